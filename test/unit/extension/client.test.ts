/** A server that breaks off or hangs: noticed, started again within reason. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mayRestart } from '../../../src/extension/client/restarts';
import { watch } from '../../../src/extension/client/watchdog';

describe('mayRestart', () => {
  it('ends with the fifth time in three minutes', () => {
    const seconds = (...times: number[]) => mayRestart(times.map((time) => time * 1000));
    expect(seconds(0)).toBe(true);
    expect(seconds(0, 1, 2, 3)).toBe(true);
    expect(seconds(0, 1, 2, 3, 4)).toBe(false);
    expect(seconds(0, 1, 2, 3, 200)).toBe(true);
  });
});

describe('watch', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  /** A server that answers as long as `answers` says so. */
  function setUp() {
    const is = { wanted: true, answering: true };
    const ask = vi.fn(() => (is.answering ? Promise.resolve() : new Promise<void>(() => {})));
    const hung = vi.fn();
    return { is, ask, hung, stop: watch({ isWanted: () => is.wanted, ask, hung }) };
  }
  const MINUTE = 60_000;

  it('asks again and again, and lets a server be that answers', async () => {
    const { ask, hung } = setUp();
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(ask.mock.calls.length).toBeGreaterThan(100);
    expect(hung).not.toHaveBeenCalled();
  });

  it('tells once that there is no answer, within half a minute', async () => {
    const { is, hung, ask } = setUp();
    await vi.advanceTimersByTimeAsync(MINUTE);
    is.answering = false;
    await vi.advanceTimersByTimeAsync(MINUTE / 2);
    expect(hung).toHaveBeenCalledTimes(1);
    const asked = ask.mock.calls.length;
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(hung).toHaveBeenCalledTimes(1);
    expect(ask).toHaveBeenCalledTimes(asked);
  });

  it('takes a refusal for an answer, and goes on watching the next one', async () => {
    const { is, ask, hung } = setUp();
    ask.mockRejectedValue(new Error('stopped'));
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(hung).not.toHaveBeenCalled();
    is.answering = false;
    ask.mockImplementation(() => new Promise<void>(() => {}));
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(hung).toHaveBeenCalledTimes(1);
  });

  it('asks nothing while no text is open, nor once it is stopped', async () => {
    const { is, ask, stop } = setUp();
    is.wanted = false;
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(ask).not.toHaveBeenCalled();
    is.wanted = true;
    stop();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(ask).not.toHaveBeenCalled();
  });
});

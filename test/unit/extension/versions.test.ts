import { expect, it, vi } from 'vitest';
import { Versions } from '../../../src/extension/live/versions';

/** A text, and a server that answers when it is told to. */
function setUp() {
  const text = { version: 1 };
  const pending: ((answer: { version: number } | null) => void)[] = [];
  const ask = vi.fn(
    (_: typeof text) => new Promise<{ version: number } | null>((resolve) => pending.push(resolve)),
  );
  const versions = new Versions(ask);
  const reply = async (answer: { version: number } | null) => {
    pending.shift()!(answer);
    await new Promise(setImmediate);
  };
  return { text, versions, ask, reply };
}

it('asks once per version, however many want to know', async () => {
  const { text, versions, ask, reply } = setUp();
  const [first, second] = [versions.fresh(text), versions.fresh(text)];
  await reply({ version: 1 });
  expect(await first).toBe(await second);
  expect(await versions.fresh(text)).toBe(await first);
  expect(ask).toHaveBeenCalledTimes(1);

  text.version = 2;
  const third = versions.fresh(text);
  await reply({ version: 2 });
  expect(await third).toEqual({ version: 2 });
  expect(ask).toHaveBeenCalledTimes(2);
});

it('answers for the text as it stands, when it was written on meanwhile', async () => {
  const { text, versions, ask, reply } = setUp();
  const fresh = versions.fresh(text);
  text.version = 2;
  await reply({ version: 1 });
  await reply({ version: 2 });
  expect(await fresh).toEqual({ version: 2 });
  expect(ask).toHaveBeenCalledTimes(2);
});

it('takes no answer for another version, and asks again for what was not answered', async () => {
  const { text, versions, ask, reply } = setUp();
  const stale = versions.fresh(text);
  await reply({ version: 7 });
  expect(await stale).toBeUndefined();

  const none = versions.fresh(text);
  await reply(null);
  expect(await none).toBeUndefined();

  ask.mockRejectedValueOnce(new Error('stopped'));
  expect(await versions.fresh(text)).toBeUndefined();

  const there = versions.fresh(text);
  await reply({ version: 1 });
  expect(await there).toEqual({ version: 1 });
});

it('knows at once what was answered for the text as it stands, and nothing else', async () => {
  const { text, versions, reply } = setUp();
  expect(versions.known(text)).toBeUndefined();
  const first = versions.fresh(text);
  expect(versions.known(text)).toBeUndefined();
  await reply({ version: 1 });
  expect(versions.known(text)).toBe(await first);
  text.version = 2;
  expect(versions.known(text)).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import {
  type Clock,
  type ClockEvent,
  elapsedAt,
  isDone,
  learntPace,
  newClock,
  nextClock,
  positionAt,
} from '../../../src/extension/rehearsal/clock';
import { shellHtml, tableHtml } from '../../../src/extension/rehearsal/rehearsalHtml';

const SECOND = 1000;
/** Three sections of one minute each at 200 syllables a minute. */
const START = newClock([200, 200, 200], 200);
const play = (...events: ClockEvent[]): Clock => events.reduce(nextClock, START);
const toggle = (at: number): ClockEvent => ({ type: 'toggle', at: at * SECOND });
const section = (at: number): ClockEvent => ({ type: 'section', at: at * SECOND });
const back = (at: number): ClockEvent => ({ type: 'back', at: at * SECOND });
const pace = (by: number, at: number): ClockEvent => ({ type: 'pace', by, at: at * SECOND });

describe('the clock', () => {
  it('stands until it is started, and rests', () => {
    expect(positionAt(START, 99 * SECOND)).toBe(0);
    const running = play(toggle(10));
    expect(positionAt(running, 40 * SECOND)).toBe(100);
    const resting = nextClock(running, toggle(40));
    expect(positionAt(resting, 500 * SECOND)).toBe(100);
    expect(elapsedAt(resting, 500 * SECOND)).toBe(30 * SECOND);
    expect(elapsedAt(nextClock(resting, toggle(500)), 510 * SECOND)).toBe(40 * SECOND);
  });

  it('takes the time of each section, and the text comes to the next', () => {
    const clock = play(toggle(0), section(50));
    expect(clock.taken).toEqual([50 * SECOND]);
    expect(positionAt(clock, 50 * SECOND)).toBe(200);
    expect(elapsedAt(clock, 55 * SECOND)).toBe(5 * SECOND);
  });

  it('ends with the last section', () => {
    const clock = play(toggle(0), section(50), section(120), section(180));
    expect(isDone(clock)).toBe(true);
    expect(clock.since).toBeUndefined();
    expect(clock.taken).toEqual([50, 70, 60].map((seconds) => seconds * SECOND));
    expect(nextClock(clock, section(200))).toBe(clock);
    expect(nextClock(clock, toggle(200))).toBe(clock);
  });

  it('takes a key too many back', () => {
    const clock = play(toggle(0), section(30), back(40));
    expect(clock.taken).toEqual([]);
    expect(elapsedAt(clock, 50 * SECOND)).toBe(50 * SECOND);
    // Not past what the section has.
    expect(positionAt(clock, 40 * SECOND)).toBeCloseTo(133.3, 0);
    expect(nextClock(START, back(1))).toBe(START);
  });

  it('a key before the start takes nothing', () => {
    expect(play(section(5))).toBe(START);
  });

  it('scrolls faster or slower from where it is, within bounds', () => {
    const clock = play(toggle(0), pace(100, 30));
    expect(positionAt(clock, 30 * SECOND)).toBe(100);
    expect(positionAt(clock, 60 * SECOND)).toBe(250);
    expect(play(pace(-1000, 0)).pace).toBe(60);
    expect(play(pace(1000, 0)).pace).toBe(600);
  });

  it('never scrolls past the end', () => {
    expect(positionAt(play(toggle(0)), 9999 * SECOND)).toBe(600);
  });

  it('learns the pace from what has a time', () => {
    expect(learntPace(play(toggle(0), section(50)))).toBe(240);
    expect(learntPace(play(toggle(0), section(2)))).toBeUndefined();
    expect(learntPace(play(toggle(0), section(16), section(17), section(18)))).toBeUndefined();
    expect(learntPace(START)).toBeUndefined();
  });

  it('begins again, at the pace that it had', () => {
    expect(play(pace(20, 0), toggle(0), section(9), { type: 'restart', at: 0 })).toEqual(
      newClock([200, 200, 200], 220),
    );
  });
});

describe('the table at the end', () => {
  const titles = ['开场', '一、提高<认识>', '二、狠抓落实'];

  it('tells what was reckoned and taken, and offers the pace', () => {
    const html = tableHtml(titles, play(toggle(0), section(50), section(130), section(180)), 220);
    expect(html).toContain('<th scope="row">开场</th><td>0:55</td><td>0:50</td><td>−0:05</td>');
    expect(html).toContain('一、提高&#60;认识&#62;');
    expect(html).toContain('<th scope="row">合计</th><td>2:44</td><td>3:00</td><td>＋0:16</td>');
    expect(html).toContain('data-pace="200"');
  });

  it('leaves open what was not spoken, and offers nothing where the pace is as set', () => {
    const html = tableHtml(titles, play(toggle(0), section(60), toggle(70)), 200);
    expect(html).toContain('已讲的各节');
    expect(html).toContain('<td>—</td>');
    expect(html).not.toContain('<button');
  });
});

it('the page loads nothing else, and what was written is no markup', () => {
  const html = shellHtml({
    script: {
      version: 1,
      title: '讲话',
      sections: [
        { title: '"一"', spoken: 3, paragraphs: [{ kind: 'body', text: '<script>x</script>', spoken: 3 }] },
      ],
    },
    code: 'x/rehearsal.js',
    style: 'x/rehearsal.css',
    nonce: 'abc',
  });
  expect(html).toContain(`default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'`);
  expect(html).not.toContain('<script>x');
  expect(html).not.toMatch(/ style=| on\w+=/);
});

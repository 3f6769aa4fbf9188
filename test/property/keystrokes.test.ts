/** What is kept between readings must never show: after any edits a text reads as if it had just been opened. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { TIMES } from '../support/seed';
import { endOf } from '../support/texts';

const folder = join(import.meta.dirname, '../fixtures/clean');
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .map((text) => text.slice(0, 900));
const compilation = readFileSync(join(import.meta.dirname, '../fixtures/speeches/汇编.txt'), 'utf8').slice(
  0,
  1500,
);

/** A reader of its own, with nothing kept from others. */
async function newReader() {
  vi.resetModules();
  const [{ parse }, { runChecks }, { intl }] = await Promise.all([
    import('../../src/reading/parse'),
    import('../../src/service/checking'),
    import('../../src/words/intl'),
  ]);
  return (text: string) => {
    const manuscript = parse(text);
    const { paragraphs, speeches, halfWidth } = manuscript;
    const findings = runChecks(manuscript, { words: intl, writing: endOf(manuscript.text) });
    return JSON.stringify([
      paragraphs,
      halfWidth,
      speeches.map(({ title, range, children, promises }) => [
        title,
        range,
        plain(children),
        plain(promises),
      ]),
      findings,
    ]);
  };
}

/** Without what leads back up. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner) => (key === 'paragraph' || key === 'paragraphs' ? undefined : inner)),
  );
}

const piece = fc.oneof(
  fc.constantFrom(
    '一、',
    '\n',
    '\n\n',
    '同志们：\n',
    '二是',
    '。',
    '，',
    '（二',
    '要抓好落实',
    '好',
    '阅读全文\n',
    '讲三点意见。',
  ),
  fc.string({ minLength: 0, maxLength: 3 }),
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat({ max: 12 }),
  put: piece,
});

it(
  'a text that was typed reads as one that was opened',
  async () => {
    const typed = await newReader();
    const opened = await newReader();
    fc.assert(
      fc.property(
        fc.constantFrom(...sources, compilation),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        (source, edits) => {
          let text = source;
          for (const { at, cut, put } of edits) {
            const start = Math.floor(at * text.length);
            text = text.slice(0, start) + put + text.slice(start + cut);
            typed(text);
          }
          expect(typed(text)).toBe(opened(text));
        },
      ),
      { numRuns: 600 * TIMES },
    );
  },
  120_000 * TIMES,
);

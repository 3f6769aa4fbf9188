/** A text is cut into blocks where no reading looks across: read whole it reads the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isHalfWidth } from '../../src/language/width';
import type { SegmentReading } from '../../src/model/manuscript';
import { type Block, blocksOf } from '../../src/reading/blocks';
import { customOf } from '../../src/reading/layout/custom';
import { layOut } from '../../src/reading/layout/layout';
import { readSegments } from '../../src/reading/segments';
import { stretchesOf } from '../../src/reading/stretches';
import { TIMES } from '../support/seed';

const folder = join(import.meta.dirname, '../fixtures/clean');
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

/** What stands at the seams of pages, heads and paragraphs. */
const line = fc.constantFrom(
  '',
  '一、统一思想',
  '（一）',
  '同志们：',
  '同志们！',
  '在现场会上的讲话',
  '在现场会上的讲话 同志们：今天开会。',
  '上一篇：',
  '阅读全文',
  '版权所有',
  '2020年1月1日',
  '要抓好落实',
  '，再抓落实',
  '一是抓好落实；',
  '他站在台上说：“要抓好落实，把每一件事都办到群众的心坎上，把每一笔账都算在明处，谁也不能含糊、谁也不能例外。',
  '”再抓落实',
  '三、抓好落实 今天我们要认真抓好各项工作的落实。',
);

const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), put: line });

/** Everything that is read, as text. */
function reading(blocks: readonly Block[]): string {
  const layouts = layOut(blocks);
  const custom = customOf(layouts);
  const stretches = layouts.flatMap((layout, i) => stretchesOf(layout, custom, layouts[i + 1]));
  const whole = { halfWidth: isHalfWidth(layouts.map(({ marks }) => marks)), lineEnd: '\n' };
  return JSON.stringify(
    readSegments(stretches, 0, whole).map(({ start, reading: own }) => [start, plain(own)]),
  );
}

/** Without what leads back up. */
function plain({ text, paragraphs, speeches }: SegmentReading): unknown {
  return [
    text,
    paragraphs,
    speeches.map(({ title, range, series, promises }) => [
      title,
      range,
      series.map(({ points }) => points.map(({ label, range: own, part }) => [label, own, part])),
      promises.map(({ count, range: own }) => [count, own]),
    ]),
  ];
}

it(
  'the blocks of a text are the text, and reading them is reading it whole',
  () => {
    let most = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.constantFrom(...sources),
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        (upper, lower, edits) => {
          const lines = `${upper}\n${lower}`.split('\n');
          for (const { at, put } of edits) lines.splice(Math.floor(at * lines.length), 0, put);
          const text = lines.join('\n');
          const blocks = blocksOf(text, 0);
          most = Math.max(most, blocks.length);
          expect(blocks.map((block) => block.text).join('')).toBe(text);
          expect(reading(blocks)).toBe(reading([{ text, underText: false }]));
        },
      ),
      { numRuns: 300 * TIMES },
    );
    expect(most).toBeGreaterThan(4);
  },
  60_000 * TIMES,
);

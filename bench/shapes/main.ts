/**
 * `npm run bench:shapes`: texts made to be hard, at two sizes. Ten times the text may take about ten times as long;
 * what grows faster is a mistake in the design, whatever the text.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../src/reading/parse';
import { fixAll, runChecks } from '../../src/service/checking';
import { explain } from '../../src/service/explain';
import { intl } from '../../src/words/intl';
import { remember } from '../../src/words/remember';
import { table } from '../table';
import { SHAPES } from './shapes';

const SMALL = 10_000;
const TIMES = 10;
/** Growing to more than this, in tenfold text, is told. */
const TOO_MUCH = 25;
/** Milliseconds below which a row says nothing about growth. */
const NOISE = 30;

const ACTIONS: readonly (readonly [name: string, action: (text: string) => unknown])[] = [
  ['解析', (text) => parse(text)],
  ['检查', (text) => runChecks(parse(text), { words: remember(intl) })],
  ['全部修复', (text) => fixAll(text, { words: remember(intl) })],
  ['说明', (text) => explain(parse(text))],
];

export async function main(root: string): Promise<void> {
  const rows: { shape: string; action: string; small: number; large: number }[] = [];
  for (const [shape, make] of Object.entries(SHAPES)) {
    for (const [action, run] of ACTIONS) {
      const small = once(() => run(make(SMALL)));
      // A shape that grows with the square would keep everybody waiting.
      process.stderr.write(`${shape}，${action}：${small.toFixed(0)}`);
      const large = once(() => run(make(SMALL * TIMES)));
      process.stderr.write(` → ${large.toFixed(0)} 毫秒\n`);
      rows.push({ shape, action, small, large });
    }
  }
  const grown = ({ small, large }: (typeof rows)[number]) => large / Math.max(small, NOISE / TIMES);
  const tooMuch = rows.filter((row) => row.large > NOISE && grown(row) > TOO_MUCH);
  const slowest = [...rows].sort((a, b) => b.large - a.large).slice(0, 15);
  const lines = (some: typeof rows) =>
    some.map((row) => [
      row.shape,
      row.action,
      row.small.toFixed(1),
      row.large.toFixed(0),
      grown(row).toFixed(1),
    ]);
  const head = ['文稿的样子', '做什么', `${SMALL / 10_000} 万字`, `${(SMALL * TIMES) / 10_000} 万字`, '倍数'];
  console.log(`\n毫秒；${rows.length} 行里最慢的：\n${table([head, ...lines(slowest)])}`);
  console.log(
    tooMuch.length === 0
      ? `\n没有一种文稿长到十倍时慢到 ${TOO_MUCH} 倍以上。`
      : `\n慢得太多的：\n${table([head, ...lines(tooMuch)])}`,
  );
  const output = join(root, 'bench', 'output');
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, 'shapes.json'), `${JSON.stringify({ version: 1, rows }, undefined, 2)}\n`);
}

/** Milliseconds of the quicker of two runs. */
function once(action: () => unknown): number {
  const times = [0, 1].map(() => {
    const start = performance.now();
    action();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/**
 * `npm run bench:shapes`: texts made to be hard, at two sizes. Ten times the text may take about ten times as long;
 * what grows faster is a mistake in the design, whatever the text. Some three minutes.
 *
 *   npm run bench:shapes -- 括号 清理    only the shapes and actions whose names have one of these in them
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { table } from '../table';
import { ACTIONS } from './actions';
import { SHAPES } from './shapes';

/** Characters of the smaller text; DIANPING_SHAPES_SIZE=10000 takes four times as long, and sees more. */
const SMALL = Number(process.env.DIANPING_SHAPES_SIZE ?? 3_000);
const TIMES = 10;
/** Growing to more than this, in tenfold text, is told. */
const TOO_MUCH = 25;
/** Milliseconds below which a row says nothing about growth: what a text before it left warm, and what it left to clear up. */
const NOISE = 200;
/** Milliseconds after which an action is stopped. */
const PATIENCE = 20_000;

interface Task {
  readonly shape: string;
  readonly action: string;
  readonly length: number;
}

interface Row {
  readonly shape: string;
  readonly action: string;
  /** Milliseconds; absent where it was stopped. */
  readonly small: number | undefined;
  readonly large: number | undefined;
}

const isChild = process.argv[2] === 'child';
if (isChild)
  process.on('message', ({ shape, action, length }: Task) => {
    const text = SHAPES[shape]!(length);
    // Of the processor, so that what else runs on the machine does not count.
    const before = process.cpuUsage();
    ACTIONS[action]!(text);
    const { user, system } = process.cpuUsage(before);
    process.send?.((user + system) / 1000);
  });

/** A process of its own for what may take too long: it is ended from outside, whatever it is at. */
class Runner {
  #child: ChildProcess | undefined;

  /** @returns milliseconds, or `undefined` where it took too long. Rejects when the action throws. */
  async run(task: Task): Promise<number | undefined> {
    this.#child ??= fork(fileURLToPath(import.meta.url), ['child']);
    const child = this.#child;
    return await new Promise<number | undefined>((resolve, reject) => {
      const timer = setTimeout(() => {
        child.removeAllListeners();
        this.close();
        resolve(undefined);
      }, PATIENCE);
      child.once('message', (milliseconds: number) => {
        clearTimeout(timer);
        child.removeAllListeners('exit');
        resolve(milliseconds);
      });
      child.once('exit', () => {
        clearTimeout(timer);
        this.#child = undefined;
        reject(new Error(`${task.shape}，${task.action}：出错了`));
      });
      child.send(task);
    });
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

export async function main(root: string): Promise<void> {
  const wanted = process.argv.slice(2);
  const rows = await measure(wanted);
  const grown = ({ small, large }: Row) => (large ?? Infinity) / Math.max(small ?? 0, NOISE / TIMES);
  const tooMuch = rows.filter((row) => (row.large ?? Infinity) > NOISE && grown(row) > TOO_MUCH);
  const slowest = [...rows].sort((a, b) => (b.large ?? Infinity) - (a.large ?? Infinity)).slice(0, 15);
  const lines = (some: readonly Row[]) =>
    some.map((row) => [row.shape, row.action, told(row.small), told(row.large), told(grown(row))]);
  const head = ['文稿的样子', '做什么', `${SMALL} 字`, `${SMALL * TIMES} 字`, '倍数'];
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

async function measure(wanted: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  const runner = new Runner();
  for (const [shape, action] of pairs(wanted)) {
    const small = await runner.run({ shape, action, length: SMALL });
    const large =
      small === undefined ? undefined : await runner.run({ shape, action, length: SMALL * TIMES });
    process.stderr.write(`${shape}，${action}：${told(small)} → ${told(large)}\n`);
    rows.push({ shape, action, small, large });
  }
  runner.close();
  return rows;
}

function pairs(wanted: readonly string[]): [shape: string, action: string][] {
  const isWanted = (shape: string, action: string) =>
    wanted.length === 0 || wanted.some((part) => shape.includes(part) || action.includes(part));
  return Object.keys(SHAPES).flatMap((shape) =>
    Object.keys(ACTIONS).flatMap((action): [string, string][] =>
      isWanted(shape, action) ? [[shape, action]] : [],
    ),
  );
}

function told(value: number | undefined): string {
  return value === undefined || value === Infinity ? '太慢' : value.toFixed(value < 100 ? 1 : 0);
}

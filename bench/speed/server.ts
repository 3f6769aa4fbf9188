/** The language server as it is built: when the first finding comes, and how much memory it holds. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type Served, startClient } from '../../test/support/languageClient';
import type { Group, Row } from './row';
import { summary } from './stopwatch';
import { readTexts, speeches } from './texts';
import { until, WANTS_WORDS } from './words';

const GROUP = '语言服务';
const STARTS = 9;
/** Milliseconds in which nobody asks anything. */
const MOMENT = 600;
/** Milliseconds after the last word until the dictionary goes, in here; five minutes elsewhere. */
const PATIENCE = 1_500;

export function serverGroups(root: string): Record<string, Group> {
  return { [GROUP]: () => measure(root) };
}

async function measure(root: string): Promise<Row[]> {
  const file = join(root, 'dist', 'cli.js');
  if (!existsSync(file)) return [{ group: GROUP, name: '启动', unit: '毫秒', note: '没有构建，量不了' }];
  const cache = mkdtempSync(join(tmpdir(), 'dianping-bench-'));
  const env = { ...process.env, XDG_CACHE_HOME: cache, DIANPING_WORDS_PATIENCE: String(PATIENCE) };
  const program = { file, env };
  try {
    return [...(await starts(program, root)), ...(await memory(program, root))];
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

/** An ordinary speech in which a number is left out: what its structure lacks needs no dictionary. */
function slipped(root: string): string {
  const text = speeches(root, 3)[2]!;
  return text.replace(/^二、/m, '三、');
}

async function starts(program: Served, root: string): Promise<Row[]> {
  const text = slipped(root);
  const atOnce: Start[] = [];
  const later: Start[] = [];
  // The first start compiles, as after an installation.
  await startOnce(program, text, 0);
  for (let run = 0; run < STARTS; run++) {
    atOnce.push(await startOnce(program, text, 0));
    later.push(await startOnce(program, text, MOMENT));
  }
  const row = (name: string, times: readonly number[]): Row => {
    const { median, ninth, runs } = summary(times);
    return { group: GROUP, name, unit: '毫秒', beside: '启动', value: median, ninth, runs };
  };
  const found = (runs: readonly Start[]) => runs.map((run) => run.found);
  return [
    row(
      '启动',
      atOnce.map(({ up }) => up),
    ),
    row('启动以后，打开到第一处结构问题', found(atOnce)),
    row('启动以后过一会儿，打开到第一处结构问题', found(later)),
  ];
}

/** Milliseconds. */
interface Start {
  /** Until the server answers. */
  readonly up: number;
  /** From opening a text to its first finding. */
  readonly found: number;
}

/** @param pause milliseconds after which the text is opened */
async function startOnce(program: Served, text: string, pause: number): Promise<Start> {
  const begun = performance.now();
  const client = await start(program);
  const up = performance.now() - begun;
  await new Promise((resolve) => setTimeout(resolve, pause));
  const opened = performance.now();
  await client.open('untitled:bench-点评讲话', text);
  const findings = await client.pull('untitled:bench-点评讲话');
  const found = performance.now() - opened;
  if (findings.length === 0) throw new Error('没有发现结构问题');
  await client.end();
  return { up, found };
}

async function memory(program: Served, root: string): Promise<Row[]> {
  const client = await start(program);
  const row = (name: string): Row => {
    const value = residentOf(client.server.pid ?? 0);
    return {
      ...{ group: GROUP, name, unit: 'MB', beside: '内存，还没有要词典' },
      ...(value === undefined ? { note: '只在 Linux 上量' } : { value, runs: 1 }),
    };
  };
  try {
    await client.open('untitled:first-点评讲话', slipped(root));
    await client.pull('untitled:first-点评讲话');
    const before = row('内存，还没有要词典');
    await client.open('untitled:second-点评讲话', WANTS_WORDS + readTexts(root)[0]!.text);
    await client.pull('untitled:second-点评讲话');
    await until(client, 'ready');
    await client.pull('untitled:second-点评讲话');
    const loaded = row('内存，词典在用');
    await until(client, 'pending');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return [before, loaded, row('内存，词典放下以后')];
  } finally {
    await client.end();
  }
}

const start = (program: Served) =>
  startClient(program, { capabilities: { textDocument: { diagnostic: {} } } });

/** Megabytes of memory that a process and those it started have in use. */
function residentOf(pid: number): number | undefined {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return undefined;
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0);
  return startedBy(pid).reduce((sum, child) => sum + (residentOf(child) ?? 0), kilobytes / 1024);
}

/** Whichever of a process's threads started them. */
function startedBy(pid: number): number[] {
  const threads = `/proc/${pid}/task`;
  return readdirSync(threads).flatMap((thread) =>
    readFileSync(join(threads, thread, 'children'), 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
}

/** The command line as it is built: one speech, and a folder of them, beside Node's own start. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Group, Row } from './row';
import { summary } from './stopwatch';
import { speeches } from './texts';

const GROUP = '命令行';
const NODE = 'Node.js 自己启动';
const MANY = 500;

interface Command {
  readonly name: string;
  readonly args: readonly string[];
  readonly runs: number;
  /** Done before each run, and not timed. */
  readonly before?: () => void;
}

export function commandGroups(root: string): Record<string, Group> {
  return { [GROUP]: () => measure(root) };
}

async function measure(root: string): Promise<Row[]> {
  const program = join(root, 'dist', 'cli.js');
  const folder = mkdtempSync(join(tmpdir(), 'dianping-bench-'));
  try {
    return rowsOf(existsSync(program) ? [node, ...ours(root, program, folder)] : [node], folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const node: Command = { name: NODE, args: ['-e', '0'], runs: 15 };

function ours(root: string, program: string, folder: string): Command[] {
  const texts = join(folder, 'texts');
  mkdirSync(texts);
  for (const [i, text] of speeches(root, MANY).entries())
    writeFileSync(join(texts, `${i}-点评讲话.txt`), text);
  const check = [program, 'check', '--format', 'jsonl'];
  return [
    { name: '查一篇讲话', args: [...check, '--no-cache', join(texts, '0-点评讲话.txt')], runs: 15 },
    { name: `查 ${MANY} 篇，第一次`, args: [...check, texts], runs: 5, before: () => forget(folder) },
    { name: `查 ${MANY} 篇，都没有变`, args: [...check, texts], runs: 15 },
  ];
}

/** What was found before is gone; the compiled program is not, as for whoever checks another folder. */
function forget(folder: string): void {
  const kept = join(folder, 'dianping');
  for (const name of existsSync(kept) ? readdirSync(kept) : [])
    if (name.endsWith('.json')) rmSync(join(kept, name));
}

/** By turns, so that whatever else the machine does meets them all alike. */
function rowsOf(commands: readonly Command[], folder: string): Row[] {
  const times = new Map<Command, number[]>(commands.map((command) => [command, []]));
  for (let run = 0; run < Math.max(...commands.map(({ runs }) => runs)); run++)
    for (const command of commands) {
      if (run >= command.runs) continue;
      command.before?.();
      times.get(command)!.push(timed(command, folder));
    }
  return commands.map((command) => {
    const { median, ninth, runs } = summary(times.get(command)!);
    return { group: GROUP, name: command.name, unit: '毫秒', value: median, ninth, runs, beside: NODE };
  });
}

function timed({ args }: Command, cache: string): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, {
    env: { ...process.env, XDG_CACHE_HOME: cache },
    stdio: 'ignore',
  });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} 没有成功：${status}`);
  return performance.now() - start;
}

/** What the engine compiled is a help from one run to the next, and never in the way. */
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { buildProgram } from '../support/program';

const program = await buildProgram();
afterAll(program.remove);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dianping-launch-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const outline = (cache = folder) =>
  program.run(['outline', '-'], {
    input: '在推进会上的点评讲话\n同志们：\n今天讲两点。\n',
    env: { XDG_CACHE_HOME: cache },
  });
/** Of the small program that starts, and of the one with the command. */
const NAMES = ['cli', 'commands'].map((name) => `${name}-outline-${process.version}-${process.arch}.code`);
const kept = (name = NAMES[1]!) => join(folder, 'dianping', name);

it('is kept by the first run, for its owner alone, and taken by the next', async () => {
  const first = await outline();
  expect(readdirSync(join(folder, 'dianping')).sort()).toEqual(NAMES);
  const { ino, mode } = statSync(kept());
  expect(mode & 0o077).toBe(0);
  expect(await outline()).toEqual(first);
  expect(statSync(kept()).ino).toBe(ino);
});

it.each<[string, (file: string, bytes: Buffer) => void]>([
  ['damaged', (file, bytes) => writeFileSync(file, bytes.fill(0x41, bytes.length / 2, bytes.length / 2 + 9))],
  ['cut off', (file, bytes) => writeFileSync(file, bytes.subarray(0, 1000))],
  ['empty', (file) => writeFileSync(file, '')],
  ['open to others', (file) => chmodSync(file, 0o666)],
])('is not run when it is %s, but made anew', async (_, spoil) => {
  const first = await outline();
  const bytes = readFileSync(kept());
  spoil(kept(), readFileSync(kept()));
  expect(await outline()).toEqual(first);
  expect(statSync(kept()).size).toBeGreaterThan(bytes.length / 2);
  expect(statSync(kept()).mode & 0o077).toBe(0);
});

it('is done without where nothing can be kept, and where a command was not understood', async () => {
  const file = join(folder, 'no-folder');
  writeFileSync(file, '');
  expect((await outline(file)).status).toBe(0);
  await program.run(['outlin'], { env: { XDG_CACHE_HOME: folder } });
  expect(readdirSync(folder)).toEqual(['no-folder']);
});

it('starts as a small program: what was found before is found again without the checks', async () => {
  const text = join(folder, '甲.txt');
  writeFileSync(text, '在推进会上的点评讲话\n同志们：\n今天讲两点。\n');
  const check = () => program.run(['check', '--format', 'jsonl', text], { env: { XDG_CACHE_HOME: folder } });
  const first = await check();
  expect(first.stdout).toContain('"check"');
  const away = join(dirname(program.file), 'commands.js');
  renameSync(away, `${away}.away`);
  try {
    expect(await check()).toEqual(first);
  } finally {
    renameSync(`${away}.away`, away);
  }
});

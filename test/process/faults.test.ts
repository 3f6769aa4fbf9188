/** What happens around the program: others at the same files, a full disk, links, files that are not what they seem. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildProgram, type Outcome } from '../support/program';
import { root } from '../support/texts';

const program = await buildProgram();
afterAll(program.remove);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dianping-faults-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = [
  '在清河县重点工作推进会上的点评讲话',
  '同志们：',
  '今天召开推进会，总的来看，各镇的工作值得肯定。',
  '但也要看到，工作中还存在一些问题和差距,差距不小。',
  '下一步，各镇要抓好整改，务必落实到位。',
  '',
].join('\n');
const MENDED = TEXT.replace(',', '，');

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const run = (...args: readonly string[]) => program.run(args, { cwd: folder });

/** Trouble in Chinese on standard error, and no trace of the program's inside. */
function expectTold({ status, stderr }: Outcome, ...words: readonly string[]): void {
  expect(status).toBe(2);
  expect(stderr).toMatch(/^dianping：.*\p{Script=Han}/u);
  expect(stderr).not.toMatch(/ {4}at |node:|Error|[a-z]+ [a-z]+ [a-z]+/);
  for (const word of words) expect(stderr).toContain(word);
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once('close', (status) => resolve(status)));

describe('two programs at one folder', () => {
  /** Writers as processes of their own: each runs the script with what the files export and its own number. */
  async function writers(count: number, script: string): Promise<void> {
    const bundle = join(folder, '.writer.cjs');
    await build({
      stdin: {
        contents: `
          import { changeEntry } from './src/files/beside';
          import { setCheck } from './src/files/config';
          import { IGNORED_KIND } from './src/files/ignores';
          import { changeTerms } from './src/files/termsEdit';
          import { openCache } from './src/cli/checking/cache';
          const [, , folder, own] = process.argv;
          ${script}`,
        resolveDir: root,
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      outfile: bundle,
      logLevel: 'error',
    });
    const children = Array.from({ length: count }, (_, i) =>
      spawn(process.execPath, [bundle, folder, String(i)], { stdio: ['ignore', 'ignore', 'inherit'] }),
    );
    expect(await Promise.all(children.map(ended))).toEqual(children.map(() => 0));
    rmSync(bundle);
  }
  const TIMES = 25;

  it('lose nothing that was waved away', async () => {
    await writers(
      4,
      `for (let i = 0; i < ${TIMES}; i++)
         changeEntry(IGNORED_KIND, folder + '/a.txt', (now = []) =>
           [...now, { check: 'typo', text: own + '-' + i, before: '', after: '' }]);`,
    );
    expect(JSON.parse(read('.dianping/ignored.json')).files['a.txt']).toHaveLength(4 * TIMES);
    expect(readdirSync(join(folder, '.dianping'))).toEqual(['ignored.json']);
  }, 60_000);

  it('lose no word of the table and no setting', async () => {
    await writers(
      3,
      `for (let i = 0; i < 8; i++) {
         changeTerms(folder, { kind: 'forbid', word: '打造' + own + '号' + i });
         setCheck(folder, ['typo', 'term', 'label-form'][own], i === 7 ? 'off' : 'hint');
       }`,
    );
    expect(read('.dianping/terms.yaml').match(/打造/g)).toHaveLength(3 * 8);
    expect(JSON.parse(read('dianping.config.json')).checks).toEqual({
      typo: 'off',
      term: 'off',
      'label-form': 'off',
    });
    expect(readdirSync(folder).sort()).toEqual(['.dianping', 'dianping.config.json']);
  }, 60_000);

  it('lose nothing that was found before', async () => {
    write('甲.txt', TEXT);
    write('乙.txt', TEXT);
    await writers(
      2,
      `const cache = openCache(__filename, folder + '/.cache');
       const task = { path: folder + '/' + ['甲', '乙'][own] + '.txt', text: '', given: { settings: {}, ignored: [] }, fix: false };
       cache.find(task);
       setTimeout(() => { cache.keep(task, { path: task.path, findings: [], told: [] }); cache.save(); }, 400);`,
    );
    const [kept, ...others] = readdirSync(join(folder, '.cache'));
    expect(others).toEqual([]);
    expect(
      JSON.parse(read(`.cache/${kept}`))
        .files.map(([name]: [string]) => name)
        .sort(),
    ).toEqual(['乙.txt', '甲.txt']);
  }, 60_000);

  it('do not wait for one that was killed', async () => {
    write('.dianping/.ignored.json.lock', '');
    execFileSync('touch', ['-d', '1 minute ago', join(folder, '.dianping/.ignored.json.lock')]);
    const { changeEntry } = await import('../../src/files/beside');
    const { IGNORED_KIND } = await import('../../src/files/ignores');
    const entry = { check: 'typo', text: '甲', before: '', after: '' };
    expect(changeEntry(IGNORED_KIND, join(folder, 'a.txt'), () => [entry])).toEqual([entry]);
    expect(readdirSync(join(folder, '.dianping'))).toEqual(['ignored.json']);
  });

  it('mend a folder at once without harm', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `${i}.txt`);
    for (const name of names) write(name, TEXT);
    const outcomes = await Promise.all([run('check', '--fix', '.'), run('check', '--fix', '.')]);
    // The one that comes too late for a file says so, and leaves it alone.
    for (const outcome of outcomes)
      if (outcome.status === 2) expectTold(outcome, '别的程序又存了它', '没有改动');
    for (const name of names) expect([TEXT, MENDED]).toContain(read(name));
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
    expect((await run('check', '--fix', '.')).status).toBe(0);
    for (const name of names) expect(read(name)).toBe(MENDED);
  }, 60_000);
});

/** What happens around the program: others at the same files, a full disk, links, files that are not what they seem. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildProgram, type Outcome } from '../support/program';
import { root } from '../support/texts';
import { paragraph, wordFile } from '../support/wordFile';

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

const isUnix = process.platform !== 'win32';

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

  it('lose nothing that was ignored', async () => {
    await writers(
      4,
      `for (let i = 0; i < ${TIMES}; i++)
         changeEntry(IGNORED_KIND, folder + '/a.txt', (now = []) =>
           [...now, { check: 'typo', text: own + '-' + i, before: '', after: '' }]);`,
    );
    expect(JSON.parse(read('.dianping/ignored.json')).files['a.txt']).toHaveLength(4 * TIMES);
    expect(readdirSync(join(folder, '.dianping'))).toEqual(['ignored.json']);
  }, 120_000);

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
  }, 120_000);

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
  }, 120_000);

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
  }, 120_000);
});

describe('a file that is no place for what is written', () => {
  const WORD = wordFile({ body: paragraph('同志们：') + paragraph('各镇要抓好整改。') });

  it.each([
    [['compare', '甲.docx', 'a.txt', '-o', '甲.docx'], '不会覆盖'],
    [['compare', 'a.txt', '甲.docx', '-o', './甲.docx'], '不会覆盖'],
    [['compare', 'a.txt', 'a.txt', '-o', 'a.txt'], '.docx 结尾'],
    [['export', '甲.docx', '-o', '甲.docx'], '不会覆盖'],
    [['export', 'a.txt', '--template', '甲.docx', '-o', '甲.docx'], '不会覆盖'],
    [['check', '甲.docx', '--comments', 'a.txt'], '.docx 结尾'],
    [['check', '甲.docx', '--comments', '甲.docx'], '不会覆盖'],
    [['clean', '甲.docx', '-o', '甲.docx'], '写出的是文本'],
    [['clean', 'a.txt', '-o', '新.docx'], '写出的是文本'],
    [['import', '甲.docx', '-o', '新.doc'], '写出的是文本'],
    [['new', 'review', '-o', '新.docx'], '写出的是文本'],
  ])('%j: told, and everything is as it was', async (args, words) => {
    write('a.txt', TEXT);
    const word = write('甲.docx', WORD);
    expectTold(await run(...args), words);
    expect(read('a.txt')).toBe(TEXT);
    expect(readFileSync(word)).toEqual(Buffer.from(WORD));
    expect(readdirSync(folder).sort()).toEqual(['a.txt', '甲.docx']);
  });

  it.runIf(isUnix)('is known by its other names', async () => {
    write('a.txt', TEXT);
    const word = write('甲.docx', WORD);
    symlinkSync(word, join(folder, '乙.docx'));
    expectTold(await run('compare', '甲.docx', 'a.txt', '-o', '乙.docx'), '不会覆盖');
    expect(readFileSync(word)).toEqual(Buffer.from(WORD));
  });
});

/** A disk of 64 kB with nothing left on it, where the system lets us have one. */
const disk = mkdtempSync(join(tmpdir(), 'dianping-disk-'));
const hasDisk = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status === 0;
afterAll(() => {
  if (hasDisk) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true });
});

describe('a disk that is full', () => {
  const fill = () => spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'full')}`, 'bs=1k', 'count=100']);
  const onDisk = (...args: readonly string[]) =>
    program.run(args, { cwd: disk, env: { XDG_CACHE_HOME: disk } });

  it
    .runIf(hasDisk)
    .each([
      [['check', '--fix', '.']],
      [['clean', 'a.txt', '-o', 'a.txt']],
      [['clean', 'a.txt', '-o', '新.txt']],
      [['export', 'a.txt', '-o', '新.docx']],
      [['compare', 'a.txt', 'b.txt', '-o', '新.docx']],
      [['new', '骨架', '-o', '新.txt']],
    ])('%j: told, and everything is as it was', async (args) => {
    mkdirSync(join(disk, '.dianping/skeletons'), { recursive: true });
    writeFileSync(join(disk, '.dianping/skeletons/骨架.hbs'), TEXT);
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(disk, name), TEXT);
    fill();
    const before = readdirSync(disk).sort();
    expectTold(await onDisk(...args), '磁盘满了');
    for (const name of ['a.txt', 'b.txt']) expect(readFileSync(join(disk, name), 'utf8')).toBe(TEXT);
    expect(readdirSync(disk).sort()).toEqual(before);
  });

  it.runIf(hasDisk)('keeps nothing in the cache and in the records, and finds the same', async () => {
    writeFileSync(join(disk, 'a.txt'), TEXT);
    fill();
    const { status, stdout, stderr } = await onDisk('check', 'a.txt');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('全角标点');
    const { saveEntry } = await import('../../src/files/beside');
    const { METADATA_KIND } = await import('../../src/files/metadata');
    const { setCheck } = await import('../../src/files/config');
    expect(() => saveEntry(METADATA_KIND, join(disk, 'a.txt'), { occasion: '点评会'.repeat(99) })).toThrow(
      /写不进去：磁盘满了。没有改动。/,
    );
    expect(() => setCheck(disk, 'typo', 'off')).toThrow(/写不进去：磁盘满了/);
  });
});

describe.runIf(isUnix)('links', () => {
  const outside = () => write('外面/词.yaml', 'terms:\n  - { wrong: 总的来看, right: 总体来看 }\n');

  it('that lead out of the folder are not followed to tables and records', async () => {
    write('里面/a.txt', TEXT);
    mkdirSync(join(folder, '里面/.dianping'));
    symlinkSync(outside(), join(folder, '里面/.dianping/terms.yaml'));
    symlinkSync('/etc/passwd', join(folder, '里面/.dianping/ignored.json'));
    const { stderr, stdout } = await run('check', '里面');
    expect(stderr).toMatch(/terms\.yaml 第 1 行：字词表是一个链接，指到文件夹外面/);
    expect(stderr).toMatch(/ignored\.json 是一个链接，指到文件夹外面/);
    expect(stderr + stdout).not.toMatch(/root:|总体来看/);
  });

  it('that lead out of the folder are not written through', async () => {
    write('里面/a.txt', TEXT);
    outside();
    symlinkSync('../外面', join(folder, '里面/.dianping'));
    const { saveEntry } = await import('../../src/files/beside');
    const { METADATA_KIND } = await import('../../src/files/metadata');
    write('外面/metadata.json', '{"version": 1, "files": {}}');
    expect(() => saveEntry(METADATA_KIND, join(folder, '里面/a.txt'), { occasion: '会' })).toThrow(
      /指到文件夹外面/,
    );
    expect(read('外面/metadata.json')).toBe('{"version": 1, "files": {}}');
  });

  it('round in a circle are told of', async () => {
    write('a.txt', TEXT);
    symlinkSync('圈.txt', join(folder, '圈.txt'));
    symlinkSync('.dianping', join(folder, '.dianping'));
    expectTold(await run('outline', '圈.txt'), '链接绕成了圈');
    expectTold(await run('clean', 'a.txt', '-o', '圈.txt'), '链接绕成了圈');
    const { status, stdout } = await run('check', '.');
    expect({ status, isFound: stdout.includes('全角标点') }).toEqual({ status: 1, isFound: true });
  });

  it('to readings outside are told of, and so are readings that are none', async () => {
    const { readReadings } = await import('../../src/files/readings');
    mkdirSync(join(folder, '.dianping'));
    const file = join(folder, '.dianping/readings.yaml');
    for (const [text, reason] of [
      ['['.repeat(100_000), '太深'],
      ['甲: jiǎ\n'.repeat(200_000), '太大'],
      ['__proto__: {甲: 乙}\n', undefined],
    ] as const) {
      writeFileSync(file, text);
      const { readings, error } = await readReadings(folder);
      expect(readings.甲).toBeUndefined();
      if (reason) expect(error).toContain(reason);
    }
    rmSync(file);
    symlinkSync('/etc/passwd', file);
    expect((await readReadings(folder)).error).toContain('指到文件夹外面');
  });

  it('to a skeleton outside are told of', async () => {
    write('外面/骨架.hbs', '外面的骨架');
    mkdirSync(join(folder, '.dianping/skeletons'), { recursive: true });
    symlinkSync(join(folder, '外面/骨架.hbs'), join(folder, '.dianping/skeletons/骨架.hbs'));
    expectTold(await run('new', '骨架'), '指到文件夹外面');
  });
});

describe('files that are not what they seem', () => {
  it.runIf(isUnix)('pipes are read to their end, devices without one are not', async () => {
    write('a.txt', TEXT);
    const command = `"${process.execPath}" "${program.file}" outline <(cat a.txt)`;
    const piped = spawnSync('bash', ['-c', command], { cwd: folder, env: program.env });
    expect({ status: piped.status, text: piped.stdout.toString() }).toMatchObject({
      status: 0,
      text: expect.stringContaining('点评讲话'),
    });
    expectTold(await run('outline', '/dev/zero'), '太大');
  });

  it.runIf(isUnix)('names may be anything', async () => {
    const names = [
      '__proto__.txt',
      'constructor.txt',
      '--fix.txt',
      'a b#%?.txt',
      '换\n行.txt',
      '—“点评”😀.txt',
    ];
    for (const name of names) write(name, TEXT);
    const { files } = JSON.parse((await run('check', '--format', 'json', '.')).stdout);
    expect(files.map(({ path }: { path: string }) => path).sort()).toEqual([...names].sort());
    const log = JSON.parse((await run('check', '--format', 'sarif', '.')).stdout);
    for (const { locations } of log.runs[0].results) {
      const { uri } = locations[0].physicalLocation.artifactLocation;
      expect(names).toContain(decodeURIComponent(uri));
      expect(uri).toMatch(/^[\w.%-]+$/);
    }
    expect((await run('check', '--fix', '.')).status).toBe(0);
    for (const name of names) expect(read(name)).toBe(MENDED);
  });

  it.runIf(isUnix)('hundreds of files need few that are open', async () => {
    for (let i = 0; i < 300; i++) write(`${i}.txt`, TEXT);
    const { status, stdout } = spawnSync(
      'bash',
      ['-c', `ulimit -n 120; exec "${process.execPath}" "${program.file}" check --no-cache --format jsonl .`],
      { cwd: folder, env: program.env },
    );
    expect([status, stdout.toString().trimEnd().split('\n').length]).toEqual([1, 301]);
  });

  it('that vanish between being found and being read are told of, and the others are checked', async () => {
    for (let i = 0; i < 400; i++) write(`${String(i).padStart(3, '0')}.txt`, TEXT);
    const child = spawn(process.execPath, [program.file, 'check', '--no-cache', '--format', 'jsonl', '.'], {
      cwd: folder,
      env: program.env,
    });
    let stderr = '';
    let stdout = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.on('data', (chunk) => {
      if (stdout === '') rmSync(join(folder, '399.txt'));
      stdout += chunk;
    });
    const status = await ended(child);
    expectTold({ status, stdout, stderr }, '399.txt：没有这个文件');
    expect(JSON.parse(stdout.trimEnd().split('\n').at(-1)!).summary.files).toBe(399);
  });
});

it('a file of two names is mended once, also where that makes it shorter', async () => {
  write('a.txt', TEXT.replace(',', ',,'));
  write('乙.txt', TEXT);
  linkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
  const { status, stderr } = await run('check', '--fix', '.');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(['a.txt', 'b.txt', '乙.txt'].map(read)).toEqual([MENDED, MENDED, MENDED]);
});

it.runIf(isUnix)(
  'leaves each file old or new, and nothing that hurts, when it is killed while mending',
  async () => {
    const names = Array.from({ length: 200 }, (_, i) => `${i}.txt`);
    for (const wait of [700, 1000, 1300, 1600, 2000]) {
      for (const name of names) write(name, TEXT);
      const child = spawn(process.execPath, [program.file, 'check', '--fix', '.'], {
        cwd: folder,
        env: program.env,
        stdio: 'ignore',
      });
      setTimeout(() => child.kill('SIGKILL'), wait);
      await ended(child);
      for (const name of names) expect([TEXT, MENDED]).toContain(read(name));
      const texts = readdirSync(folder).filter((name) => !name.startsWith('.'));
      expect(texts.sort()).toEqual([...names].sort());
    }
    // What was left behind is hidden, is no text, stands in nobody's way, and goes with the next that writes here.
    for (const name of names) write(name, TEXT);
    const { status, stderr } = await run('check', '--fix', '.');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
    for (const name of names) expect(read(name)).toBe(MENDED);
  },
  60_000,
);

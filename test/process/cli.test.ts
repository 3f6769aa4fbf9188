import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/rules/index';
import { checkOutline, checkReport } from '../support/jsonShape';
import { buildProgram } from '../support/program';

const program = await buildProgram();
afterAll(program.remove);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dianping-texts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A whole speech; `body` stands in its middle. */
const speech = (body: string) =>
  [
    '在清河县重点工作推进会上的点评讲话',
    '同志们：',
    '今天召开推进会，主要任务是总结前段、部署下段。',
    '总的来看，各镇的工作值得肯定，取得了明显成效。',
    '但也要看到，工作中还存在一些问题和差距。',
    body,
    '下一步，各镇要抓好整改，务必落实到位。',
    '同志们，让我们携手努力，再创佳绩！',
    '',
  ].join('\n');
const GOOD = speech('一是抓落实。落实要快。\n二是抓学习。学习要深。');
const BAD = speech('1、抓落实。落实要快,还要实。\n2、抓学习。学习要深。');
const MENDED = speech('1.抓落实。落实要快，还要实。\n2.抓学习。学习要深。');

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}
const read = (name: string) => readFileSync(join(folder, name));
const run = (args: readonly string[], input?: string | Uint8Array) =>
  program.run(args, { cwd: folder, ...(input === undefined ? {} : { input }) });

/** One line in Chinese on standard error, none on standard output: trouble told as a person understands it. */
function expectTrouble(
  { status, stdout, stderr }: Awaited<ReturnType<typeof run>>,
  ...words: readonly string[]
): void {
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^dianping：.*\p{Script=Han}.*\n$/u);
  expect(stderr).not.toMatch(/ {4}at |node:|Error/);
  for (const word of words) expect(stderr).toContain(word);
}

describe('exit status', () => {
  it('is 0 for a text without a finding, and says so', async () => {
    write('a.txt', GOOD);
    expect(await run(['check', 'a.txt'])).toEqual({
      status: 0,
      stdout: '查了 1 份文稿，没有发现问题。\n',
      stderr: '',
    });
  });

  it('is 1 for a warning, and shows place, message and check', async () => {
    write('a.txt', BAD);
    const { status, stdout, stderr } = await run(['check', 'a.txt']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^a\.txt\n +6:1 {2}警告 {2}.*1\..*label-form$/m);
  });

  it('is 0 where nothing is as loud as a warning', async () => {
    write('a.txt', GOOD.replace('抓落实。', '抓落实。××镇先行。'));
    const { status, stdout } = await run(['check', 'a.txt']);
    expect(status).toBe(0);
    expect(stdout).toContain('placeholder');
  });

  it('is 1 when one of several files has a warning', async () => {
    write('a.txt', GOOD);
    write('b.txt', BAD);
    expect((await run(['check', 'a.txt', 'b.txt'])).status).toBe(1);
  });

  it.each([
    [['check', '--nonsense'], '--nonsense'],
    [['nonsense'], 'nonsense'],
    [['check', '--format', 'xml', 'a.txt'], '--format'],
    [['check', '--config'], '--config'],
    [['outline'], '路径'],
    [['outline', 'a.txt', 'b.txt'], '参数'],
    [['lsp'], '--stdio'],
    [[], '命令'],
  ])('is 2 for bad usage: %j', async (args, word) => {
    write('a.txt', GOOD);
    write('b.txt', GOOD);
    expectTrouble(await run(args), word);
  });

  it('is 0 for help and version', async () => {
    expect((await run(['--help'])).status).toBe(0);
    expect(await run(['--version'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it('speaks Chinese in help', async () => {
    const { stdout: all } = await run(['--help']);
    const commands = [...all.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name!);
    expect(commands).toEqual(expect.arrayContaining(['check', 'lsp', 'help']));
    for (const args of [[], ...commands.filter((name) => name !== 'help').map((name) => [name])]) {
      const { stdout } = await run([...args, '--help']);
      expect(stdout, args.join()).toContain('用法：');
      expect(stdout).not.toMatch(/\[options\]|\[command\]|\((?:choices|default):|Usage|Options|display help/);
    }
  });

  it('names the formats that there are', async () => {
    expectTrouble(await run(['check', '--format', 'xml', '.']), 'pretty', 'json', 'sarif');
  });
});

describe('paths', () => {
  it('reads standard input', async () => {
    const { status, stdout } = await run(['check', '--format', 'json', '-'], BAD);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).files.map(({ path }: { path: string }) => path)).toEqual(['-']);
  });

  it('reads standard input in any encoding', async () => {
    const results = await Promise.all(
      [
        Buffer.from(BAD),
        iconv.encode(BAD, 'gb18030'),
        iconv.encode(BAD, 'utf16-le', { addBOM: true }),
        iconv.encode(BAD, 'utf8', { addBOM: true }),
      ].map((bytes) => run(['check', '--format', 'json', '-'], bytes)),
    );
    expect(new Set(results.map(({ stdout }) => stdout)).size).toBe(1);
  });

  it('finds every .dianping and .txt file under a folder, in order', async () => {
    for (const name of ['b.txt', 'a/c.dianping', 'a/d.md', 'a/e.txt.bak', 'a/b/f.txt', 'node_modules/g.txt'])
      write(name, GOOD);
    const { stdout } = await run(['check', '--format', 'json', '.']);
    const paths = JSON.parse(stdout).files.map(({ path }: { path: string }) => path.replaceAll('\\', '/'));
    expect(paths).toEqual(['a/b/f.txt', 'a/c.dianping', 'b.txt']);
  });

  it.skipIf(process.platform === 'win32')('takes a named pipe', async () => {
    const pipe = join(folder, '管道');
    const filling = spawn('sh', ['-c', 'mkfifo "$0" && echo && cat > "$0"', pipe]);
    await once(filling.stdout, 'data');
    const checking = run(['check', '管道']);
    filling.stdin.end(BAD);
    expect((await checking).status).toBe(1);
  });

  it('takes one standard input', async () =>
    expectTrouble(await run(['compare', '-', '-'], GOOD), '标准输入只有一份'));

  it('takes globs', async () => {
    for (const name of ['一季度点评.txt', '二季度点评.txt', '总结.txt', 'x.md']) write(name, GOOD);
    const { stdout } = await run(['check', '--format', 'json', '*点评*']);
    expect(JSON.parse(stdout).summary.files).toBe(2);
  });

  it('takes a file whose name looks like a glob', async () => {
    write('点评[1].txt', GOOD);
    const { stdout } = await run(['check', '--format', 'json', '点评[1].txt']);
    expect(JSON.parse(stdout).summary.files).toBe(1);
  });

  it('counts a file once though it is named twice', async () => {
    write('a.txt', GOOD);
    const { stdout } = await run(['check', '--format', 'json', 'a.txt', 'a.txt']);
    expect(JSON.parse(stdout).summary.files).toBe(1);
  });

  it('counts a file once though it is spelled in two ways', async () => {
    write('a.txt', GOOD);
    const { stdout } = await run(['check', '--format', 'json', 'a.txt', './a.txt', '.']);
    expect(JSON.parse(stdout).summary.files).toBe(1);
  });

  it.each(['缺.txt', '缺*.txt', '缺/a.txt'])(
    'is told of what is not there, and checks the others: “%s”',
    async (path) => {
      for (const name of ['a.txt', 'b.txt']) write(name, BAD);
      expectTrouble(await run(['check', path]), path);
      const { status, stdout, stderr } = await run(['check', '--format', 'jsonl', 'a.txt', path, 'b.txt']);
      const lines = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines.map((line) => line.path ?? line.summary.files)).toEqual(['a.txt', 'b.txt', 2]);
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: expect.stringMatching(/^dianping：[^\n]+\n$/),
      });
      expect(stderr).toContain(path);
      expectTrouble(await run(['check', '--fix', 'a.txt', path, 'b.txt']), path);
      expect(read('a.txt').toString()).toBe(BAD);
    },
  );

  it.each([
    [['check', ''], '路径是空的'],
    [['outline', ''], '路径是空的'],
    [['clean', ''], '路径是空的'],
    [['import', ''], '路径是空的'],
    [['compare', 'a.txt', ''], '路径是空的'],
    [['clean', 'a.txt', '-o', ''], '-o, --output <文件> 后面是空的'],
    [['new', 'review', '-o', ''], '-o, --output <文件> 后面是空的'],
    [['check', '--config', '', 'a.txt'], '--config <文件> 后面是空的'],
    [['export', 'a.txt', '-o', 'b.docx', '--template', ''], '--template <文件> 后面是空的'],
  ])('is told of an empty one: %j', async (args, words) => {
    write('a.txt', GOOD);
    expectTrouble(await run(args), words);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
});

describe('--format json', () => {
  it('has the shape of the contract', async () => {
    write('a.txt', BAD);
    write('b.txt', GOOD.replace('二是', '四是'));
    const { stdout, status } = await run(['check', '--format', 'json', 'a.txt', 'b.txt']);
    expect(status).toBe(1);
    const report = checkReport(
      JSON.parse(stdout),
      CHECKS.map(({ id }) => id),
    );
    expect(report.files.map(({ path }) => path)).toEqual(['a.txt', 'b.txt']);
    expect(report.files[0]!.findings.map(({ check }) => check)).toEqual([
      'label-form',
      'punctuation-width',
      'label-form',
    ]);
    const gap = report.files[1]!.findings.find(({ check }) => check === 'numbering-gap')!;
    expect(gap.range).toEqual({ start: { line: 6, character: 0 }, end: { line: 6, character: 2 } });
    expect(gap.related.map(({ range }) => range.start)).toEqual([{ line: 5, character: 0 }]);
    expect(report.summary).toEqual({ files: 2, error: 0, warning: 4, information: 0, hint: 0 });
  });

  it('counts characters in UTF-16 code units, and the byte order mark as none', async () => {
    const text = GOOD.replace('抓落实。', '𡃁𠮷,抓落实。');
    write('a.txt', `\ufeff${text.replace('在清河县', '在,清河县')}`);
    const { stdout } = await run(['check', '--format', 'json', 'a.txt']);
    const places = JSON.parse(stdout).files[0].findings.map(
      ({ range }: { range: { start: unknown } }) => range.start,
    );
    expect(places).toEqual([
      { line: 0, character: 1 },
      { line: 5, character: 6 },
    ]);
  });

  it('is one JSON text for a clean file, a bare \\r file and an empty file too', async () => {
    write('a.txt', GOOD);
    write('b.txt', GOOD.replaceAll('\n', '\r'));
    write('c.txt', '');
    const { stdout, status } = await run(['check', '--format', 'json', 'a.txt', 'b.txt', 'c.txt']);
    expect(status).toBe(0);
    expect(
      checkReport(
        JSON.parse(stdout),
        CHECKS.map(({ id }) => id),
      ).summary.files,
    ).toBe(3);
  });

  it('is a line for each file in their order and one for all, mended or not', async () => {
    write('a.txt', BAD);
    write('b.txt', GOOD);
    const { stdout, status } = await run(['check', '--format', 'jsonl', 'b.txt', 'a.txt']);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const whole = JSON.parse((await run(['check', '--format', 'json', 'b.txt', 'a.txt'])).stdout);
    expect(status).toBe(1);
    expect(lines).toEqual([...whole.files, { version: 1, summary: whole.summary }]);
    const fixed = await run(['check', '--format', 'jsonl', '--fix', 'b.txt', 'a.txt']);
    expect(fixed.stdout.trimEnd().split('\n')).toHaveLength(3);
  });

  it('goes on over a file that cannot be read', async () => {
    write('a.txt', GOOD);
    write('b.txt', Buffer.from([0, 1, 2, 0, 255]));
    write('c.txt', BAD);
    const { stdout, stderr, status } = await run(['check', '--format', 'jsonl', 'a.txt', 'b.txt', 'c.txt']);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([lines.map(({ path }) => path), status]).toEqual([['a.txt', 'c.txt', undefined], 2]);
    expect(lines.at(-1).summary.files).toBe(2);
    expect(stderr).toMatch(/^dianping：b\.txt：[^\n]+\n$/);
  });

  it('writes SARIF 2.1.0 with every check as a rule', async () => {
    write('a.txt', BAD);
    const { stdout } = await run(['check', '--format', 'sarif', 'a.txt']);
    const log = JSON.parse(stdout);
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(
      CHECKS.map(({ id }) => id),
    );
    expect(log.runs[0].results[0].locations[0].physicalLocation.region).toMatchObject({
      startLine: 6,
      startColumn: 1,
    });
    expect(log.runs[0].results[0].properties).toEqual({ basis: 'standard' });
    expect(log.runs[0].tool.driver.rules[0].properties).toEqual({ basis: 'genre' });
  });
});

describe('outline', () => {
  it('has the shape of the contract', async () => {
    write(
      'a.txt',
      speech('下面，讲两点意见。\n一、抓落实\n落实要快。\n二、抓学习\n一是学理论；二是学业务。'),
    );
    const { stdout, status, stderr } = await run(['outline', '--format', 'json', 'a.txt']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const outline = checkOutline(JSON.parse(stdout));
    expect(outline.speeches.map(({ title }) => title)).toEqual(['在清河县重点工作推进会上的点评讲话']);
    const points = outline.speeches[0]!.children.filter(({ kind }) => kind === 'point');
    expect(points.map(({ label, title }) => `${label}${title}`)).toEqual(['一、抓落实', '二、抓学习']);
    expect(points[1]!.children.map(({ label, title }) => `${label}${title}`)).toEqual([
      '一是学理论',
      '二是学业务',
    ]);
  });

  it('draws a tree, also of standard input and of nothing', async () => {
    const tree = await run(['outline', '-'], GOOD);
    expect(tree.status).toBe(0);
    expect(tree.stdout).toContain('一是抓落实');
    expect(await run(['outline', '-'], '')).toMatchObject({ status: 0, stderr: '' });
  });

  it('tells the length as Word does, and the time that it takes to say', async () => {
    const figures = GOOD.replace('同志们：', `同志们：\n今年1—8月增长26.7%。`);
    const speechOf = async (text: string) => {
      const { stdout } = await run(['outline', '--format', 'json', '-'], text);
      return JSON.parse(stdout).speeches[0];
    };
    const [before, after] = [await speechOf(GOOD), await speechOf(figures)];
    expect(after.characters - before.characters).toBe(10);
    expect(after.spoken - before.spoken).toBe(17);
    expect(after.minutes).toBe(Math.round((after.spoken / 220) * 10) / 10);
    expect((await run(['outline', '-'], figures)).stdout).toContain(`${after.characters} 字 · 约 `);
  });

  it('shows where units are gone through one by one', async () => {
    const text = speech('一、云岭镇\n推进快，值得肯定。\n二、石桥镇\n进度偏慢，问题不少。');
    const { stdout } = await run(['outline', '--format', 'json', '-'], text);
    const points = checkOutline(JSON.parse(stdout)).speeches[0]!.children.filter(
      ({ kind }) => kind === 'point',
    );
    expect(points).toMatchObject([{ reviewee: '云岭镇' }, { reviewee: '石桥镇' }]);
    const nested = speech(
      '一、点评情况\n（一）云岭镇。推进快，值得肯定。\n（二）石桥镇。进度偏慢，问题不少。\n二、提几点要求',
    );
    expect((await run(['outline', '-'], nested)).stdout).toMatch(/点评情况 +逐一点评/);
  });

  it('tells on standard error what is wrong with the front matter', async () => {
    write('a.txt', `---\ntitle: 点评\nreviewees: [云岭镇\n---\n${GOOD}`);
    const { stdout, stderr } = await run(['outline', '--format', 'json', 'a.txt']);
    checkOutline(JSON.parse(stdout));
    expect(stderr).toMatch(/^dianping：a\.txt 第 \d 行：文稿开头的信息区[^\n]+\n$/);
    const checked = await run(['check', '--format', 'json', 'a.txt']);
    checkReport(
      JSON.parse(checked.stdout),
      CHECKS.map(({ id }) => id),
    );
    expect(checked.stderr).toBe(stderr);
  });

  it('is told of a folder', async () => expectTrouble(await run(['outline', '.']), '文件夹'));
});

const ENCODINGS: readonly (readonly [string, (text: string) => Buffer])[] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with BOM', (text) => iconv.encode(text, 'utf8', { addBOM: true })],
  ['UTF-16LE', (text) => iconv.encode(text, 'utf16-le', { addBOM: true })],
  ['UTF-16BE', (text) => iconv.encode(text, 'utf16-be', { addBOM: true })],
  ['GB18030', (text) => iconv.encode(text, 'gb18030')],
];

describe.each(ENCODINGS)('--fix in %s', (_, encode) => {
  it.each(['\n', '\r\n', '\r'])('keeps encoding and line ending %j, and is done at once', async (end) => {
    const withEnd = (text: string) => encode(text.replaceAll('\n', end));
    write('a.txt', withEnd(BAD));
    expect(await run(['check', '--fix', 'a.txt'])).toMatchObject({ status: 0, stderr: '' });
    expect(read('a.txt').equals(withEnd(MENDED))).toBe(true);
    await run(['check', '--fix', 'a.txt']);
    expect(read('a.txt').equals(withEnd(MENDED))).toBe(true);
  });

  it('leaves a file with nothing safe to mend as it is, byte for byte', async () => {
    const bytes = encode(`${GOOD.replace('二是', '四是').replace('\n', ' \r\n')}\n\n\t `);
    const file = write('a.txt', bytes);
    const before = statSync(file).mtimeMs;
    expect((await run(['check', '--fix', 'a.txt'])).status).toBe(1);
    expect(read('a.txt').equals(bytes)).toBe(true);
    expect(statSync(file).mtimeMs).toBe(before);
  });
});

describe('--fix', () => {
  it.each([
    ['a lost character', [0x84, 0x31, 0xa4, 0x37], '\ufffd'],
    ['an older space', [0xa3, 0xa0], '\u3000'],
  ])('keeps %s of a GB18030 text', async (_, bytes, decoded) => {
    const withIt = (text: string) =>
      Buffer.concat([iconv.encode(`${text}各镇`, 'gb18030'), Buffer.from(bytes), Buffer.from('\n')]);
    write('a.txt', withIt(BAD));
    write('b.txt', `${BAD}各镇${decoded}\n`);
    const [inIt, inUtf8] = await Promise.all(
      ['a.txt', 'b.txt'].map((name) => run(['check', '--format', 'json', name])),
    );
    expect(inIt?.stdout).toBe(inUtf8?.stdout.replace('b.txt', 'a.txt'));
    await run(['check', '--fix', 'a.txt']);
    expect(read('a.txt').equals(withIt(MENDED))).toBe(true);
  });

  it('keeps mixed line endings outside of its edits', async () => {
    const mixed = (text: string) =>
      text.split('\n').reduce((all, line, i) => all + ['\n', '\r\n'][i % 2] + line);
    write('a.txt', mixed(BAD));
    await run(['check', '--fix', 'a.txt']);
    expect(read('a.txt').toString()).toBe(mixed(MENDED));
  });

  it('does not take standard input', async () =>
    expectTrouble(await run(['check', '--fix', '-'], BAD), '--fix'));

  it('writes no file beside the text', async () => {
    write('a.txt', BAD);
    await run(['check', '--fix', '.']);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
});

const BROKEN: readonly (readonly [string, string, Uint8Array])[] = [
  ['no text', '不是文本', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1])],
  ['no text without a zero', '不是文本', Buffer.alloc(64, 0xff)],
  ['a truncated UTF-8 text', '不完整', Buffer.from(BAD).subarray(0, 200)],
  ['a truncated UTF-16 text', '不完整', iconv.encode(BAD, 'utf16-le', { addBOM: true }).subarray(0, 101)],
  ['a truncated GB18030 text', '不完整', iconv.encode(BAD, 'gb18030').subarray(0, 100)],
  ['a text that is too large', '太大', Buffer.alloc(9 * 1024 * 1024, '点评讲话')],
];

describe.each(BROKEN)('%s', (_, word, bytes) => {
  it('is told of and leaves the others untouched', async () => {
    write('a.txt', BAD);
    write('b.txt', bytes);
    write('c.txt', BAD);
    expectTrouble(await run(['check', 'b.txt']), 'b.txt', word);
    expectTrouble(await run(['check', '--fix', 'a.txt', 'b.txt', 'c.txt']), 'b.txt', word);
    expectTrouble(await run(['check', '--fix', '.']), 'b.txt', word);
    expectTrouble(await run(['outline', 'b.txt']), 'b.txt', word);
    expect(read('a.txt').toString()).toBe(BAD);
    expect(read('b.txt').equals(Buffer.from(bytes))).toBe(true);
    expect(read('c.txt').toString()).toBe(BAD);
  });
});

describe.skipIf(process.platform === 'win32')('a file that cannot be read or written', () => {
  it('is told of when it cannot be read', async () => {
    chmodSync(write('a.txt', BAD), 0o666);
    chmodSync(write('b.txt', BAD), 0);
    expectTrouble(await runUnprivileged(['check', '--fix', 'a.txt', 'b.txt']), 'b.txt', '权限');
    expect(read('a.txt').toString()).toBe(BAD);
  });

  it('leaves the others untouched', async () => {
    chmodSync(write('a.txt', BAD), 0o666);
    chmodSync(write('b.txt', BAD), 0o444);
    expectTrouble(await runUnprivileged(['check', '--fix', 'a.txt', 'b.txt']), 'b.txt', '权限');
    expect(read('a.txt').toString()).toBe(BAD);
  });

  /** Root may read and write everything, so root gives its rights away first. */
  function runUnprivileged(args: readonly string[]): ReturnType<typeof run> {
    chmodSync(folder, 0o777);
    return program.run(args, { cwd: folder, unprivileged: true });
  }

  it('stays whole when the disk is full', async () => {
    const text = speech(Array.from({ length: 40 }, (_, i) => `第${i}段,要抓好落实。`).join('\n'));
    write('a.txt', text);
    // A limit of 512 or 1,024 bytes on what may be written to a file stands for the full disk.
    const status = await new Promise((resolve) =>
      spawn('sh', ['-c', `ulimit -f 1; exec "${process.execPath}" "${program.file}" check --fix a.txt`], {
        cwd: folder,
      }).on('close', resolve),
    );
    expect(status).toBe(2);
    expect(read('a.txt').toString()).toBe(text);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
});

describe('dianping.config.json', () => {
  const config = (checks: unknown) => JSON.stringify({ checks });

  it('is taken from the nearest folder, each file its own', async () => {
    write('dianping.config.json', config({ 'label-form': 'off' }));
    write('a.txt', BAD);
    write('near/dianping.config.json', config({ 'punctuation-width': 'hint', 'label-form': 'error' }));
    write('near/by/b.txt', BAD);
    const { stdout, status } = await run(['check', '--format', 'json', '.']);
    expect(status).toBe(1);
    const [a, b] = JSON.parse(stdout).files.map(
      ({ findings }: { findings: { check: string; severity: string }[] }) =>
        findings.map(({ check, severity }) => `${check} ${severity}`),
    );
    expect(a).toEqual(['punctuation-width warning']);
    expect(b).toEqual(['label-form error', 'punctuation-width hint', 'label-form error']);
  });

  it('may have a byte order mark, comments and a last comma', async () => {
    write('dianping.config.json', '\ufeff{ // 本单位的习惯\n "checks": { "label-form": ["off"], }, }');
    write('a.txt', BAD.replace(',', '，'));
    expect((await run(['check', 'a.txt'])).status).toBe(0);
  });

  it('is overruled by --config', async () => {
    write('dianping.config.json', '{ broken');
    write('own.json', config({ 'label-form': 'off', 'punctuation-width': 'off' }));
    write('a.txt', BAD);
    expect((await run(['check', '--config', 'own.json', 'a.txt'])).status).toBe(0);
  });

  it('governs standard input from the working folder', async () => {
    write('dianping.config.json', config({ 'label-form': 'off', 'punctuation-width': 'off' }));
    expect((await run(['check', '-'], BAD)).status).toBe(0);
  });

  it('is not applied in part: a fix that is turned off stays undone', async () => {
    write('dianping.config.json', config({ 'label-form': 'off' }));
    write('a.txt', BAD);
    await run(['check', '--fix', 'a.txt']);
    expect(read('a.txt').toString()).toBe(BAD.replace(',', '，'));
  });

  it.each([
    ['{ "checks": { ', '第 1 行有误：写法有误'],
    ['{\n  "checks": {\n    "label-form": off\n  }\n}', '第 3 行有误：写法有误'],
    ['', '第 1 行有误：写法有误'],
    ['[]', 'checks'],
    [config({ 'no-such-check': 'off' }), 'no-such-check'],
    [config({ 'label-form': 'loud' }), 'warning'],
    [config({ 'label-form': [] }), 'warning'],
    [config({ 'label-form': ['warning', { nonsense: 1 }] }), 'nonsense'],
    [config([]), '检查名'],
    [config('off'), '检查名'],
  ])('is told of where it is wrong: %s', async (content, word) => {
    write('dianping.config.json', content);
    write('a.txt', BAD);
    expectTrouble(await run(['check', '--fix', 'a.txt']), 'dianping.config.json', word);
    expect(read('a.txt').toString()).toBe(BAD);
  });

  it.each([
    { check: { 'label-form': 'off' } },
    { checks: { 'label-form': ['warning', 5] } },
    { checks: { 'no-such-check': 'off', 'label-form': 'off' } },
  ])('is told of where it is wrong, and the rest of it stays in force: %j', async (content) => {
    write('dianping.config.json', JSON.stringify(content));
    write('a.txt', BAD);
    const { status, stdout, stderr } = await run(['check', '--format', 'json', '.']);
    const [{ findings }] = JSON.parse(stdout).files;
    expect(status).toBe(2);
    expect(stderr).toMatch(/^dianping：配置文件 \S*dianping\.config\.json 第 1 行有误：[^\n]+\n$/);
    expect(findings.some(({ check }: { check: string }) => check === 'label-form')).toBe(
      content.checks?.['label-form'] !== 'off',
    );
  });

  it('is told of where --config names nothing', async () => {
    write('a.txt', BAD);
    expectTrouble(await run(['check', '--config', '没有.json', 'a.txt']), '没有.json');
  });
});

describe.skipIf(process.platform === 'win32')('a glob', () => {
  it('leads through no link, unless it is named outright', async () => {
    write('外面/a.txt', BAD);
    write('里面/b.txt', BAD);
    symlinkSync('../外面/a.txt', join(folder, '里面', 'c.txt'));
    symlinkSync('../外面', join(folder, '里面', '下'));
    for (const glob of ['里面/**/*.txt', '里面/*/a.txt', '里面/*', '**/c.txt'])
      await run(['check', '--fix', glob]);
    expect(read('里面/b.txt').toString()).toBe(MENDED);
    expect(read('外面/a.txt').toString()).toBe(BAD);
    expectTrouble(await run(['check', '里面/c*.txt']), '没有文件符合 里面/c*.txt');
    await run(['check', '--fix', '里面/下/*.txt']);
    expect(read('外面/a.txt').toString()).toBe(MENDED);
    write('外面/a.txt', BAD);
    await run(['check', '--fix', '里面/c.txt']);
    expect(read('外面/a.txt').toString()).toBe(MENDED);
    expect(lstatSync(join(folder, '里面/c.txt')).isSymbolicLink()).toBe(true);
  });
});

describe('a folder', () => {
  it.skipIf(process.platform === 'win32')(
    'is gone through without its links, which lead out of it or round in it',
    async () => {
      const outside = write('外面/a.txt', BAD);
      write('里面/b.TXT', BAD);
      symlinkSync(outside, join(folder, '里面', 'c.txt'));
      symlinkSync(join(folder, '里面'), join(folder, '里面', '圈'));
      expect(await run(['check', '--fix', '里面'])).toMatchObject({ status: 0, stderr: '' });
      expect(read('外面/a.txt').toString()).toBe(BAD);
      expect(read('里面/b.TXT').toString()).toBe(MENDED);
    },
  );

  it.skipIf(process.platform === 'win32')('is told of where a part of it cannot be read', async () => {
    chmodSync(write('a.txt', BAD), 0o666);
    write('锁着/b.txt', BAD);
    chmodSync(folder, 0o777);
    chmodSync(join(folder, '锁着'), 0);
    const locked = await program.run(['check', '.'], { cwd: folder, unprivileged: true });
    const fixed = await program.run(['check', '--fix', '.'], { cwd: folder, unprivileged: true });
    chmodSync(join(folder, '锁着'), 0o755);
    expect(locked).toMatchObject({ status: 2, stderr: expect.stringContaining('锁着：没有权限') });
    expect(locked.stdout).toContain('a.txt');
    expectTrouble(fixed, '锁着');
    expect(read('a.txt').toString()).toBe(BAD);
  });
});

it('ends where the first of many files cannot be used, though the others are in hand', async () => {
  for (let i = 100; i < 400; i++) write(`${i}.txt`, BAD);
  write('000.txt', new Uint8Array([0, 1, 2, 3, 0, 255, 254]));
  expectTrouble(await run(['check', '--fix', '.']), '000.txt');
  expect(read('399.txt').toString()).toBe(BAD);
});

it.skipIf(process.platform === 'win32')(
  'mends all or none when it is stopped, and leaves nothing else',
  async () => {
    const names = Array.from({ length: 300 }, (_, i) => `${i}.txt`);
    for (const name of names) write(name, BAD);
    for (const wait of [300, 900, 1500]) {
      const child = spawn(process.execPath, [program.file, 'check', '--fix', '.'], {
        cwd: folder,
        env: program.env,
      });
      child.stdout.resume();
      setTimeout(() => child.kill('SIGINT'), wait);
      await new Promise((resolve) => child.on('close', resolve));
      const kinds = new Set(names.map((name) => read(name).toString()));
      expect(kinds.size).toBe(1);
      expect([BAD, MENDED]).toContain([...kinds][0]);
      expect(readdirSync(folder).sort()).toEqual([...names].sort());
    }
  },
);

it('finds in a thousand files on threads what it finds here', async () => {
  const names = Array.from({ length: 1_001 }, (_, i) => `${String(i).padStart(4, '0')}.txt`);
  for (const [i, name] of names.entries())
    write(name, i % 9 === 0 ? BAD.replace('落实要快', `落实问题问题要快${i}`) : GOOD);
  const lines = async (...paths: readonly string[]) => {
    const { stdout } = await run(['check', '--no-cache', '--format', 'jsonl', ...paths]);
    return stdout.trimEnd().split('\n');
  };
  const all = await lines('.');
  const halves = [await lines(...names.slice(0, 500)), await lines(...names.slice(500))];
  expect(all.slice(0, -1)).toEqual(halves.flatMap((half) => half.slice(0, -1)));
  expect(JSON.parse(all.at(-1)!).summary).toMatchObject({ files: 1_001 });
});

describe('what was found before', () => {
  const found = async (cache: string, ...args: readonly string[]) =>
    program.run(['check', '--format', 'json', ...args, '.'], { cwd: folder, env: { XDG_CACHE_HOME: cache } });

  it('is found again, and not where text, settings or records are others', async () => {
    write('a.txt', BAD);
    const cache = join(folder, '.cache');
    const first = await found(cache);
    expect(await found(cache)).toEqual(first);
    const record = readdirSync(join(cache, 'dianping')).find((name) => name.endsWith('.json'));
    const kept = join(cache, 'dianping', record!);
    // Only what was kept can say this.
    writeFileSync(kept, readFileSync(kept, 'utf8').replaceAll('全角标点', '记下的标点'));
    expect((await found(cache)).stdout).toContain('记下的标点');
    expect((await found(cache, '--no-cache')).stdout).toBe(first.stdout);
    write('dianping.config.json', JSON.stringify({ checks: { 'label-form': 'off' } }));
    expect((await found(cache)).stdout).not.toMatch(/label-form|记下/);
    writeFileSync(kept, '{');
    expect((await found(cache)).status).toBe(1);
  });
});

it('notices a file that was changed in place, its length and time as before', async () => {
  const file = write('a.txt', BAD);
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  const found = () =>
    program.run(['check', '--format', 'json', 'a.txt'], {
      cwd: folder,
      env: { XDG_CACHE_HOME: join(folder, '.cache') },
    });
  const first = await found();
  expect(await found()).toEqual(first);
  const { atime, mtime } = statSync(file);
  writeFileSync(file, BAD.replace('1、抓', '1.抓'));
  utimesSync(file, atime, mtime);
  expect((await found()).stdout).not.toBe(first.stdout);
});

describe.skipIf(process.platform === 'win32')('a reader that goes', () => {
  /** The status of a check whose reader takes as much as the command does, and what it says besides. */
  async function into(reader: string, ...args: readonly string[]) {
    const command = `"${process.execPath}" "${program.file}" check ${args.join(' ')} | ${reader}; exit "\${PIPESTATUS[0]}"`;
    const child = spawn('bash', ['-c', command], { cwd: folder, env: program.env });
    child.stdout.resume();
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    return { status: await new Promise((resolve) => child.on('close', resolve)), stderr };
  }

  it.each(['pretty', 'json', 'jsonl', 'sarif'])(
    'ends it quietly, and never as if nothing were found: %s',
    async (format) => {
      write('a.txt', BAD);
      // More than a pipe holds.
      for (let i = 0; i < 40; i++) write(`多/${i}.txt`, speech(Array(60).fill('抓落实,要快。').join('\n')));
      const gone = { status: 141, stderr: '' };
      expect(await into('true', '--format', format, 'a.txt')).toEqual(gone);
      expect(await into('head -c 1', '--format', format, '多')).toEqual(gone);
      expect(await into('cat', '--format', format, 'a.txt')).toEqual({ status: 1, stderr: '' });
    },
  );
});

it.skipIf(process.platform !== 'linux')('says so when what it prints cannot be written', async () => {
  write('a.txt', BAD);
  const child = spawn('sh', ['-c', `"${process.execPath}" "${program.file}" check a.txt > /dev/full`], {
    cwd: folder,
    env: program.env,
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'dianping：结果写不出去：磁盘满了\n' });
});

describe('figures', () => {
  const TEXT = speech(
    '云岭镇一季度固定资产投资完成3.5亿元，引进项目32个，其中工业项目18个、农业项目8个、服务业项目9个。',
  );

  it('prints every figure with its subject and what came of it', async () => {
    write('点评.txt', TEXT);
    const { status, stdout } = await run(['figures', '点评.txt']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/6 行 {2}3\.5亿元 {2}云岭镇 · 一季度 · 固定资产投资/);
    expect(stdout).toContain('加起来是35个，多3个');
    expect((await run(['figures', '-'], '你好。\n')).stdout).toBe('没有读到数字。\n');
  });

  it('looks them up in a Word file, too', async () => {
    write('汇报.txt', '云岭镇汇报\n一季度，固定资产投资完成3.5亿元。\n');
    expect((await run(['export', '汇报.txt', '-o', '汇报.docx'])).status).toBe(0);
    write('点评.txt', `---\nmaterials: [汇报.docx]\n---\n${TEXT}`);
    const { stdout, stderr } = await run(['figures', '--format', 'json', '点评.txt']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).figures[0].source).toMatchObject({
      state: 'found',
      place: { path: '汇报.docx' },
    });
  });

  it('looks them up in the materials of the front matter', async () => {
    write('点评.txt', `---\nmaterials: [材料/云岭镇.txt, 没有.txt]\n---\n${TEXT}`);
    write('材料/云岭镇.txt', '一季度，固定资产投资完成3.2亿元。\n');
    const { status, stdout, stderr } = await run(['figures', '--format', 'json', '点评.txt']);
    const { version, figures, materials } = JSON.parse(stdout);
    expect(version).toBe(1);
    expect(figures[0]).toMatchObject({
      text: '3.5亿元',
      value: 350000000,
      role: 'plain',
      range: { start: { line: 8 } },
      source: { state: 'differs', value: '3.2亿元', place: { path: '材料/云岭镇.txt', paragraph: 1 } },
    });
    expect(materials).toEqual([
      { path: '材料/云岭镇.txt' },
      { path: '没有.txt', problem: '材料“没有.txt”找不到了，请重新添加' },
    ]);
    expect(stderr).toBe('dianping：材料“没有.txt”找不到了，请重新添加\n');
    expect(status).toBe(2);
  });
});

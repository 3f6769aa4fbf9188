/** Word files on the command line, and the older ones by way of another program. */
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { convertToDocx } from '../../src/files/libreOffice';
import { readWordText } from '../../src/paper/wordIn/read';
import { buildProgram } from '../support/program';
import { item, level, lists, paragraph, settled, run as textRun, wordFile } from '../support/wordFile';

const program = await buildProgram();
afterAll(program.remove);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dianping-word-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], input?: Uint8Array) =>
  program.run(args, { cwd: folder, ...(input ? { input } : {}) });
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const read = (name: string) => readFileSync(join(folder, name));

const SPEECH = wordFile({
  body: [
    paragraph('在清河县重点工作推进会上的点评讲话'),
    paragraph('同志们：'),
    paragraph('总的来看，各镇的工作值得肯定,取得了明显成效。但工作中还存在一些问题和差距。'),
    item('抓落实。', 1),
    item('抓学习。', 1),
    `<w:p>${textRun('下一步，要务必落实到位。')}<w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>`,
    paragraph('同志们，让我们携手努力，再创佳绩！'),
  ].join(''),
  numbering: lists(level(0, 'chineseCounting', '%1是')),
});
const TEXT = [
  '在清河县重点工作推进会上的点评讲话',
  '同志们：',
  '总的来看，各镇的工作值得肯定,取得了明显成效。但工作中还存在一些问题和差距。',
  '一是抓落实。',
  '二是抓学习。',
  '下一步，要务必落实到位。',
  '同志们，让我们携手努力，再创佳绩！',
  '',
].join('\n');

describe('dianping import', () => {
  it('prints the text, and tells what was dropped', async () => {
    write('讲话.docx', SPEECH);
    expect(await run(['import', '讲话.docx'])).toEqual({
      status: 0,
      stdout: TEXT,
      stderr:
        'dianping：讲话.docx：修订：删去的 1 处没有带过来\ndianping：讲话.docx：自动编号 2 处已变成文字\n',
    });
    expect((await run(['import', '-'], SPEECH)).stdout).toBe(TEXT);
  });

  it('writes a new file, and destroys none', async () => {
    write('讲话.docx', SPEECH);
    expect((await run(['import', '讲话.docx', '-o', '讲话.txt'])).status).toBe(0);
    expect(read('讲话.txt').toString()).toBe(TEXT);
    const { status, stderr } = await run(['import', '讲话.docx', '-o', '讲话.docx']);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('不会覆盖') });
    expect(read('讲话.docx')).toEqual(Buffer.from(SPEECH));
    expect((await run(['import', '讲话.docx', '-o', '没有/讲话.txt'])).stderr).toContain('没有这个文件夹');
    expect(readdirSync(folder).sort()).toEqual(['讲话.docx', '讲话.txt']);
  });

  it.each<[string, Uint8Array | string, string]>([
    ['~$讲话.docx', 'x', '临时文件'],
    ['空.docx', '', '空文件'],
    ['断.docx', SPEECH.slice(0, 500), '已损坏'],
    ['文本.docx', '同志们：', '不是 Word 文件'],
  ])('%s: one line that says what to do, and status 2', async (name, content, message) => {
    write(name, content);
    for (const command of ['import', 'check', 'outline', 'explain']) {
      const { status, stdout, stderr } = await run([command, name]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^dianping：.*\n$/);
      expect(stderr).toContain(message);
    }
  });
});

describe('a Word file where a text is wanted', () => {
  it('is checked: ranges are of its text; --fix leaves it as it is and says so', async () => {
    write('讲话.docx', SPEECH);
    write('别的.txt', TEXT);
    const { status, stdout, stderr } = await run([
      'check',
      '--fix',
      '--format',
      'json',
      '讲话.docx',
      '别的.txt',
    ]);
    expect(status).toBe(1);
    expect(stderr).toContain('--fix 不改 Word 文件');
    expect(read('讲话.docx')).toEqual(Buffer.from(SPEECH));
    expect(read('别的.txt').toString()).toBe(TEXT.replace(',', '，'));
    const [word] = JSON.parse(stdout).files;
    expect(word.findings).toContainEqual(
      expect.objectContaining({
        check: 'punctuation-width',
        range: { start: { line: 2, character: 14 }, end: { line: 2, character: 15 } },
      }),
    );
  });

  it('has an outline, and is not found in a folder', async () => {
    write('讲话.docx', SPEECH);
    const { stdout } = await run(['outline', '--format', 'json', '讲话.docx']);
    expect(JSON.parse(stdout).speeches[0].title).toBe('在清河县重点工作推进会上的点评讲话');
    expect((await run(['check', '.'])).stdout).toBe('查了 0 份文稿，没有发现问题。\n');
  });

  it('gives a copy with comments and tracked changes, and stays as it is', async () => {
    write('讲话.docx', SPEECH);
    const { status, stderr } = await run(['check', '讲话.docx', '--comments', '批注.docx']);
    expect(status).toBe(1);
    expect(stderr).toContain('条批注');
    expect(read('讲话.docx')).toEqual(Buffer.from(SPEECH));
    expect(readWordText(settled(read('批注.docx'), '点评讲话', true))).toMatchObject({
      text: TEXT.replace(',', '，'),
    });
    expect(readWordText(settled(read('批注.docx'), '点评讲话', false))).toMatchObject({ text: TEXT });
    for (const args of [
      ['讲话.docx', '--comments', '讲话.docx'],
      ['别的.txt', '--comments', '新.docx'],
    ]) {
      write('别的.txt', TEXT);
      expect((await run(['check', ...args])).status).toBe(2);
    }
    expect(read('讲话.docx')).toEqual(Buffer.from(SPEECH));
    expect(existsSync(join(folder, '新.docx'))).toBe(false);
  });
});

describe('older Word files', () => {
  const OLD = Buffer.from('d0cf11e0a1b11ae1'.padEnd(2000, '0'), 'hex');
  const left = () => readdirSync(tmpdir()).filter((name) => /^dianping-word-\w{6}$/.test(name));

  it('want another program, or say how to do without', async () => {
    write('旧.doc', OLD);
    const env = program.env.PATH;
    program.env.PATH = folder;
    const { status, stderr } = await run(['import', '旧.doc']).finally(() => {
      program.env.PATH = env;
    });
    expect(status).toBe(2);
    expect(stderr).toContain('另存为 .docx');
  });

  it.skipIf(process.platform === 'win32')(
    'a program that hangs is ended, with all that it started',
    async () => {
      const before = left();
      write('hang', '#!/bin/sh\nsleep 60 & echo $! > "$(dirname "$0")/pid"\nwait\n');
      chmodSync(join(folder, 'hang'), 0o755);
      const convert = convertToDocx(OLD, { ending: '.doc', program: join(folder, 'hang'), limit: 500 });
      await expect(convert).rejects.toThrow('没有完成');
      const child = Number(read('pid').toString());
      await expect.poll(() => isRunning(child)).toBe(false);
      expect(left()).toEqual(before);
    },
  );

  it.skipIf(process.platform === 'win32')('a program that makes nothing is told', async () => {
    const convert = convertToDocx(OLD, { ending: '.doc', program: '/bin/false' });
    await expect(convert).rejects.toThrow('转换不了');
  });
});

/** A process that has ended and was not yet waited for does not run. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

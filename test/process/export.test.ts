/** `dianping export` as users run it. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildProgram, type RunOptions } from '../support/program';
import { memberOf, textOf } from '../support/word';

const program = await buildProgram();
afterAll(program.remove);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dianping-export-'));
  writeFileSync(join(folder, 'a.txt'), SPEECH);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SPEECH =
  '同志们：\n　　这次到莘县观摩，大家看得认真。\n一、抓进度\n　　倒排工期，挂图作战。\n二、抓质量\n　　质量是命。\n';
const run = (args: readonly string[], options: RunOptions = {}) =>
  program.run(['export', ...args], { cwd: folder, ...options });
const bytes = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const solid = (text: string) => text.replace(/\s/g, '');

describe('export', () => {
  it.each([[], ['--style', 'reading']])('writes a Word file: %j', async (...style) => {
    const { status, stdout, stderr } = await run([...style.flat(), 'a.txt', '-o', 'a.docx']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain('已写出 a.docx，约 1 页。');
    expect(solid(textOf(bytes('a.docx')))).toBe(solid(SPEECH));
    expect(readdirSync(folder).sort()).toEqual(['a.docx', 'a.txt']);
  });

  it('reads standard input, and a text that is no speech', async () => {
    const { status } = await run(['-', '-o', 'a.docx'], { input: '苹果\n梨\n' });
    expect(status).toBe(0);
    expect(textOf(bytes('a.docx'))).toBe('苹果梨');
  });

  it('takes readings from the office’s file and from the command line', async () => {
    mkdirSync(join(folder, '.dianping'));
    writeFileSync(join(folder, '.dianping', 'readings.yaml'), '工期: gōng qī\n');
    await run(['--style', 'reading', 'a.txt', '-o', 'a.docx', '--pinyin', '质量=zhì liàng']);
    const document = memberOf(bytes('a.docx'), 'word/document.xml');
    for (const reading of ['shēn', 'qī', 'liàng']) expect(document).toContain(`>${reading}<`);
    await run(['--style', 'reading', '--no-pinyin', 'a.txt', '-o', 'a.docx']);
    expect(memberOf(bytes('a.docx'), 'word/document.xml')).not.toContain('w:ruby');
  });

  it('tells a table of readings that is wrong, with the line, and goes on', async () => {
    mkdirSync(join(folder, '.dianping'));
    writeFileSync(join(folder, '.dianping', 'readings.yaml'), '莘县: shēn\n  - 错: [\n');
    const { status, stderr } = await run(['--style', 'reading', 'a.txt', '-o', 'a.docx']);
    expect(status).toBe(0);
    expect(stderr).toMatch(/readings\.yaml 第 \d 行：写法不对/);
  });

  it('replaces a file, but not one that is open in Word', async () => {
    writeFileSync(join(folder, '讲话稿子.docx'), 'old');
    expect((await run(['a.txt', '-o', '讲话稿子.docx'])).status).toBe(0);
    const before = bytes('讲话稿子.docx');
    writeFileSync(join(folder, '~$稿子.docx'), '');
    const { status, stderr } = await run(['--style', 'reading', 'a.txt', '-o', '讲话稿子.docx']);
    expect(status).toBe(2);
    expect(stderr).toContain('正在 Word、WPS 或别的程序里打开，没有改动它');
    expect(bytes('讲话稿子.docx')).toEqual(before);
  });

  it('says what is wrong, and writes nothing', async () => {
    writeFileSync(join(folder, 'bad.docx'), 'no');
    for (const [args, words] of [
      [['a.txt'], '请用 -o'],
      [['a.txt', '-o', 'a.pdf'], '.docx'],
      [['a.txt', '-o', 'nowhere/a.docx'], '没有这个文件夹'],
      [['none.txt', '-o', 'a.docx'], 'none.txt'],
      [['a.txt', '-o', 'a.docx', '--template', 'none.docx'], '读不了模板'],
      [['a.txt', '-o', 'a.docx', '--template', 'bad.docx'], '另存一份'],
      [['a.txt', '-o', 'a.docx', '--template', 'bad.docx', '--style', 'reading'], '另存一份'],
      [['a.txt', '-o', 'a.docx', '--style', 'reading', '--pace', '快'], '--pace'],
      [['a.txt', '-o', 'a.docx', '--style', 'big'], '--style'],
    ] as const) {
      const { status, stderr } = await run(args);
      expect(status, stderr).toBe(2);
      expect(stderr).toMatch(/^dianping：/);
      expect(stderr).toContain(words);
      expect(existsSync(join(folder, 'a.docx'))).toBe(false);
    }
  });
});

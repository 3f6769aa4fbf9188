/** `dianping clean` and `dianping compare`. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildProgram } from '../support/program';

const program = await buildProgram();
afterAll(program.remove);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dianping-drafts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const run = (args: readonly string[], input?: string) =>
  program.run(args, { cwd: folder, ...(input === undefined ? {} : { input }) });

const PASTED =
  '在镇工程点评会上的讲话\n同志们：\n今天，我们看了九个工地，取得了明显\n成效，值得肯定。镇里拟建市场。\n点击阅读全文\n';
const CLEANED =
  '在镇工程点评会上的讲话\n同志们：\n今天，我们看了九个工地，取得了明显成效，值得肯定。镇里拟建市场。\n';

describe('clean', () => {
  it('prints the cleaned text, and says what it did', async () => {
    write('a.txt', PASTED);
    const { status, stdout, stderr } = await run(['clean', 'a.txt']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: CLEANED });
    expect(stderr).toMatch(/接上断行 1 处，删去网页残留 1 行；还有 \d+ 处要您看。/);
    expect(await run(['clean', '-'], PASTED)).toMatchObject({ status: 0, stdout: CLEANED });
  });

  it('writes a file whole, in the encoding and with the line ends that the text had', async () => {
    write('a.txt', iconv.encode(PASTED.replaceAll('\n', '\r\n'), 'gb18030'));
    write('b.txt', '旧的');
    expect(await run(['clean', 'a.txt', '-o', 'b.txt'])).toMatchObject({ status: 0, stdout: '' });
    const bytes = readFileSync(join(folder, 'b.txt'));
    expect(iconv.decode(bytes, 'gb18030')).toBe(CLEANED.replaceAll('\n', '\r\n'));
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt']);
  });

  it('says what cannot be read or written, and touches nothing', async () => {
    write('a.txt', PASTED);
    write('b.bin', new Uint8Array([0, 1, 2, 3]));
    for (const args of [
      ['clean', 'none.txt'],
      ['clean', 'b.bin'],
      ['clean', 'a.txt', '-o', 'none/a.txt'],
      ['clean'],
    ]) {
      const { status, stdout, stderr } = await run(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^dianping：.*\n/);
    }
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});

describe('compare', () => {
  it('prints what became of a draft', async () => {
    write('a.txt', CLEANED);
    write('b.txt', CLEANED.replace('拟建', '已建'));
    const { status, stdout } = await run(['compare', 'a.txt', 'b.txt']);
    expect(status).toBe(0);
    expect(stdout.split('\n')[0]).toBe('改写 1 句；有一处“拟”改成了“已”。');
  });

  it('prints the contract’s JSON', async () => {
    write('a.txt', CLEANED);
    write('b.txt', `${CLEANED}各村还要抓紧，抓出成效。\n`);
    const { changes, version } = JSON.parse(
      (await run(['compare', '--format', 'json', 'a.txt', 'b.txt'])).stdout,
    );
    expect(version).toBe(1);
    expect(changes.map(({ kind }: { kind: string }) => kind)).toEqual(['same', 'same', 'same', 'added']);
    expect(changes[3]).toEqual({
      kind: 'added',
      label: '',
      title: '各村还要抓紧，抓出成效',
      old: null,
      new: { start: { line: 3, character: 0 }, end: { line: 3, character: 12 } },
    });
  });

  it('writes the marked-up page', async () => {
    write('a.txt', CLEANED);
    write('b.txt', CLEANED.replace('拟建', '已建'));
    expect(await run(['compare', 'a.txt', 'b.txt', '-o', 'c.docx'])).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, 'c.docx')).subarray(0, 2).toString()).toBe('PK');
    expect(await run(['compare', 'a.txt', 'none.txt'])).toMatchObject({ status: 2, stdout: '' });
  });
});

import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { stage } from '../../scripts/stage.mjs';
import { intl } from '../../src/words/intl';
import { loadJieba } from '../../src/words/jieba';
import { loadSegmenter } from '../../src/words/load';
import { remember } from '../../src/words/remember';
import type { Segmenter } from '../../src/words/segmenter';

const folder = mkdtempSync(join(tmpdir(), 'words-'));
const native = join(folder, 'native');
const staged = await stage(native);
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const joined = (segmenter: Segmenter, text: string) =>
  segmenter
    .cut(text)
    .map((word) => word.text)
    .join('');

/** Texts as awkward as they come: whole emoji, halves of them, line ends, NUL, Chinese. */
const pieces = fc.oneof(
  fc.constantFrom(
    '坚持问题导向',
    '，',
    '“4+2”',
    '\r\n',
    '\0',
    '👨‍👩‍👧',
    '\ud83d',
    '\ude00',
    '\ufeff',
    '𠮷',
    '\ufffd',
    'é',
    '　',
  ),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
);
const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

function givesTheTextBack(segmenter: Segmenter): void {
  fc.assert(
    fc.property(
      texts,
      (text) => joined(segmenter, text) === text && !segmenter.cut(text).some((word) => !word.text),
    ),
    { numRuns: 2000 },
  );
}

describe('Intl.Segmenter', () => {
  it('gives the text back', () => givesTheTextBack(intl));

  it('tells no tags', () => {
    expect(intl.cut('狠抓整改').every((word) => word.tag === undefined)).toBe(true);
  });
});

describe('remember', () => {
  it('cuts a text once, as long as it is among the last', () => {
    const cut = vi.fn(intl.cut);
    const segmenter = remember({ name: 'Intl.Segmenter', cut }, 8);
    for (const text of ['一二三四', '五六七八', '一二三四', '九十', '一二三四']) segmenter.cut(text);
    expect(cut).toHaveBeenCalledTimes(3);
    segmenter.cut('五六七八');
    expect(cut).toHaveBeenCalledTimes(4);
  });

  it('cuts what is too long to keep', () => {
    const segmenter = remember(intl, 2);
    expect(joined(segmenter, '狠抓整改')).toBe('狠抓整改');
    expect(joined(segmenter, '狠抓整改')).toBe('狠抓整改');
  });
});

describe.runIf(staged)('nodejieba', () => {
  let jieba: Segmenter;
  beforeAll(async () => {
    jieba = await loadJieba(native);
  });

  it('cuts and tags', () => {
    expect(jieba.name).toBe('nodejieba');
    expect(jieba.cut('坚持问题导向，')).toEqual([
      { text: '坚持', tag: 'v' },
      { text: '问题', tag: 'n' },
      { text: '导向', tag: 'n' },
      { text: '，', tag: 'x' },
    ]);
  });

  it('gives the text back', () => givesTheTextBack(jieba));

  it('cuts a long text', () => {
    const text = '清河县的整改工作抓得紧、抓得实。\n'.repeat(20_000);
    expect(joined(jieba, text)).toBe(text);
  });

  it('lets a program end while it is loaded', () => {
    const program = join(folder, 'program.cjs');
    execFileSync('node_modules/.bin/esbuild', [
      'src/words/load.ts',
      '--bundle',
      '--platform=node',
      '--log-level=error',
      `--outfile=${program}`,
    ]);
    const script = `require(${JSON.stringify(program)}).loadSegmenter(${JSON.stringify(native)})
      .then(({ segmenter }) => console.log(segmenter.name))`;
    expect(execFileSync(process.execPath, ['-e', script], { timeout: 20_000 }).toString()).toBe(
      'nodejieba\n',
    );
  });
});

describe('loadSegmenter', () => {
  async function falls(folder: string | undefined, reason: RegExp): Promise<void> {
    const loaded = await loadSegmenter(folder);
    expect(loaded.segmenter.name).toBe('Intl.Segmenter');
    expect(loaded.reason).toMatch(reason);
    expect(joined(loaded.segmenter, '狠抓整改')).toBe('狠抓整改');
  }

  it('falls back where there is no native folder', async () => {
    await falls(undefined, /不支持/);
    await falls(join(folder, 'none'), /没有安装/);
  });

  it('falls back on demand', async () => {
    vi.stubEnv('DIANPING_WORDS', 'intl');
    await falls(native, /DIANPING_WORDS/);
  });

  describe.runIf(staged)('with a spoilt folder', () => {
    const binary = `nodejieba.${process.platform}-${process.arch}.node`;
    const spoilt: [name: string, spoil: (folder: string) => void, reason: RegExp][] = [
      ['no binary', (copy) => rmSync(join(copy, binary)), /没有适用于本机/],
      ['a broken binary', (copy) => writeFileSync(join(copy, binary), 'x'), /无法加载/],
      [
        'a broken program',
        (copy) => writeFileSync(join(copy, 'worker.cjs'), 'throw Error("x")'),
        /无法启动：x/,
      ],
      ['a program that ends', (copy) => writeFileSync(join(copy, 'worker.cjs'), ''), /无法启动/],
      ['no checksums', (copy) => rmSync(join(copy, 'dict/SHA256SUMS')), /词典缺失/],
      ['no dictionaries', (copy) => rmSync(join(copy, 'dict'), { recursive: true }), /词典缺失/],
      ['a missing one', (copy) => rmSync(join(copy, 'dict/idf.utf8')), /idf\.utf8 缺失或损坏/],
      [
        'an empty one',
        (copy) => writeFileSync(join(copy, 'dict/hmm_model.utf8'), ''),
        /hmm_model\.utf8 缺失/,
      ],
      [
        'a damaged one',
        (copy) => appendFileSync(join(copy, 'dict/jieba.dict.utf8'), 'x'),
        /jieba\.dict\.utf8/,
      ],
    ];

    it.each(spoilt)('falls back over %s', async (name, spoil, reason) => {
      const copy = join(folder, name);
      cpSync(native, copy, { recursive: true });
      spoil(copy);
      await falls(copy, reason);
    });
  });
});

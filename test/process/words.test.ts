import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { stage } from '../../scripts/stage.mjs';
import { createVocabulary } from '../../src/server/vocabulary';
import { createWords } from '../../src/server/words';
import { loadJieba } from '../../src/words/jieba';
import { loadSegmenter, loadVocabulary } from '../../src/words/load';
import type { Segmenter } from '../../src/words/segmenter';
import { expectTheTextBack, joined } from '../support/cuts';
import { cleanSpeeches, root } from '../support/texts';

const folder = mkdtempSync(join(tmpdir(), 'words-'));
const native = join(folder, 'native');
const staged = await stage(native);
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

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

  it('gives the text back', () => expectTheTextBack(jieba));

  it('cuts a long text', () => {
    const text = '清河县的整改工作抓得紧、抓得实。\n'.repeat(20_000);
    expect(joined(jieba, text)).toBe(text);
  });

  it('lets a program end while it is loaded', async () => {
    const program = join(folder, 'program.cjs');
    await build({
      absWorkingDir: root,
      entryPoints: ['src/words/load.ts'],
      outfile: program,
      bundle: true,
      platform: 'node',
      logLevel: 'error',
    });
    const script = `require(${JSON.stringify(program)}).loadSegmenter(${JSON.stringify(native)})
      .then(({ segmenter }) => console.log(segmenter.name))`;
    expect(execFileSync(process.execPath, ['-e', script], { timeout: 20_000 }).toString()).toBe(
      'nodejieba\n',
    );
  });
});

describe('jieba-wasm', async () => {
  const anywhere = join(folder, 'anywhere');
  await stage(anywhere, { anywhere: true });
  let jieba: Segmenter;
  beforeAll(async () => {
    jieba = await loadJieba(anywhere);
  });

  it('cuts and tags as nodejieba does', () => {
    expect(jieba.name).toBe('jieba-wasm');
    expect(jieba.cut('坚持问题导向，')).toEqual([
      { text: '坚持', tag: 'v' },
      { text: '问题', tag: 'n' },
      { text: '导向', tag: 'n' },
      { text: '，', tag: 'x' },
    ]);
  });

  it('gives the text back', () => expectTheTextBack(jieba));

  it('cuts a long text', () => {
    const text = '清河县的整改工作抓得紧、抓得实。\n'.repeat(20_000);
    expect(joined(jieba, text)).toBe(text);
  });

  it.runIf(staged)('agrees with nodejieba on nearly every word and tag of the speeches', async () => {
    const native = await loadJieba(join(folder, 'native'));
    const spans = ({ cut }: Segmenter, line: string) => {
      let at = 0;
      return cut(line).map(({ text, tag = '' }) => {
        at += text.length;
        return `${at - text.length} ${text} ${tag}`;
      });
    };
    const lines = cleanSpeeches.flatMap((text) => text.split('\n'));
    const theirs = lines.flatMap((line) => spans(native, line));
    const missed = lines.flatMap((line) => {
      const own = new Set(spans(jieba, line));
      return spans(native, line).filter((each) => !own.has(each));
    });
    expect(missed.length / theirs.length).toBeLessThan(0.04);
  });

  it('is not loaded where its file is damaged', async () => {
    const copy = join(folder, 'damaged anywhere');
    cpSync(anywhere, copy, { recursive: true });
    truncateSync(join(copy, 'jieba.wasm'), 100_000);
    const { segmenter, reason } = await loadSegmenter(copy);
    expect(segmenter.name).toBe('Intl.Segmenter');
    expect(reason).toMatch(/jieba\.wasm 缺失或损坏/);
  });
});

describe.runIf(staged)('the server’s words', () => {
  /** Wants words and waits until they are there. */
  async function wanted(words: ReturnType<typeof createWords>): Promise<Segmenter> {
    words.want();
    await vi.waitFor(() => expect(words.segmenter()).toBeDefined(), 20_000);
    return words.segmenter()!;
  }

  it('go when nobody asks for a while, and come back', async () => {
    const words = createWords(native, () => {}, 100);
    await wanted(words);
    await vi.waitFor(() => expect(words.status()).toEqual({ state: 'pending' }), 5_000);
    expect((await wanted(words)).name).toBe('nodejieba');
  });

  it('go on without the dictionary when its thread breaks down, and say so', async () => {
    const copy = join(folder, 'breaks down');
    cpSync(native, copy, { recursive: true });
    const program = join(copy, 'worker.cjs');
    appendFileSync(program, ';setTimeout(() => process.exit(1), 300)');
    const words = createWords(copy, () => {});
    expect((await wanted(words)).name).toBe('nodejieba');
    await vi.waitFor(
      () =>
        expect(words.status()).toMatchObject({
          segmenter: 'Intl.Segmenter',
          reason: expect.stringContaining('停了'),
        }),
      5_000,
    );
  }, 20_000);

  it('do not wait long for a thread that hangs', async () => {
    const copy = join(folder, 'hangs');
    cpSync(native, copy, { recursive: true });
    appendFileSync(join(copy, 'worker.cjs'), ';setTimeout(() => { for (;;); }, 300)');
    const words = createWords(copy, () => {});
    const segmenter = await wanted(words);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(joined(segmenter, '狠抓整改')).toBe('狠抓整改');
    await vi.waitFor(() => expect(words.status()).toMatchObject({ segmenter: 'Intl.Segmenter' }), 5_000);
  }, 20_000);
});

describe('the words that the dictionary has', () => {
  it('are staged beside it', async () => {
    expect((await loadVocabulary(native))?.likelihood('疏浚', 0, 2)).toBeLessThan(0);
  });

  it('are done without where they are missing or damaged, and on demand', async () => {
    expect(await loadVocabulary(undefined)).toBe(undefined);
    expect(await loadVocabulary(join(folder, 'none'))).toBe(undefined);
    const copy = join(folder, 'damaged words');
    cpSync(native, copy, { recursive: true });
    truncateSync(join(copy, 'vocabulary.txt'), 100_000);
    expect(await loadVocabulary(copy)).toBe(undefined);
    vi.stubEnv('DIANPING_WORDS', 'intl');
    expect(await loadVocabulary(native)).toBe(undefined);
    vi.unstubAllEnvs();
  });

  it('come to the server a moment after they are wanted, once', async () => {
    const onChange = vi.fn();
    const vocabulary = createVocabulary(native, onChange);
    expect(vocabulary.get()).toBe(undefined);
    expect(vocabulary.get()).toBe(undefined);
    await vocabulary.whenReady();
    expect(vocabulary.get()?.longest).toBe(8);
    expect(onChange).toHaveBeenCalledTimes(1);
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
      [
        'a truncated binary',
        (copy) => truncateSync(join(copy, binary), 20_000),
        /nodejieba\.[\w-]+\.node 缺失或损坏/,
      ],
      [
        'a broken program',
        (copy) => writeFileSync(join(copy, 'worker.cjs'), 'throw Error("x")'),
        /无法启动：x/,
      ],
      ['a program that ends', (copy) => writeFileSync(join(copy, 'worker.cjs'), ''), /无法启动/],
      ['no checksums', (copy) => rmSync(join(copy, 'SHA256SUMS')), /词典缺失/],
      ['no dictionaries', (copy) => rmSync(join(copy, 'dict'), { recursive: true }), /缺失或损坏/],
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

import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { stage } from '../../scripts/stage.mjs';
import { createVocabulary } from '../../src/server/state/vocabulary';
import { createWords } from '../../src/server/state/words';
import { loadJieba, onLine, openDictionary } from '../../src/words/jieba';
import { loadSegmenter, loadVocabulary } from '../../src/words/load';
import type { Segmenter } from '../../src/words/segmenter';
import { VOCABULARY } from '../../src/words/vocabulary';
import { expectTheTextBack, joined } from '../support/cuts';
import { cleanSpeeches, root } from '../support/texts';

const folder = mkdtempSync(join(tmpdir(), 'words-'));
const native = join(folder, 'native');
const staged = await stage(native);
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

/** What either jieba does; the segmenter is there when the tests run. */
function itCuts(jieba: () => Segmenter, name: Segmenter['name']): void {
  it('cuts and tags', () => {
    expect(jieba().name).toBe(name);
    expect(jieba().cut('坚持问题导向，')).toEqual([
      { text: '坚持', tag: 'v' },
      { text: '问题', tag: 'n' },
      { text: '导向', tag: 'n' },
      { text: '，', tag: 'x' },
    ]);
  });

  it('gives the text back', () => expectTheTextBack(jieba()));

  it('cuts a long text', () => {
    const text = '清河县的整改工作抓得紧、抓得实。\n'.repeat(20_000);
    const words = jieba().cut(text);
    expect(words.map((word) => word.text).join('')).toBe(text);
    // One that gave up cuts on, without tags.
    expect(words.every(({ tag }) => tag)).toBe(true);
  });
}

describe.runIf(staged)('nodejieba', () => {
  let jieba: Segmenter;
  beforeAll(async () => {
    jieba = await loadJieba(native);
  });

  itCuts(() => jieba, 'nodejieba');

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

  itCuts(() => jieba, 'jieba-wasm');

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
    const words = createWords(native, { changed: () => {}, brokeDown: () => {} }, 100);
    await wanted(words);
    await vi.waitFor(() => expect(words.status()).toEqual({ state: 'pending' }), 5_000);
    expect((await wanted(words)).name).toBe('nodejieba');
  });

  const WHEN_UP = {
    bridge:
      "((act) => require('node:worker_threads').parentPort.once('message', () => setTimeout(act, 300)))",
    holder: '((act) => setTimeout(act, 300))',
  };
  /** A copy of the staged folder in which a program does something else a moment after it is up. */
  function spoilt(name: string, program: 'bridge' | 'holder', action: string): string {
    const copy = join(folder, name);
    cpSync(native, copy, { recursive: true });
    appendFileSync(join(copy, `${program}.cjs`), `;${WHEN_UP[program]}(() => { ${action} });`);
    return copy;
  }

  it.each([
    ['thread breaks down', 'bridge', 'process.exit(1)'],
    ['process ends', 'holder', 'process.exit(1)'],
    ['process aborts', 'holder', 'process.abort()'],
  ] as const)(
    'go on without the dictionary when its %s, and say so',
    async (name, program, action) => {
      const brokeDown = vi.fn();
      const words = createWords(spoilt(name, program, action), { changed: () => {}, brokeDown });
      expect((await wanted(words)).name).toBe('nodejieba');
      await vi.waitFor(
        () =>
          expect(words.status()).toMatchObject({
            segmenter: 'Intl.Segmenter',
            reason: expect.stringContaining('停了'),
          }),
        5_000,
      );
      expect(brokeDown).toHaveBeenCalledTimes(1);
    },
    20_000,
  );

  it('do not wait for ever for a process that hangs', async () => {
    const brokeDown = vi.fn();
    const words = createWords(spoilt('hangs', 'holder', 'for (;;);'), { changed: () => {}, brokeDown });
    const segmenter = await wanted(words);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(joined(segmenter, '狠抓整改')).toBe('狠抓整改');
    await vi.waitFor(() => expect(words.status()).toMatchObject({ segmenter: 'Intl.Segmenter' }), 5_000);
    expect(brokeDown).toHaveBeenCalledTimes(1);
  }, 40_000);
});

describe('the process that holds the dictionary', () => {
  const anywhere = join(folder, 'held anywhere');
  beforeAll(async () => {
    await stage(anywhere, { anywhere: true });
    // Staging packs the whole vocabulary.
  }, 120_000);
  const folders: [name: string, folder: string][] = [
    ...(staged ? [['nodejieba', native] as [string, string]] : []),
    ['jieba-wasm', anywhere],
  ];

  describe.each(folders)('%s', (_, at) => {
    it('is gone when nobody wants it any more', async () => {
      const dictionary = await openDictionary(at);
      expect(isRunning(dictionary.pid)).toBe(true);
      dictionary.close();
      await dictionary.ended;
      await vi.waitFor(() => expect(isRunning(dictionary.pid)).toBe(false), 5_000);
    });

    it.each([
      ['ends', ''],
      ['is killed', 'process.kill(process.pid, "SIGKILL")'],
      [
        'leaves it in the midst of a text',
        'dictionary.line().port.postMessage("点评".repeat(2e5)); setTimeout(process.exit, 50)',
      ],
    ])('goes when the program that has it %s', async (_, action) => {
      const script = `require(${JSON.stringify(await program())}).openDictionary(${JSON.stringify(at)})
        .then((dictionary) => { require('node:fs').writeSync(1, String(dictionary.pid)); ${action} })`;
      const { stdout } = spawnSync(process.execPath, ['-e', script], { timeout: 20_000 });
      const pid = Number(stdout.toString());
      expect(pid).toBeGreaterThan(0);
      await vi.waitFor(() => expect(isRunning(pid)).toBe(false), 10_000);
    });

    it('is killed where it hangs', async () => {
      const copy = `${at} hung`;
      cpSync(at, copy, { recursive: true });
      appendFileSync(join(copy, 'holder.cjs'), ';setTimeout(() => { for (;;); }, 100)');
      const dictionary = await openDictionary(copy);
      const segmenter = onLine(dictionary.line());
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(joined(segmenter, '狠抓整改')).toBe('狠抓整改');
      await dictionary.ended;
      await vi.waitFor(() => expect(isRunning(dictionary.pid)).toBe(false), 5_000);
    }, 40_000);
  });

  /** False also for one that has ended and that nobody has asked how. */
  function isRunning(pid: number): boolean {
    try {
      process.kill(pid, 0);
      const stat = `/proc/${pid}/stat`;
      return !(existsSync(stat) && /^\d+ \(.*\) Z/s.test(readFileSync(stat, 'utf8')));
    } catch {
      return false;
    }
  }

  async function program(): Promise<string> {
    const outfile = join(folder, 'jieba.cjs');
    await build({
      absWorkingDir: root,
      entryPoints: ['src/words/jieba.ts'],
      ...{ outfile, bundle: true, platform: 'node', logLevel: 'error' },
    });
    return outfile;
  }
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
    truncateSync(join(copy, VOCABULARY), 100_000);
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
        'a broken bridge',
        (copy) => writeFileSync(join(copy, 'bridge.cjs'), 'throw Error("x")'),
        /无法启动：x/,
      ],
      ['a bridge that ends', (copy) => writeFileSync(join(copy, 'bridge.cjs'), ''), /无法启动/],
      ['no holder', (copy) => rmSync(join(copy, 'holder.cjs')), /无法启动/],
      ['a broken holder', (copy) => writeFileSync(join(copy, 'holder.cjs'), 'throw Error("x")'), /无法启动/],
      ['a holder that ends', (copy) => writeFileSync(join(copy, 'holder.cjs'), ''), /无法启动/],
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

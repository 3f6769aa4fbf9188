/**
 * The process that holds the dictionary, staged as `native/holder.cjs`. nodejieba's 240 MB go back to the system with it,
 * and when it ends over something in its native code, nobody else does. Texts come in, `Reply`s go out, in their order.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Reply, Started } from './line';
import { loadWasm, type Tagger } from './wasm';

interface Addon extends Tagger {
  load(dict: string, hmm: string, user: string, idf: string, stopWords: string): boolean;
}

/** jieba for every machine. */
const WASM = 'jieba.wasm';

/** In the order in which the addon takes them. */
const DICTIONARIES = [
  'dict/jieba.dict.utf8',
  'dict/hmm_model.utf8',
  'dict/user.dict.utf8',
  'dict/idf.utf8',
  'dict/stop_words.utf8',
] as const;

/**
 * The file that is not as it was staged, if any. A damaged dictionary or binary ends the process, from inside: none but
 * those staged are loaded.
 */
function damaged(files: readonly string[]): string | undefined {
  const sums = new Set(readFileSync('SHA256SUMS', 'utf8').split('\n'));
  return files.find((file) => {
    if (!existsSync(file)) return true;
    const sum = createHash('sha256').update(readFileSync(file)).digest('hex');
    return !sums.has(`${sum}  ${file}`);
  });
}

function expectWhole(files: readonly string[]): void {
  if (!existsSync('SHA256SUMS')) throw new Error('词典缺失，请重新安装');
  const bad = damaged(files);
  if (bad) throw new Error(`分词组件的文件 ${bad} 缺失或损坏，请重新安装`);
}

/** What runs on every machine, where it was staged. Throws, with the reason in Chinese, when it cannot be had. */
function loadAnywhere(): Tagger {
  expectWhole([WASM]);
  return loadWasm(new Uint8Array(readFileSync(WASM)));
}

/** Throws, with the reason in Chinese, when nodejieba cannot be had. */
function load(): Tagger {
  const machine = `${process.platform}-${process.arch}`;
  const binary = `nodejieba.${machine}.node`;
  if (!existsSync(binary)) throw new Error(`没有适用于本机（${machine}）的分词组件`);
  expectWhole([binary, ...DICTIONARIES]);

  const module = { exports: {} as Addon };
  try {
    process.dlopen(module, `${__dirname}/${binary}`);
  } catch (error) {
    throw new Error(`分词组件无法加载：${(error as Error).message}`);
  }
  // By names from this folder on: on Windows the addon opens files by names in the system's code page.
  module.exports.load(...DICTIONARIES);
  return module.exports;
}

function start(): Started {
  try {
    process.chdir(__dirname);
    const anywhere = existsSync(WASM);
    const jieba = anywhere ? loadAnywhere() : load();
    process.on('message', (text: string) => say(tagged(jieba, text)));
    return { name: anywhere ? 'jieba-wasm' : 'nodejieba', pid: process.pid };
  } catch (error) {
    return { reason: (error as Error).message };
  }
}

function tagged(jieba: Tagger, text: string): Reply {
  const words = jieba.tag(text);
  return {
    lengths: Uint32Array.from(words, ({ word }) => word.length),
    tags: words.map(({ tag }) => tag).join(' '),
  };
}

function say(message: Started | Reply): void {
  process.send?.(message);
}

// Whoever started it may go without a word, and takes the channel along.
process.once('disconnect', () => process.exit());
// Ctrl-C is for the program in front of the user: it may have more to ask.
process.on('SIGINT', () => {});
say(start());

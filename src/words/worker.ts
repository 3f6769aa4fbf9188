/**
 * The thread that holds nodejieba. Its own file, staged as `native/worker.cjs`: the dictionary takes a
 * second to load, and in here it holds nobody up.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Segmenter } from './segmenter';
import { loadWasm, type Tagger } from './wasm';

export interface WorkerInput {
  readonly folder: string;
}

/** A line to the thread that holds the dictionary: whoever has one, on whatever thread, can cut words. */
export interface Line {
  readonly port: MessagePort;
  /** Turns 1 when a reply is there. */
  readonly flag: Int32Array;
  /** What cuts there. */
  readonly name: Segmenter['name'];
}

/** Sent once: ready, or why not (in Chinese). */
export type Started = { readonly name: Segmenter['name'] } | { readonly reason: string };

/** The words' lengths in UTF-16 code units, and their tags separated by spaces. */
export interface Reply {
  readonly lengths: Uint32Array;
  readonly tags: string;
}

interface Addon extends Tagger {
  load(dict: string, hmm: string, user: string, idf: string, stopWords: string): boolean;
}

/** jieba for every machine. */
const WASM = 'jieba.wasm';

/** In the order in which the addon takes them. */
const DICTIONARIES = ['jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'idf.utf8', 'stop_words.utf8'];

/**
 * The file that is not as it was staged, if any. A damaged dictionary or binary ends the whole process, from inside:
 * none but those staged are loaded.
 */
function damaged(folder: string, files: readonly string[]): string | undefined {
  const sums = new Set(readFileSync(join(folder, 'SHA256SUMS'), 'utf8').split('\n'));
  return files.find((name) => {
    const file = join(folder, name);
    if (!existsSync(file)) return true;
    const sum = createHash('sha256').update(readFileSync(file)).digest('hex');
    return !sums.has(`${sum}  ${name}`);
  });
}

/** Windows opens these files by their name in the system's code page: only ASCII is safe there. */
function openable(path: string): string | undefined {
  if (process.platform !== 'win32') return path;
  return [path, relative(process.cwd(), path)].find((name) => /^[ -~]*$/.test(name));
}

/** What runs on every machine, where it was staged. Throws, with the reason in Chinese, when it cannot be had. */
function loadAnywhere(folder: string): Tagger {
  const bad = damaged(folder, [WASM]);
  if (bad) throw new Error(`分词组件的文件 ${bad} 缺失或损坏，请重新安装`);
  return loadWasm(new Uint8Array(readFileSync(join(folder, WASM))));
}

/** Throws, with the reason in Chinese, when nodejieba cannot be had. */
function load(folder: string): Addon {
  const name = `nodejieba.${process.platform}-${process.arch}.node`;
  const binary = join(folder, name);
  if (!existsSync(binary)) throw new Error(`没有适用于本机（${process.platform}-${process.arch}）的分词组件`);
  if (!existsSync(join(folder, 'SHA256SUMS'))) throw new Error('词典缺失，请重新安装');
  const dictionaries = DICTIONARIES.map((dictionary) => `dict/${dictionary}`);
  const bad = damaged(folder, [name, ...dictionaries]);
  if (bad) throw new Error(`分词组件的文件 ${bad} 缺失或损坏，请重新安装`);

  const [dict, hmm, user, idf, stopWords] = dictionaries.map((file) => openable(join(folder, file)));
  if (!dict || !hmm || !user || !idf || !stopWords) throw new Error('安装路径含有非英文字符，词典无法打开');

  const module = { exports: {} as Addon };
  try {
    process.dlopen(module, binary);
  } catch (error) {
    throw new Error(`分词组件无法加载：${(error as Error).message}`);
  }
  module.exports.load(dict, hmm, user, idf, stopWords);
  return module.exports;
}

const { folder } = workerData as WorkerInput;

function start(): Started {
  try {
    const anywhere = existsSync(join(folder, WASM));
    const jieba = anywhere ? loadAnywhere(folder) : load(folder);
    parentPort?.on('message', (line: Line) => serve(jieba, line));
    return { name: anywhere ? 'jieba-wasm' : 'nodejieba' };
  } catch (error) {
    return { reason: (error as Error).message };
  }
}

/** Texts come in on the line and `Reply`s go out; `flag[0]` turns 1 when one is there. */
function serve(jieba: Tagger, { port, flag }: Line): void {
  port.on('message', (text: string) => {
    const words = jieba.tag(text);
    const reply: Reply = {
      lengths: Uint32Array.from(words, (word) => word.word.length),
      tags: words.map((word) => word.tag).join(' '),
    };
    port.postMessage(reply);
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  });
}

parentPort?.postMessage(start());

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { intl } from './intl';
import type { Segmenter, Word } from './segmenter';
import type { Line, Reply, Started, WorkerInput } from './worker';

/** Milliseconds after which a thread that does not answer is given up. */
const PATIENCE = 10_000;

/** The dictionary, on a thread of its own: loading it takes a second there and none here. */
export interface Dictionary {
  /** A new line; handed to another thread, its port has to be transferred. */
  readonly line: () => Line;
}

/** Loads the dictionary. Rejects with the reason in Chinese when nodejieba cannot be had. */
export async function openDictionary(folder: string): Promise<Dictionary> {
  const program = join(folder, 'worker.cjs');
  if (!existsSync(program)) throw new Error('没有安装分词组件');
  const input: WorkerInput = { folder };
  const worker = new Worker(program, { workerData: input });
  const started = await new Promise<Started>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', (error) => resolve({ reason: `分词组件无法启动：${error.message}` }));
    worker.once('exit', () => resolve({ reason: '分词组件无法启动' }));
  });
  if ('reason' in started) throw new Error(started.reason);
  worker.on('error', () => {}); // noticed by whoever asks, and then gets no answer
  worker.unref();
  return {
    line() {
      const { port1: port, port2 } = new MessageChannel();
      const flag = new Int32Array(new SharedArrayBuffer(4));
      const theirs: Line = { port: port2, flag };
      worker.postMessage(theirs, [port2]);
      return { port, flag };
    },
  };
}

/** nodejieba in this thread's hands. Rejects with the reason in Chinese when it cannot be had. */
export async function loadJieba(folder: string): Promise<Segmenter> {
  return onLine((await openDictionary(folder)).line());
}

/**
 * The segmenter at the end of a line. A cut waits for the other thread's answer, some 70 µs and half a microsecond a
 * character, so that its caller can stay synchronous.
 */
export function onLine({ port, flag }: Line): Segmenter {
  let lost = false;

  function ask(text: string): Reply | undefined {
    Atomics.store(flag, 0, 0);
    port.postMessage(text);
    if (Atomics.wait(flag, 0, 0, PATIENCE) !== 'timed-out') return receiveMessageOnPort(port)?.message;
    lost = true;
    port.close();
    return undefined;
  }

  return {
    name: 'nodejieba',
    cut(text) {
      if (text === '') return [];
      const reply = lost ? undefined : ask(text);
      return (reply && slice(text, reply)) ?? intl.cut(text);
    },
  };
}

/**
 * Words are cut from the text itself, by length: on the way through UTF-8 the addon's own copy loses
 * unpaired surrogates.
 */
function slice(text: string, { lengths, tags }: Reply): Word[] | undefined {
  const tagOf = tags.split(' ');
  const words: Word[] = [];
  let start = 0;
  for (const [index, length] of lengths.entries()) {
    const tag = tagOf[index];
    const word = text.slice(start, start + length);
    words.push(tag ? { text: word, tag } : { text: word });
    start += length;
  }
  return start === text.length ? words : undefined;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { intl } from './intl';
import type { Segmenter } from './segmenter';
import { slice } from './slice';
import type { Line, Reply, Started, WorkerInput } from './worker';

/** Milliseconds after which a thread that does not answer is given up: a long text takes some hundred. */
const PATIENCE = 3_000;
/** Milliseconds after which a thread that does not start is given up: on a slow machine it takes some seconds. */
const START = 60_000;

/** The dictionary, on a thread of its own: loading it takes a second there and none here. */
export interface Dictionary {
  /** A new line; handed to another thread, its port has to be transferred. */
  readonly line: () => Line;
  /** Resolves when the thread has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends the thread, and gives its memory back. */
  readonly close: () => void;
}

/** Loads the dictionary: nodejieba's, or the one for every machine. Rejects with the reason in Chinese when there is none. */
export async function openDictionary(folder: string): Promise<Dictionary> {
  const program = join(folder, 'worker.cjs');
  if (!existsSync(program)) throw new Error('没有安装分词组件');
  const input: WorkerInput = { folder };
  const worker = new Worker(program, { workerData: input });
  const started = await new Promise<Started>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', (error) => resolve({ reason: `分词组件无法启动：${error.message}` }));
    worker.once('exit', () => resolve({ reason: '分词组件无法启动' }));
    setTimeout(() => resolve({ reason: '分词组件迟迟没有启动' }), START).unref();
  });
  if ('reason' in started) void worker.terminate();
  if ('reason' in started) throw new Error(started.reason);
  worker.on('error', () => {}); // noticed by whoever asks, and then gets no answer
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.unref();
  return {
    ended,
    close: () => void worker.terminate(),
    line() {
      const { port1: port, port2 } = new MessageChannel();
      const flag = new Int32Array(new SharedArrayBuffer(4));
      const { name } = started;
      const theirs: Line = { port: port2, flag, name };
      worker.postMessage(theirs, [port2]);
      return { port, flag, name };
    },
  };
}

/** The dictionary in this thread's hands. Rejects with the reason in Chinese when it cannot be had. */
export async function loadJieba(folder: string): Promise<Segmenter> {
  return onLine((await openDictionary(folder)).line());
}

/**
 * The segmenter at the end of a line. Where the other side is gone, `Intl.Segmenter` cuts. A cut waits for the other thread's answer, some 70 µs and half a microsecond a
 * character, so that its caller can stay synchronous.
 * @param onLost called when an answer did not come
 */
export function onLine({ port, flag, name }: Line, onLost: () => void = () => {}): Segmenter {
  let lost = false;

  function ask(text: string): Reply | undefined {
    Atomics.store(flag, 0, 0);
    port.postMessage(text);
    if (Atomics.wait(flag, 0, 0, PATIENCE) !== 'timed-out') return receiveMessageOnPort(port)?.message;
    lost = true;
    port.close();
    onLost();
    return undefined;
  }

  return {
    name,
    cut(text) {
      if (text === '') return [];
      const reply = lost ? undefined : ask(text);
      return (reply && slice(text, reply.lengths, reply.tags.split(' '))) ?? intl.cut(text);
    },
  };
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { intl } from './intl';
import { type Line, patience, type Reply, type Started, State } from './line';
import type { Segmenter } from './segmenter';
import { slice } from './slice';

/** The dictionary, in a process of its own: loading it takes a second there and none here. */
export interface Dictionary {
  /** The process that holds it. */
  readonly pid: number;
  /** A new line; handed to another thread, its port has to be transferred. */
  readonly line: () => Line;
  /** Resolves when the process has ended, or is given up, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends the process, and gives its memory back. */
  readonly close: () => void;
}

/** Loads the dictionary: nodejieba's, or the one for every machine. Rejects with the reason in Chinese when there is none. */
export async function openDictionary(folder: string): Promise<Dictionary> {
  const program = join(folder, 'bridge.cjs');
  if (!existsSync(program)) throw new Error('没有安装分词组件');
  const bridge = new Worker(program);
  const started = await new Promise<Started>((resolve) => {
    bridge.once('message', resolve);
    bridge.once('error', (error) => resolve({ reason: `分词组件无法启动：${error.message}` }));
    bridge.once('exit', () => resolve({ reason: '分词组件无法启动' }));
  });
  if ('reason' in started) throw new Error(started.reason);
  const { name, pid } = started;
  bridge.on('error', () => {}); // noticed by whoever asks, and then gets no answer
  const ended = new Promise<void>((resolve) => bridge.once('exit', () => resolve()));
  bridge.unref();
  return {
    pid,
    ended,
    close: () => bridge.postMessage(undefined),
    line() {
      const { port1: port, port2 } = new MessageChannel();
      const flag = new Int32Array(new SharedArrayBuffer(4));
      const theirs: Line = { port: port2, flag, name };
      bridge.postMessage(theirs, [port2]);
      return { port, flag, name };
    },
  };
}

/** The dictionary in this thread's hands. Rejects with the reason in Chinese when it cannot be had. */
export async function loadJieba(folder: string): Promise<Segmenter> {
  return onLine((await openDictionary(folder)).line());
}

/**
 * The segmenter at the end of a line. Where the other side is gone, `Intl.Segmenter` cuts. A cut waits for the answer
 * from the dictionary's process, some 200 µs and half a microsecond a character, so that its caller can stay synchronous.
 * @param onLost called when an answer did not come
 */
export function onLine({ port, flag, name }: Line, onLost: () => void = () => {}): Segmenter {
  let lost = false;

  function ask(text: string): Reply | undefined {
    // Once it is gone it stays so.
    Atomics.compareExchange(flag, 0, State.answered, State.asked);
    port.postMessage(text);
    Atomics.wait(flag, 0, State.asked, patience(text));
    if (Atomics.load(flag, 0) === State.answered) return receiveMessageOnPort(port)?.message;
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

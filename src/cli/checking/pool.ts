/** Threads that check texts: this one, and one more for each other core. */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Office } from '../../model/office';
import type { LoadedSegmenter } from '../../words/load';
import type { Task } from './checkText';
import type { FileResult } from './result';
import type { FromThread, ToThread } from './thread';

export interface Pool {
  /** Rejects when the thread that has the task breaks down. */
  readonly check: (task: Task) => Promise<FileResult>;
  readonly close: () => void;
}

/** So many texts are with a thread that it goes on while the dictionary is loaded for some of them. */
const AHEAD = 16;

interface Waiting {
  readonly task: Task;
  readonly resolve: (result: FileResult) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  /** Those who wait for an answer, by the id of their question. */
  readonly waiting: Map<number, Waiting>;
  /** The office's words that it has. */
  office?: Office | undefined;
}

/**
 * @param program the file that serves tasks when it is run on a thread
 * @param words called when a text first wants them; all threads share the one dictionary
 * @param checkHere checks on this thread, which takes its share: a thread more would compile all of the program once more
 */
export function createPool(
  program: string,
  words: () => Promise<LoadedSegmenter>,
  checkHere: (task: Task) => Promise<FileResult>,
): Pool {
  /** Nobody has these yet. */
  const queue: Waiting[] = [];
  const threads = Array.from({ length: availableParallelism() - 1 }, start);
  let asked = 0;
  let isAtWork = false;
  let isClosed = false;
  return {
    check: (task) =>
      new Promise((resolve, reject) => {
        queue.push({ task, resolve, reject });
        // The first is for this thread: its answer does not wait for the others to start.
        void workHere();
        handOut();
      }),
    close() {
      isClosed = true;
      for (const { worker } of threads) void worker.terminate();
    },
  };

  function handOut(): void {
    for (const thread of threads)
      while (thread.waiting.size < AHEAD && queue.length > 0) give(thread, queue.shift()!);
  }

  function give(thread: Thread, one: Waiting): void {
    const { worker, waiting } = thread;
    const { office, ...given } = one.task.given;
    // Ten thousand words go over once, not with every text.
    if (office !== thread.office) worker.postMessage({ office } satisfies ToThread);
    thread.office = office;
    const id = asked++;
    waiting.set(id, one);
    worker.postMessage({ id, task: { ...one.task, given } } satisfies ToThread);
  }

  /** One text after the other, and between them whatever the threads have to say. */
  async function workHere(): Promise<void> {
    if (isAtWork) return;
    isAtWork = true;
    while (queue.length > 0 && !isClosed) {
      const { task, resolve, reject } = queue.shift()!;
      await checkHere(task).then(resolve, reject);
      await setImmediate();
    }
    isAtWork = false;
  }

  function start(): Thread {
    const thread: Thread = { worker: new Worker(program), waiting: new Map() };
    const { worker, waiting } = thread;
    worker.on('message', async (message: FromThread) => {
      if ('wantsWords' in message) return giveWords(worker);
      waiting.get(message.id)?.resolve(message.result);
      waiting.delete(message.id);
      handOut();
    });
    worker.on('error', (error) => {
      for (const { reject } of waiting.values()) reject(error as Error);
      // Another takes its place.
      if (isClosed) return;
      threads[threads.indexOf(thread)] = start();
      handOut();
    });
    return thread;
  }

  async function giveWords(worker: Worker): Promise<void> {
    const line = (await words()).dictionary?.line();
    worker.postMessage({ words: line } satisfies ToThread, line ? [line.port] : []);
  }
}

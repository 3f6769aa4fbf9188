/** Threads that check texts, one for each core. */
import { availableParallelism } from 'node:os';
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

interface Waiting {
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
 */
export function createPool(program: string, words: () => Promise<LoadedSegmenter>): Pool {
  const threads = Array.from({ length: availableParallelism() }, start);
  let asked = 0;
  let isClosed = false;
  return {
    check: (task) =>
      new Promise((resolve, reject) => {
        const thread = threads.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
        const { office, ...given } = task.given;
        // Ten thousand words go over once, not with every text.
        if (office !== thread.office) thread.worker.postMessage({ office } satisfies ToThread);
        thread.office = office;
        const id = asked++;
        thread.waiting.set(id, { resolve, reject });
        thread.worker.postMessage({ id, task: { ...task, given } } satisfies ToThread);
      }),
    close() {
      isClosed = true;
      for (const { worker } of threads) void worker.terminate();
    },
  };

  function start(): Thread {
    const thread: Thread = { worker: new Worker(program), waiting: new Map() };
    const { worker, waiting } = thread;
    worker.on('message', async (message: FromThread) => {
      if ('wantsWords' in message) return giveWords(worker);
      waiting.get(message.id)?.resolve(message.result);
      waiting.delete(message.id);
    });
    worker.on('error', (error) => {
      for (const { reject } of waiting.values()) reject(error as Error);
      // Another takes its place.
      if (!isClosed) threads[threads.indexOf(thread)] = start();
    });
    return thread;
  }

  async function giveWords(worker: Worker): Promise<void> {
    const line = (await words()).dictionary?.line();
    worker.postMessage({ words: line } satisfies ToThread, line ? [line.port] : []);
  }
}

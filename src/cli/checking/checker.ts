/** Who checks the texts of a run: this thread, and where there are many others besides. */

import { reasonOf } from '../../files/reason';
import { once } from '../../model/remember';
import type { Vocabulary } from '../../model/vocabulary';
import type { LoadedSegmenter } from '../../words/load';
import { loadDictionary, loadKnownWords } from '../dictionary';
import { UsageError } from '../usage';
import type { Task } from './checkText';
import { createPool, type Pool } from './pool';
import type { FileResult } from './result';

/** From so many files on it pays to start threads: each takes a second or two until it runs at full speed. */
const MANY = 150;

export interface Checker {
  /** Never settles once it is closed. @throws UsageError when a thread breaks down over the text */
  readonly check: (task: Task) => Promise<FileResult>;
  /** Nobody waits any more: no thread is left, and none begins. */
  readonly close: () => void;
}

/** @param program the file that serves tasks when it is run on a thread */
export function createChecker(files: number, program: string): Checker {
  // The dictionary takes longer to load than a speech to check: only where there is something to look up.
  const words = once(loadDictionary);
  const here = { words, vocabulary: once(loadKnownWords) };
  if (files < MANY) return { check: (task) => checkHere(task, here), close: () => {} };

  let pool: Pool | undefined;
  let isClosed = false;
  return {
    check(task) {
      // A run that stops early still has files in hand, and a thread begun for them would never end.
      if (isClosed) return new Promise(() => {});
      pool ??= createPool(program, words, (one) => checkHere(one, here));
      return pool.check(task).catch((error: unknown) => {
        throw new UsageError(`${task.path}：检查时程序出错（${reasonOf(error)}）`);
      });
    },
    close() {
      isClosed = true;
      pool?.close();
    },
  };
}

/** The checks are loaded when the first text comes that nobody has checked before. */
async function checkHere(task: Task, { words, vocabulary }: Loaders): Promise<FileResult> {
  const [{ checkText, wantsWords }, known] = await Promise.all([
    import('../commands').then((commands) => commands.checkText()),
    vocabulary(),
  ]);
  return checkText(task, {
    words: wantsWords(task) ? (await words()).segmenter : undefined,
    vocabulary: known,
  });
}

interface Loaders {
  readonly words: () => Promise<LoadedSegmenter>;
  readonly vocabulary: () => Promise<Vocabulary | undefined>;
}

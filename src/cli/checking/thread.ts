/** A thread of `dianping check`: tasks come in, results go out. */
import { parentPort } from 'node:worker_threads';
import type { Office } from '../../model/office';
import type { Line } from '../../words/line';
import { segmenterOn } from '../../words/load';
import type { Segmenter } from '../../words/segmenter';
import { loadKnownWords } from '../dictionary';
import { checkText, type Task, wantsWords } from './checkText';
import type { FileResult } from './result';

/** From the pool: something to do, or words (no line where there is no dictionary). */
export type ToThread =
  | { readonly id: number; readonly task: Task }
  | { readonly words: Line | undefined }
  /** The office's words for the tasks that follow. */
  | { readonly office: Office | undefined };
/** To the pool: what was asked for, or that a text wants words, once. */
export type FromThread = { readonly id: number; readonly result: FileResult } | { readonly wantsWords: true };

/** Serves until the pool ends it. A text that wants words waits for them, the others go on. */
export async function serveTasks(): Promise<void> {
  const vocabulary = await loadKnownWords();
  let words: Segmenter | undefined;
  let office: Office | undefined;
  const waiting: { readonly id: number; readonly task: Task }[] = [];
  const say = (answer: FromThread) => parentPort?.postMessage(answer);

  function take(message: { readonly id: number; readonly task: Task }): void {
    const { id, task } = message;
    if (words || !wantsWords(task)) say({ id, result: checkText(task, { words, vocabulary }) });
    else if (waiting.push(message) === 1) say({ wantsWords: true });
  }

  function withOffice({ id, task }: { readonly id: number; readonly task: Task }) {
    return { id, task: office ? { ...task, given: { ...task.given, office } } : task };
  }

  parentPort?.on('message', async (message: ToThread) => {
    if ('task' in message) return take(withOffice(message));
    if ('office' in message) {
      office = message.office;
      return;
    }
    words = await segmenterOn(message.words);
    for (const one of waiting.splice(0)) take(one);
  });
}

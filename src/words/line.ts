/** What passes between those who want words cut and the process that holds the dictionary. */
import type { MessagePort } from 'node:worker_threads';
import type { Segmenter } from './segmenter';

/** A line to the dictionary: whoever has one, on whatever thread, can cut words. */
export interface Line {
  readonly port: MessagePort;
  /** One of `State`, for the one who waits. */
  readonly flag: Int32Array;
  /** What cuts there. */
  readonly name: Segmenter['name'];
}

/** How it stands with a question. Nobody answers any more once it is `gone`. */
export const State = { asked: 0, answered: 1, gone: 2 } as const;

/**
 * Milliseconds after which a dictionary that does not answer is given up. Ten seconds, for a machine under load may stand
 * still for some, and a tenth of a millisecond for each character: it takes a thousandth where nothing else is at work.
 */
export function patience(text: string): number {
  return 10_000 + text.length / 10;
}

/** Said once: ready, or why not (in Chinese). */
export type Started =
  | {
      readonly name: Segmenter['name'];
      /** The process that holds the dictionary. */
      readonly pid: number;
    }
  | { readonly reason: string };

/** The words' lengths in UTF-16 code units, and their tags separated by spaces. */
export interface Reply {
  readonly lengths: Uint32Array;
  readonly tags: string;
}

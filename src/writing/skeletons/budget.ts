/** How much a skeleton may do: a team's own can be written so that it never ends, or writes without end. */
import { SkeletonError } from './error';

/** Largest source of a skeleton, in UTF-16 code units. */
const LONGEST_SOURCE = 64 * 1024;
/** How many {{…}} a skeleton may have. */
const MOST_TAGS = 1000;
/** How deep blocks and brackets may nest; Handlebars takes very long over deeper ones. */
const DEEPEST = 32;
/** Largest piece of text that one step may write, in UTF-16 code units: some ten long speeches. */
const LONGEST_TEXT = 200_000;
/** Blocks and helpers that one filling-in may come through. */
const MOST_STEPS = 20_000;
/** All that the steps of one filling-in may write together, in UTF-16 code units. */
const MOST_WRITTEN = 4_000_000;

/** Refuses a skeleton that is too large or too deep to be compiled. @throws SkeletonError with the line */
export function measure(source: string): void {
  if (source.length > LONGEST_SOURCE) throw new SkeletonError(`骨架太长（超过 ${LONGEST_SOURCE / 1024} KB）`);
  let line = 1;
  let to = 0;
  let blocks = 0;
  let tags = 0;
  for (const { 0: tag, index } of source.matchAll(/\{\{[^{}]*\}\}/g)) {
    line += source.slice(to, index).split('\n').length - 1;
    to = index;
    if (++tags > MOST_TAGS) throw new SkeletonError(`{{…}} 太多（超过 ${MOST_TAGS} 处）`, line);
    if (/^\{\{~?#/.test(tag)) blocks++;
    if (/^\{\{~?\//.test(tag)) blocks--;
    if (blocks + deepest(tag) > DEEPEST) throw new SkeletonError(`层层嵌套超过 ${DEEPEST} 层`, line);
  }
}

function deepest(tag: string): number {
  let depth = 0;
  let most = 0;
  for (const char of tag) {
    if (char === '(') most = Math.max(most, ++depth);
    if (char === ')') depth--;
  }
  return most;
}

/** What is left to one filling-in. */
export interface Budget {
  /** Takes note of a step with what it gives. @throws SkeletonError when it is too much */
  readonly spend: (result: unknown) => void;
}

export function createBudget(): Budget {
  let steps = 0;
  let written = 0;
  return {
    spend: (result) => {
      const length = typeof result === 'string' ? result.length : 1;
      steps++;
      written += length;
      if (steps > MOST_STEPS) throw new SkeletonError(`循环太多（超过 ${MOST_STEPS / 10_000} 万次），已停下`);
      if (length > LONGEST_TEXT || written > MOST_WRITTEN)
        throw new SkeletonError(`写出的文字太长（超过 ${LONGEST_TEXT / 10_000} 万字），已停下`);
    },
  };
}

/** True when so many texts of that length may be put together. @throws SkeletonError when not */
export function mayRepeat(times: number, length: number): void {
  if (times * length > LONGEST_TEXT)
    throw new SkeletonError(`写出的文字太长（超过 ${LONGEST_TEXT / 10_000} 万字），已停下`);
}

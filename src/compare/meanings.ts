/** Changes of meaning: 拟 → 已, 可以 → 必须, a figure, a name, a 不 that came or went. */

import { foldMarks } from '../language/fold';
import { type MeaningKind, type MeaningWord, meaningWords } from '../language/meaning';
import { SENTENCE_MARK } from '../language/sentences';
import type { Range } from '../model/manuscript';
import type { Bit } from './words';

/** A word that gave way to another of its kind; absent where it only came or went. */
export interface Meaning {
  readonly kind: MeaningKind;
  readonly old?: string;
  readonly now?: string;
  /** Where the new word stands in the new text, or where the old one stood before; UTF-16 code units. */
  readonly at: Range;
}

/** These are told though nothing stands for them in the other draft. */
const TOLD_ALONE: readonly MeaningKind[] = ['negation', 'duty', 'figure'];

/** The changes of meaning in a rewritten paragraph; what only went to another place in it is none. */
export function meaningsIn(bits: readonly Bit[]): Meaning[] {
  const text = (kind: 'gone' | 'new') =>
    bits.map((bit) => (bit.kind === 'same' || bit.kind === kind ? bit.text : '')).join('');
  const [old, now] = [meaningWords(foldMarks(text('gone'))), meaningWords(foldMarks(text('new')))];
  const pairs: Meaning[] = [];
  const left: { gone: Meaning[]; put: Meaning[] } = { gone: [], put: [] };
  for (const run of runsOf(bits)) {
    if (!run.inside) continue;
    const found = pairUp(within(old, run.old), within(now, run.now), run.now.start);
    pairs.push(...found.pairs);
    left.gone.push(...found.gone);
    left.put.push(...found.put);
  }
  const alone = (own: readonly Meaning[], others: readonly Meaning[]) =>
    own.filter(
      ({ kind, old: gone, now: put }) =>
        TOLD_ALONE.includes(kind) && !others.some((other) => (other.old ?? other.now) === (gone ?? put)),
    );
  return [...pairs, ...alone(left.gone, left.put), ...alone(left.put, left.gone)].sort(
    (a, b) => a.at.start - b.at.start,
  );
}

/** Neighbouring changes, as ranges of the old text and of the new one. */
interface Run {
  readonly old: Range;
  readonly now: Range;
  /** True where something else of the sentence stands beside it: a whole sentence that came or went is told as one. */
  readonly inside: boolean;
}

function runsOf(bits: readonly Bit[]): Run[] {
  const runs: Run[] = [];
  let [old, now] = [0, 0];
  for (let i = 0; i < bits.length; ) {
    const [fromOld, fromNow] = [old, now];
    const first = i;
    for (; i < bits.length && bits[i]!.kind !== 'same'; i++) {
      if (bits[i]!.kind === 'gone') old += bits[i]!.text.length;
      else now += bits[i]!.text.length;
    }
    if (i > first) {
      const isReplaced = old > fromOld && now > fromNow;
      const beside = `${bits[first - 1]?.text.at(-1) ?? ''}${bits[i - 1]!.text.at(-1)}`;
      runs.push({
        old: { start: fromOld, end: old },
        now: { start: fromNow, end: now },
        inside: isReplaced || !isWhole(beside, first === 0),
      });
      continue;
    }
    old += bits[i]!.text.length;
    now += bits[i]!.text.length;
    i++;
  }
  return runs;
}

/** True for a stretch that begins behind the end of a sentence and ends with one. */
function isWhole(ends: string, isFirst: boolean): boolean {
  const isEnd = (mark = '') => SENTENCE_MARK.test(mark);
  return isEnd(ends.at(-1)) && (isFirst || isEnd(ends[0]));
}

function within(words: readonly MeaningWord[], { start, end }: Range): MeaningWord[] {
  return words.filter((word) => word.start < end && start < word.end);
}

function pairUp(old: readonly MeaningWord[], now: readonly MeaningWord[], place: number) {
  const put = [...now];
  const take = (fits: (word: MeaningWord) => boolean) => {
    const at = put.findIndex(fits);
    return at < 0 ? undefined : put.splice(at, 1)[0];
  };
  const changed = old.filter(({ text, kind }) => !take((word) => word.kind === kind && word.text === text));
  const pairs: Meaning[] = [];
  const gone: Meaning[] = [];
  for (const { kind, text } of changed) {
    const other = take((word) => word.kind === kind);
    if (other) pairs.push({ kind, old: text, now: other.text, at: other });
    else gone.push({ kind, old: text, at: { start: place, end: place } });
  }
  return {
    pairs,
    gone,
    put: put.map(({ kind, text, start, end }): Meaning => ({ kind, now: text, at: { start, end } })),
  };
}

/** What changed inside a paragraph: sentence by sentence, and word by word in those that were rewritten. */
import { diffArrays } from 'diff';

/** A stretch that both drafts have, that only the old one has, or only the new one. */
export interface Bit {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

export interface Rewriting {
  /** The `same` and `new` ones make the new text; the `same` and `gone` ones the old one, with what was joined to it. */
  readonly bits: readonly Bit[];
  readonly rewritten: number;
  readonly added: number;
  readonly removed: number;
}

/** Every character belongs to one, so that marks alone are one, too. */
const SENTENCE = /[^。！？；]*[。！？；]+[”’）》]*|[^。！？；]+$/g;
/** More steps from one text to the other, and it is no rewriting but another text. */
const MOST_STEPS = 400;
/** Sentences that were rewritten together are compared word by word up to this length, in UTF-16 code units. */
const LONGEST = 4000;
/** Of a rewritten sentence this much is kept at least; else it is shown as cut and written anew. */
const KEPT = 0.25;

/** Compares two texts, each in pieces that no sentence crosses. Sentences and words are whole; time is bounded by `MOST_STEPS`. */
export function rewriting(old: readonly string[], now: readonly string[]): Rewriting {
  const counts = { rewritten: 0, added: 0, removed: 0 };
  const bits: Bit[] = [];
  for (const { gone, put, same } of hunks(old.flatMap(sentencesOf), now.flatMap(sentencesOf))) {
    if (same.length > 0) bits.push({ kind: 'same', text: same.join('') });
    if (gone.length + put.length === 0) continue;
    const both = Math.min(gone.length, put.length);
    counts.rewritten += both;
    counts.added += put.length - both;
    counts.removed += gone.length - both;
    bits.push(...wordBits(gone.join(''), put.join('')));
  }
  return { bits: joined(bits), ...counts };
}

interface Hunk {
  readonly same: readonly string[];
  gone: readonly string[];
  put: readonly string[];
}

/** What two lists share, each stretch with what differs behind it. */
function hunks(old: readonly string[], now: readonly string[]): Hunk[] {
  const parts = diffArrays([...old], [...now], { maxEditLength: MOST_STEPS });
  if (!parts) return [{ same: [], gone: old, put: now }];
  const found: Hunk[] = [{ same: [], gone: [], put: [] }];
  for (const { added, removed, value } of parts) {
    const last = found.at(-1)!;
    if (added) last.put = last.put.concat(value);
    else if (removed) last.gone = last.gone.concat(value);
    else found.push({ same: value, gone: [], put: [] });
  }
  return found;
}

function sentencesOf(text: string): string[] {
  return text.match(SENTENCE) ?? [];
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function wordsIn(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function wordBits(old: string, now: string): Bit[] {
  const whole = [gone(old), put(now)];
  if (old === '' || now === '' || Math.max(old.length, now.length) > LONGEST) return whole;
  const parts = hunks(wordsIn(old), wordsIn(now));
  const kept = parts.reduce((sum, { same }) => sum + same.join('').length, 0);
  if (kept < KEPT * Math.max(old.length, now.length)) return whole;
  return parts.flatMap((part) => [
    { kind: 'same' as const, text: part.same.join('') },
    gone(part.gone.join('')),
    put(part.put.join('')),
  ]);
}

/** Bits up to an offset of the new text (UTF-16 code units), and those behind it. */
export function cutBits(bits: readonly Bit[], length: number): [above: Bit[], below: Bit[]] {
  const [above, below]: [Bit[], Bit[]] = [[], []];
  let left = length;
  for (const { kind, text } of bits) {
    const own = kind === 'gone' ? (left > 0 ? text.length : 0) : Math.min(left, text.length);
    if (kind !== 'gone') left -= own;
    if (own > 0) above.push({ kind, text: text.slice(0, own) });
    if (own < text.length) below.push({ kind, text: text.slice(own) });
  }
  return [above, below];
}

const gone = (text: string): Bit => ({ kind: 'gone', text });
const put = (text: string): Bit => ({ kind: 'new', text });

/** Without empty ones, neighbours of one kind as one. */
function joined(bits: readonly Bit[]): Bit[] {
  const result: Bit[] = [];
  for (const { kind, text } of bits) {
    const last = result.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) result[result.length - 1] = { kind, text: last.text + text };
    else result.push({ kind, text });
  }
  return result;
}

/** 花脸稿: the new draft with what was cut struck through and what was added underlined, as revisions of Word. */
import { DeletedTextRun, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx';
import { type Matches, matchUnits } from '../compare/match';
import { standing } from '../compare/order';
import { partsOf } from '../compare/parts';
import { type Unit, unitsOf } from '../compare/units';
import { type Bit, rewriting } from '../compare/words';
import type { Paragraph as Read } from '../model/manuscript';
import { parse } from '../reading/parse';
import { OFFICIAL } from './layout/measures';
import { HEADS, type PaperKind, type Sheet, sheetOf } from './sheet';
import { KEPT, officialPages } from './word/official';
import { STYLES } from './word/styles';
import { writable } from './word/unwritable';

/** A paragraph of the marked-up page: one that stands, came or went, and the stretches in it. */
interface MarkedParagraph {
  readonly kind: 'same' | 'gone' | 'new';
  readonly paragraph: Read;
  readonly bits: readonly Bit[];
  /** True where the old draft goes on in the same paragraph: its end is what is new. */
  readonly endIsNew?: true;
}

/**
 * The paragraphs in the order of the page. Without the `new` ones it is the old draft, without the `gone` ones the new
 * one: a paragraph that moved went from one place and came to another.
 */
function markUp(old: string, now: string): MarkedParagraph[] {
  const [before, after] = [unitsOf(parse(old)), unitsOf(parse(now))];
  const marked: MarkedParagraph[] = [];
  let [i, j] = [0, 0];
  const until = (ends: { readonly old: number; readonly now: number }) => {
    for (; i < ends.old; i++) marked.push(whole('gone', before[i]!));
    for (; j < ends.now; j++) marked.push(whole('new', after[j]!));
  };
  const matches = matchUnits(before, after);
  const parts = partsOf(after, matches);
  for (const { old: one, now: other } of standingPairs(after, matches)) {
    until({ old: one.index, now: other.index });
    const pieces = [other, ...(parts.get(other)?.after ?? [])];
    marked.push(...standingParagraphs(one, pieces));
    i++;
    j += pieces.length;
  }
  until({ old: before.length, now: after.length });
  return marked;
}

/** A paragraph that stands, and those that were split off its end. */
function standingParagraphs(old: Unit, pieces: readonly Unit[]): MarkedParagraph[] {
  const texts = pieces.map(({ paragraph }) => paragraph.text);
  let rest = rewriting(old.paragraph.text, texts.join('')).bits;
  return pieces.map(({ paragraph }, i) => {
    if (i === pieces.length - 1) return { kind: 'same', paragraph, bits: rest };
    const [bits, after] = cutBits(rest, paragraph.text.length);
    rest = after;
    return { kind: 'same', paragraph, bits, endIsNew: true };
  });
}

/** Bits up to an offset of the new text, and those behind it. */
function cutBits(bits: readonly Bit[], length: number): [Bit[], Bit[]] {
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

function whole(kind: 'gone' | 'new', { paragraph }: Unit): MarkedParagraph {
  return { kind, paragraph, bits: [{ kind, text: paragraph.text }] };
}

/** Those paragraphs that are in both drafts, and in one order. */
function standingPairs(after: readonly Unit[], matches: Matches): { old: Unit; now: Unit }[] {
  const pairs = after.flatMap((now) => {
    const old = matches.get(now);
    return old ? [{ old, now }] : [];
  });
  return standing(pairs.map(({ old, now }) => ({ at: old.index, weight: now.paragraph.text.length }))).map(
    (k) => pairs[k]!,
  );
}

const AUTHOR = '点评讲话';
/** So that “ ” — … take the Chinese font. */
const FONT = { hint: 'eastAsia' };

/**
 * The marked-up page as a Word file, on the official page.
 * @param old the older draft
 * @param now the newer one
 * @param date of the revisions
 */
export async function redline(old: string, now: string, date = new Date()): Promise<Uint8Array> {
  let id = 0;
  const mark = () => ({ id: ++id, author: AUTHOR, date: date.toISOString() });
  const [before, after] = [sheetOf(parse(old)), sheetOf(parse(now))];
  const kinds = { gone: kindsOf(before), new: kindsOf(after), same: kindsOf(after) };
  const runOf = ({ kind, text }: Bit) => {
    const run = { text: writable(text), font: FONT };
    if (kind === 'gone') return new DeletedTextRun({ ...run, ...mark() });
    return kind === 'new' ? new InsertedTextRun({ ...run, ...mark() }) : new TextRun(run);
  };
  const children = markUp(old, now).map(({ kind, paragraph, bits, endIsNew }) => {
    const printed = kinds[kind].get(paragraph.range.start);
    const revision = kind === 'gone' ? { deletion: mark() } : { insertion: mark() };
    return new Paragraph({
      style: STYLES[printed ?? 'body'].id,
      ...(printed && HEADS.has(printed) ? KEPT : {}),
      children: bits.map(runOf),
      // The end of a paragraph that came or went is a revision, too.
      ...(kind === 'same' && !endIsNew ? {} : { run: revision }),
    });
  });
  return new Uint8Array(await Packer.toBuffer(officialPages(after.title, children, OFFICIAL)));
}

/** What each paragraph is that is printed, by its place. */
function kindsOf({ paragraphs }: Sheet): ReadonlyMap<number, PaperKind> {
  return new Map(paragraphs.map(({ kind, range }) => [range.start, kind]));
}

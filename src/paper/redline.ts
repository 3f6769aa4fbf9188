/** 花脸稿: the new draft with what was cut struck through and what was added underlined, as revisions of Word. */
import { DeletedTextRun, InsertedTextRun, Paragraph, TextRun } from 'docx';
import { type Matches, matchUnits } from '../compare/match';
import { standing } from '../compare/order';
import { asOne, type Group, partsOf } from '../compare/parts';
import { type Unit, unitsOf } from '../compare/units';
import { type Bit, rewriting } from '../compare/words';
import type { Paragraph as Read } from '../model/manuscript';
import { parse } from '../reading/parse';
import { OFFICIAL } from './layout/measures';
import { HEADS, type PaperKind, type Sheet, sheetOf } from './sheet';
import { KEPT, officialPages } from './word/official';
import { membersOf, pack } from './word/pack';
import { STYLES } from './word/styles';
import { writable } from './word/unwritable';

/** A paragraph of the marked-up page: one that stands, came or went, and the stretches in it. */
interface MarkedParagraph {
  /** Which draft's paragraph it looks like. */
  readonly look: 'old' | 'now';
  readonly paragraph: Read;
  readonly bits: readonly Bit[];
  /** Its end: with a `new` one the old draft goes on in the same paragraph, with a `gone` one the new draft does. */
  readonly end: Bit['kind'];
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
  const { groups } = partsOf(before, after, matches);
  for (const pair of standingPairs(after, matches)) {
    const group = groups.get(pair.now) ?? { old: [pair.old], now: [pair.now] };
    until({ old: group.old[0]!.index, now: group.now[0]!.index });
    marked.push(...standingParagraphs(group));
    i += group.old.length;
    j += group.now.length;
  }
  until({ old: before.length, now: after.length });
  return marked;
}

const textOf = ({ paragraph }: Unit) => paragraph.text;

/** A paragraph that stands; those that were split off it end in a new mark, those that were joined in one that went. */
function standingParagraphs({ old, now }: Group): MarkedParagraph[] {
  const marked: MarkedParagraph[] = [];
  const [then, since] = [new Pieces(old), new Pieces(now)];
  let bits: Bit[] = [];
  const close = (end: Bit['kind']) => {
    const [look, { paragraph }] = end === 'gone' ? (['old', then.at] as const) : (['now', since.at] as const);
    marked.push({ look, paragraph, bits, end });
    bits = [];
    if (end !== 'new') then.next();
    if (end !== 'gone') since.next();
  };
  for (const { kind, text } of rewriting(asOne(old, textOf), asOne(now, textOf)).bits) {
    const sides = [...(kind === 'new' ? [] : [then]), ...(kind === 'gone' ? [] : [since])];
    for (let at = 0; at < text.length; ) {
      if (sides.some(({ left }) => left === 0)) close(endBetween(then, since));
      const length = Math.min(text.length - at, ...sides.map(({ left }) => left));
      bits.push({ kind, text: text.slice(at, at + length) });
      for (const side of sides) side.left -= length;
      at += length;
    }
  }
  close('same');
  return marked;
}

/** What ends where one of two has come to an end and there is more. */
function endBetween(then: Pieces, since: Pieces): Bit['kind'] {
  if (then.left > 0) return 'new';
  if (since.left > 0) return 'gone';
  if (then.isLast) return 'new';
  return since.isLast ? 'gone' : 'same';
}

/** Goes through paragraphs that together are one text. */
class Pieces {
  #index = 0;
  /** How much of the present one is left, in UTF-16 code units. */
  left: number;

  constructor(private readonly units: readonly Unit[]) {
    this.left = this.at.paragraph.text.length;
  }

  get at(): Unit {
    return this.units[this.#index]!;
  }

  get isLast(): boolean {
    return this.#index + 1 >= this.units.length;
  }

  next(): void {
    if (this.isLast) return;
    this.#index++;
    this.left = this.at.paragraph.text.length;
  }
}

function whole(kind: 'gone' | 'new', { paragraph }: Unit): MarkedParagraph {
  return {
    look: kind === 'gone' ? 'old' : 'now',
    paragraph,
    bits: [{ kind, text: paragraph.text }],
    end: kind,
  };
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
 * So many milliseconds lie between the revisions on either side of a paragraph's end that stands. LibreOffice takes
 * revisions of one author within a minute for one, and that end for part of it: refused, two paragraphs became one.
 */
const APART = 120_000;

/**
 * The marked-up page as a Word file, on the official page.
 * @param old the older draft
 * @param now the newer one
 * @param date of the revisions
 */
export async function redline(old: string, now: string, date = new Date()): Promise<Uint8Array> {
  let id = 0;
  let time = date.getTime();
  const mark = () => ({ id: ++id, author: AUTHOR, date: new Date(time).toISOString() });
  const [before, after] = [sheetOf(parse(old)), sheetOf(parse(now))];
  const kinds = { old: kindsOf(before), now: kindsOf(after) };
  const runOf = ({ kind, text }: Bit) => {
    const run = { text: writable(text), font: FONT };
    if (kind === 'gone') return new DeletedTextRun({ ...run, ...mark() });
    return kind === 'new' ? new InsertedTextRun({ ...run, ...mark() }) : new TextRun(run);
  };
  const children = markUp(old, now).map(({ look, paragraph, bits, end }) => {
    const printed = kinds[look].get(paragraph.range.start);
    const revision = end === 'gone' ? { deletion: mark() } : { insertion: mark() };
    const marked = new Paragraph({
      style: STYLES[printed ?? 'body'].id,
      ...(printed && HEADS.has(printed) ? KEPT : {}),
      children: bits.map(runOf),
      // The end of a paragraph that came or went is a revision, too.
      ...(end === 'same' ? {} : { run: revision }),
    });
    if (end === 'same') time = date.getTime() - (time < date.getTime() ? 0 : APART);
    return marked;
  });
  return pack(await membersOf(officialPages(writable(after.title), children, OFFICIAL)));
}

/** What each paragraph is that is printed, by its place. */
function kindsOf({ paragraphs }: Sheet): ReadonlyMap<number, PaperKind> {
  return new Map(paragraphs.map(({ kind, range }) => [range.start, kind]));
}

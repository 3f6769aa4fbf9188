/** 花脸稿: the new draft with what was cut struck through and what was added underlined, as revisions of Word. */
import { DeletedTextRun, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx';
import { matchUnits } from '../compare/match';
import { standing } from '../compare/order';
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
  for (const unit of standingPairs(before, after)) {
    until({ old: unit.old.index, now: unit.now.index });
    marked.push({
      kind: 'same',
      paragraph: unit.now.paragraph,
      bits: rewriting(unit.old.paragraph.text, unit.now.paragraph.text).bits,
    });
    i++;
    j++;
  }
  until({ old: before.length, now: after.length });
  return marked;
}

function whole(kind: 'gone' | 'new', { paragraph }: Unit): MarkedParagraph {
  return { kind, paragraph, bits: [{ kind, text: paragraph.text }] };
}

/** Those paragraphs that are in both drafts, and in one order. */
function standingPairs(before: readonly Unit[], after: readonly Unit[]): { old: Unit; now: Unit }[] {
  const matches = matchUnits(before, after);
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
  const children = markUp(old, now).map(({ kind, paragraph, bits }) => {
    const printed = kinds[kind].get(paragraph.range.start);
    const revision = kind === 'gone' ? { deletion: mark() } : { insertion: mark() };
    return new Paragraph({
      style: STYLES[printed ?? 'body'].id,
      ...(printed && HEADS.has(printed) ? KEPT : {}),
      children: bits.map(runOf),
      // The end of a paragraph that came or went is a revision, too.
      ...(kind === 'same' ? {} : { run: revision }),
    });
  });
  return new Uint8Array(await Packer.toBuffer(officialPages(after.title, children, OFFICIAL)));
}

/** What each paragraph is that is printed, by its place. */
function kindsOf({ paragraphs }: Sheet): ReadonlyMap<number, PaperKind> {
  return new Map(paragraphs.map(({ kind, range }) => [range.start, kind]));
}

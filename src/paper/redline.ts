/** 花脸稿: the new draft with what was cut struck through and what was added underlined, as revisions of Word. */
import { DeletedTextRun, Document, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx';
import { matchUnits } from '../compare/match';
import { standing } from '../compare/order';
import { type Unit, unitsOf } from '../compare/units';
import { type Bit, rewriting } from '../compare/words';
import type { Paragraph as Read } from '../model/manuscript';
import { parse } from '../reading/parse';

/** A paragraph of the marked-up page: one that stands, came or went, and the stretches in it. */
export interface MarkedParagraph {
  readonly kind: 'same' | 'gone' | 'new';
  readonly paragraph: Read;
  readonly bits: readonly Bit[];
}

/**
 * The paragraphs in the order of the page. Without the `new` ones it is the old draft, without the `gone` ones the new
 * one: a paragraph that moved went from one place and came to another.
 */
export function markUp(old: string, now: string): MarkedParagraph[] {
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
/** Word's half points and twentieths of a point. */
const BODY_SIZE = 32;
const TITLE_SIZE = 44;
const LINE = 580;
const TWO_CHARACTERS = 640;

/**
 * The marked-up page as a Word file.
 * @param date of the revisions
 */
export async function redline(old: string, now: string, date = new Date()): Promise<Uint8Array> {
  let id = 0;
  const mark = () => ({ id: ++id, author: AUTHOR, date: date.toISOString() });
  const children = markUp(old, now).map(({ kind, paragraph, bits }) => {
    const look = lookOf(paragraph);
    const runs = bits.map(({ kind: own, text }) => {
      if (own === 'gone') return new DeletedTextRun({ text, ...look.run, ...mark() });
      if (own === 'new') return new InsertedTextRun({ text, ...look.run, ...mark() });
      return new TextRun({ text, ...look.run });
    });
    const ends =
      kind === 'same' ? {} : { run: kind === 'gone' ? { deletion: mark() } : { insertion: mark() } };
    return new Paragraph({ children: runs, ...look.paragraph, ...ends });
  });
  const file = new Document({
    creator: AUTHOR,
    title: parse(now).speeches[0]?.title ?? '',
    sections: [{ properties: { page: { margin: MARGINS, size: A4 } }, children }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** Twentieths of a point: 37, 35, 28 and 26 mm (GB/T 9704—2012, 5.2). */
const MARGINS = { top: 2098, bottom: 1984, left: 1588, right: 1474 };
const A4 = { width: 11906, height: 16838 };

function lookOf({ kind }: Read) {
  const isTitle = kind === 'title';
  const isCentred = isTitle || kind === 'note';
  const font = {
    ascii: 'Times New Roman',
    hAnsi: 'Times New Roman',
    eastAsia: isTitle ? '方正小标宋简体' : '仿宋_GB2312',
  };
  return {
    run: { size: isTitle ? TITLE_SIZE : BODY_SIZE, font },
    paragraph: {
      spacing: { line: LINE, lineRule: 'exact' as const },
      ...(isCentred ? { alignment: 'center' as const } : {}),
      ...(kind === 'body' || kind === 'heading' ? { indent: { firstLine: TWO_CHARACTERS } } : {}),
    },
  };
}

/** What is cleaned, one step after another: each reads a manuscript and says what it would change. */
import type { Finding } from '../checks/check';
import { wordsOf } from '../checks/fixAll';
import { type RunOptions, runChecks } from '../checks/run';
import { addressBlanks, lostBreaks, spacedLetters, strayBlanks } from '../language/blanks';
import { invisibleIn, oddBreaksIn } from '../language/invisible';
import { isJunk } from '../language/page/junk';
import { curledQuotes } from '../language/quotes';
import { isTableRow, isTwoCells } from '../language/tables';
import { breakOf, indentAt, splitEdits } from '../model/breaks';
import type { TextEdit } from '../model/changes';
import type { Manuscript, Paragraph } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';
import { certainResidue, isResidue } from '../reading/certainResidue';
import { CHECKS } from '../rules/index';

/** One thing that is put right: its edits are carried out together or not at all. */
export interface Change {
  /** What it is, for the account: the id of a check, or one of ours (clean/account.ts). */
  readonly kind: string;
  readonly edits: readonly TextEdit[];
  /** True where words of the text may go or become others. */
  readonly words?: boolean;
}

export interface Step {
  readonly changes: (manuscript: Manuscript, options: RunOptions) => readonly Change[];
  /** True where it may only change how the text is laid out: the paragraphs are to be read as they were. */
  readonly layout: boolean;
}

/** In this order; whatever one of them changes, all of them look again. */
export const STEPS: readonly Step[] = [
  { changes: invisible, layout: false },
  { changes: markup, layout: false },
  { changes: residue, layout: false },
  { changes: split, layout: true },
  { changes: runIn, layout: false },
  { changes: mend, layout: false },
  { changes: quotes, layout: false },
  { changes: blanks, layout: true },
  { changes: lineEnds, layout: true },
  { changes: indents, layout: true },
  { changes: emptyLines, layout: true },
];

/** Where the text begins, behind the front matter. */
function startOf({ frontMatter }: Manuscript): number {
  return frontMatter?.range.end ?? 0;
}

function change(kind: string, start: number, end: number, text: string): Change {
  return { kind, edits: [{ range: { start, end }, text }] };
}

function invisible(manuscript: Manuscript): Change[] {
  const { text, lineEnd } = manuscript;
  const from = startOf(manuscript);
  return [
    ...invisibleIn(text).map(({ start, end }) => change('invisible', start, end, '')),
    ...oddBreaksIn(text).map(({ start, end }) => change('odd-break', start, end, lineEnd)),
  ].filter(({ edits }) => edits.every(({ range }) => range.start >= from));
}

/** Marks of a page or a chat: without them the lines are what they were. */
function markup(manuscript: Manuscript, options: RunOptions): Change[] {
  return runChecks(manuscript, CHECKS, options)
    .filter(({ check }) => check === 'markup-residue')
    .flatMap((finding) => preferred(finding, false));
}

/** What a page left, where it can be nothing else (clean/residue.ts); what else the check tells is left for a person. */
function residue(manuscript: Manuscript, options: RunOptions): Change[] {
  const lines = new Set(manuscript.paragraphs.filter(isResidue).map(({ range }) => range.start));
  const strewn = new Set(
    manuscript.paragraphs.filter(({ text }) => isJunk(text)).map(({ range }) => range.start),
  );
  const certain = new Set(certainResidue(manuscript.paragraphs).map(({ range }) => range.start));
  return runChecks(manuscript, CHECKS, options)
    .filter(
      ({ check, range }) =>
        (check === 'page-residue' && (!lines.has(range.start) || certain.has(range.start))) ||
        (['page-residue', 'stray-character'].includes(check) && strewn.has(range.start)),
    )
    .flatMap((finding) => preferred(finding, true));
}

/** Titles, salutations, headings and paragraphs that a page glued together: each gets its line. */
function split(manuscript: Manuscript): Change[] {
  const lineBreak = breakOf(manuscript);
  const text = manuscript.paragraphs.filter(({ kind }) => kind !== 'residue');
  return splitEdits(manuscript.text, text, lineBreak).map((edit) => ({ kind: 'split', edits: [edit] }));
}

/** Paragraphs that lost their line break and kept their indent. */
function runIn(manuscript: Manuscript): Change[] {
  const lineBreak = breakOf(manuscript);
  return running(manuscript).flatMap(({ start: from, text }) =>
    lostBreaks(text).map(({ start, end }) => change('split', from + start, from + end, lineBreak)),
  );
}

/** Checks whose preferred fix is taken though it is not safe: the result is looked over. */
const LOOKED_OVER: readonly string[] = ['paragraph-broken'];

/** Checks whose fixes take out what is no word of the speech. */
const TAKE_OUT: readonly string[] = ['page-residue', 'chat-residue', 'markup-residue', 'stray-character'];

/** What the checks can mend. A word that stands twice is a person's to take out. */
function mend(manuscript: Manuscript, options: RunOptions): Change[] {
  return runChecks(manuscript, CHECKS, options)
    .flatMap((finding) => preferred(finding, LOOKED_OVER.includes(finding.check)))
    .filter(({ kind, edits }) => TAKE_OUT.includes(kind) || !losesWords(manuscript.text, edits));
}

function losesWords(text: string, edits: readonly TextEdit[]): boolean {
  return edits.some(({ range, text: put }) => lettersIn(put) < lettersIn(text.slice(range.start, range.end)));
}

/** How many there are; the 0 of 03月05日 is none. */
function lettersIn(text: string): number {
  return wordsOf(text).replace(/(?<!\d)0+(?=\d)/g, '').length;
}

/** The right fix of a finding; @param unsafe also where it is not safe */
function preferred({ check, fixes = [] }: Finding, unsafe: boolean): Change[] {
  const fix = fixes.find((each) => each.safe || (unsafe && each.preferred));
  if (!fix) return [];
  const words = fix.words || check === 'page-residue';
  // The one fix of a half-width text is as many changes as it has marks.
  const parts = check === 'punctuation-width' ? fix.edits.map((edit) => [edit]) : [fix.edits];
  return parts.map((edits) => ({ kind: check, edits, ...(words ? { words: true } : {}) }));
}

/** "一周一调度" gets its “ and ”, '要稳' its ‘ and ’. */
function quotes({ text, paragraphs }: Manuscript): Change[] {
  return paragraphs
    .filter(({ kind }) => kind !== 'residue')
    .flatMap((paragraph) => {
      const curled = curledQuotes(paragraph.text);
      return curled.map(({ start, end, text: put }) => {
        const range = rangeIn(paragraph, start, end);
        return change('quote', range.start, range.end, put);
      });
    })
    .filter(({ edits }) => edits.every(({ range }) => /["']/.test(text[range.start]!)));
}

interface Piece {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly text: string;
  readonly folded: string;
}

/** The lines of headings and of text that has sentences in it. */
function running({ text, paragraphs }: Manuscript): Piece[] {
  return paragraphs
    .filter(({ kind, folded }) => kind === 'heading' || (kind === 'body' && /[。！？；，]/.test(folded)))
    .flatMap((paragraph) => {
      let at = 0;
      return paragraph.pieces.map(({ start, end }) => {
        const from = at;
        at += end - start;
        return {
          paragraph,
          start,
          text: text.slice(start, end),
          folded: paragraph.folded.slice(from, at),
        };
      });
    });
}

/** What stands over a text has blanks of its own: 在 全 县 会 上 的 讲 话, 各位 同学：. */
const SPACED: Partial<Record<Paragraph['kind'], typeof spacedLetters>> = {
  title: spacedLetters,
  salutation: addressBlanks,
};

/** Blanks inside words, before and after marks, and doubled. */
function blanks(manuscript: Manuscript): Change[] {
  const gaps = manuscript.paragraphs
    .filter(({ kind }) => kind === 'body')
    .flatMap(({ pieces, joints }) =>
      joints.flatMap((joint, i) =>
        joint ? [] : [change('blank', pieces[i]!.end, pieces[i + 1]!.start, '')],
      ),
    );
  const stray = running(manuscript)
    .filter(isNoTable)
    .flatMap(({ paragraph, start: from, folded }) =>
      strayBlanks(folded, paragraph.kind === 'heading').map(({ start, end, text }) =>
        change('blank', from + start, from + end, text),
      ),
    );
  const spaced = manuscript.paragraphs.flatMap((paragraph) =>
    (SPACED[paragraph.kind]?.(paragraph.text) ?? []).map(({ start, end }) => {
      const range = rangeIn(paragraph, start, end);
      return change('blank', range.start, range.end, '');
    }),
  );
  return [...gaps, ...stray, ...spaced];
}

/** Tabs between the words of a heading hold a table's columns apart. */
function isNoTable({ paragraph, text }: Piece): boolean {
  if (isRow(text)) return false;
  // Behind a label it is Word's: 一、⇥抓进度.
  const words = text.slice(paragraph.label?.raw.length ?? 0).trimStart();
  return !(paragraph.kind === 'heading' && words.includes('\t'));
}

const isRow = (text: string) => isTableRow(text) || isTwoCells(text);

function lineEnds(manuscript: Manuscript): Change[] {
  const { text } = manuscript;
  const from = startOf(manuscript);
  return [...text.matchAll(/[^\S\r\n]+/g)].flatMap(({ 0: run, index }) => {
    const end = index + run.length;
    const atEnd = end === text.length || /[\r\n]/.test(text[end]!);
    return atEnd && index >= from ? [change('line-end', index, end, '')] : [];
  });
}

/** Two characters, as the standard has it (GB/T 9704—2012, 7.3.3). */
const INDENT = '\u3000\u3000';
/** An indent this wide may be a title's, centred by hand. */
const CENTRED = 5;

/** The paragraphs' indents as most of the text has them: none, or two characters. The salutation has none. */
function indents(manuscript: Manuscript): Change[] {
  const { text, paragraphs } = manuscript;
  // A table's rows are no paragraphs: they have no indent, and take none.
  const own = paragraphs.filter(({ folded }) => !isRow(folded));
  const indented = own.flatMap((paragraph) => {
    const indent = indentAt(text, paragraph.range.start);
    return indent === undefined ? [] : [{ paragraph, indent }];
  });
  const bodies = indented.filter(({ paragraph: { kind } }) => kind === 'body' || kind === 'heading');
  const custom = bodies.filter(({ indent }) => indent !== '').length * 2 > bodies.length ? INDENT : '';
  return indented.flatMap(({ paragraph: { kind, range }, indent }) => {
    const wanted = indentFor(kind, indent, custom);
    return wanted === indent ? [] : [change('indent', range.start - indent.length, range.start, wanted)];
  });
}

function indentFor(kind: Paragraph['kind'], indent: string, custom: string): string {
  if (kind === 'body' || kind === 'heading') return custom;
  if (kind === 'salutation') return '';
  return kind === 'title' && indent.length < CENTRED ? '' : indent;
}

/**
 * Between two paragraphs of a speech's text no empty line is wanted, unless that is how the text sets its paragraphs
 * apart; elsewhere no more than one.
 */
function emptyLines(manuscript: Manuscript): Change[] {
  const { text, lineEnd, speeches } = manuscript;
  const isApart = breakOf(manuscript) !== lineEnd;
  const inside = new Set(isApart ? [] : speeches.flatMap(innerStarts));
  const from = startOf(manuscript);
  return [...text.matchAll(/(?:\r\n|\r|\n)+/g)].flatMap(({ 0: run, index }) => {
    const end = index + run.length;
    if (index < from || index === 0)
      return index === 0 && from === 0 ? [change('empty-line', 0, end, '')] : [];
    const wanted = end === text.length || inside.has(pastBlanks(text, end)) ? 1 : 2;
    // Not by their length: \r\n is the one end of its line where the others have \n.
    const kept = run
      .match(/\r\n|\r|\n/g)!
      .slice(0, wanted)
      .join('');
    return run.length > kept.length ? [change('empty-line', index + kept.length, end, '')] : [];
  });
}

function pastBlanks(text: string, at: number): number {
  let end = at;
  while (/[^\S\r\n]/.test(text[end] ?? '')) end++;
  return end;
}

/** Where the paragraphs of a speech's text begin that stand under another one of it. */
function innerStarts({ paragraphs }: Manuscript['speeches'][number]): number[] {
  const isInner = ({ kind }: Paragraph) => kind === 'body' || kind === 'heading' || kind === 'salutation';
  return paragraphs.flatMap((paragraph, i) => {
    const above = paragraphs[i - 1];
    return above && isInner(above) && isInner(paragraph) ? [paragraph.range.start] : [];
  });
}

import type { Check, Report } from '../checks/check';
import { cutWordAt } from '../language/blanks';
import { isEmpty, strayCharactersIn } from '../language/strayCharacters';
import type { Manuscript, Paragraph, Range } from '../model/manuscript';
import { touching } from '../model/place';
import { slipReport } from './shared/slipReport';

/** 多余字符: no invisible or foreign character, no blank that a page's text layer left inside a word. */
export const strayCharacter: Check = {
  id: 'stray-character',
  title: '多余字符',
  description: '文稿里没有看不见的字符、乱码、部首字符、全角字母，词语中间没有多余的空格。',
  severity: 'warning',
  basis: 'usage',
  run: ({ manuscript }) => {
    const residueAt = touching(manuscript.paragraphs.filter(({ kind }) => kind === 'residue'));
    const breakAt = touching(manuscript.paragraphs.flatMap(breaksIn));
    return [
      // What stands at a break inside a paragraph goes when its two halves are joined.
      ...strayIn(manuscript).filter(({ range }) => !breakAt(range)),
      ...manuscript.paragraphs.flatMap(blanksIn),
    ]
      .sort((a, b) => a.range.start - b.range.start)
      .filter(({ range }) => !residueAt(range));
  },
};

/** Looked for in the lines as they stand: what cannot be seen may stand outside of every paragraph. */
function strayIn({ text, frontMatter }: Manuscript): Report[] {
  const from = frontMatter?.range.end ?? 0;
  const lines = [...text.matchAll(/[^\r\n]+/g)]
    .filter(({ 0: line, index }) => index >= from && strayCharactersIn(line).length > 0)
    .map(({ 0: line, index: start }) => ({
      line,
      reports: strayCharactersIn(line).map((slip) =>
        slipReport({ pieces: [{ start, end: start + line.length }] }, slip),
      ),
    }));
  const [empty, written] = [true, false].map((wanted) =>
    lines.filter(({ line }) => isEmpty(line) === wanted).flatMap(({ reports }) => reports),
  );
  return [...inOne(empty!), ...written!].sort((a, b) => a.range.start - b.range.start);
}

/** What a page put into its empty lines is told once, on the first of them. */
function inOne(reports: readonly Report[]): Report[] {
  const [first] = reports;
  const edits = reports.flatMap(({ fixes = [] }) => fixes.flatMap((fix) => fix.edits));
  const fixes = first?.fixes?.map((fix) => ({ ...fix, edits }));
  return first ? [{ ...first, fixes }] : [];
}

/** The breaks between a paragraph's lines. */
function breaksIn({ pieces, joints }: Paragraph): { range: Range }[] {
  return pieces
    .slice(1)
    .flatMap(({ start }, i) => (joints[i] ? [{ range: { start: pieces[i]!.end, end: start } }] : []));
}

/** So many blanks inside the words of one paragraph are told at once: a text layer set them between all characters. */
const MANY = 4;

/** 三点意 见: where a blank stands between the two halves of a word. */
function blanksIn({ kind, pieces, joints, text }: Paragraph): Report[] {
  if (kind === 'residue' || joints.every((joint) => joint !== undefined)) return [];
  let at = 0;
  const blanks = pieces.slice(0, -1).flatMap(({ start, end }, i) => {
    at += end - start;
    return joints[i] ? [] : [{ range: { start: end, end: pieces[i + 1]!.start }, word: cutWordAt(text, at) }];
  });
  const inside = blanks.filter(({ word }) => word !== undefined);
  if (inside.length < MANY)
    return inside.map(({ range, word }) => blankReport(`“${word}”中间有多余的空格`, range, [range]));
  // Where most of them cut a word, the others were set by the same hand.
  const mended = inside.length * 2 >= blanks.length ? blanks : inside;
  const message = `这一段的字词中间有 ${inside.length} 处多余的空格，多半是复制时带来的`;
  return [
    blankReport(
      message,
      inside[0]!.range,
      mended.map(({ range }) => range),
    ),
  ];
}

function blankReport(message: string, range: Range, blanks: readonly Range[]): Report {
  const edits = blanks.map((blank) => ({ range: blank, text: '' }));
  return { range, message, fixes: [{ title: '删去空格', edits, preferred: true, safe: true }] };
}

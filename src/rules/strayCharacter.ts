import type { Check, Report } from '../checks/check';
import { clauseAround, cutWordAt, isListed, partsFunctionWord, spreadPlaceAt } from '../language/blanks';
import { isJunk } from '../language/page/junk';
import { setsOut } from '../language/seams';
import { isEmpty, strayCharactersIn } from '../language/strayCharacters';
import type { Manuscript, Paragraph, Range } from '../model/manuscript';
import { touching } from '../model/place';
import { isWholeLine, lineRange } from './shared/lineRange';
import { slipReport } from './shared/slipReport';
import { whichLines, whichParagraphs } from './shared/stretches';

/** 多余字符: no invisible or foreign character, no blank that a page's text layer left inside a word. */
export const strayCharacter: Check = {
  id: 'stray-character',
  title: '多余字符',
  description: '文稿里没有看不见的字符、乱码、部首字符、全角字母，词语中间没有多余的空格。',
  severity: 'warning',
  basis: 'usage',
  run: ({ manuscript }) => {
    const { paragraphs } = manuscript;
    const broken = whichAreBroken(manuscript).map((i) => paragraphs[i]!);
    const breakAt = touching(broken.flatMap(breaksIn));
    const reports = [
      // What stands at a break inside a paragraph goes when its two halves are joined.
      ...strayIn(manuscript).filter(({ range }) => !breakAt(range)),
      ...blankReports(broken),
    ];
    const strewn = whichAreJunk(manuscript)
      .map((i) => paragraphs[i]!)
      // A line of nothing else is a page's.
      .filter(({ range }) => !isWholeLine(manuscript.text, range))
      .map((paragraph) => junkReport(manuscript, paragraph));
    if (reports.length + strewn.length === 0) return [];
    const residueAt = touching(paragraphs.filter(({ kind }) => kind === 'residue'));
    return [...reports.filter(({ range }) => !residueAt(range)), ...strewn].sort(
      (a, b) => a.range.start - b.range.start,
    );
  },
};

const whichAreBroken = whichParagraphs(({ pieces }) => pieces.length > 1);
const whichAreJunk = whichParagraphs(({ kind, text }) => kind === 'residue' && isJunk(text));
const whichHaveSome = whichLines((line) => strayCharactersIn(line).length > 0);

/** 8 [; o H! @9 B!: a forum strews it against copying. */
function junkReport({ text }: Manuscript, paragraph: Paragraph): Report {
  return {
    range: paragraph.range,
    message: '这里有乱码，多半是论坛防复制的隐藏文字',
    fixes: [
      {
        title: '删去乱码',
        edits: [{ range: lineRange(text, paragraph), text: '' }],
        preferred: true,
        words: true,
      },
    ],
  };
}

/** Looked for in the lines as they stand: what cannot be seen may stand outside of every paragraph. */
function strayIn(manuscript: Manuscript): Report[] {
  const from = manuscript.frontMatter?.range.end ?? 0;
  const lines = whichHaveSome(manuscript)
    .filter(({ start }) => start >= from)
    .map(({ text: line, start, end }) => ({
      line,
      reports: strayCharactersIn(line).map((slip) =>
        withLineEnd(slipReport({ pieces: [{ start, end }] }, slip), manuscript.lineEnd),
      ),
    }));
  const [empty, written] = [true, false].map((wanted) =>
    lines.filter(({ line }) => isEmpty(line) === wanted).flatMap(({ reports }) => reports),
  );
  return [...inOne(empty!), ...written!].sort((a, b) => a.range.start - b.range.start);
}

/** A line ends as the others of the text do. */
function withLineEnd(report: Report, lineEnd: string): Report {
  const fixes = report.fixes?.map((fix) => ({
    ...fix,
    edits: fix.edits.map(({ range, text }) => ({ range, text: text.replace('\n', lineEnd) })),
  }));
  return { ...report, fixes };
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

/** So many blanks inside the words of one paragraph are told at once: nobody wants to look at each. */
const MANY = 20;
/** From so many on, most of a paragraph's blanks were set by a text layer, and the others with them. */
const LAYER = 4;
/** In a text with so many stray ones, and so large a share of all, the blanks between words were set by the same hand. */
const STREWN = 3;
const SHARE = 1 / 4;
/** Where a blank cuts a word somewhere, a clause has to be no longer than this for a lone blank in it to be stray. */
const SHORT_CLAUSE = 4;
/** One character, or one with a mark and its blank, stands between two blanks that part all characters. */
const NEXT = 3;
const ALL = 3 / 4;
const HERE = '这一段的';
const COPIED = '，多半是复制时带来的';

/** A blank between two Chinese characters, and the word that it cuts. */
interface Blank {
  readonly range: Range;
  readonly word: string | undefined;
  /** Stands where nobody sets words apart: inside of one, beside 的 or 在, or alone in a clause. */
  readonly stray: boolean;
  /** The same of a shorter clause: told only beside a blank that cuts a word. */
  readonly likely: boolean;
}

/** 三点意 见: where a blank stands between the two halves of a word. */
function blankReports(paragraphs: readonly Paragraph[]): Report[] {
  const all = paragraphs
    .filter(({ kind }) => kind !== 'residue')
    .map((paragraph) => ({ paragraph, blanks: blanksIn(paragraph) }));
  const blanks = all.flatMap((each) => each.blanks);
  const stray = blanks.filter((blank) => blank.stray).length;
  // 从汇报的情况 看，…… a few 问 题: one hand set both.
  const cuts = blanks.some(cutsWord);
  const areStrewn = stray >= STREWN && stray >= blanks.length * SHARE;
  return all.flatMap(({ paragraph: { kind }, blanks: own }) => {
    if (isOfLayer(own)) return ofLayer(own);
    const others = kind !== 'body' ? [] : areStrewn ? betweenWords(own, false) : besideWords(own, cuts);
    return [...insideWords(own), ...others];
  });
}

/** Where most blanks cut a word, the others are no more meant than they are. */
function isOfLayer(blanks: readonly Blank[]): boolean {
  const inside = blanks.filter(cutsWord);
  return inside.length >= LAYER && inside.length * 2 >= blanks.length;
}

function ofLayer(blanks: readonly Blank[]): Report[] {
  const inside = blanks.filter(cutsWord);
  return inside.length < MANY && !isSpaced(blanks)
    ? [...insideWords(blanks), ...betweenWords(blanks, true)]
    : [blankReport(`${HERE}字词中间有 ${inside.length} 处多余的空格${COPIED}`, blanks, true)];
}

/** 都 要 牢 牢 端 在 自 己 手 里 ， 一 刻: hardly two characters stand together. */
function isSpaced(blanks: readonly Blank[]): boolean {
  const near = blanks.slice(1).filter(({ range }, i) => range.start - blanks[i]!.range.end <= NEXT);
  return near.length >= LAYER && near.length >= blanks.length * ALL;
}

function cutsWord({ word }: Blank): boolean {
  return word !== undefined;
}

function blanksIn({ pieces, joints, text, folded }: Paragraph): Blank[] {
  let at = 0;
  const seams = pieces.slice(0, -1).map(({ start, end }) => (at += end - start));
  // Where two lines were joined stands no blank: 班子成员逐一 进行了对照检｜查，……
  const places = seams.filter((_, i) => !joints[i]);
  return seams.flatMap((place, i) => {
    if (joints[i]) return [];
    const word = cutWordAt(text, place) ?? spreadPlaceAt(text, place, places);
    const stray =
      word !== undefined || partsFunctionWord(text, place) || isLoneInClause(folded, place, places);
    const likely = isLoneInClause(folded, place, places, SHORT_CLAUSE);
    return [{ range: { start: pieces[i]!.end, end: pieces[i + 1]!.start }, word, stray, likely }];
  });
}

/** 大家逐一作了对照 检查， and not 参加的有张三 李四 王五， nor 我看行 我们回去都想一想，, which has lost a mark. */
function isLoneInClause(text: string, place: number, places: readonly number[], shortest?: number): boolean {
  const clause = clauseAround(text, place, shortest);
  return (
    clause !== undefined &&
    !isListed(text, place) &&
    !setsOut(text.slice(place, clause.end)) &&
    !places.some((other) => other !== place && clause.start < other && other < clause.end)
  );
}

function insideWords(blanks: readonly Blank[]): Report[] {
  const inside = blanks.filter(cutsWord);
  return inside.length < MANY
    ? inWords(inside).map((own) => blankReport(`“${own[0]!.word}”中间有多余的空格`, own, true))
    : [blankReport(`${HERE}字词中间有 ${inside.length} 处多余的空格${COPIED}`, inside, true)];
}

/** The blanks of each word: 滨 江 县 has two. */
function inWords(blanks: readonly Blank[]): Blank[][] {
  const words: Blank[][] = [];
  for (const blank of blanks) {
    const before = words.at(-1);
    const last = before?.at(-1);
    const goesOn = last?.word === blank.word && blank.range.start === last!.range.end + 1;
    if (before && goesOn) before.push(blank);
    else words.push([blank]);
  }
  return words;
}

/** 加强 和巩固: nobody sets 和 apart. */
function besideWords(blanks: readonly Blank[], cuts: boolean): Report[] {
  return blanks
    .filter((blank) => (blank.stray || (cuts && blank.likely)) && !cutsWord(blank))
    .map((blank) => blankReport('词语之间有多余的空格', [blank], false));
}

/** 这次 发言: unless most of the others cut a word, the writer is to look, for 张三 李四 may stand among them. */
function betweenWords(blanks: readonly Blank[], safe: boolean): Report[] {
  const between = blanks.filter((blank) => !cutsWord(blank));
  return between.length === 0
    ? []
    : [blankReport(`${HERE}词语之间有 ${between.length} 处多余的空格${COPIED}`, between, safe)];
}

function blankReport(message: string, blanks: readonly Blank[], safe: boolean): Report {
  const edits = blanks.map(({ range }) => ({ range, text: '' }));
  const fix = { title: '删去空格', edits, preferred: true, ...(safe ? { safe } : {}) };
  return { range: blanks[0]!.range, message, fixes: [fix] };
}

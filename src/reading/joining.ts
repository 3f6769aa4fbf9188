/**
 * 段: from physical lines to logical paragraphs. A line that ends in mid-sentence or mid-word goes on in the next;
 * headings, titles, verse and signatures end without a mark and do not.
 */
import { blanksInside } from '../language/blanks';
import { foldOnce } from '../language/fold';
import { findInlineLabels, type LabelMatch } from '../language/labels';
import { residueKind } from '../language/page/residue/kinds';
import type { Joint, Range } from '../model/manuscript';
import type { Custom } from './custom';
import { isPlainEnd, SENTENCE_ENDED, type Seam, weigh } from './evidence';
import type { LineFacts } from './facts';
import type { Layout } from './layout';
import type { Line } from './lines';
import { isPageNumber } from './pageNumbers';

/** Lines that belong together. */
export interface Joined {
  readonly kind: LineFacts['kind'];
  /** From the block's start, like their lines. */
  readonly pieces: readonly Range[];
  /** What was decided between the pieces; `undefined` where but a blank is left out. */
  readonly joints: readonly (Joint | undefined)[];
  /** What was decided of the break behind it; absent where no text follows. */
  readonly after?: Joint;
  readonly text: string;
  readonly folded: string;
  /** True when the last line ends as a paragraph does. */
  readonly ended: boolean;
  /** True for a short open line without a sentence in it: a heading or a title. */
  readonly bare: boolean;
  /** True where a page glued it to what stands before it. */
  readonly glued: boolean;
}

/** How much of the paragraph and of the next line is looked at. */
const NEAR = 160;

/** The lines of one paragraph as far as they are joined. */
interface Run {
  readonly first: number;
  readonly last: number;
  /** The end of their text. */
  readonly tail: string;
  readonly length: number;
  /** Every line may be a heading. */
  readonly bare: boolean;
}

/**
 * Joins the lines of each paragraph of a block.
 * @param custom of the whole text
 * @param below the block below, which goes on with no paragraph of this one
 */
export function joinLines(layout: Layout, custom: Custom, below?: Layout): Joined[] {
  const { facts } = layout;
  const following = nextTexts(facts);
  const jointAfter = (run: Run) =>
    jointOf(custom, layout, run, lowerOf(layout, run, following[run.last], below));
  const joined: Joined[] = [];
  for (let at = 0; at < facts.length; ) {
    let run = begin(facts[at]!, at);
    const joints: Joint[] = [];
    let joint = jointAfter(run);
    while (joint?.joined) {
      joints.push(joint);
      run = extend(run, facts[run.last + 1]!);
      joint = jointAfter(run);
    }
    joined.push(gather(layout, run, joints, joint));
    at = run.last + 1;
  }
  return joined;
}

/** For each line, the next one that is not the page's; the lines of a page stand in the way, and are no text. */
function nextTexts(facts: readonly LineFacts[]): (number | undefined)[] {
  const following: (number | undefined)[] = [];
  let next: number | undefined;
  for (let at = facts.length - 1; at >= 0; at--) {
    following[at] = next;
    if (facts[at]!.kind !== 'residue') next = at;
  }
  return following;
}

function begin(fact: LineFacts, at: number): Run {
  const { folded } = fact.line;
  return { first: at, last: at, tail: folded.slice(-NEAR), length: folded.length, bare: fact.bare };
}

function extend(run: Run, { line: { folded }, bare }: LineFacts): Run {
  return {
    first: run.first,
    last: run.last + 1,
    tail: (run.tail + folded).slice(-NEAR),
    length: run.length + folded.length,
    bare: run.bare && bare,
  };
}

/** The text that follows a run. */
interface Lower {
  /** Where it stands. */
  readonly layout: Layout;
  readonly at: number;
  /** True when none of the page's lines stand between. */
  readonly adjoins: boolean;
}

function lowerOf(layout: Layout, { last }: Run, next: number | undefined, below?: Layout): Lower | undefined {
  if (next !== undefined) return { layout, at: next, adjoins: next === last + 1 };
  const at = below ? below.facts.findIndex(({ kind }) => kind !== 'residue') : -1;
  return at < 0 ? undefined : { layout: below!, at, adjoins: at === 0 && last === layout.facts.length - 1 };
}

/** What is decided of the break behind a run; `undefined` where no text follows. */
function jointOf(custom: Custom, layout: Layout, run: Run, lower: Lower | undefined): Joint | undefined {
  if (!lower) return undefined;
  const between = layout.facts[run.last + 1]?.line;
  if (between?.page)
    return isPageNumber(between.folded) ? cutInStretches(layout.facts[run.last]!) : CUT_BY_PAGE;
  if (lower.adjoins && isPlainEnd(layout.facts[run.last]!, lower.layout.facts[lower.at]!))
    return SENTENCE_ENDED;
  const joint = weigh(seamOf(custom, layout, run, lower));
  if (!lower.adjoins) {
    const own = lower.layout === layout;
    return isParted(layout.facts, run.last + 1)
      ? CUT_BY_CHAT
      : keptApart(joint, own && areNumbers(layout.facts.slice(run.last + 1, lower.at)));
  }
  // A block ends with a sentence that stands by itself, whatever quotation was left open before.
  return joint.joined && lower.layout !== layout ? SENTENCE_ENDED : joint;
}

/** 这很／2、必要: the text goes on behind the number of a page's stretch, which cuts where it may. */
function cutInStretches({ ended, bare }: LineFacts): Joint {
  const evidence = [{ name: '网页在这里切开，编了号', weight: 0 }];
  return { joined: false, score: 0, certain: false, ...(ended || bare ? {} : { across: true }), evidence };
}

/** What a page strewed into a line cuts nothing. */
const CUT_BY_PAGE: Joint = {
  joined: false,
  score: 0,
  certain: false,
  evidence: [{ name: '网页的字夹在这里', weight: 0 }],
};

/** 区里通报表扬了／刘书记 2024/11/06 18:45／差的地方说四条：: another message begins. */
function isParted(facts: readonly LineFacts[], at: number): boolean {
  const next = facts[at];
  return next?.kind === 'residue' && residueKind(next.line.folded)?.parts === true;
}

const CUT_BY_CHAT: Joint = {
  joined: false,
  score: -5,
  certain: false,
  evidence: [{ name: '聊天记录里另起一条', weight: -5 }],
};

/** — 1 —: nothing but the number of a printed page. */
function areNumbers(between: readonly LineFacts[]): boolean {
  return between.every(({ line }) => residueKind(line.folded)?.numbers === true);
}

/** By so much two lines are one sentence, so that a page's number between them changes nothing. */
const SURE = 3;

/**
 * The page's lines stand between two texts: they are left apart, and where they seem to be one nothing is said, unless a
 * page's number cut a sentence.
 */
function keptApart(joint: Joint, byNumber: boolean): Joint {
  if (!joint.joined) return { ...joint, certain: false };
  const evidence = [...joint.evidence, { name: '中间隔着网页残留', weight: -joint.score }];
  const across = byNumber && joint.score >= SURE;
  return { joined: false, score: 0, certain: false, ...(across ? { across } : {}), evidence };
}

function seamOf(custom: Custom, { facts, names, verse, above }: Layout, run: Run, under: Lower): Seam {
  const { layout, at } = under;
  const lower = layout.facts[at]!;
  const beyond = layout.facts[at + 1];
  return {
    custom,
    before: run.tail,
    after: lower.line.folded.slice(0, NEAR),
    first: facts[run.first]!,
    upper: facts[run.last]!,
    lower,
    single: run.first === run.last,
    bare: run.bare,
    length: run.length,
    verse: verse[run.last]!,
    above: above[run.last]!,
    aboveLower: layout.above[at]!,
    takesUp: lower.label !== undefined && takesUp(facts, run, lower.label),
    beyond: beyond?.kind === 'text' && !beyond.label ? beyond.line.folded.slice(0, NEAR) : undefined,
    among: { custom, own: facts[run.first]!, names: names[run.first]! },
    amongLower: { custom, own: lower, names: layout.names[at]! },
  };
}

/** 一是……，／二是……: the next line goes on with a list that stands inside this paragraph. */
function takesUp(facts: readonly LineFacts[], { first, last }: Run, { style, number }: LabelMatch): boolean {
  for (let at = last; at >= first; at--) {
    const { line, label } = facts[at]!;
    const inside = findInlineLabels(line.folded, label?.end ?? 0);
    // The label that a paragraph begins with belongs to a list of paragraphs.
    const own = [...(label && at > first ? [label] : []), ...inside].filter((one) => one.style === style);
    if (own.length > 0) return own.some((one) => one.number === number - 1);
  }
  return false;
}

function gather(
  { facts, verse }: Layout,
  { first, last, bare }: Run,
  joints: readonly Joint[],
  after: Joint | undefined,
): Joined {
  if (first === last && !blanksIn(facts[first]!))
    return gatherOne(facts[first]!, verse[first] === true, after);
  const own = facts.slice(first, last + 1);
  const { kind, ended } = { kind: own[0]!.kind, ended: own.at(-1)!.ended };
  const isBare = bare && !ended && !(verse[first] === true && first === last);
  const parts = own.map(({ line }) => (kind === 'text' && !isBare ? withoutBlanks(line) : [line.range]));
  const text = own
    .flatMap(({ line }, i) =>
      parts[i]!.map(({ start, end }) => line.text.slice(start - line.range.start, end - line.range.start)),
    )
    .join('');
  return {
    kind,
    pieces: parts.flat(),
    joints: parts.flatMap((ranges, i) => [
      ...(i > 0 ? [joints[i - 1]] : []),
      ...ranges.slice(1).map(() => undefined),
    ]),
    ...(after ? { after } : {}),
    text,
    folded: foldOnce(text),
    ended,
    bare: isBare,
    glued: own[0]!.line.glued,
  };
}

/** A paragraph of one line, as most are. */
function gatherOne({ line, kind, ended, bare }: LineFacts, verse: boolean, after: Joint | undefined): Joined {
  return {
    kind,
    pieces: [line.range],
    joints: NO_JOINTS,
    ...(after ? { after } : {}),
    text: line.text,
    folded: line.folded,
    ended,
    bare: bare && !ended && !verse,
    glued: line.glued,
  };
}

const NO_JOINTS: readonly Joint[] = [];

function blanksIn({ line: { folded } }: LineFacts): boolean {
  return blanksInside(folded).length > 0;
}

/** The ranges of a line of running text between the blanks that a page left inside it. */
function withoutBlanks({ folded, range }: Line): Range[] {
  const edges = blanksInside(folded);
  return [-1, ...edges].map((edge, i) => ({
    start: range.start + edge + 1,
    end: i < edges.length ? range.start + edges[i]! : range.end,
  }));
}

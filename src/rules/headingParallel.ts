import type { Check, Report } from '../checks/check';
import { roundsOff } from '../language/numbering';
import {
  type Build,
  bids,
  buildOf,
  commonFrame,
  firstClauses,
  hasFrame,
  isPlainWord,
  sameMeasure,
  sharedPlaces,
  takesObjectFirst,
  turnsToTasks,
} from '../language/parallel';
import { isUnfinished } from '../language/seams';
import type { Range, Speech } from '../model/manuscript';
import { shorten } from '../model/place';

/** The least number of headings that show a pattern and a break in it. */
const FEWEST = 3;
/** Longer lists are no set of headings to be read against one another. */
const MOST = 30;
/** Longer than this it is a sentence. */
const LONGEST = 36;

interface Heading {
  readonly text: string;
  readonly range: Range;
  /** Text runs on behind it: its first clauses may be all that is meant for a heading. */
  readonly runs: boolean;
}

/** 标题不对仗: sibling headings match in length and word pattern where most of them do. */
export const headingParallel: Check = {
  id: 'heading-parallel',
  title: '标题不对仗',
  description: '同一层的标题多数句式整齐时，其余的也整齐。',
  severity: 'hint',
  basis: 'genre',
  wide: true,
  run: ({ manuscript }) =>
    manuscript.speeches.flatMap((speech) => groupsOf(speech).flatMap((group) => oddOneOut(group))),
};

/** The labelled headings of every list, and the unlabelled ones of the speech. */
function groupsOf({ series, paragraphs }: Speech): Heading[][] {
  const lists = series.map(({ points }) => {
    // 最后，我再提三条要求 heads nothing.
    const heads = points.filter(({ inline, title, label }) => !inline && title !== '' && !roundsOff(label));
    const alone = heads.filter(({ paragraph }) => paragraph.kind === 'heading');
    // Among headings alone on their lines one that runs on is another matter.
    return (alone.length * 2 > heads.length ? alone : heads).map(({ title, selectionRange, paragraph }) => ({
      text: title,
      range: selectionRange,
      runs: paragraph.kind !== 'heading',
    }));
  });
  const subheads = paragraphs
    .filter(({ kind, label }) => kind === 'heading' && !label)
    .map(({ folded, range }) => ({ text: folded, range, runs: false }));
  return [...lists, subheads].filter(({ length }) => length >= FEWEST && length <= MOST);
}

/** The one heading that breaks a pattern that all the others share. */
function oddOneOut(group: readonly Heading[]): Report[] {
  const builds = group.map(({ text }) => buildOf(text));
  const odd = builds.flatMap((build, i) => (breaks(group[i]!, build, builds.toSpliced(i, 1)) ? [i] : []));
  if (odd.length !== 1) return [];
  const heading = group[odd[0]!]!;
  if (heading === group.at(-1) && (turnsToTasks(heading.text) || isUnfinished(heading.text))) return [];
  const model = group.find((other) => other !== heading)!;
  return [
    {
      range: heading.range,
      message: `同一层的其他标题句式整齐，如“${shorten(model.text, 16)}”，这一个不整齐`,
      related: [{ range: model.range, message: `同一层：${shorten(model.text, 24)}` }],
    },
  ];
}

/** True when the others share a pattern that a heading does not have. */
function breaks({ runs }: Heading, whole: Build, others: readonly Build[]): boolean {
  if (whole.text.length > LONGEST || others.some(({ text }) => text.length > LONGEST)) return false;
  // 学用结合不能断。…… 班子团结不能散，书记是班长。: its text follows a comma.
  const build = runs ? firstClauses(whole, others[0]!.clauses.length) : whole;
  return breaksMeasure(build, others) || breaksFrame(build, others);
}

/** 统一思想，提高认识 · 加强领导，压实责任 · 领导问题: the others are of one measure, this one clearly is not. */
function breaksMeasure(build: Build, others: readonly Build[]): boolean {
  const exact = sameMeasure(others, 0);
  // Of three, two must match to the letter, and in more than their length.
  const coupled =
    others.length > 2
      ? exact || (sameMeasure(others, 1) && sharesWords(others))
      : exact && (others[0]!.clauses.length > 1 || sharedPlaces(others[0]!, others[1]!) >= 2);
  if (!coupled || hasFigure([build, ...others])) return false;
  const [model] = others;
  const length = total(model!);
  // 把学到的东西带回中队 · 把规矩立在前面 · 把群众放在心上: all three take an object, and do one thing with it.
  const areOfOneBuild =
    build.clauses.length === model!.clauses.length && [build, ...others].every(takesObjectFirst);
  if (others.length < 3 && areOfOneBuild) return false;
  return (
    build.clauses.length !== model!.clauses.length ||
    Math.abs(total(build) - length) >= Math.max(3, length * 0.4)
  );
}

/** 把队伍建得更强 · 把基础打得更牢 · 抓好落实: the others share a frame, this one has nothing of it. */
function breaksFrame(build: Build, others: readonly Build[]): boolean {
  const frame = commonFrame(others);
  // Two may share words by chance; the third then keeps their measure: 变化看得见，成绩要肯定 · 差距也看得见，问题不能捂 · 下一步怎么干，关键在落实.
  const plain =
    frame.length >= 2 && (others.length > 2 || (others.length === 2 && !keepsMeasure(build, others)));
  // 工作要实 · 作风要硬 · 纪律要严: of the single characters only these make a pattern.
  const single =
    frame.length === 1 &&
    isPlainWord(frame[0]!) &&
    others.length >= 3 &&
    sameMeasure(others, 2) &&
    !bids(build);
  return (plain || single) && sameMeasure(others, 3) && !hasFrame(build, frame);
}

/** 下一步怎么干，关键在落实; 会前谈得透 · 会上讲得真 · 气氛是好的: each clause is as long as those of the others. */
function keepsMeasure(build: Build, others: readonly Build[]): boolean {
  return sameMeasure([...others, build], 1);
}

function sharesWords(builds: readonly Build[]): boolean {
  return builds.slice(1).some((build, i) => sharedPlaces(build, builds[i]!) >= 1);
}

/** Years and names give a heading its length: 2024年工作回顾. */
function hasFigure(builds: readonly Build[]): boolean {
  return builds.some(({ text }) => /\d/.test(text));
}

function total({ clauses }: Build): number {
  return clauses.reduce((sum, length) => sum + length, 0);
}

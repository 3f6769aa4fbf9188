/**
 * The head over a speech: title, subtitle, date, speaker in any order, and what a page added. Its title is the line for
 * which most speaks, the nearest of several. A heading over a salutation (一、工作点评材料) is the compilation's and gives
 * the speech its title.
 */

import { readLabel } from '../../language/labels';
import { isNote, isSpeakerNote } from '../../language/page/notes';
import {
  copyKey,
  isCopyMark,
  isOffice,
  isSameTitle,
  isSpeaker,
  isSubtitle,
  isTitle,
  isTitleEnd,
  isUnfinishedTitle,
  isYear,
  plainTitle,
  titleWeight,
} from '../../language/titles';
import type { Joined } from '../joining/joined';

export interface Head {
  readonly title: readonly number[];
  /** True where the title is one beyond doubt. */
  readonly certain: boolean;
  readonly copies: readonly number[];
}

/** Lines of a head that are one title, broken or with a subtitle. */
interface Group {
  readonly lines: readonly number[];
  readonly text: string;
  readonly weight: number;
  /** Glued to what follows it. */
  readonly glued: boolean;
}

/** A title of which nothing is known has this many characters at least. */
const SHORTEST = 4;
/** A line of a title that is a slogan is no longer. */
export const SLOGAN = 30;
/** Characters of a title that is broken over lines or has a subtitle, at most. */
const LONGEST = 100;

/** Reads the head that ends before `at`. */
export function readHead(
  paragraphs: readonly Joined[],
  from: number,
  at: number,
  salutation: boolean,
): Head | undefined {
  const groups = groupsIn(paragraphs, from, at);
  const named = groups.findLast((group) => isOverSpeaker(paragraphs, group, at));
  const best = titleGroup(groups, named ?? (salutation ? compilationHead(paragraphs, from, at) : undefined));
  if (!best) return undefined;
  const key = copyKey(best.text);
  const others = groups.filter((group) => group !== best);
  const certain = isTitle(best.text);
  const onPage = certain && hasPageLine(paragraphs, from, at);
  const mark = from + paragraphs.slice(from, at).findLastIndex(({ folded }) => isCopyMark(folded));
  const first = certain ? others.find(({ text }) => copyKey(text) === key) : undefined;
  return {
    title: best.lines,
    certain: certain || best === named,
    copies: others.flatMap((group) => {
      const { text, lines } = group;
      if (isCopy(copyKey(text), key) || (onPage && isOver(group, best))) return lines;
      if (lines.at(-1)! <= mark && mark < best.lines[0]!) return lines;
      if (first && isUnderCopy(group, best, first)) return lines;
      if (isTitle(text)) return varies(text, best) ? lines : [];
      return lines.filter((line) => isBetweenPages(paragraphs, line, best));
    }),
  };
}

/** ……培训会议上的讲话／……培训会议讲话: of two sure titles that are nearly the same one is the page's. */
function varies(title: string, { text }: Group): boolean {
  return isTitle(text) && isSameTitle(title, text);
}

/** 内务也是战斗力／来源：某报／值班员：某连司务长: who speaks stands right under a title, whatever it says; a page's line between counts for none. */
function isOverSpeaker(paragraphs: readonly Joined[], { lines }: Group, at: number): boolean {
  let under = lines.at(-1)! + 1;
  while (paragraphs[under]?.kind === 'residue') under++;
  return under < at && isSpeakerNote(paragraphs[under]!.folded);
}

function hasPageLine(paragraphs: readonly Joined[], from: number, at: number): boolean {
  for (let i = from; i < at; i++) if (paragraphs[i]!.kind === 'residue') return true;
  return false;
}

/** 标题／李老师／标题: between a page's title and the speech's own stands who put it there. */
function isUnderCopy({ lines, text }: Group, title: Group, copy: Group): boolean {
  return !isTitle(text) && copy.lines[0]! < lines[0]! && lines[0]! < title.lines[0]!;
}

/** 某某文斋: in a page's head, what stands over a sure title and is none itself. */
function isOver({ lines, weight }: Group, title: Group): boolean {
  return lines[0]! < title.lines[0]! && weight <= 0;
}

export function isCopy(one: string, other: string): boolean {
  return (
    one.length >= SHORTEST &&
    (one === other || (one.length >= SHORTEST * 2 && (one.includes(other) || other.includes(one))))
  );
}

/** A page's own word between page lines, or between one and the title: 经济发改. */
function isBetweenPages(paragraphs: readonly Joined[], at: number, { lines }: Group): boolean {
  const isPage = (index: number) => paragraphs[index]?.kind === 'residue';
  return !isOffice(paragraphs[at]!.folded) && isPage(at - 1) && (isPage(at + 1) || at + 1 === lines[0]);
}

/** The head's title: one beyond doubt, else the compilation's heading, else what may be one. */
function titleGroup(groups: readonly Group[], heading: Group | undefined): Group | undefined {
  const best = bestGroup(groups);
  if (!best || !isTitle(best.text)) return heading ?? best;
  const at = groups.indexOf(best);
  const above = groups[at - 1];
  // 某小学演练总结／演练总结: the line right above has it whole.
  const adjoins = above?.lines.at(-1) === best.lines[0]! - 1;
  return adjoins && isLonger(above!.text, best.text) ? above : best;
}

/** 某小学｜演练总结; a year before it is the page's: XX年｜演练总结. */
function isLonger(upper: string, lower: string): boolean {
  const more = upper.length - lower.length;
  // 第一篇：在全县点评会上的讲话｜在全县点评会上的讲话: the number is the page's.
  const isNumbered = plainTitle(upper) === lower;
  return more > 0 && upper.endsWith(lower) && !isNumbered && !isYear(upper.slice(0, more));
}

/** The group for which most speaks, the nearest to the text of several. */
function bestGroup(groups: readonly Group[]): Group | undefined {
  let best: Group | undefined;
  for (const group of groups) {
    const mayBe = group.weight > 0 || (group.weight === 0 && group.text.length >= SHORTEST);
    if (mayBe && (isTitle(group.text) || group.weight >= (best?.weight ?? 0))) best = group;
  }
  return best;
}

/** The bare unlabelled lines of a head, gathered into titles. */
function groupsIn(paragraphs: readonly Joined[], from: number, at: number): Group[] {
  const groups: Group[] = [];
  for (let i = from; i < at; i++) {
    const { kind, folded } = paragraphs[i]!;
    if (kind !== 'text' || readLabel(folded) || isNote(folded)) continue;
    const above = groups.at(-1);
    if (above && above.lines.at(-1) === i - 1 && continues(above, folded)) {
      groups[groups.length - 1] = group([...above.lines, i], above.text + folded, above.glued);
      if (isSubtitle(folded)) joinSlogan(groups);
    } else groups.push(group([i], folded, paragraphs[i]!.glued));
  }
  return groups;
}

/** 聚精会神抓党建／一心一意谋发展／——在……上的讲话: a title of two lines over its subtitle. */
function joinSlogan(groups: Group[]): void {
  const [upper, lower] = groups.slice(-2);
  if (!upper || !lower || upper.lines.at(-1) !== lower.lines[0]! - 1) return;
  if (isTitle(upper.text) || upper.text.length > SLOGAN || isSpeaker(upper.text)) return;
  // 2023年某某县工作报告／工作报告／——……: a copy is no slogan.
  if (endsAsBegins(upper.text, lower.text)) return;
  groups.splice(-2, 2, group([...upper.lines, ...lower.lines], upper.text + lower.text, upper.glued));
}

/** True where the upper line's end is the lower one's beginning. */
function endsAsBegins(upper: string, lower: string): boolean {
  for (let length = SHORTEST; length <= Math.min(upper.length, lower.length); length++)
    if (upper.endsWith(lower.slice(0, length))) return true;
  return false;
}

function group(lines: readonly number[], text: string, glued = false): Group {
  return { lines, text, weight: titleWeight(text), glued };
}

/** True when a bare line goes on with the title above it: 在……会上的／讲话, or a title and its ——在……的讲话. */
function continues({ text, weight }: Group, lower: string): boolean {
  if (text.length + lower.length > LONGEST || isCopyMark(text) || isCopyMark(lower)) return false;
  // The title once more, broken over lines.
  if (lower.length >= SHORTEST && text.startsWith(lower)) return false;
  // ……——在全县会上的讲话／——在全县会上的讲话: its subtitle once more.
  if (isSubtitle(lower) && text.endsWith(lower)) return false;
  if (isTitleEnd(text, lower)) return true;
  if (isSubtitle(lower)) return true;
  if (isUnfinishedTitle(text) && titleWeight(lower) >= 0) return true;
  return (
    !isTitle(text) &&
    titleWeight(text + lower) > Math.max(weight, titleWeight(lower)) &&
    isTitle(text + lower)
  );
}

/** 一、工作点评材料 right over 同志们：, the only labelled line of the head. */
function compilationHead(paragraphs: readonly Joined[], from: number, at: number): Group | undefined {
  const labelled: number[] = [];
  for (let i = from; i < at; i++) {
    if (paragraphs[i]!.kind === 'text' && readLabel(paragraphs[i]!.folded)) labelled.push(i);
  }
  const line = labelled[0];
  return labelled.length === 1 ? group([line!], paragraphs[line!]!.folded) : undefined;
}

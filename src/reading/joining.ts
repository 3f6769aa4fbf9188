/**
 * 段: from physical lines to logical paragraphs. A line that ends in mid-sentence or mid-word goes on in
 * the next; headings, titles, verse and signatures end without a mark and do not.
 */
import { fold } from '../language/fold';
import { findInlineLabels, isWritten, type LabelMatch, readLabel } from '../language/labels';
import { continuesSalutation } from '../language/salutation';
import { crossesWord, isContinuation, isUnfinished, wantsObject } from '../language/seams';
import type { Range } from '../model/manuscript';
import { type Layout, type LineFacts, readLayout } from './layout';
import type { Line } from './lines';

/** Lines that belong together. */
export interface Joined {
  readonly kind: LineFacts['kind'];
  readonly pieces: readonly Range[];
  readonly text: string;
  readonly folded: string;
  /** True when the last line ends as a paragraph does. */
  readonly ended: boolean;
  /** True for a short open line without a sentence in it: a heading or a title. */
  readonly bare: boolean;
  /** True when no line above it can go on in it: a page glued it to its neighbours. */
  readonly glued: boolean;
}

/** Joins the lines of each paragraph. */
export function joinLines(lines: readonly Line[]): Joined[] {
  const layout = readLayout(lines);
  const joined: Joined[] = [];
  for (let first = 0; first < lines.length; ) {
    let last = first;
    while (last + 1 < lines.length && goesOn(layout, first, last)) last++;
    joined.push(gather(layout.facts.slice(first, last + 1), layout.verse[first] === true && last === first));
    first = last + 1;
  }
  return joined;
}

function gather(facts: readonly LineFacts[], verse: boolean): Joined {
  const text = facts.map(({ line }) => line.text).join('');
  const last = facts.at(-1)!;
  const running = facts.some((fact) => fact.running);
  return {
    kind: facts[0]!.kind,
    pieces: facts.map(({ line }) => line.range),
    text,
    folded: fold(text),
    ended: last.ended,
    glued: facts[0]!.line.glued,
    bare: !verse && !last.ended && !running && facts.every((fact) => fact.bare),
  };
}

/** True when the paragraph of the lines `first` … `last` goes on in the line after `last`. */
function goesOn(layout: Layout, first: number, last: number): boolean {
  const here = layout.facts[last]!;
  const next = layout.facts[last + 1]!;
  if (next.line.glued) return false;
  if (here.kind === 'salutation' && next.kind === 'salutation') return continuesSalutation(here.line.folded);
  if (here.kind !== 'text' || next.kind !== 'text' || here.ended) return false;
  if (layout.verse[last]) return false;
  const text = layout.facts
    .slice(first, last + 1)
    .map(({ line }) => line.folded)
    .join('');
  if (first === last && endsInMidClause(text) && isMarkedHeading(layout, first)) return false;
  if (next.label) return endsInMidClause(text) && takesUpInline(text, next.label);
  if (endsInMidClause(text) || closesBracketOf(text, next.line.folded)) return true;
  if (/[“‘《（【「]$/.test(text) || /^[，。、；：！？”’）》】」』]/.test(next.line.folded)) return true;
  if (/\d[.．]?$/.test(text) && /^\d/.test(next.line.folded)) return true;
  if (endsInHeading(text)) return false;
  const running = layout.facts.slice(first, last + 1).some((fact) => !fact.bare);
  return (running ? runningScore(layout, last, text) : bareScore(layout, first, last, text)) > 0;
}

const TWO_CLAUSES = 14;

function endsInMidClause(text: string): boolean {
  return /[，、]$/.test(text);
}

/** 一、统一思想， over its text, where its siblings are headings: the comma is a slip, the line is whole. */
function isMarkedHeading(layout: Layout, at: number): boolean {
  const own = layout.facts[at]!;
  const next = layout.facts[at + 1]!;
  if (!own.label || !own.bare || next.bare || next.label) return false;
  const siblings = siblingsOf(layout, own);
  return siblings.length > 0 && siblings.filter(isHeadLine).length * 2 >= siblings.length;
}

function siblingsOf(layout: Layout, own: LineFacts): LineFacts[] {
  return layout.facts.filter((fact) => fact !== own && fact.label?.style === own.label!.style);
}

/** A line that is a heading, also with a mark at its end that does not belong there. */
function isHeadLine(fact: LineFacts): boolean {
  if (fact.bare) return true;
  const body = fact.line.folded.slice(fact.label?.end ?? 0);
  return fact.kind === 'text' && /^[^。！？；]{2,24}[。；：]$/.test(body);
}

/** ……牢牢把握的。三、加强组织建设: a heading that was glued to the text before it. */
function endsInHeading(text: string): boolean {
  const tail = /[。！？][ 　]*([^。！？；：]{3,40})$/.exec(text)?.[1];
  const label = tail ? readLabel(tail) : undefined;
  return label !== undefined && isWritten(label.style) && !label.mend;
}

/** 一是……，／二是……: the next line goes on with a list that stands inside this paragraph. */
function takesUpInline(text: string, label: LabelMatch): boolean {
  const inside = findInlineLabels(text, readLabel(text)?.end ?? 0);
  return inside.some(({ style, number }) => style === label.style && number === label.number - 1);
}

/** True when a bracket opened in `text` is closed in `next`. A label's own bracket (`（二紧盯`) does not count. */
function closesBracketOf(text: string, next: string): boolean {
  for (const [open, close] of ['“”', '《》', '（）', '【】', '‘’']) {
    const from = text.lastIndexOf(open!);
    if (from <= 0 || text.indexOf(close!, from) >= 0) continue;
    const closing = next.indexOf(close!);
    const opening = next.indexOf(open!);
    if (closing >= 0 && (opening < 0 || closing < opening)) return true;
  }
  return false;
}

/** True when the words on either side cannot stand apart. */
function breaksWord(before: string, after: string): boolean {
  return isUnfinished(before) || isContinuation(after) || crossesWord(before, after);
}

/** What the blank lines, the indent and the words at the break say, for any kind of line. */
function commonScore(layout: Layout, last: number, text: string): number {
  const next = layout.facts[last + 1]!;
  const start = layout.facts[last]!;
  let score = 0;
  if (layout.wrapAt) score += start.line.text.length >= layout.wrapAt - 3 ? 6 : -4;
  if (isUnfinished(text) || isContinuation(next.line.folded)) score += 5;
  if (crossesWord(text, next.line.folded)) score += 3;
  if (/^\p{Script=Han}{1,2}。/u.test(next.line.folded)) score += 4;
  if (OPENER.test(next.line.folded)) score -= 3;
  if (layout.indented) score += next.line.indent >= 2 ? -4 : 4;
  else if (next.line.indent >= 2 && start.line.indent < 2) score -= 2;
  return score;
}

const OPENER =
  /^(?:[^，。；：]{0,12}(?:同志|老师|同学|战友|代表|朋友|同仁|同事|来宾|学员)们，|同志们|各位|今天|刚才|下面|会后|近期|当前|总的|总体|总之|同时，|此外|另外|但是?，|然而|最后，|下一步|接下来|借此机会|在肯定|与此同时|当然，|为此，|因此，|对此，|希望|让我们|我相信|会前|以上|谢谢)/;

/** Running text without an end mark is broken, unless the next line clearly begins something new. */
function runningScore(layout: Layout, last: number, text: string): number {
  const next = layout.facts[last + 1]!;
  let score = 2 + commonScore(layout, last, text);
  if (wantsObject(text)) score += 3;
  if (layout.blankSeparated && !next.line.afterBlank) score += 4;
  else if (!layout.torn && !layout.indented && areTwoClauses(text, next.line.folded)) score -= 3;
  if (next.bare && isHeadLike(next.line.folded)) score -= 3;
  return score;
}

/** True when what stands before and after the break is too long for one clause: a 。 is missing between two. */
function areTwoClauses(before: string, after: string): boolean {
  const last = before.length - 1 - before.search(/[，。；：！？、][^，。；：！？、]*$/);
  const first = after.search(/[，。；：！？]|$/);
  return last >= 4 && first >= 2 && last + first >= TWO_CLAUSES;
}

/** A bare line is a heading, unless several things speak for a break in it. */
function bareScore(layout: Layout, first: number, last: number, text: string): number {
  const start = layout.facts[first]!;
  const next = layout.facts[last + 1]!;
  if (isAboveText(layout, last)) return isUnfinished(text) ? 1 : 0;
  let score = commonScore(layout, last, text);
  if (next.bare && isRemnant(layout, last + 1)) score += 5;
  else if (next.bare && breaksWord(text, next.line.folded)) score += 3;
  if (start.label) {
    const siblings = siblingsOf(layout, start);
    score -= 2;
    if (siblings.some(isHeadLine)) score -= 2;
    else if (siblings.length > 0) score += 1;
    if (text.length >= 24) score += 1;
  } else {
    const alike = layout.facts.filter(
      (_, i) =>
        i !== last && isSubhead(layout, i) && Math.abs(layout.facts[i]!.line.text.length - text.length) <= 8,
    );
    score +=
      alike.length >= 2 || hasFellow(layout, last) || isLikeLabelledHeads(layout, text)
        ? -3
        : isHeadLike(text)
          ? -2
          : text.length <= 3
            ? 1
            : 0;
  }
  if (/[^，]{6,}，[^，]{1,3}$/.test(text)) score += 3;
  if (layout.blankSeparated && !next.line.afterBlank && start.line.afterBlank) {
    const heads = layout.facts.filter(
      (fact, i) => fact.bare && i !== last && layout.facts[i + 1]?.kind === 'text',
    );
    if (heads.every((fact) => layout.facts[layout.facts.indexOf(fact) + 1]!.line.afterBlank)) score += 3;
  }
  return score;
}

/** True for the lines over a speech: its title may be wrapped, but what follows is not its text. */
function isAboveText(layout: Layout, at: number): boolean {
  const above = layout.facts.slice(0, at + 1);
  if (above.every((fact) => fact.kind !== 'salutation' && (fact.bare || fact.kind !== 'text'))) return true;
  for (const fact of layout.facts.slice(at + 1, at + 5)) {
    if (fact.kind === 'salutation') return true;
    if (fact.kind === 'text' && !fact.bare) return false;
  }
  return false;
}

/** An unlabelled bare line between a finished paragraph and a long one: an unnumbered heading. */
function isSubhead(layout: Layout, at: number): boolean {
  const own = layout.facts[at]!;
  const before = layout.facts[at - 1];
  const next = layout.facts[at + 1];
  const bare = own.bare || /^[^。！？；，：]{4,16}[。；]$/.test(own.line.folded);
  if (!bare || own.label || isAboveText(layout, at) || !next || next.kind !== 'text') return false;
  if (before && before.kind === 'text' && !before.ended && !(before.label && before.bare)) return false;
  return next.label !== undefined || (next.running && next.line.text.length > own.line.text.length);
}

/** A short unlabelled line without any mark that has no like in the text: the rest of a broken heading. */
function isRemnant(layout: Layout, at: number): boolean {
  const own = layout.facts[at]!;
  if (own.label || own.line.text.length > 24 || isHeadLike(own.line.folded) || isClause(own.line.folded))
    return false;
  if (isLikeLabelledHeads(layout, own.line.folded, 1)) return false;
  // Broken itself: the first words of the text under the heading.
  const after = layout.facts[at + 1];
  if (after?.kind === 'text' && !after.label && breaksWord(own.line.folded, after.line.folded)) return false;
  return !layout.facts.some(
    (fact, i) =>
      i !== at &&
      fact.bare &&
      !fact.label &&
      !isAboveText(layout, i) &&
      Math.abs(fact.line.text.length - own.line.text.length) <= 2,
  );
}

/** 转移要落到人头, 物资要备到手头: unnumbered headings of one pattern. */
function hasFellow(layout: Layout, at: number): boolean {
  const own = layout.facts[at]!.line.folded;
  return layout.facts.some((fact, i) => {
    const other = fact.line.folded;
    if (
      i === at ||
      !fact.bare ||
      fact.label ||
      isAboveText(layout, i) ||
      Math.abs(other.length - own.length) > 1
    )
      return false;
    return [...own].filter((char, k) => char === other[k]).length >= 2;
  });
}

/** 这是一次有看头的活动, where 第二，这是一次有缺憾的活动 is a heading: it has lost its label. */
function isLikeLabelledHeads(layout: Layout, text: string, tolerance = 2): boolean {
  const heads = layout.facts.filter((fact) => fact.bare && fact.label && fact.kind === 'text');
  const lengths = heads.map((fact) => fact.line.folded.length - fact.label!.end);
  return (
    text.length >= 4 && lengths.filter((length) => Math.abs(length - text.length) <= tolerance).length >= 2
  );
}

/** True for words that begin a clause of their own. */
function isClause(folded: string): boolean {
  return /^(?:对|要|把|将|各|全[县市区镇校省]|按|以|我|必须|从|在|为|这|今|本|会|请|凡|严禁|不得)/.test(
    folded,
  );
}

/** Words with which unnumbered headings end: a part of the speech, or a unit that is commented on. */
function isHeadLike(folded: string): boolean {
  return /(?:成绩|亮点|特点|成效|问题|不足|差距|短板|原因|要求|建议|意见|点评|讲评|情况|体会|部署|措施|目标|任务|安排|要点|方面|希望|评价|[镇乡局村组]|街道|社区|公司|学校|中心|委员会|办公室|单位)$/.test(
    folded,
  );
}

/**
 * 分点: nesting the labels of one speech. The nesting is found from the text, not fixed in advance:
 * 第一，>一是, 一、>（一）>一是, 一要>一是 are all in use.
 */
import { isClosing, partOfHeading, partOfLead } from '../language/cues';
import { isWritten, WRITTEN_STYLES } from '../language/labels';
import type { Label, LabelStyle, Paragraph, Part } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';
import { type Draft, type DraftList, endOf, isHead, makeDraft } from './drafts';
import { nestInline } from './inlinePoints';
import type { LineLabel, Sequence } from './sequence';

export interface Nesting {
  /** The lists of the first level. */
  readonly lists: DraftList[];
  /** By paragraph, the point of the line-to-line lists that it belongs to, `undefined` for the speech itself. */
  readonly owner: (Draft | undefined)[];
  /** By paragraph, the end of what stands before a list of the first level begins inside it. */
  readonly until: number[];
  /** By paragraph, the lists that stand inside it. */
  readonly inside: DraftList[][];
}

interface Level {
  readonly list: DraftList;
  readonly style: LabelStyle;
}

/** Nests the labels of one speech. */
export function nest(paragraphs: readonly Paragraph[], { lines, inline }: Sequence): Nesting {
  const root: DraftList[] = [];
  const owner: (Draft | undefined)[] = [];
  const until: number[] = [];
  const inside: DraftList[][] = [];
  let stack: Level[] = [];
  let next = 0;

  const top = () => stack.at(-1)?.list.points.at(-1);
  const open = (draft: Draft, parent: Draft | undefined, paragraph: number): DraftList => {
    const list = { points: [draft], parent, paragraph };
    (parent ? parent.lists : root).push(list);
    return list;
  };

  paragraphs.forEach((paragraph, index) => {
    const here = lines.slice(next).filter((entry) => entry.paragraph === index);
    if (here.length === 0 && stack.length > 0) leave(index);
    const before = top();
    const placed = here.map((entry) => {
      const draft = makeDraft(paragraph, entry, endOf(here, entry, paragraph));
      place(draft, entry, next++);
      return draft;
    });
    const opensHere = placed[0] && !placed[0].inline;
    owner[index] = opensHere ? placed[0] : before;
    if (!opensHere && before) {
      // Where a sibling begins inside the paragraph, only what stands before it belongs here.
      if (here[0]) before.end = Math.max(before.end, rangeIn(paragraph, 0, here[0].at).end);
      else before.paragraphs.push(index);
    }
    until[index] = !opensHere && here[0] ? rangeIn(paragraph, 0, here[0].at).end : paragraph.range.end;
    inside[index] = nestInline(paragraph, inline[index]!, here);
    for (const list of inside[index]!) {
      list.parent = placed.findLast(({ at }) => at <= list.points[0]!.at) ?? before;
      list.parent?.lists.push(list);
    }
  });
  return { lists: root, owner, until, inside };

  /** Puts a label among its siblings, or opens a new list for it. */
  function place(draft: Draft, entry: LineLabel, at: number): void {
    const { style, number } = draft.label;
    if (entry.continues) {
      const list = inside[entry.continues.paragraph]?.find(
        ({ points }) => points.at(-1)!.label.style === style && points.at(-1)!.label.number === number - 1,
      );
      if (list) {
        while (stack.length > 0 && top() !== list.parent) stack.pop();
        list.points.push(draft);
        stack.push({ list, style });
        return;
      }
    }
    const depth = stack.findLastIndex((level) => holdsStyle(level.list, style));
    const fits =
      depth >= 0 && (number === 1 || stack[depth]!.list.points.at(-1)!.label.number === number - 1);
    const takes = (level: Level, i: number) =>
      i !== depth && (depth < 0 ? mixes(level, draft.label, at) : lacks(level, draft.label, at));
    // A heading on a line of its own takes its place among headings.
    const alike = (level: Level) => isHead(level.list.points[0]!) === isHead(draft);
    const among = fits ? -1 : stack.findLastIndex((level, i) => alike(level) && takes(level, i));
    const taken = fits || among >= 0 ? among : stack.findLastIndex(takes);
    if (depth >= 0 && taken < 0) {
      const level = stack[depth]!;
      const last = level.list.points.at(-1)!.label.number;
      stack = stack.slice(0, depth);
      const again = draft.title !== '' && draft.title === level.list.points.at(-1)!.title;
      if (number === 1 && !again && restarts(style, last, at, entry.paragraph)) {
        stack.push({ list: open(draft, level.list.parent, entry.paragraph), style });
      } else {
        level.list.points.push(draft);
        stack.push(level);
      }
      return;
    }
    if (taken >= 0) {
      stack = stack.slice(0, taken + 1);
      stack[taken]!.list.points.push(draft);
      return;
    }
    while (stack.length > 0 && !nestsUnder(stack.at(-1)!, style, at, entry.paragraph)) stack.pop();
    stack.push({ list: open(draft, top(), entry.paragraph), style });
  }

  /** True when a list's style, or that of one of its odd members, is `style`. */
  function holdsStyle(list: DraftList, style: LabelStyle): boolean {
    return list.points[0]!.label.style === style || list.points.at(-1)!.label.style === style;
  }

  /** A 一是 after 三是 begins a new list, unless the next label takes up the old count. */
  function restarts(style: LabelStyle, last: number, at: number, paragraph: number): boolean {
    const following = lines
      .slice(at + 1)
      .find(({ label }) => label.style === style || outranks(label.style, style));
    if (following?.label.style !== style) return last >= 2 && introduces(paragraph - 1);
    if (following.label.number === 2) return last >= 2 || leadsToList(paragraph - 1);
    return following.label.number !== last + 2 && last >= 2;
  }

  /** True when the paragraph there ends by announcing a list. */
  function leadsToList(paragraph: number): boolean {
    const folded = paragraphs[paragraph]?.folded ?? '';
    return /：$|(?:方面|特点|问题|不足|点|条|项|亮点|变化|原因|意见|要求|建议)。$/.test(folded);
  }

  /** True when an unlabelled paragraph stands there: it may introduce a list. */
  function introduces(paragraph: number): boolean {
    return paragraph >= 0 && !lines.some((entry) => entry.paragraph === paragraph);
  }

  function outranks(style: LabelStyle, other: LabelStyle): boolean {
    const level = stack.findIndex(({ list }) => holdsStyle(list, style));
    const own = stack.findIndex(({ list }) => holdsStyle(list, other));
    return level >= 0 && level < own;
  }

  /** 首先，第二，: a label of another style that takes up the count of an open list. */
  function mixes(level: Level, label: Label, at: number): boolean {
    const last = level.list.points.at(-1)!.label;
    if (label.number !== last.number + 1) return false;
    const own = laterOf(level, level.style, at);
    // 一、 （二） （三） 二、: the first list goes on by itself, so （二） belongs to another, whose （一） is lost.
    if (own.includes(label.number)) return false;
    if (!isWritten(label.style) && !isWritten(last.style)) return true;
    const foreign = laterOf(level, label.style, at);
    // 一、 （二） 三、: it stands in for the member that the list lacks.
    if (own.includes(label.number + 1)) return true;
    // （一） 二、 三、: the first member is the odd one.
    if (level.list.points.length === 1 && foreign[0] === label.number + 1) return true;
    // 一、 二、 （三）: the last member, unless a list of its own style goes on from it.
    return own.length === 0 && foreign.length === 0 && label.number > 2;
  }

  /** True when a list whose own style is open elsewhere would be whole with this label: 一、 （二） 三、 */
  function lacks(level: Level, { number }: Label, at: number): boolean {
    const last = level.list.points.at(-1)!.label.number;
    const own = laterOf(level, level.style, at);
    return number === last + 1 && own[0] === number + 1;
  }

  /** The numbers of a style that follow, up to where a label over `level` or a new list of that style begins. */
  function laterOf(level: Level, style: LabelStyle, at: number): number[] {
    const over = stack.slice(0, stack.indexOf(level));
    const numbers: number[] = [];
    for (const { label } of lines.slice(at + 1)) {
      if (label.style === style) {
        if (label.number === 1) break;
        numbers.push(label.number);
      } else if (over.some(({ list }) => holdsStyle(list, label.style))) break;
    }
    return numbers;
  }

  function nestsUnder(level: Level, style: LabelStyle, at: number, paragraph: number): boolean {
    const holder = level.list.points.at(-1)!;
    if (isWritten(level.style)) {
      if (!isWritten(style)) return true;
      if (WRITTEN_STYLES.indexOf(style) > WRITTEN_STYLES.indexOf(level.style)) return true;
      return continues(level, at) || holdsList(level, style) || followsHead(holder, paragraph);
    }
    return (
      continues(level, at) ||
      holdsList(level, style) ||
      followsHead(holder, paragraph) ||
      isOddFirst(level, style, at)
    );
  }

  /** 第一，…… 1. 2. 二、 三、: the first of a list in another style, with a list of its own under it. */
  function isOddFirst(level: Level, style: LabelStyle, at: number): boolean {
    const [first, second] = level.list.points;
    if (second || first!.label.number !== 1) return false;
    const next = lines.slice(at).find(({ label }) => label.style !== style);
    return next?.label.number === 2 && next.label.style !== level.style;
  }

  /** True when earlier points of the list have a list of that style. */
  function holdsList(level: Level, style: LabelStyle): boolean {
    return level.list.points.some(({ lists }) => lists.some((list) => holdsStyle(list, style)));
  }

  /** True when nothing stands between a heading and the paragraph. */
  function followsHead(holder: Draft, paragraph: number): boolean {
    return paragraph > 0 && holder.paragraph === paragraphs[paragraph - 1] && isHead(holder);
  }

  /** True when a later label takes up the count of this list, before one that stands over it. */
  function continues(level: Level, at: number): boolean {
    const last = level.list.points.at(-1)!.label.number;
    const depth = stack.indexOf(level);
    for (const { label } of lines.slice(at)) {
      // A number written twice goes on as well.
      if (holdsStyle(level.list, label.style)) return label.number >= last;
      if (stack.slice(0, depth).some(({ list }) => holdsStyle(list, label.style))) return false;
    }
    return false;
  }

  /** An unlabelled paragraph after a list's last point may belong to what stands over the list. */
  function leave(paragraph: number): void {
    while (stack.length > 0 && leavesList(stack.at(-1)!, paragraph)) stack.pop();
  }

  function leavesList(level: Level, index: number): boolean {
    if (continues(level, next)) return false;
    const paragraph = paragraphs[index]!;
    const { points } = level.list;
    const last = points.at(-1)!;
    if (isClosing(paragraph.folded)) return true;
    if (turnsToNext(paragraph) && FINDS.has(partOfHeading(last.title) ?? 'closing')) return true;
    if (paragraph.kind === 'heading') return !isWritten(level.style);
    const before = points.slice(0, -1);
    // A bare list: nothing stands under its members.
    if (
      before.length > 1 &&
      points.every((point) => point.paragraphs.length === 0 && point.lists.length === 0)
    )
      return true;
    if (before.length > 0 && before.every((point) => !isHead(point) && point.paragraphs.length === 0))
      return !isHead(last);
    if (stack.length > 1 || before.length === 0) return false;
    // The other sections end with their lists; so will this one.
    if (before.every((point) => endsWithList(point)) && last.lists.length > 0) return true;
    return partOfLead(paragraph.folded) === 'closing';
  }

  function endsWithList(point: Draft): boolean {
    const list = point.lists.at(-1);
    return list !== undefined && (point.paragraphs.at(-1) ?? -1) <= list.paragraph;
  }
}

/** Parts after which 下一步，…… begins something new. */
const FINDS: ReadonlySet<Part> = new Set(['praise', 'critique', 'cause']);

function turnsToNext({ folded }: Paragraph): boolean {
  return /^(?:下一?步|接下来|会后|今后)[，的]?/.test(folded);
}

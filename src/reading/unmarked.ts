/** 丢了标点的序号: which paragraphs begin with a label that lost its mark. Only a row says so: 第一……／第二……／第三……. */
import { type LabelMatch, readLabel } from '../language/labels';
import { countsVerb, readUnmarked } from '../language/unmarked';

/** A row has so many members at least, with a mark or without. */
const ROW = 3;

interface Member {
  readonly at: number;
  readonly label: LabelMatch;
  readonly marked: boolean;
  /** The numeral belongs to the words: 一查责任. */
  readonly counts: boolean;
}

/**
 * Finds the labels without a mark.
 * @param texts folded paragraphs; `undefined` for one that begins no point
 * @returns for each paragraph the label that it begins with, where it has lost its mark
 */
export function unmarkedLabels(texts: readonly (string | undefined)[]): (LabelMatch | undefined)[] {
  const found = texts.map((): LabelMatch | undefined => undefined);
  const rows = new Map<string, Member[]>();
  const settle = (row: readonly Member[]) => {
    if (row.length >= ROW && !isWording(row))
      for (const { at, label, marked } of row) if (!marked) found[at] = label;
  };
  texts.forEach((text, at) => {
    const member = text === undefined ? undefined : memberOf(text, at);
    if (!member) return;
    const row = rows.get(member.label.style) ?? [];
    const next = withMember(row, member);
    if (next === row) return;
    if (next[0] !== row[0]) settle(row);
    rows.set(member.label.style, next);
  });
  for (const row of rows.values()) settle(row);
  return found;
}

function memberOf(text: string, at: number): Member | undefined {
  const own = readLabel(text);
  const label = own ?? readUnmarked(text);
  return label && { at, label, marked: own !== undefined, counts: !own && countsVerb(text, label) };
}

/** 一查责任／二看进度／三抓落实: most of the row says so. */
function isWording(row: readonly Member[]): boolean {
  return row.filter(({ counts }) => counts).length * 2 > row.length;
}

/** A row with one more member; the same row where it is none, another where one begins. */
function withMember(row: Member[], member: Member): Member[] {
  const last = row.at(-1);
  const { label, marked } = member;
  if (label.number === (last?.label.number ?? 0) + 1) return [...row, member];
  // 一、……／二季度……／二、……: the one with its mark is the point.
  if (marked && last && !last.marked && label.number === last.label.number)
    return [...row.slice(0, -1), member];
  if (label.number === 1) return [member];
  return marked ? [] : row;
}

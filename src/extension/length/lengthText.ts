/** What the status bar says of a manuscript's length. Pure: no editor. */
import {
  countText,
  NO_SIZE,
  type OutlineNode,
  type Position,
  plus,
  type Size,
  timeText,
} from '../../server/forClients';

export interface Measured {
  readonly speeches: readonly OutlineNode[];
  readonly cursor: Position;
  /** The selection's; `NO_SIZE` where nothing is selected. */
  readonly selected: Size;
  /** Characters a minute. */
  readonly pace: number;
}

/** Index of the speech that a cursor is in; above them all, of the first. */
export function speechAt(speeches: readonly OutlineNode[], { line }: Position): number {
  return Math.max(
    0,
    speeches.findLastIndex(({ range }) => range.start.line <= line),
  );
}

/** `3,268 字 · 约 15 分钟`; of a compilation the speech that holds the cursor; of a selection what is selected. */
export function lengthText({ speeches, cursor, selected, pace }: Measured): {
  text: string;
  tooltip: string;
} {
  const length = ({ characters, spoken }: Size) =>
    characters === 0 ? countText(0) : `${countText(characters)} · ${timeText(spoken, pace)}`;
  const total = speeches.reduce<Size>(plus, NO_SIZE);
  const speech = speeches[speechAt(speeches, cursor)];
  const several = speeches.length > 1;
  const own = `${several ? '本篇 ' : ''}${length(speech ?? NO_SIZE)}`;
  return {
    text: selected.characters > 0 ? `选中 ${length(selected)}` : own,
    tooltip: [
      ...(selected.characters > 0 ? [`选中 ${length(selected)}`] : []),
      ...(several ? [own, `全文 ${speeches.length} 篇，${length(total)}`] : [`全文 ${length(total)}`]),
      `字数按 Word 的“字数”计，时间按朗读每分钟 ${pace} 字计`,
      '点击查看各部分的篇幅',
    ].join('\n'),
  };
}

import { applyEdits, type TextEdit } from '../model/changes';
import type { Range } from '../model/manuscript';

/** Stretches of a text that change places; what stands between them stays where it is. */
export interface Reordering {
  readonly text: string;
  readonly blocks: readonly Range[];
  /** The blocks' indices in their new order: each of them once. */
  readonly order: readonly number[];
  /** Edits inside the blocks, by index, in offsets of the text. */
  readonly inside: readonly (readonly TextEdit[])[];
}

/**
 * The edits that put blocks into a new order: the heaviest blocks that keep their order are not touched.
 * @returns the edits, and by index where each block stands afterwards
 */
export function reorder({ text, blocks, order, inside }: Reordering): { edits: TextEdit[]; places: Range[] } {
  const kept = new Set(heaviest(order, (index) => blocks[index]!.end - blocks[index]!.start));
  const edits: TextEdit[] = [];
  const places: Range[] = [];
  /** Where the untouched text behind ends, and what is to follow it. */
  let behind = blocks[0]!.start;
  let pending = '';
  let at = behind;
  order.forEach((index, slot) => {
    const { start, end } = blocks[index]!;
    const content = applyIn(text, blocks[index]!, inside[index]!);
    if (slot > 0) {
      const gap = text.slice(blocks[slot - 1]!.end, blocks[slot]!.start);
      pending += gap;
      at += gap.length;
    }
    places[index] = { start: at, end: at + content.length };
    at += content.length;
    if (!kept.has(index)) {
      pending += content;
      return;
    }
    edits.push({ range: { start: behind, end: start }, text: pending }, ...inside[index]!);
    behind = end;
    pending = '';
  });
  edits.push({ range: { start: behind, end: blocks.at(-1)!.end }, text: pending });
  return { edits, places };
}

/** The stretch of the text after the edits that lie in it. */
export function applyIn(text: string, { start, end }: Range, edits: readonly TextEdit[]): string {
  const shifted = edits.map((edit) => ({
    range: { start: edit.range.start - start, end: edit.range.end - start },
    text: edit.text,
  }));
  return applyEdits(text.slice(start, end), shifted);
}

/** The increasing subsequence of the greatest weight. */
function heaviest(order: readonly number[], weigh: (index: number) => number): number[] {
  const best: { weight: number; chain: number[] }[] = [];
  order.forEach((index, i) => {
    let before: { weight: number; chain: number[] } = { weight: 0, chain: [] };
    for (let j = 0; j < i; j++) {
      if (order[j]! < index && best[j]!.weight > before.weight) before = best[j]!;
    }
    best.push({ weight: before.weight + weigh(index) + 1, chain: [...before.chain, index] });
  });
  return best.reduce((a, b) => (b.weight > a.weight ? b : a)).chain;
}

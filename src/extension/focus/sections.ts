/** The sections that focus knows: the first level of each speech. Pure: no editor. */
import type { OutlineNode, Position } from '../../server/protocol';
import { type Change, moveOffset, type Range } from '../editor/ranges';

export interface Section {
  readonly title: string;
  /** Offsets; a section reaches to the next one, and the last one has no end. */
  readonly range: Range;
}

/** Cuts a text into sections without a gap: what stands over a first point belongs to the speech's head. */
export function sectionsOf(
  speeches: readonly OutlineNode[],
  offsetOf: (position: Position) => number,
): Section[] {
  const heads = speeches.flatMap((speech) => [speech, ...speech.children.filter(isSection)]);
  return heads.map((node, index) => {
    const next = heads[index + 1];
    return {
      title: `${node.label ?? ''}${node.title}`,
      range: {
        start: index === 0 ? 0 : offsetOf(node.range.start),
        end: next ? offsetOf(next.range.start) : Number.POSITIVE_INFINITY,
      },
    };
  });
}

/**
 * A section after changes, which go from the last in the text to the first. What is written where it begins is part of
 * it, so that no gap opens between two.
 */
export function moveSection({ title, range }: Section, changes: readonly Change[]): Section {
  const move = (offset: number) => changes.reduce((at, change) => moveOffset(at, change, false), offset);
  return { title, range: { start: move(range.start), end: move(range.end) } };
}

export function sameSection(a: Section, b: Section | undefined): boolean {
  return a.title === b?.title && a.range.start === b.range.start && a.range.end === b.range.end;
}

function isSection({ kind }: OutlineNode): boolean {
  return kind === 'part' || kind === 'point';
}

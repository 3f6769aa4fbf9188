/** The sections that focus knows: the first level of each speech. Pure: no editor. */
import type { OutlineNode, Position } from '../../server/forClients';
import { type Change, moveOffset, type Range } from '../editor/ranges';

export interface Section {
  readonly title: string;
  /** Offsets; a section reaches to the next one, and the last one has no end. */
  readonly range: Range;
  /** Offset at which its heading begins. */
  readonly heading: number;
  /** Index of its speech; with `isHead` it is what stands over the first point of that. */
  readonly speech: number;
  readonly isHead: boolean;
}

/** Cuts a text into sections without a gap: what stands over a first point belongs to the speech's head. */
export function sectionsOf(
  speeches: readonly OutlineNode[],
  offsetOf: (position: Position) => number,
): Section[] {
  const heads = speeches.flatMap((speech, index) =>
    [speech, ...speech.children.filter(isSection)].map((node) => ({ node, speech: index })),
  );
  return heads.map(({ node, speech }, index) => {
    const next = heads[index + 1]?.node;
    return {
      title: `${node.label ?? ''}${node.title}`,
      heading: offsetOf(node.selectionRange.start),
      speech,
      isHead: node.kind === 'speech',
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
export function moveSection(section: Section, changes: readonly Change[]): Section {
  const move = (offset: number) => changes.reduce((at, change) => moveOffset(at, change, false), offset);
  const { heading, range } = section;
  return { ...section, heading: move(heading), range: { start: move(range.start), end: move(range.end) } };
}

/** The sections to fold, so that one is seen alone: those beside it, and other speeches whole. */
export function besides(section: Section, all: readonly Section[]): Section[] {
  return all.filter((other) =>
    other.speech === section.speech ? !other.isHead && !sameSection(other, section) : other.isHead,
  );
}

export function sameSection(a: Section, b: Section | undefined): boolean {
  return a.title === b?.title && a.range.start === b.range.start && a.range.end === b.range.end;
}

function isSection({ kind }: OutlineNode): boolean {
  return kind === 'part' || kind === 'point';
}

/** How much of a speech goes to which part. Pure: no editor. */

import type { Part } from '../../model/manuscript';
import { type OutlineNode, PART_NAMES } from '../../server/protocol';

/** In their usual order. */
const PART_ORDER = Object.keys(PART_NAMES) as Part[];

export interface Share {
  readonly part: Part | undefined;
  readonly name: string;
  readonly characters: number;
}

/** Each part of a speech with its characters, in the usual order; what belongs to none comes last. */
export function sharesOf(speech: OutlineNode): Share[] {
  const found = new Map<Part | undefined, number>();
  const add = (part: Part | undefined, characters: number) =>
    found.set(part, (found.get(part) ?? 0) + characters);

  /** A point of another part within a section counts for its own. */
  const walk = (node: OutlineNode, inherited: Part | undefined) => {
    const part = node.part ?? inherited;
    const below = node.children.reduce((sum, { characters }) => sum + characters, 0);
    add(part, Math.max(0, node.characters - below));
    for (const child of node.children) walk(child, part);
  };
  for (const child of speech.children) if (child.kind !== 'salutation') walk(child, undefined);

  const counted = [...found.values()].reduce((sum, characters) => sum + characters, 0);
  add(undefined, Math.max(0, speech.characters - counted));
  return [...PART_ORDER, undefined].flatMap((part) => {
    const characters = found.get(part) ?? 0;
    return characters > 0 ? [{ part, name: part ? PART_NAMES[part] : '标题、称谓和其他', characters }] : [];
  });
}

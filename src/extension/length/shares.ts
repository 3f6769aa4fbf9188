/** How much of a speech goes to which part. Pure: no editor. */

import type { Part } from '../../model/manuscript';
import { minus, NO_SIZE, type OutlineNode, PART_NAMES, plus, type Size } from '../../server/protocol';

/** In their usual order. */
const PART_ORDER = Object.keys(PART_NAMES) as Part[];

export interface Share extends Size {
  readonly part: Part | undefined;
  readonly name: string;
}

/** Each part of a speech with its size, in the usual order; what belongs to none comes last. */
export function sharesOf(speech: OutlineNode): Share[] {
  const found = new Map<Part | undefined, Size>();
  const add = (part: Part | undefined, size: Size) => found.set(part, plus(found.get(part) ?? NO_SIZE, size));

  /** A point of another part within a section counts for its own. */
  const walk = (node: OutlineNode, inherited: Part | undefined) => {
    const part = node.part ?? inherited;
    add(part, minus(node, node.children.reduce<Size>(plus, NO_SIZE)));
    for (const child of node.children) walk(child, part);
  };
  for (const child of speech.children) if (child.kind !== 'salutation') walk(child, undefined);

  add(undefined, minus(speech, [...found.values()].reduce(plus, NO_SIZE)));
  return [...PART_ORDER, undefined].flatMap((part) => {
    const size = found.get(part) ?? NO_SIZE;
    return size.characters > 0 ? [{ part, name: part ? PART_NAMES[part] : '标题、称谓和其他', ...size }] : [];
  });
}

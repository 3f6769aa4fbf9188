/** How much of a speech goes to which section, and to which part. Pure: no editor. */

import type { Part } from '../../model/manuscript';
import {
  minus,
  NO_SIZE,
  type OutlineNode,
  PART_NAMES,
  type Position,
  plus,
  REVIEWS_NAME,
  type Size,
} from '../../server/forClients';

/** In their usual order. */
const PART_ORDER = Object.keys(PART_NAMES) as Part[];

/** A row of the chart. */
export interface Share extends Size {
  readonly part: Part | undefined;
  readonly name: string;
  /** What it does, where its name does not say so. */
  readonly role?: string;
  /** Where it begins; absent for what stands in many places. */
  readonly at?: Position;
}

/** Each section of a speech with its size, in the order of the text; title and salutation are none. */
export function sectionsOf(speech: OutlineNode): Share[] {
  return speech.children.flatMap((node) => {
    if (node.kind === 'salutation') return [];
    const { part, label = '', title, characters, spoken, selectionRange } = node;
    const role = node.reviews ? REVIEWS_NAME : part && PART_NAMES[part];
    const isPoint = node.kind === 'point';
    return {
      part,
      name: isPoint ? `${label}${title}` : (role ?? '正文'),
      ...(isPoint && role ? { role } : {}),
      at: selectionRange.start,
      characters,
      spoken,
    };
  });
}

/** Each part of a speech with its size, in the usual order; what belongs to none comes last. */
export function sharesOf(speech: OutlineNode): Share[] {
  const found = new Map<Part | undefined, Size & { readonly at?: Position }>();
  const add = (part: Part | undefined, size: Size, at: Position) => {
    const known = found.get(part);
    found.set(part, { ...plus(known ?? NO_SIZE, size), at: known?.at ?? at });
  };

  /** A point of another part within a section counts for its own. */
  const walk = (node: OutlineNode, inherited: Part | undefined) => {
    const part = node.part ?? inherited;
    add(part, minus(node, node.children.reduce<Size>(plus, NO_SIZE)), node.selectionRange.start);
    for (const child of node.children) walk(child, part);
  };
  for (const child of speech.children) if (child.kind !== 'salutation') walk(child, undefined);

  const told = PART_ORDER.flatMap((part) => {
    const size = found.get(part);
    return size && size.characters > 0 ? [{ part, name: PART_NAMES[part], ...size }] : [];
  });
  const rest = minus(speech, told.reduce<Size>(plus, NO_SIZE));
  return rest.characters > 0 ? [...told, { part: undefined, name: '标题、称谓和其他', ...rest }] : told;
}

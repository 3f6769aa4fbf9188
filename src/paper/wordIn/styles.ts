/** What paragraphs and characters get from their styles. */

import { rootOf } from '../archive/package';
import {
  attributeOf,
  childOf,
  childrenOf,
  type Document,
  type Element,
  find,
  isOn,
  nameOf,
} from '../archive/xml';

export interface Styles {
  /** The first element at a path that a style has, or the styles that it is based on; paragraphs have a default style. */
  readonly inherited: (style: string | undefined, path: string) => Inherited | undefined;
  /** True where text of a character style looks so: `vanish`, `strike`. */
  readonly looks: (style: string | undefined, how: string) => boolean;
}

export interface Inherited {
  readonly element: Element;
  /** The style that has it itself. */
  readonly style: string;
}

/** Styles based on one another; more is a circle. */
const LONGEST_CHAIN = 30;

export function readStyles(document: Document | undefined): Styles {
  const elements = document ? childrenOf(rootOf(document)).filter((each) => nameOf(each) === 'style') : [];
  const byId = new Map(elements.map((element) => [attributeOf(element, 'styleId') ?? '', element]));
  const usual = elements.find(
    (element) =>
      attributeOf(element, 'type') === 'paragraph' &&
      ['1', 'true', 'on'].includes(attributeOf(element, 'default') ?? ''),
  );
  const usualId = attributeOf(usual, 'styleId');

  function inherited(given: string | undefined, path: string): Inherited | undefined {
    let style = given ?? usualId;
    for (let i = 0; style !== undefined && i < LONGEST_CHAIN; i++) {
      const own: Element | undefined = byId.get(style);
      const element = find(own, path);
      if (element) return { element, style };
      style = attributeOf(childOf(own, 'basedOn'));
    }
    return undefined;
  }

  return {
    inherited,
    looks: (style, how) => style !== undefined && isOn(inherited(style, `rPr/${how}`)?.element),
  };
}

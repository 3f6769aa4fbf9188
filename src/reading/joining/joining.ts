/**
 * 段: from physical lines to logical paragraphs. A line that ends in mid-sentence or mid-word goes on in the next;
 * headings, titles, verse and signatures end without a mark and do not.
 */

import type { Joint } from '../../model/manuscript';
import type { Custom } from '../layout/custom';
import type { LineFacts } from '../layout/facts';
import type { Layout } from '../layout/layout';
import { gather, type Joined } from './joined';
import { jointOf } from './joints';
import { begin, extend, lowerOf, type Run } from './runs';

/**
 * Joins the lines of each paragraph of a block.
 * @param custom of the whole text
 * @param below the block below, which goes on with no paragraph of this one
 */
export function joinLines(layout: Layout, custom: Custom, below?: Layout): Joined[] {
  const { facts } = layout;
  const following = nextTexts(facts);
  const jointAfter = (run: Run) =>
    jointOf(custom, layout, run, lowerOf(layout, run, following[run.last], below));
  const joined: Joined[] = [];
  for (let at = 0; at < facts.length; ) {
    let run = begin(facts[at]!, at);
    const joints: Joint[] = [];
    let joint = jointAfter(run);
    while (joint?.joined) {
      joints.push(joint);
      run = extend(run, facts[run.last + 1]!);
      joint = jointAfter(run);
    }
    joined.push(gather(layout, run, joints, joint));
    at = run.last + 1;
  }
  return joined;
}

/** For each line, the next one that is not the page's; the lines of a page stand in the way, and are no text. */
function nextTexts(facts: readonly LineFacts[]): (number | undefined)[] {
  const following: (number | undefined)[] = [];
  let next: number | undefined;
  for (let at = facts.length - 1; at >= 0; at--) {
    following[at] = next;
    if (facts[at]!.kind !== 'residue') next = at;
  }
  return following;
}

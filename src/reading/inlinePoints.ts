/** Nesting the labels inside one paragraph. */

import { isWritten } from '../language/labels';
import type { Paragraph } from '../model/manuscript';
import { type DraftList, endOf, makeDraft } from './drafts';
import type { InlineLabel } from './sequence';

/** Nests the labels inside one paragraph. `others` are the labels there that belong to lists over lines. */
export function nestInline(
  paragraph: Paragraph,
  labels: readonly InlineLabel[],
  others: readonly { readonly at: number }[],
): DraftList[] {
  const lists: DraftList[] = [];
  let stack: DraftList[] = [];
  labels.forEach((entry, i) => {
    const { style, number } = entry.label;
    const draft = makeDraft(
      paragraph,
      { ...entry, inline: true },
      endOf([...labels, ...others], entry, paragraph),
    );
    const depth = stack.findLastIndex((list) => {
      const last = list.points.at(-1)!.label;
      const same = last.style === style || list.points[0]!.label.style === style;
      // A second 一是 opens a list within the first after a colon; else it is written twice.
      if (same) return number !== 1 || (last.number === 1 && !followsColon(paragraph, entry.at));
      return !isWritten(style) && !isWritten(last.style) && number === last.number + 1;
    });
    if (depth >= 0) {
      stack = stack.slice(0, depth + 1);
      stack[depth]!.points.push(draft);
      return;
    }
    // A new list: inside the point at hand while that list goes on, else beside it.
    while (stack.length > 0) {
      const { label } = stack.at(-1)!.points.at(-1)!;
      const goesOn = labels
        .slice(i + 1)
        .some((later) => later.label.style === label.style && later.label.number === label.number + 1);
      if (goesOn && label.style !== style) break;
      stack.pop();
    }
    const holder = stack.at(-1)?.points.at(-1);
    const list: DraftList = { points: [draft], parent: holder, paragraph: -1 };
    (holder ? holder.lists : lists).push(list);
    stack.push(list);
  });
  return lists;
}

function followsColon(paragraph: Paragraph, at: number): boolean {
  return /：\s*$/.test(paragraph.folded.slice(0, at));
}

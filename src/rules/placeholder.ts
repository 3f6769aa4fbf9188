import type { Check } from '../checks/check';
import { isMarkdown, starsOfMarkup } from '../language/page/markup';
import { findPlaceholders } from '../language/placeholders';
import type { Range } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';
import { touching } from '../model/place';
import { shiftRange } from '../model/shift';

/** 待填内容: nothing is left to fill in. */
export const placeholder: Check = {
  id: 'placeholder',
  title: '待填内容',
  description: '没有留下 ×、XX、**、某某、20××、空括号、【单位】一类待填的内容。',
  severity: 'information',
  basis: 'usage',
  run: ({ manuscript }) => {
    const starAt = touching(starsIn(manuscript.text));
    return (
      manuscript.paragraphs
        .filter(({ kind }) => kind !== 'residue')
        .flatMap((paragraph) =>
          findPlaceholders(paragraph.text).map(({ start, end }) => ({
            range: rangeIn(paragraph, start, end),
            message: `“${paragraph.text.slice(start, end)}”还没有填写`,
          })),
        )
        // The stars behind **一、抓落实。** whose first half stands before the paragraph.
        .filter(({ range }) => !/[*_]/.test(manuscript.text[range.start]!) || !starAt(range))
    );
  },
};

/** The stars of markup in a text, each in the line as it stands; in order. */
function starsIn(text: string): { range: Range }[] {
  if (!/[*_]/.test(text)) return [];
  const markdown = isMarkdown(text);
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) =>
    starsOfMarkup(line, markdown).map(({ range }) => ({ range: shiftRange(range, index) })),
  );
}

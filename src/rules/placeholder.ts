import type { Check } from '../checks/check';
import { starsOfMarkup } from '../language/markup';
import { findPlaceholders } from '../language/placeholders';
import type { Range } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';

/** How far behind a star its line is looked at. */
const MOST = 400;

/** 待填内容: nothing is left to fill in. */
export const placeholder: Check = {
  id: 'placeholder',
  title: '待填内容',
  description: '没有留下 ×、XX、**、某某、20××、空括号、【单位】一类待填的内容。',
  severity: 'information',
  basis: 'usage',
  run: ({ manuscript }) =>
    manuscript.paragraphs
      .filter(({ kind }) => kind !== 'residue')
      .flatMap((paragraph) =>
        findPlaceholders(paragraph.text).map(({ start, end }) => ({
          range: rangeIn(paragraph, start, end),
          message: `“${paragraph.text.slice(start, end)}”还没有填写`,
        })),
      )
      .filter(({ range }) => !closesMarkup(manuscript.text, range)),
};

/** The stars behind **一、抓落实。** whose first half stands before the paragraph. */
function closesMarkup(text: string, { start, end }: Range): boolean {
  if (text[start] !== '*') return false;
  const from = Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('\r', start)) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(from, end + MOST))![0];
  return starsOfMarkup(line).some((star) => star.start < end - from && start - from < star.end);
}

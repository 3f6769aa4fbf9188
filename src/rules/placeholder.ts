import type { Check } from '../checks/check';
import { findPlaceholders } from '../language/placeholders';
import { rangeIn } from '../model/paragraph';

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
      ),
};

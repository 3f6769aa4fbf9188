import type { Check, Report } from '../checks/check';
import { starsOfMarkup } from '../language/page/markup';
import { findPlaceholders } from '../language/placeholders';
import type { Manuscript, Paragraph, Range } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';
import { touching } from '../model/place';
import { shiftRange } from '../model/shift';
import { isInMarkdown } from './shared/markdown';
import { whichLines, whichParagraphs } from './shared/stretches';

/** 待填内容: nothing is left to fill in. */
export const placeholder: Check = {
  id: 'placeholder',
  title: '待填内容',
  description: '没有留下 ×、XX、**、某某、20××、空括号、【单位】一类待填的内容。',
  severity: 'information',
  basis: 'usage',
  runParagraphs: ({ manuscript }) =>
    manuscript.paragraphs.flatMap((paragraph) => blanksIn(paragraph).filter((each) => !mayBeStar(each))),
  run: ({ manuscript }) => {
    const marked = withStars(manuscript).flatMap((i) =>
      blanksIn(manuscript.paragraphs[i]!).filter(mayBeStar),
    );
    if (marked.length === 0) return [];
    // The stars behind **一、抓落实。** whose first half stands before the paragraph.
    const starAt = touching(starsIn(manuscript));
    return marked.filter(({ range }) => !starAt(range));
  },
};

interface Blank extends Report {
  readonly text: string;
}

function blanksIn(paragraph: Paragraph): Blank[] {
  if (paragraph.kind === 'residue') return [];
  return findPlaceholders(paragraph.text).map(({ start, end }) => {
    const text = paragraph.text.slice(start, end);
    return { range: rangeIn(paragraph, start, end), text, message: `“${text}”还没有填写` };
  });
}

function mayBeStar({ text }: Blank): boolean {
  return /^[*_]/.test(text);
}

const withStars = whichParagraphs((paragraph) => blanksIn(paragraph).some(mayBeStar));

/** The stars of markup in a text, each in the line as it stands; in order. */
function starsIn(manuscript: Manuscript): { range: Range }[] {
  const markdown = isInMarkdown(manuscript);
  return whichHaveStars(manuscript, markdown).flatMap(({ text, start }) =>
    starsOfMarkup(text, markdown).map(({ range }) => ({ range: shiftRange(range, start) })),
  );
}

const whichHaveStars = whichLines((line, markdown: boolean) => starsOfMarkup(line, markdown).length > 0);

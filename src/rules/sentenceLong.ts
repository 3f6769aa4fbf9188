import type { Check, Report } from '../checks/check';
import { spokenSentencesIn } from '../language/sentences';
import type { Paragraph } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';
import { whichParagraphs } from './shared/stretches';

const LIMIT = 120;
/** 句子过长: a sentence is speakable in one or two breaths. */
export const sentenceLong: Check = {
  id: 'sentence-long',
  title: '句子过长',
  description: '一句话不太长，念起来不用换很多口气。',
  severity: 'hint',
  basis: 'genre',
  wide: true,
  options: {
    characters: {
      type: 'number',
      default: LIMIT,
      minimum: 40,
      description: '一句话最多多少字（按 Word 的“字数”计，标点在内），不少于 40',
    },
  },
  run: ({ manuscript, options }) => {
    const limit = options.characters!;
    if (manuscript.speeches.length === 0) return [];
    return whichAreLong(manuscript, limit).flatMap((i) => reportsIn(manuscript.paragraphs[i]!, limit));
  },
};

const whichAreLong = whichParagraphs(
  ({ kind, folded }, limit: number) =>
    kind === 'body' && spokenSentencesIn(folded).some(({ length }) => length > limit),
);

function reportsIn(paragraph: Paragraph, limit: number): Report[] {
  return spokenSentencesIn(paragraph.folded).flatMap(({ start, end, length }) => {
    if (length <= limit) return [];
    return [
      {
        range: rangeIn(paragraph, start, end),
        message: `这句话有${length}个字，超过${limit}个字，念起来费力，可以断成几句`,
      },
    ];
  });
}

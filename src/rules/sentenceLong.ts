import type { Check, Report } from '../checks/check';
import { countCharacters } from '../language/length';
import type { Paragraph } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';

const LIMIT = 120;
/** A sentence with its closing marks. What stands within a bracket of its own does not end it. */
const SENTENCE = /(?:（[^（）]*）|[^。！？])+[。！？]*[”’）》】」』]*/g;

/** 句子过长: a sentence is speakable in one or two breaths. */
export const sentenceLong: Check = {
  id: 'sentence-long',
  title: '句子过长',
  description: '一句话不太长，念起来不用换很多口气。',
  severity: 'hint',
  wide: true,
  options: {
    characters: {
      type: 'number',
      default: LIMIT,
      minimum: 40,
      description: '一句话最多多少字（按 Word 的“字数”计，标点在内），不少于 40',
    },
  },
  run: ({ manuscript, options }) =>
    manuscript.speeches.flatMap(({ paragraphs }) =>
      paragraphs
        .filter(({ kind }) => kind === 'body')
        .flatMap((paragraph) => reportsIn(paragraph, options.characters as number)),
    ),
};

function reportsIn(paragraph: Paragraph, limit: number): Report[] {
  return [...paragraph.folded.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => {
    const length = countCharacters(sentence);
    if (length <= limit) return [];
    const start = index + sentence.length - sentence.trimStart().length;
    return [
      {
        range: rangeIn(paragraph, start, index + sentence.trimEnd().length),
        message: `这句话有${length}个字，超过${limit}个字，念起来费力，可以断成几句`,
      },
    ];
  });
}

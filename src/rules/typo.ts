import type { Check, CheckInput, Report } from '../checks/check';
import { spellingBy } from '../language/spelling/misspelt';
import {
  isWithinName,
  namesAmong,
  type TypoHit,
  taggedNames,
  typosBy,
  typosIn,
} from '../language/spelling/typos';
import { isCovered, protectedOf } from '../language/terms';
import { isTraditional } from '../language/traditional';
import type { Manuscript, Paragraph } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';
import { rememberLast } from '../model/remember';
import type { Vocabulary } from '../model/vocabulary';
import type { Segmenter } from '../words/segmenter';
import { whichParagraphs } from './shared/stretches';

/** 错别字: no word stands that is always wrong. */
export const typo: Check = {
  id: 'typo',
  title: '错别字',
  description: '没有在哪里都算错的词（“布署”“再接再励”“截止目前”）；人名、地名和更长的词里的不算。',
  severity: 'warning',
  basis: 'usage',
  needsWords: (manuscript) => written(manuscript).some(({ folded }) => typosIn(folded).length > 0),
  run: (input) => {
    const { manuscript, vocabulary } = input;
    const own = whichHaveSome(manuscript, vocabulary).map((i) => manuscript.paragraphs[i]!);
    const names = namesAmong(own.flatMap(({ folded }) => typosOf(folded, vocabulary)));
    return own.flatMap((paragraph) => slipsIn(paragraph, input, names));
  },
};

const whichHaveSome = whichParagraphs(
  ({ kind, folded }, vocabulary: Vocabulary | undefined) =>
    kind !== 'residue' && typosOf(folded, vocabulary).length > 0,
);

function written({ paragraphs }: Pick<Manuscript, 'paragraphs'>): Paragraph[] {
  return paragraphs.filter(({ kind }) => kind !== 'residue');
}

/** By the tables; by the dictionary as well, once it is at hand. */
function typosOf(folded: string, vocabulary: Vocabulary | undefined): readonly TypoHit[] {
  return vocabulary ? typosBy(spellingBy(vocabulary)(folded), folded) : typosIn(folded);
}

function slipsIn(paragraph: Paragraph, input: CheckInput, names: ReadonlySet<string>): Report[] {
  const { office, words, vocabulary } = input;
  const hits = typosOf(paragraph.folded, vocabulary).filter(
    ({ typo: { wrong }, longer }) => !office.off.includes(wrong) && !longer.some((word) => names.has(word)),
  );
  // 瞭解, 處於: right as they are written there.
  if (hits.length === 0 || isTraditional(paragraph.text)) return [];
  const kept = protectedOf(office)(paragraph.folded);
  const tagged = words ? namesIn(words, paragraph.text) : [];
  return hits
    .filter(({ start, end }) => !isCovered(kept, start, end) && !isWithinName(tagged, start, end))
    .map((hit) => report(paragraph, hit));
}

/** The names of a paragraph by the dictionary's word, for as long as it keeps the cut. */
function namesIn(words: Segmenter, text: string) {
  return namesOf(words.cut(text));
}
const namesOf = rememberLast(taggedNames);

function report(
  paragraph: Paragraph,
  { typo: { wrong, right, safe, authority }, start, end }: TypoHit,
): Report {
  const range = rangeIn(paragraph, start, end);
  return {
    range,
    message: `“${wrong}”应为“${right}”（${authority}）`,
    fixes: [
      {
        title: `改为“${right}”`,
        edits: [{ range, text: right }],
        preferred: true,
        words: true,
        ...(safe ? { safe: true } : {}),
      },
    ],
  };
}

import type { Check, Report } from '../checks/check';
import { spellingBy } from '../language/spelling/misspelt/misspelt';
import {
  isLeft,
  isWithinName,
  meantAmong,
  rightsOfDoubtful,
  type TextAround,
  type TypoHit,
  taggedNames,
  typosBy,
  typosIn,
} from '../language/spelling/typos';
import { isCovered, protectedOf } from '../language/terms';
import { isTraditional } from '../language/traditional';
import type { Manuscript, Paragraph } from '../model/manuscript';
import type { Office } from '../model/office';
import { rangeIn } from '../model/paragraph';
import { rememberLast } from '../model/remember';
import type { Vocabulary } from '../model/vocabulary';
import type { Segmenter } from '../words/segmenter';
import { inStretches, whichParagraphs } from './shared/stretches';

/** 错别字: no word stands that is always wrong. */
export const typo: Check = {
  id: 'typo',
  title: '错别字',
  description: '没有在哪里都算错的词（“布署”“再接再励”“截止目前”）；人名、地名和更长的词里的不算。',
  severity: 'warning',
  basis: 'usage',
  needsWords: (manuscript) => written(manuscript).some(({ folded }) => typosIn(folded).length > 0),
  run: ({ manuscript, office, words, vocabulary }) => {
    const own = whichHaveSome(manuscript, vocabulary).map((i) => manuscript.paragraphs[i]!);
    if (own.length === 0) return [];
    // The dictionary stays at hand as long as something is looked up in it, though nothing of it is new.
    words?.cut(own[0]!.text);
    const hits = own.flatMap(({ folded }) => typosOf(folded, vocabulary));
    const has = rightsOfDoubtful(hits).filter((right) =>
      manuscript.paragraphs.some(({ folded }) => folded.includes(right)),
    );
    return slips(manuscript, office, words, vocabulary, listed(meantAmong(hits)), listed(has));
  },
};

const slips = inStretches(
  (
    reading: Pick<Manuscript, 'paragraphs'>,
    office: Office,
    words: Segmenter | undefined,
    vocabulary: Vocabulary | undefined,
    meant: string,
    has: string,
  ) => {
    const text = { meant: new Set(meant.split(',')), has: new Set(has.split(',')) };
    return written(reading).flatMap((paragraph) => slipsIn(paragraph, { office, words, vocabulary }, text));
  },
);

/** Words as one text, the same for the same words. */
function listed(words: Iterable<string>): string {
  return [...words].sort().join();
}

interface AtHand {
  readonly office: Office;
  readonly words: Segmenter | undefined;
  readonly vocabulary: Vocabulary | undefined;
}

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

function slipsIn(paragraph: Paragraph, { office, words, vocabulary }: AtHand, text: TextAround): Report[] {
  const hits = typosOf(paragraph.folded, vocabulary).filter(
    (hit) => !office.off.includes(hit.typo.wrong) && !isLeft(hit, text),
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

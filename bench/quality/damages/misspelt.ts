import { alikeTo } from '../../../src/language/spelling/alikeCharacters';
import { isIdiom } from '../../../src/language/spelling/idioms';
import type { Range } from '../../../src/model/manuscript';
import { type Damager, replace } from '../damage';
import type { Random } from '../random';
import { bodies, type Source } from '../source';

/** Words of four characters, by no table of ours: what the segmenter cuts out of the clean speeches. */
const LENGTH = 4;

/** One character of a word is exchanged for one alike in sound or shape, whichever chance takes. */
export const misspeltDamages: readonly Damager[] = [
  {
    check: 'typo',
    variant: '四个字的词，随便换一个音近形近的字',
    damage(source, random) {
      const range = random.pick(wordsOf(source));
      const wrong = range && misspell(source.text.slice(range.start, range.end), random);
      if (!range || wrong === undefined) return undefined;
      return { edits: [replace(range, wrong)], places: [range], repair: 'offered' };
    },
  },
];

function wordsOf(source: Source): Range[] {
  return bodies(source).flatMap(({ text, range }) => {
    let start = range.start;
    return source.words.cut(text).flatMap((word): Range[] => {
      const place = { start, end: start + word.text.length };
      start = place.end;
      const isSet = /^[il]/.test(word.tag ?? '') && /^\p{Script=Han}{4}$/u.test(word.text);
      return isSet && source.text.slice(place.start, place.end) === word.text ? [place] : [];
    });
  });
}

function misspell(word: string, random: Random): string | undefined {
  const at = random.int(0, LENGTH - 1);
  const char = random.pick([...alikeTo(word.charCodeAt(at))].map((unit) => String.fromCharCode(unit)));
  const wrong = char && word.slice(0, at) + char + word.slice(at + 1);
  return wrong && !isIdiom(wrong) ? wrong : undefined;
}

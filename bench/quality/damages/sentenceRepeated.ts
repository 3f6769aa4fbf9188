import { type Damager, insert } from '../damage';
import type { Random } from '../random';
import { bodies, type Source } from '../source';

/** Sentences that are said again at the end of another paragraph; each with where it stands. */
function repeating(
  variant: string,
  change: (sentence: string, random: Random) => string | undefined,
): Damager {
  return {
    check: 'sentence-repeated',
    variant,
    damage(source: Source, random) {
      const speech = random.pick(source.manuscript.speeches);
      const own = bodies(source, 30).filter((paragraph) => speech?.paragraphs.includes(paragraph));
      const paragraph = random.pick(own.slice(0, -1));
      const later = paragraph && random.pick(own.slice(own.indexOf(paragraph) + 1));
      const sentences = paragraph?.text.match(/(?<=。)[^。！？“”（）]{18,60}。/g) ?? [];
      const sentence = random.pick(sentences.filter((one) => !/^[一二三四五六七八九十][是要]|\d/.test(one)));
      const written = sentence && change(sentence, random);
      if (!later || !written || !/。$/.test(later.text)) return undefined;
      const at = later.range.end;
      return {
        edits: [insert(at, written)],
        places: [{ start: at, end: at }],
        entails: ['paragraph-unended', 'sentence-long'],
      };
    },
  };
}

export const sentenceRepeatedDamages: readonly Damager[] = [
  repeating('一字不差', (sentence) => sentence),
  repeating('多一个字', (sentence, random) => {
    const at = random.int(4, sentence.length - 4);
    return `${sentence.slice(0, at)}更${sentence.slice(at)}`;
  }),
  repeating('少一个字', (sentence, random) => {
    const at = random.int(4, sentence.length - 4);
    return /\p{Script=Han}/u.test(sentence[at]!) ? sentence.slice(0, at) + sentence.slice(at + 1) : undefined;
  }),
];

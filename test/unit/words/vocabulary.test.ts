import { expect, it } from 'vitest';
import { openVocabulary } from '../../../src/words/vocabulary';
import { vocabulary } from '../../support/vocabulary';

/** Two of one character and three of two: the sum of counts, the words by their first characters, their weights, their kinds. */
const SMALL = '100\n人水\n40\nww\n人民水 水土 \n843\nwpw\n';

it('says how likely a word is', () => {
  const small = openVocabulary(SMALL)!;
  expect(small.longest).toBe(2);
  expect(small.likelihood('为人民', 1, 3)).toBeCloseTo(4 - Math.log(100));
  expect(small.likelihood('人', 0, 1)).toBeCloseTo(2 - Math.log(100));
  expect(small.likelihood('土水', 0, 2)).toBe(undefined);
  expect(small.likelihood('人民水', 0, 3)).toBe(undefined);
  expect(small.likelihood('a人', 0, 1)).toBe(undefined);
});

it('finds the words that begin alike', () => {
  const list = openVocabulary(SMALL)!.ofLength(2)!;
  const [from, to] = list.beginning('人', 0, 1);
  expect(Array.from({ length: to - from }, (_, i) => list.at(from + i))).toEqual(['人民', '人水']);
  expect(list.kindAt(1)).toBe('p');
  expect(list.beginning('x', 0, 1)).toEqual([0, 0]);
});

it.each(['', 'x', '0\n', '100\n人', '100\n人\n4'])('is none where it is damaged: %j', (text) => {
  expect(openVocabulary(text)).toBe(undefined);
});

it('has what the dictionary has, what is younger, and none of its slips', () => {
  const has = (word: string) => vocabulary.likelihood(word, 0, word.length) !== undefined;
  expect(['疏浚', '居高不下', '三会一课', '敢怒不敢言'].filter((word) => !has(word))).toEqual([]);
  expect(['疏竣', '蜻蜒点水', '争分夺妙'].filter(has)).toEqual([]);
});

it('has its words in order, each once', () => {
  for (let length = 1; length <= vocabulary.longest; length++) {
    const list = vocabulary.ofLength(length)!;
    expect(list.count).toBeGreaterThan(40);
    const words = Array.from({ length: list.count }, (_, place) => list.at(place));
    expect(words.findIndex((word, i) => i > 0 && words[i - 1]! >= word)).toBe(-1);
  }
});

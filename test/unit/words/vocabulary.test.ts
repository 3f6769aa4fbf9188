import { expect, it } from 'vitest';
import { packed } from '../../../scripts/vocabulary.mjs';
import { openVocabulary } from '../../../src/words/vocabulary';
import { vocabulary } from '../../support/vocabulary';

/** e² and so on: their weights are whole. */
const SMALL = packed([
  { word: '人', count: Math.E ** 2, kind: 'w' },
  { word: '水', count: 1, kind: 'w' },
  { word: '人民', count: Math.E ** 4, kind: 'w' },
  { word: '水土', count: Math.E, kind: 'w' },
  { word: '人水', count: Math.E, kind: 'p' },
]);
const TOTAL = Math.E ** 2 + 1 + Math.E ** 4 + 2 * Math.E;

it('says how likely a word is', () => {
  const small = openVocabulary(SMALL)!;
  expect(small.longest).toBe(2);
  expect(small.likelihood('为人民', 1, 3)).toBeCloseTo(4 - Math.log(TOTAL));
  expect(small.likelihood('人', 0, 1)).toBeCloseTo(2 - Math.log(TOTAL));
  expect(small.likelihood('土水', 0, 2)).toBe(undefined);
  expect(small.likelihood('人民水', 0, 3)).toBe(undefined);
  expect(small.likelihood('a人', 0, 1)).toBe(undefined);
});

it('finds the words that begin alike', () => {
  const list = openVocabulary(SMALL)!.ofLength(2)!;
  const [from, to] = list.beginningWith('人'.charCodeAt(0));
  expect(Array.from({ length: to - from }, (_, i) => list.at(from + i))).toEqual(['人民', '人水']);
  expect(list.kindAt(1)).toBe('p');
  expect(list.beginningWith('x'.charCodeAt(0))).toEqual([0, 0]);
});

it('knows what people write for a word', () => {
  const slips = [
    { wrong: '人明', right: '人民' },
    { wrong: '水士', right: '水土' },
    { wrong: '水士', right: '人士' },
  ];
  const small = openVocabulary(packed([{ word: '人', count: 1, kind: 'w' }], slips))!;
  expect(small.slipsAt('为人明', 1)).toEqual(['人民']);
  expect(small.slipsAt('水士', 0)).toEqual(['人士', '水土']);
  expect(small.slipsAt('水土', 0)).toEqual([]);
  expect(small.slipsAt('水', 0)).toEqual([]);
  expect(vocabulary.slipsAt('问提', 0)).toEqual(['问题']);
});

it('is none where it is damaged', () => {
  for (let size = 0; size < SMALL.length; size++)
    expect(openVocabulary(SMALL.subarray(0, size))).toBe(undefined);
  expect(openVocabulary(Buffer.concat([SMALL, Buffer.alloc(1)]))).toBe(undefined);
  expect(openVocabulary(new Uint8Array(1000))).toBe(undefined);
  expect(openVocabulary(new Uint8Array(1000).fill(255))).toBe(undefined);
});

it('finds every word, by its first characters and by its last', () => {
  for (let length = 1; length <= vocabulary.longest; length++) {
    const list = vocabulary.ofLength(length)!;
    for (let place = 0; place < list.count; place += 97) {
      const word = list.at(place);
      expect(list.placeOf(word, 0)).toBe(place);
      if (length === 1) continue;
      const [from, to] = list.beginning(word, 0);
      expect(from <= place && place < to).toBe(true);
      const [begin, end] = list.ending(word, length);
      expect(Array.from({ length: end - begin }, (_, i) => list.endingAt(begin + i))).toContain(place);
      if (length === 2) continue;
      const [one, other] = [word.charCodeAt(0), word.charCodeAt(1)];
      expect(vocabulary.lengthsBeginning(one, other) & (1 << length)).not.toBe(0);
      const [butLast, last] = [word.charCodeAt(length - 2), word.charCodeAt(length - 1)];
      expect(vocabulary.lengthsEnding(butLast, last) & (1 << length)).not.toBe(0);
    }
  }
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

it('knows its nouns, whatever else a word is', () => {
  const small = openVocabulary(
    packed([
      { word: '会议', count: 8, kind: 'd', isNoun: true },
      { word: '推动', count: 8, kind: 'w' },
    ]),
  )!;
  expect(small.isNoun('开会议', 1, 3)).toBe(true);
  expect(small.isNoun('推动', 0, 2)).toBe(false);
  expect(small.isNoun('议会', 0, 2)).toBe(false);
  expect(small.ofLength(2)!.kindAt(0)).toBe('d');
});

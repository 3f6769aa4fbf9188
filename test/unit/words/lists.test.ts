/** Our own words for the vocabulary: scripts/vocabulary. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { typosIn } from '../../../src/language/spelling/typos';
import { vocabulary } from '../../support/vocabulary';

const FOLDER = join(import.meta.dirname, '../../../scripts/vocabulary');
/** What people write for words; the others are words. */
const SLIPS = 'slips.txt';
const files = readdirSync(FOLDER).filter((file) => file !== SLIPS);
const lists = files.map((file) => ({
  file,
  words: readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => !/^[#-]/.test(line))
    .flatMap((line) => line.split(' '))
    .filter((word) => word !== '' && word !== '+'),
}));
/** These have single words, too. */
const WORDS = ['offices.txt', 'daily.txt', 'attested.txt'];
const isFresh = ({ file }: { file: string }) => file !== 'offices.txt';
const expressions = lists.filter(({ file }) => !WORDS.includes(file));

it.each(expressions)('$file has words of three to eight characters', ({ words }) => {
  expect(words.filter((word) => !/^[\u4e00-\u9fff]{3,8}$/u.test(word))).toEqual([]);
});

it('has each of them once', () => {
  const all = lists.filter(isFresh).flatMap(({ words }) => words);
  expect(new Set(all).size).toBe(all.length);
});

it.each(lists.filter(isFresh))('$file has nothing that is a slip', ({ words }) => {
  expect(words.filter((word) => typosIn(word).length > 0)).toEqual([]);
});

it.each(lists)('$file is in the vocabulary', ({ words }) => {
  expect(words.filter((word) => vocabulary.likelihood(word, 0, word.length) === undefined)).toEqual([]);
});

it('has slips that differ from their word by one character, and are no words', () => {
  const lines = readFileSync(join(FOLDER, SLIPS), 'utf8').split('\n');
  const isWord = (word: string) => vocabulary.likelihood(word, 0, word.length) !== undefined;
  const odd = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [right = '', ...wrong] = line.split(' ');
      const isSlip = (slip: string) =>
        slip.length === 2 && [...slip].filter((char, at) => char !== right[at]).length === 1 && !isWord(slip);
      return wrong.length > 0 && isWord(right) ? wrong.filter((slip) => !isSlip(slip)) : [right];
    });
  expect(odd).toEqual([]);
});

/**
 * The words of jieba's dictionary in short, for the reader of misspelt words (src/words/vocabulary.ts): the dictionary
 * itself stays within nodejieba or jieba-wasm, which show it to nobody.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './run.mjs';

const require = createRequire(import.meta.url);
const DICTIONARY = join(
  dirname(require.resolve('nodejieba/package.json')),
  'submodules/cppjieba/dict/jieba.dict.utf8',
);
/** Words of public life that are younger than the dictionary; behind `+`, what offices write daily; behind `-`, slips that it took for words. */
const OWN = join(root, 'scripts/vocabulary.txt');
/** How often a word of that list is taken to have stood where the dictionary's were counted. */
const COUNT_OF_YOUNGER = 100;
const COUNT_OF_DAILY = 1000;

/** Longer entries are names of books and the like. */
const LONGEST = 8;
const IS_WORD = /^[\u4e00-\u9fff]+$/u;

/**
 * Words that stood nowhere were given this count, slips among them: 通辑, 烧点. Short ones are as rare as can be.
 */
const SELDOM = 3;
/** From this length on words are phrases. */
const PHRASE = 4;

/** The dictionary takes many a chance pair for a name: 要通. One of them in a text is rarer than it says. */
const RARER_NAMES = 20;

/** What a word is, by its tag: s set phrase, p proper name, n number, w any other word; d, of our list, is written daily. @param {string} tag @param {string} word */
function kindOf(tag, word) {
  if (/^[il]/.test(tag)) return 's';
  // Longer words tagged as a person's name are none: 束之高阁.
  if (/^n[rst]/.test(tag)) return tag.startsWith('nr') && word.length >= PHRASE ? 's' : 'p';
  return tag === 'm' ? 'n' : 'w';
}

/** What a text reads as well without: the package stays small. @param {string} word @param {number} count @param {string} kind */
function isSpared(word, count, kind) {
  // As rare as one that is unknown.
  if (word.length === 1) return count <= SELDOM;
  if (word.length < 3) return word.length === 2 && kind === 'p' && count <= 2 * RARER_NAMES;
  return kind === 'p' || kind === 'n' || ((kind !== 's' || word.length < PHRASE) && count <= SELDOM);
}

/** 一户一策 and the like are made anew every day, as numbers are. @param {string} word */
function kindOfOwn(word) {
  if (/^一.一.$/u.test(word)) return 'n';
  return word.length < PHRASE ? 'w' : 's';
}

/** @param {string} line */
function wordsOf(line) {
  return line.split(' ').filter((each) => IS_WORD.test(each));
}

/**
 * Words of one length in few characters: what follows each first character, after it, and a space: 安全安装 is `安全装 `.
 * @param {string[]} words in the order of their code units
 */
function byFirst(words) {
  /** @type {Map<string, string>} */
  const rests = new Map();
  for (const [first = '', ...rest] of words) rests.set(first, (rests.get(first) ?? '') + rest.join(''));
  return [...rests].map(([first, rest]) => `${first}${rest} `).join('');
}

/**
 * The vocabulary as text: first a line with the sum of all counts, then for each length of words three lines: the words
 * in the order of their code units, by their first characters; each one's weight (`0` and two steps for each natural
 * logarithm of its count); each one's kind.
 */
export async function vocabulary() {
  const [dictionary, own] = await Promise.all([readFile(DICTIONARY, 'utf8'), readFile(OWN, 'utf8')]);
  const ownLines = own.split('\n').filter((line) => !line.startsWith('#'));
  const slips = new Set(ownLines.filter((line) => line.startsWith('-')).flatMap(wordsOf));
  /** @type {Map<string, { count: number, kind: string }>} */
  const words = new Map();
  for (const line of dictionary.split('\n')) {
    const [word = '', count = '', tag = ''] = line.split(' ');
    if (word.length > LONGEST || !IS_WORD.test(word) || slips.has(word)) continue;
    const kind = kindOf(tag, word);
    if (isSpared(word, Number(count), kind)) continue;
    const counted = Number(count) <= SELDOM && word.length < PHRASE ? 1 : Number(count);
    words.set(word, { count: counted / (kind === 'p' ? RARER_NAMES : 1), kind });
  }
  for (const line of ownLines.filter((line) => !line.startsWith('-'))) {
    const isDaily = line.startsWith('+');
    for (const word of wordsOf(line)) {
      const count = Math.max(isDaily ? COUNT_OF_DAILY : COUNT_OF_YOUNGER, words.get(word)?.count ?? 0);
      words.set(word, { count, kind: isDaily && word.length < PHRASE ? 'd' : kindOfOwn(word) });
    }
  }
  const total = [...words.values()].reduce((sum, { count }) => sum + count, 0);
  const lines = [String(total)];
  for (let length = 1; length <= LONGEST; length++) {
    const own = [...words].filter(([word]) => word.length === length).sort(([a], [b]) => (a < b ? -1 : 1));
    lines.push(
      byFirst(own.map(([word]) => word)),
      own
        .map(([, { count }]) => String.fromCharCode(48 + Math.round(2 * Math.log(Math.max(1, count)))))
        .join(''),
      own.map(([, { kind }]) => kind).join(''),
    );
  }
  return `${lines.join('\n')}\n`;
}

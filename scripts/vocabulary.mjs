/**
 * The words of jieba's dictionary in short, for the reader of misspelt words (src/words/vocabulary.ts): the dictionary
 * itself stays within nodejieba or jieba-wasm, which show it to nobody.
 */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './run.mjs';

const require = createRequire(import.meta.url);
const DICTIONARY = join(
  dirname(require.resolve('nodejieba/package.json')),
  'submodules/cppjieba/dict/jieba.dict.utf8',
);
/** Words of public life that are younger than the dictionary, and what it took for names; behind `-`, slips that it took for words. */
const OWN = join(root, 'scripts/vocabulary');
const OFFICES = 'offices.txt';
/** What offices write daily. */
const DAILY = 'daily.txt';
/** What is right, and nothing that a slip stands for. */
const ATTESTED = 'attested.txt';
/** What people write for words: 问题 问提 问体. */
const SLIPS = 'slips.txt';
/** The first Chinese character; and the mark of a slip whose second character is the wrong one. */
const HAN = 0x4e00;
const SECOND = 0x8000;
/** How often a word of that list is taken to have stood where the dictionary's were counted. */
const COUNT_OF_YOUNGER = 100;
const COUNT_OF_DAILY = 1000;

/** Its file, among those staged. */
export const VOCABULARY = 'vocabulary.bin';

/** Longer entries are names of books and the like. */
const LONGEST = 8;
/** 检查 and 会议: what stands twice only by a slip. */
const IS_NOUN = /^(?:n|nz|vn|an)$/;
const NOUN = 0x80;
const IS_WORD = /^[\u4e00-\u9fff]+$/u;

/**
 * Words that stood nowhere were given this count, slips among them: 通辑, 烧点. Short ones are as rare as can be.
 */
const SELDOM = 3;
/** Of names there are many more than a text ever has. */
const SELDOM_NAMES = 250;
/** From this length on words are phrases. */
const PHRASE = 4;

/** The dictionary takes many a chance pair for a name: 要通. One of them in a text is rarer than it says. */
const RARER_NAMES = 20;

/** With two of these a name is one from abroad, written by its sound: 威廉姆斯. */
const BY_SOUND =
  /(?:[斯尔特克姆布莱德拉亚娅巴萨卡洛罗兹诺夫尼科马托伊贝莫瓦利奇里曼森纳达哈索维默格伦林普菲泽娜莉蒂佩迪丝琼戈埃弗赫].*){2}/u;

/** What a word is, by its tag: s set phrase, e expression of our list, p proper name, n number, w any other word; d, of our list, is written daily. @param {string} tag @param {string} word @param {number} count */
function kindOf(tag, word, count) {
  if (/^[il]/.test(tag)) return 's';
  if (/^n[rst]/.test(tag)) return isPhrase(tag, word, count) ? 's' : 'p';
  return tag === 'm' ? 'n' : 'w';
}

/** 束之高阁: longer words tagged as a person's name are none, 丛山峻岭 and the like, which stood nowhere, apart. @param {string} tag @param {string} word @param {number} count */
function isPhrase(tag, word, count) {
  return tag === 'nr' && word.length >= PHRASE && count > SELDOM && !BY_SOUND.test(word);
}

/**
 * What a text reads as well without: the package stays small. Names that stood somewhere are kept, for one that is not
 * known is taken for what is like it: 加尔各答 for 加尔各达.
 * @param {string} word @param {number} count @param {string} kind
 */
function isSpared(word, count, kind) {
  // As rare as one that is unknown.
  if (word.length === 1) return count <= SELDOM;
  if (word.length === 2) return kind === 'p' && count <= SELDOM;
  // 金灿灿 is tagged as a person's.
  if (kind === 'p') return count <= SELDOM_NAMES && word[1] !== word[2];
  return kind === 'n' || ((kind !== 's' || word.length < PHRASE) && count <= SELDOM);
}

/** 一户一策 and the like are made anew every day, as numbers are. @param {string} word */
function kindOfOwn(word) {
  if (/^一.一.$/u.test(word)) return 'n';
  return word.length < 3 ? 'w' : 'e';
}

/** @param {string} line */
function wordsOf(line) {
  return line.split(' ').filter((each) => IS_WORD.test(each));
}

/**
 * @typedef {object} Word
 * @property {string} word
 * @property {number} count how often it stood where the words were counted
 * @property {string} kind
 * @property {boolean} [isNoun]
 */

/**
 * Two characters that people write for a word.
 * @typedef {object} Slip
 * @property {string} wrong
 * @property {string} right
 */

/**
 * Words as one file, which is read without looking at each: numbers are little-endian, and widest first, so that they lie
 * at even places. The sum of all counts (64 bits, floating point), up to what length words go, how many slips there are
 * and, for each length, how many words and how many first characters they have (32 bits). Then for each length where the
 * words of each first character begin, and the end (32 bits); the slips by the words that are meant, each word's first
 * character, its second, and the character that stands in its place (16 bits): so they are packed smallest; then for each length the first characters, and each word's second
 * character, each word's third … (16 bits); last for each length each word's weight, two steps for each natural logarithm
 * of its count, and each word's kind, with its highest bit set for a noun (8 bits).
 * @param {Word[]} words
 * @param {Slip[]} [slips]
 */
export function packed(words, slips = []) {
  const total = words.reduce((sum, { count }) => sum + count, 0);
  const longest = words.reduce((most, { word }) => Math.max(most, word.length), 0);
  const lists = Array.from({ length: longest }, (_, i) =>
    words.filter(({ word }) => word.length === i + 1).sort((a, b) => (a.word < b.word ? -1 : 1)),
  );
  const firsts = lists.map((list) => [...new Set(list.map(({ word }) => word.charCodeAt(0)))]);
  const starts = lists.map((list, i) => [
    ...(firsts[i] ?? []).map((first) => list.findIndex(({ word }) => word.charCodeAt(0) === first)),
    list.length,
  ]);
  const columns = lists.map((list, i) =>
    Array.from({ length: i }, (_, at) => list.map(({ word }) => word.charCodeAt(at + 1))),
  );
  const meant = [0, 1].flatMap((at) => slips.map(({ right }) => right.charCodeAt(at)));
  const sizes = lists.flatMap((list, i) => [list.length, firsts[i]?.length ?? 0]);
  return Buffer.concat([
    numbers(8, [total], 'writeDoubleLE'),
    numbers(4, [longest, slips.length, ...sizes, ...starts.flat()], 'writeUInt32LE'),
    numbers(
      2,
      [
        ...meant,
        ...slips.map(writtenOf),
        ...lists.flatMap((_, i) => [firsts[i] ?? [], ...(columns[i] ?? [])]).flat(),
      ],
      'writeUInt16LE',
    ),
    Buffer.from(
      lists.flatMap((list) => [
        ...list.map(weightOf),
        ...list.map(({ kind, isNoun }) => kind.charCodeAt(0) | (isNoun ? NOUN : 0)),
      ]),
    ),
  ]);
}

/** The wrong character of a slip, counted from the first Chinese one; with its highest bit where it is the second. @param {Slip} slip */
function writtenOf({ wrong, right }) {
  const at = wrong[0] === right[0] ? 1 : 0;
  return (wrong.charCodeAt(at) - HAN) | (at === 1 ? SECOND : 0);
}

/** @param {Word} word */
function weightOf({ count }) {
  return Math.round(2 * Math.log(Math.max(1, count)));
}

/** @param {number} width in bytes @param {number[]} values @param {'writeDoubleLE' | 'writeUInt32LE' | 'writeUInt16LE'} write */
function numbers(width, values, write) {
  const bytes = Buffer.alloc(width * values.length);
  for (const [i, value] of values.entries()) bytes[write](value, i * width);
  return bytes;
}

/** The lines of our own lists: what offices write, what they write daily, and those of the trades. */
async function ownLines() {
  const files = (await readdir(OWN)).filter((file) => file !== SLIPS).sort();
  /** @param {string} file */
  const linesOf = async (file) =>
    (await readFile(join(OWN, file), 'utf8')).split('\n').filter((line) => !line.startsWith('#'));
  const trades = files.filter((file) => ![OFFICES, DAILY, ATTESTED].includes(file));
  return {
    offices: await linesOf(OFFICES),
    daily: await linesOf(DAILY),
    attested: await linesOf(ATTESTED),
    trades: (await Promise.all(trades.map(linesOf))).flat(),
  };
}

/** The slips, in the order of the words that are meant. @returns {Promise<Slip[]>} */
async function slips() {
  const lines = (await readFile(join(OWN, SLIPS), 'utf8')).split('\n');
  const all = lines
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => {
      const [right = '', ...wrong] = wordsOf(line);
      return wrong.map((each) => ({ wrong: each, right }));
    });
  return all.sort((a, b) => (a.right + a.wrong < b.right + b.wrong ? -1 : 1));
}

/** @typedef {Map<string, { count: number, kind: string, isNoun?: boolean }>} Words */

/** The dictionary's words but for those that are slips. @param {string} dictionary @param {Set<string>} slips @returns {Words} */
function wordsOfDictionary(dictionary, slips) {
  /** @type {Words} */
  const words = new Map();
  for (const line of dictionary.split('\n')) {
    const [word = '', count = '', tag = ''] = line.split(' ');
    if (word.length > LONGEST || !IS_WORD.test(word) || slips.has(word)) continue;
    const kind = kindOf(tag, word, Number(count));
    if (isSpared(word, Number(count), kind)) continue;
    const counted = Number(count) <= SELDOM && word.length < PHRASE ? 1 : Number(count);
    words.set(word, {
      count: counted / (kind === 'p' ? RARER_NAMES : 1),
      kind,
      isNoun: IS_NOUN.test(tag),
    });
  }
  return words;
}

/**
 * Adds the words of a line of ours; behind `+` they are as common as what is written daily.
 * @param {Words} words @param {string} line
 * @param {'office' | 'daily' | 'trade'} list a set phrase of the dictionary that stands in a trade's stays one
 */
function addOwn(words, line, list) {
  const isDaily = list === 'daily' || line.startsWith('+');
  for (const word of wordsOf(line)) {
    const known = words.get(word);
    const count = Math.max(isDaily ? COUNT_OF_DAILY : COUNT_OF_YOUNGER, known?.count ?? 0);
    const own = isDaily && word.length < PHRASE ? 'd' : kindOfOwn(word);
    words.set(word, { ...known, count, kind: list === 'trade' && known?.kind === 's' ? 's' : own });
  }
}

/** @param {Words} words @param {string} word */
function addAttested(words, word) {
  words.set(word, { count: Math.max(COUNT_OF_YOUNGER, words.get(word)?.count ?? 0), kind: 'p' });
}

/** The words of the dictionary, as `packed` writes them. */
export async function vocabulary() {
  const [dictionary, { offices, daily, attested, trades }] = await Promise.all([
    readFile(DICTIONARY, 'utf8'),
    ownLines(),
  ]);
  const isSlips = (/** @type {string} */ line) => line.startsWith('-');
  const words = wordsOfDictionary(dictionary, new Set(offices.filter(isSlips).flatMap(wordsOf)));
  for (const word of attested.flatMap(wordsOf)) addAttested(words, word);
  for (const line of trades) addOwn(words, line, 'trade');
  for (const line of offices.filter((line) => !isSlips(line))) addOwn(words, line, 'office');
  for (const line of daily) addOwn(words, line, 'daily');
  return packed(
    [...words].map(([word, of]) => ({ word, ...of })),
    await slips(),
  );
}

/** The words that a dictionary has, and how common each is. */

/** What a word is: set phrase, expression that offices use unchanged, proper name, number, one that offices write daily, any other. */
export type WordKind = 's' | 'e' | 'p' | 'n' | 'd' | 'w';

/** Words of one length, found by their place in the order of their code units. */
export interface WordList {
  /** Characters of each word, which are as many UTF-16 code units. */
  readonly length: number;
  /** How many words. */
  readonly count: number;
  /** The word at a place. */
  at(place: number): string;
  /** The first code unit of each word, the second of each, and so on, by their places. */
  readonly units: readonly Uint16Array[];
  kindAt(place: number): WordKind;
  /** True for a noun; 检查 and the like, which are verbs as well, count for one. */
  isNounAt(place: number): boolean;
  /** The natural logarithm of how likely the word at a place is. */
  likelihoodAt(place: number): number;
  /** How common each word is, in steps. */
  readonly weights: Uint8Array;
  /** The weight from which on words are so likely. */
  leastWeight(likelihood: number): number;
  /** The place of the word that stands in a text at `start`; -1 where none does. */
  placeOf(text: string, start: number): number;
  /** The first place, and the one behind the last, of the words that begin with a code unit. */
  beginningWith(unit: number): readonly [number, number];
  /** The same of those that begin with the two characters at `start`. */
  beginning(text: string, start: number): readonly [number, number];
  /** The same in the order of how words end: those that end with a code unit, where `endingAt` tells the places. */
  endingWith(unit: number): readonly [number, number];
  /** Those that end with the two characters before `end`. */
  ending(text: string, end: number): readonly [number, number];
  endingAt(i: number): number;
}

export interface Vocabulary {
  /** No word has more characters. */
  readonly longest: number;
  /** @param length from 1 to `longest` */
  ofLength(length: number): WordList | undefined;
  /** The natural logarithm of how likely a stretch of text is as one word; `undefined` where it is none. */
  likelihood(text: string, start: number, end: number): number | undefined;
  /** True where a stretch of text is a noun. */
  isNoun(text: string, start: number, end: number): boolean;
  /** The words for which people are known to write the two characters at a place: 问题 for 问提. */
  slipsAt(text: string, start: number): readonly string[];
  /**
   * How long the words are, of three characters or more, that begin with two code units: bit n is set where one has n
   * characters. Most pairs begin none.
   */
  lengthsBeginning(first: number, second: number): number;
  /** The same of those that end with two code units. */
  lengthsEnding(butLast: number, last: number): number;
}

/** The words that a dictionary has, and how common each is. */

/** What a word is: set phrase, proper name, number, one that offices write daily, any other. */
export type WordKind = 's' | 'p' | 'n' | 'd' | 'w';

/** Words of one length, found by their place in the order of their code units. */
export interface WordList {
  /** Characters of each word, which are as many UTF-16 code units. */
  readonly length: number;
  /** How many words. */
  readonly count: number;
  /** The word at a place. */
  at(place: number): string;
  /** One code unit of the word at a place. */
  unitAt(place: number, character: number): number;
  kindAt(place: number): WordKind;
  /** The natural logarithm of how likely the word at a place is. */
  likelihoodAt(place: number): number;
  /** The place of the word that stands in a text at `start`; -1 where none does. */
  placeOf(text: string, start: number): number;
  /** The first place, and the one behind the last, of the words that begin as a text does at `start`, by `size` characters. */
  beginning(text: string, start: number, size: number): readonly [number, number];
}

export interface Vocabulary {
  /** No word has more characters. */
  readonly longest: number;
  /** @param length from 1 to `longest` */
  ofLength(length: number): WordList | undefined;
  /** The natural logarithm of how likely a stretch of text is as one word; `undefined` where it is none. */
  likelihood(text: string, start: number, end: number): number | undefined;
}

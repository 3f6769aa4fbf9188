/** How long a text is, to read and to say. */
import { countCharacters, spokenSyllables } from '../language/length';
import type { Speech } from '../model/manuscript';

export interface Size {
  /** 字数, counted as Word does. */
  readonly characters: number;
  /** Syllables and pauses when it is read out: what speaking times are reckoned from. */
  readonly spoken: number;
}

/** The size of nothing. */
export const NO_SIZE: Size = { characters: 0, spoken: 0 };

/** The size of a text. */
export function sizeOf(text: string): Size {
  return { characters: countCharacters(text), spoken: spokenSyllables(text) };
}

/** The size of a speech: of its paragraphs, what stands between them aside. */
export function speechSize({ paragraphs }: Speech): Size {
  return paragraphs.map(({ text }) => sizeOf(text)).reduce(plus, NO_SIZE);
}

/** Both together. */
export function plus(a: Size, b: Size): Size {
  return { characters: a.characters + b.characters, spoken: a.spoken + b.spoken };
}

/** What is left of a size without another; never less than nothing. */
export function minus(a: Size, b: Size): Size {
  return {
    characters: Math.max(0, a.characters - b.characters),
    spoken: Math.max(0, a.spoken - b.spoken),
  };
}

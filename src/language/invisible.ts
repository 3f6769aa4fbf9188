/** Characters that nobody sees: what a page or a chat window leaves between the words, and breaks that are no line's end. */

/** Zero width, soft hyphen, byte order marks inside, bidi control, control codes, the place of an embedded object. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]+/g;
/** Between two pictographs it makes one of them: 👨‍👩‍👧. */
const JOINER = '\u200d';
const PICTOGRAPH = /\p{Extended_Pictographic}|\ufe0f/u;

/** Word's soft line break, a page break, and the line and paragraph separators of Unicode: no editor's line ends there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ODD_BREAK = /[\u000b\u000c\u0085\u2028\u2029]/g;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Runs of invisible characters; offsets in UTF-16 code units. What belongs to a pictograph is none. */
export function invisibleIn(text: string): Place[] {
  return placesOf(text, INVISIBLE).filter(
    ({ start, end }) => text.slice(start, end) !== JOINER || !joinsPictographs(text, start),
  );
}

/** Characters that break a line in Word or on a page, but in no text file. */
export function oddBreaksIn(text: string): Place[] {
  return placesOf(text, ODD_BREAK);
}

function placesOf(text: string, pattern: RegExp): Place[] {
  return [...text.matchAll(pattern)].map(({ 0: hit, index }) => ({ start: index, end: index + hit.length }));
}

function joinsPictographs(text: string, at: number): boolean {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  const after = [...text.slice(at + 1, at + 3)][0] ?? '';
  return PICTOGRAPH.test(before) && PICTOGRAPH.test(after);
}

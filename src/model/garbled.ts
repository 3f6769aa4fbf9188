/** 乱码: a text whose bytes were read by the wrong encoding, and now stands full of U+FFFD. */

const LOST = /\ufffd/g;
/** One lost character is a slip to be told like any other; from here on nothing else can be said of the text. */
const FEWEST = 5;
/** Of the characters that can be seen. */
const SHARE = 0.05;

/** True when so many characters are lost that what is left is no text to be judged. */
export function isGarbled(text: string): boolean {
  const lost = text.match(LOST)?.length ?? 0;
  return lost >= FEWEST && lost >= SHARE * text.replace(/\s/g, '').length;
}

/** Where the lost characters begin. */
export function garbledAt(text: string): { readonly start: number; readonly end: number } {
  const start = Math.max(0, text.indexOf('\ufffd'));
  const rest = /^[^\r\n]*/.exec(text.slice(start))![0];
  return { start, end: start + rest.length };
}

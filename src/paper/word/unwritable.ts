/** Characters that XML cannot hold: control characters and halves of characters. */

const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without them. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '');
}

/** How many of them there are. */
export function countUnwritable(text: string): number {
  return text.match(UNWRITABLE)?.length ?? 0;
}

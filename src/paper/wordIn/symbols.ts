/** Signs that Word keeps as places in a font, and as what they look like in text. */

const WINGDINGS: Readonly<Record<string, string>> = {
  '21': '✏',
  '46': '☞',
  '4A': '☺',
  '6C': '●',
  '6E': '■',
  '6F': '□',
  '71': '□',
  '74': '◆',
  '75': '◆',
  '76': '❖',
  '77': '◆',
  '9F': '•',
  A1: '○',
  A7: '■',
  A8: '□',
  AB: '★',
  D8: '➢',
  E0: '→',
  F0: '⇨',
  FB: '×',
  FC: '√',
  FD: '×',
  FE: '√',
};
const WINGDINGS_2: Readonly<Record<string, string>> = {
  '50': '√',
  '51': '×',
  '52': '√',
  '53': '×',
  '54': '×',
  A3: '□',
};
const SYMBOL: Readonly<Record<string, string>> = {
  '2D': '－',
  A3: '≤',
  A5: '∞',
  AE: '→',
  B0: '°',
  B1: '±',
  B3: '≥',
  B4: '×',
  B7: '•',
  B8: '÷',
  B9: '≠',
  D7: '·',
};
const FONTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
  symbol: SYMBOL,
};

/**
 * The text of a sign.
 * @param code its place in hexadecimal: F0FE; what is no private place is a character of its own
 * @returns `undefined` where it is not known
 */
export function symbolText(font: string, code: string): string | undefined {
  if (!/^[\dA-F]{1,6}$/i.test(code)) return undefined;
  const value = Number.parseInt(code, 16);
  const table = FONTS[font.toLowerCase()];
  if (table) return table[(value & 0xff).toString(16).toUpperCase()];
  const isOwn = value >= 0x20 && (value < 0xd800 || value > 0xf8ff) && value <= 0x10ffff;
  return isOwn ? String.fromCodePoint(value) : undefined;
}

/** Chinese numerals, read up to 99 (longer lists do not occur), and the circled digits. */

const DIGITS = '零一二三四五六七八九';
/** Within a group of four digits, and the groups, each from the right. */
const PLACES = ['', '十', '百', '千'];
const GROUPS = ['', '万', '亿', '万亿'];
const LONGEST = PLACES.length * GROUPS.length;
const NUMERAL = /^(?:([一二两三四五六七八九])?(十))?([一二两三四五六七八九])?$/;

/** Source of a pattern that matches a Chinese numeral from 一 to 九十九. */
export const HAN_NUMERAL = '[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]';

/** The value of a Chinese or Arabic numeral (`十二`, `两`, `12`), or `undefined` when it is none. */
export function readNumeral(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const match = NUMERAL.exec(text);
  if (!match || text === '') return undefined;
  const [, tens, ten, ones] = match;
  return (ten ? (tens ? digit(tens) : 1) * 10 : 0) + (ones ? digit(ones) : 0);
}

/** The value of a count as it is said, with its measure word or without: 三点, 3条, 两个. */
export function readCount(text: string): number | undefined {
  return readNumeral(text.normalize('NFKC').replace(/\s|[点条个项方]+$/g, ''));
}

/** Writes a whole number as a Chinese numeral: 12 → 十二, 2005 → 二千零五. */
export function writeNumeral(value: number): string {
  return spellInteger(String(value));
}

/**
 * Spells the digits of a whole number: `10500` → 一万零五百, `3000` → 三千. What nobody says as a number, a leading 零
 * or more than 千万亿, is spelled digit by digit.
 */
export function spellInteger(digits: string): string {
  if (digits.length > LONGEST || (digits.length > 1 && digits.startsWith('0')))
    return digits.replace(/\d/g, (digit) => DIGITS[Number(digit)]!);
  let spelled = '';
  /** A 零 that is said once another digit follows: 一万零五, not 一万零. */
  let gap = '';
  /** True where the group of four has something to say: 一亿零五 has no 万. */
  let said = false;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[i]);
    const place = digits.length - 1 - i;
    if (digit === 0) gap = '零';
    else {
      spelled += gap + DIGITS[digit]! + PLACES[place % 4]!;
      gap = '';
      said = true;
    }
    if (place % 4 === 0 && said) {
      spelled += GROUPS[place / 4]!;
      gap = '';
      said = false;
    }
  }
  return spelled.replace(/^一十/, '十') || DIGITS[0]!;
}

/** Writes a count before a measure word: 2 → 两 (GB/T 15835—2011 leaves the choice of numerals to the text). */
export function writeCount(value: number): string {
  return value === 2 ? '两' : writeNumeral(value);
}

/** ① … ⑳ → 1 … 20. */
export function readCircled(char: string): number {
  return char.charCodeAt(0) - 0x245f;
}

/** Numbers that a font has in one character, with what belongs to their labels: ⒈ 1., ⑴ （1）, ㈠ （一）. */
const GLYPHS = ['⒈', '⑴', '㈠'] as const;
const GLYPH_RUN = 20;

/** ⒊ → 3, ⑵ → 2, ㈠ → 1; `undefined` for any other character. */
export function readGlyph(char: string): number | undefined {
  const code = char.charCodeAt(0);
  const first = GLYPHS.map((glyph) => glyph.charCodeAt(0)).find((at) => code >= at && code < at + GLYPH_RUN);
  return first === undefined ? undefined : code - first + 1;
}

/** 壹 … 拾 → 1 … 10. */
export function readCapital(char: string): number | undefined {
  return '壹贰叁肆伍陆柒捌玖拾'.indexOf(char) + 1 || undefined;
}

/** 1 … 20 → ① … ⑳. */
export function writeCircled(value: number): string {
  return String.fromCharCode(0x245f + value);
}

function digit(char: string): number {
  return char === '两' ? 2 : DIGITS.indexOf(char);
}

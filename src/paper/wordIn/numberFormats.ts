/** The numbers of automatic lists, as Word writes them: ordinal in, text out. */
import { writeNumeral } from '../../language/numerals';

const row = (characters: string) => (value: number) => [...characters][value - 1] ?? String(value);
const digits = (characters: string) => (value: number) =>
  [...String(value)].map((digit) => [...characters][Number(digit)]).join('');

/** 1 → A, 27 → AA, 28 → BB */
function letters(value: number): string {
  const letter = String.fromCharCode(0x41 + ((value - 1) % 26));
  return letter.repeat(Math.min(30, Math.ceil(value / 26)));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value >= 4000) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}

/** ① … ⑳ ㉑ … ㉟ ㊱ … ㊿ stand in three stretches. */
function circled(value: number): string {
  const bases = [0x245f, 0x323c, 0x328d];
  const base = bases[value <= 20 ? 0 : value <= 35 ? 1 : 2]!;
  return value > 50 ? String(value) : String.fromCodePoint(base + value);
}

/** A sign of a stretch of twenty that begins behind `base`. */
const ofTwenty = (base: number) => (value: number) =>
  value > 20 ? String(value) : String.fromCodePoint(base + value);

const HAN_DIGITS = '〇一二三四五六七八九';
const CAPITAL: Readonly<Record<string, string>> = {
  零: '零',
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
};
const capital = (value: number) => {
  const numeral = writeNumeral(value);
  // 十二 is 壹拾贰 in capitals.
  return [...(numeral.startsWith('十') ? `一${numeral}` : numeral)]
    .map((char) => CAPITAL[char] ?? char)
    .join('');
};
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** Word's names of the formats. What is not among them is written in Arabic numerals. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: digits('０１２３４５６７８９'),
  decimalFullWidth2: digits('０１２３４５６７８９'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: ofTwenty(0x2473),
  decimalEnclosedFullstop: ofTwenty(0x2487),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  chineseCounting: writeNumeral,
  chineseCountingThousand: writeNumeral,
  taiwaneseCounting: writeNumeral,
  taiwaneseCountingThousand: writeNumeral,
  japaneseCounting: writeNumeral,
  chineseLegalSimplified: capital,
  ideographLegalTraditional: capital,
  japaneseLegal: capital,
  ideographDigital: digits(HAN_DIGITS),
  japaneseDigitalTenThousand: digits(HAN_DIGITS),
  taiwaneseDigital: digits(HAN_DIGITS),
  ideographTraditional: row(STEMS),
  ideographZodiac: row(BRANCHES),
  ideographEnclosedCircle: (value) => (value > 10 ? String(value) : String.fromCodePoint(0x327f + value)),
};

/** A list's number in one of Word's formats: 3 in chineseCounting → 三, in decimalEnclosedCircle → ③. */
export function formatNumber(value: number, format: string): string {
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  // Signs begin with one; a list that starts at nought has it in digits.
  return write && (value > 0 || format === 'none') ? write(value) : String(value);
}

/** 部首字符: radicals that a text layer gives for the characters they look like: ⼯作, ⻓效. */

/** Radicals of the supplement. The standard names no equivalent for them. */
const PAIRS = new Map(
  '⺟母 ⺠民 ⺝月 ⺘手 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟'
    .split(' ')
    .map((pair) => [...pair] as [string, string]),
);
export const SUPPLEMENT = [...PAIRS.keys()].join('');

const [FIRST, LAST] = [0x2f00, 0x2fd5];
for (let code = FIRST; code <= LAST; code++) {
  const char = String.fromCharCode(code);
  PAIRS.set(char, char.normalize('NFKC'));
}

/** The character that a radical stands for, of one code unit like the radical. */
export function ofRadical(char: string): string | undefined {
  return PAIRS.get(char);
}

const RADICAL = /[\u2e80-\u2fd5]/g;

/** The text with characters for radicals, of the same length: ⼀、 is a label like any other. */
export function withoutRadicals(text: string): string {
  return text.replace(RADICAL, (char) => PAIRS.get(char) ?? char);
}

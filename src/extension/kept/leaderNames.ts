/** The leaders that somebody writes, in their order. Pure: no editor. */

/** A title ends so: 县委常委、常务副县长 are two of one leader. */
const DUTIES = ['长', '书记', '主任', '委员', '常委', '主席', '秘书', '经理', '代表', '顾问'];
/** Longest name, in characters: 欧阳某某; longer is a title, or a name with a dot in it. */
const NAME = 4;
const DOT = '·';

/**
 * `王某 县委书记、李某 县委副书记、县长` → 姓名 or 姓名 职务 each. They are parted by 、 or other marks, or by new lines;
 * 县委书记 王某 is turned round.
 * @returns an empty list for an empty text; a string that says what cannot be read
 */
export function readLeaders(text: string): readonly string[] | string {
  const leaders: { name: string; titles: string[] }[] = [];
  for (const piece of text.split(/[、，,；;\r\n]+/)) {
    const words = piece
      .trim()
      .split(/\s+/)
      .filter((word) => word !== '');
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined) continue;
    const before = leaders.at(-1);
    if (isName(first)) leaders.push({ name: first, titles: [words.slice(1).join('')].filter(Boolean) });
    else if (words.length > 1 && isName(last))
      leaders.push({ name: last, titles: [words.slice(0, -1).join('')] });
    else if (before && before.titles.length > 0) before.titles.push(words.join(''));
    else return `“${piece.trim()}”看不出姓名。请写“姓名 职务”，中间空一格，如：王某 县委书记。`;
  }
  return leaders.map(({ name, titles }) => [name, titles.join('、')].filter((part) => part !== '').join(' '));
}

function isName(word: string): boolean {
  if (word.includes(DOT)) return true;
  const { length } = [...word];
  return length > 1 && length <= NAME && !DUTIES.some((duty) => word.endsWith(duty));
}

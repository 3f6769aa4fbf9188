/** 一列短行: names, prizes, contacts and scores, one a line; none of them is a sentence that goes on in the next. */
import { leavesOpen } from './endings';
import { crossesWord, isContinuation } from './seams';

/** A line of a text, and whether it may be one of a list: open, unlabelled, without a sentence in it. */
export interface ListLine {
  readonly folded: string;
  readonly open: boolean;
}

/** What items that are alike look like; two of them are a list. */
const ALIKE: readonly RegExp[] = [
  // 联系人：张三／电话：12345678
  /^[^，。；！？：]{1,10}：[^，。；！？：]{1,20}$/u,
  // 云岭镇 1／白沙镇 2, 林场 98.6 优秀／苗圃 87.2 良好
  /^(?=.{3,20}$)[^，。；！？：\s]{1,10}[ 　]{1,4}[^，。；！？：]{1,16}$/u,
  // 云岭镇得分95.6／白沙镇得分94
  /^(?=.{3,16}$)\p{Script=Han}[^，。；！？：]{0,10}\d(?:[\d.]{0,6})(?:[%％分]|\p{Script=Han}?)$/u,
  // 看得见的／看不见的
  /^\p{Script=Han}{1,6}的$/u,
];

/** 张三, 一等奖, 优秀奖（3名）, 李四、王五 */
const SHORT = /^[^，。；！？：、]{1,8}$|^\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4}){1,3}$/u;

/** So many short lines in a row are a list, whatever they say; under a line that leads to them, one fewer. */
const ROW = 3;

/** For each line whether it is one of a list of short lines. */
export function listedLines(lines: readonly ListLine[]): boolean[] {
  const listed = lines.map(() => false);
  for (const shape of [...ALIKE, SHORT])
    for (const [from, to] of runs(lines, shape))
      if (isList(lines, from, to, shape === SHORT)) listed.fill(true, from, to);
  return listed;
}

/** The stretches of lines that have one shape, and none of which leans on the one above. */
function runs(lines: readonly ListLine[], shape: RegExp): [from: number, to: number][] {
  const found: [number, number][] = [];
  let from = -1;
  lines.forEach(({ folded, open }, at) => {
    const fits = open && shape.test(folded) && !leavesOpen(folded);
    if (from >= 0 && (!fits || isContinuation(folded))) {
      found.push([from, at]);
      from = -1;
    }
    if (fits && from < 0) from = at;
  });
  return from < 0 ? found : [...found, [from, lines.length]];
}

function isList(lines: readonly ListLine[], from: number, to: number, anyShort: boolean): boolean {
  const size = to - from;
  if (size >= ROW || size < 2) return size >= ROW;
  const [one, other] = [lines[from]!.folded, lines[from + 1]!.folded];
  return (!anyShort || lines[from - 1]?.folded.endsWith('：') === true) && !crossesWord(one, other);
}

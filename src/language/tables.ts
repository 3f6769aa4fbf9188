/** 表格: rows of a table that a paste brought along, their cells set apart by bars or tabs. */
import { readLabel } from './labels';

/** | 街道 | 任务 | 完成 |, or three cells with tabs between them: 柳河⇥3000⇥90%. */
const ROW = /^[ 　]*\|(?:[^|\r\n]{0,80}\|){2,}[ 　]*$|^[^\t|。！？]{1,40}(?:\t+[^\t|。！？]{1,40}){2,}$/u;

/** Two cells, which a stray tab may make of a sentence: 柳河镇⇥3000, 存在问题⇥进度慢，欠账多。 */
const PAIR = /^[^\t|。！？；，、：]{1,24}\t+[^\t|]{1,40}$/u;

/** True for a line that is a row of a table: no heading, and no paragraph that wants a mark at its end. */
export function isTableRow(line: string): boolean {
  return /[|\t]/.test(line) && ROW.test(line);
}

/**
 * True for a line that is a row of a table if the one beside it is one: two cells with a tab between them. A label that
 * a tab sets apart from its heading (一、⇥抓进度) makes no cell, nor does an indent.
 */
export function isTwoCells(line: string): boolean {
  return line.includes('\t') && PAIR.test(line) && readLabel(line) === undefined;
}

/** For each line whether it is a row of a table, by itself or by those beside it. */
export function tableRows(lines: readonly string[]): boolean[] {
  const whole = lines.map(isTableRow);
  const may = lines.map((line, at) => whole[at]! || isTwoCells(line));
  return lines.map((_, at) => whole[at]! || (may[at]! && (may[at - 1] === true || may[at + 1] === true)));
}

/** How much of a line are bars round its one cell: | 在……上的讲话 | ||; a sentence may end with one: ……新篇章！ | */
export function barsRound(line: string): [before: number, behind: number] {
  if (!line.includes('|')) return [0, 0];
  const before = /^\|[ 　]{1,8}/.exec(line)?.[0].length ?? 0;
  const behind = /(?:(?<![ 　])[ 　]{1,8}\|{1,8}){1,8}$/.exec(line)?.[0].length ?? 0;
  return line.slice(before, line.length - behind).includes('|') ? [0, 0] : [before, behind];
}

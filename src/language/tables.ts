/** 表格: rows of a table that a paste brought along, their cells set apart by bars or tabs. */

/** | 街道 | 任务 | 完成 |, or three cells with tabs between them: 柳河⇥3000⇥90%. */
const ROW = /^[ 　]*\|(?:[^|\r\n]{0,80}\|){2,}[ 　]*$|^[^\t|。！？]{1,40}(?:\t+[^\t|。！？]{1,40}){2,}$/u;

/** True for a line that is a row of a table: no heading, and no paragraph that wants a mark at its end. */
export function isTableRow(line: string): boolean {
  return /[|\t]/.test(line) && ROW.test(line);
}

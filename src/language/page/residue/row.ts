/** The row of a table of page lines: row('上一篇', '^下一篇：', foot). */
import { eitherCase } from '../../patterns/eitherCase';

/**
 * `any`: no speaker says it, wherever it stands. `edge`: only over the speech, under it, or beside another page line.
 * `beside`: only there.
 */
type Where = 'any' | 'edge' | 'beside';

/** What one line is by itself. */
export interface ResidueKind {
  /** What a person calls it. */
  readonly name: string;
  readonly where: Where;
  /** The page's foot begins here: what follows is the page's. */
  readonly foot?: true;
  /** The number of a page, on which a text may begin. */
  readonly numbers?: true;
  /** What stands over it and under it are two paragraphs: 刘书记 2024/11/06 18:45 */
  readonly parts?: true;
  /** The page shows no more of the text. */
  readonly cutsOff?: true;
  /** It says that words are missing (未完), and does not merely ask for a login. */
  readonly leavesOut?: true;
  /** A site's own sign, which it also sets behind a paragraph of the speech: 稿子屋，办公文档之家 */
  readonly sign?: true;
  /** An editor's word of the text that follows: 下面是小编整理的……，希望对大家有所帮助。 */
  readonly editors?: true;
}

export interface Row extends ResidueKind {
  /** A whole folded line. */
  readonly pattern: RegExp;
  /** May end as a sentence does: 如果喜欢就下载吧！ Of the other kinds none is a sentence. */
  readonly sentence?: true;
}

type Flag = Partial<Omit<Row, 'name' | 'pattern'>>;

export const edge: Flag = { where: 'edge' };
export const beside: Flag = { where: 'beside' };
export const foot: Flag = { foot: true };
export const sentence: Flag = { sentence: true };
export const numbers: Flag = { numbers: true };
export const parts: Flag = { parts: true };
export const cutsOff: Flag = { cutsOff: true };
export const leavesOut: Flag = { cutsOff: true, leavesOut: true };
export const sign: Flag = { sign: true };
export const editors: Flag = { editors: true };

/** A kind of line by its pattern; wherever it stands, unless a flag says other. */
export function row(name: string, source: string, ...flags: readonly Flag[]): Row {
  return { name, where: 'any', ...Object.assign({}, ...flags), pattern: new RegExp(eitherCase(source), 'u') };
}

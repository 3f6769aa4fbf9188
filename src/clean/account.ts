/** What was done, in words: 接上断行 27 处，删去网页残留 16 行. */
import { CHECKS } from '../rules/index';

/** What was done of one kind. */
export interface Done {
  /** The id of a check, or one of `ROWS`. */
  readonly kind: string;
  readonly count: number;
  /** 接上断行 27 处 */
  readonly text: string;
}

interface Row {
  readonly kind: string;
  readonly verb: string;
  readonly unit: string;
}

/** In the order in which they are told; all other checks come after them, by their titles. */
const ROWS: readonly Row[] = [
  { kind: 'paragraph-broken', verb: '接上断行', unit: '处' },
  { kind: 'split', verb: '拆开粘连的标题和段落', unit: '处' },
  { kind: 'salutation-format', verb: '理顺称谓', unit: '处' },
  { kind: 'page-residue', verb: '删去网页残留', unit: '行' },
  { kind: 'chat-residue', verb: '删去聊天残留', unit: '处' },
  { kind: 'markup-residue', verb: '删去标记残留', unit: '处' },
  { kind: 'punctuation-width', verb: '标点改为全角', unit: '处' },
  { kind: 'punctuation-doubled', verb: '理顺重叠的标点', unit: '处' },
  { kind: 'stray-character', verb: '删去或改正多余字符', unit: '处' },
  { kind: 'label-form', verb: '改正序号写法', unit: '处' },
  { kind: 'numeral-form', verb: '改正年份日期写法', unit: '处' },
  { kind: 'amount-form', verb: '改正数量写法', unit: '处' },
  { kind: 'typo', verb: '改正错别字', unit: '处' },
  { kind: 'term', verb: '换用本单位规范的词', unit: '处' },
  { kind: 'quote', verb: '直引号改为弯引号', unit: '处' },
  { kind: 'blank', verb: '删去字间空格', unit: '处' },
  { kind: 'line-end', verb: '删去行末空格', unit: '处' },
  { kind: 'indent', verb: '统一段首缩进', unit: '处' },
  { kind: 'empty-line', verb: '删去多余空行', unit: '处' },
  { kind: 'invisible', verb: '删去看不见的字符', unit: '处' },
  { kind: 'odd-break', verb: '软回车改为换行', unit: '处' },
];

/** Tells what was done, by kind. @param counts how often, by kind */
export function accountOf(counts: ReadonlyMap<string, number>): Done[] {
  const others = CHECKS.filter(({ id }) => !ROWS.some(({ kind }) => kind === id)).map(({ id, title }) => ({
    kind: id,
    verb: `改正“${title}”`,
    unit: '处',
  }));
  return [...ROWS, ...others].flatMap(({ kind, verb, unit }) => {
    const count = counts.get(kind) ?? 0;
    return count > 0 ? [{ kind, count, text: `${verb} ${count} ${unit}` }] : [];
  });
}

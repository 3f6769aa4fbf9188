/** Changes of `.dianping/terms.yaml` from the light bulb: comments and what else stands there stay. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { TERMS_PATH } from '../model/ownFiles';
import { ContentError, decode, encode } from './encoding';
import { leadsOutside } from './inside';
import { whileLocked } from './lock';
import { findTerms } from './nearest';
import { reasonOf } from './reason';
import { writeRecord } from './write';

/** What is taken into the table. */
export type TermChange =
  | { readonly kind: 'replace'; readonly word: string; readonly right: string }
  | { readonly kind: 'forbid'; readonly word: string }
  | { readonly kind: 'protect'; readonly word: string };

/** True for a change that can be carried out. */
export function isTermChange(value: unknown): value is TermChange {
  const { kind, word, right } = (value ?? {}) as Record<string, unknown>;
  if (typeof word !== 'string') return false;
  return kind === 'forbid' || kind === 'protect' || (kind === 'replace' && typeof right === 'string');
}

/** What was done, enough to take it back. */
export interface TermsChanged {
  readonly file: string;
  /** `null` where there was no file. */
  readonly before: string | null;
  readonly after: string;
}

const HEAD = '# 本单位的字词表：编辑器和命令行都照它检查。写法见“点评讲话”的说明。\n';

/**
 * Takes a word into the nearest table there is, else into a new one in `folder`.
 * @throws Error with a message in Chinese when the table cannot be used (it is not written over) or not be written
 */
export function changeTerms(folder: string, change: TermChange): TermsChanged {
  const file = findTerms(folder) ?? join(folder, TERMS_PATH);
  return changing(file, () => {
    const before = existsSync(file) ? contentOf(file) : null;
    const after = withChange(before ?? HEAD, change);
    if (after === undefined) throw new Error(`字词表 ${file} 写法有误，没有改动。请先改正它。`);
    write(file, after);
    return { file, before, after };
  });
}

/** Takes a change back, unless the table was changed again since. @throws as `changeTerms` does */
export function restoreTerms({ file, before, after }: TermsChanged): void {
  changing(file, () => {
    if (!existsSync(file) || contentOf(file) !== after)
      throw new Error('字词表后来又改动过，请打开它自己删去这一项。');
    if (before === null) rmSync(file);
    else write(file, before);
  });
}

/** Does its work alone at the table. @throws Error in Chinese where the system would not */
function changing<Result>(file: string, work: () => Result): Result {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return whileLocked(file, work);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new Error(`字词表 ${file} 写不进去：${reasonOf(error)}。没有改动。`);
  }
}

function contentOf(file: string): string {
  try {
    if (leadsOutside(dirname(dirname(file)), file)) throw new ContentError('是一个链接，指到文件夹外面');
    return decode(readFileSync(file)).text;
  } catch (error) {
    throw new Error(`字词表 ${file} ${error instanceof ContentError ? error.message : '读不了'}，没有改动。`);
  }
}

/** The text of a table with a change; `undefined` where it cannot be understood. */
export function withChange(text: string, change: TermChange): string | undefined {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents)))
    return undefined;
  const key = change.kind === 'protect' ? 'protected' : 'terms';
  // Nothing but comments: what is added stands behind them.
  if (document.contents === null) return withChange(`${text.replace(/(?<=[^\n])$/, '\n')}${key}:\n`, change);
  const there: unknown = document.get(key, true);
  if (!isSeq(there)) document.set(key, document.createNode([]));
  const list: unknown = document.get(key, true);
  if (!isSeq(list)) return undefined;
  if (change.kind === 'protect') {
    const has = list.items.some((item) => String(item) === change.word);
    if (!has) list.add(document.createNode(change.word));
  } else {
    const row = list.items.find((item) => isMap(item) && item.get('wrong') === change.word);
    if (isMap(row)) change.kind === 'replace' ? row.set('right', change.right) : row.delete('right');
    else list.add(document.createNode(rowOf(change), { flow: true }));
  }
  const isIndented = !/^(?:terms|protected|leaders|off):[^\r\n]*(?:\r\n|\n)-/m.test(text);
  const written = document.toString({ lineWidth: 0, indentSeq: isIndented });
  return text.includes('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written;
}

function rowOf(change: Exclude<TermChange, { kind: 'protect' }>): Record<string, string> {
  return change.kind === 'replace' ? { wrong: change.word, right: change.right } : { wrong: change.word };
}

/** Whole or not at all, in the encoding that the file had. @throws what the system says */
function write(file: string, text: string): void {
  const kind = existsSync(file) ? decode(readFileSync(file)) : { encoding: 'utf8' as const, bom: false };
  writeRecord(file, encode({ ...kind, text }));
}

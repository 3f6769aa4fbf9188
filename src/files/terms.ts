/** `.dianping/terms.yaml`: the office's words, read by the editor and the command line alike. */
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAlias, isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { LONGEST_WORD } from '../model/limits';
import type { Range } from '../model/manuscript';
import { type Leader, NO_OFFICE, type Office, readLeader, type Term } from '../model/office';
import { yamlTroubles } from '../model/yamlReasons';
import { tooDeepAt } from './deep';
import { ContentError, decode } from './encoding';
import { leadsOutside } from './inside';

export interface TermsProblem {
  readonly message: string;
  /** In the file's text. */
  readonly range: Range;
  /** What may have been meant, where that can be told. */
  readonly mend?: { readonly title: string; readonly range: Range; readonly text: string };
}

export interface Terms {
  /** What of the table is in force. */
  readonly office: Office;
  readonly problems: readonly TermsProblem[];
  /** What was read, in which the problems have their places. */
  readonly text: string;
}

/** In bytes: some twenty thousand rows. */
const MOST_BYTES = 1024 * 1024;
const TOO_LARGE = '太大（超过 1 MB），没有采用。请只留用得着的词';
const MOST_ENTRIES = 20_000;
/** In UTF-16 code units. */
const SHORTEST_WORD = 2;
const LONGEST_NOTE = 200;
/** How deep brackets may nest; a row is two deep. */
const DEEPEST = 8;

/** The folder that a table holds for. */
function folderOf(file: string): string {
  return dirname(dirname(file));
}

/** Reads a table. Never throws: a file that cannot be read is a problem of its own, and nothing of it is in force. */
export function loadTerms(file: string): Terms {
  try {
    if (leadsOutside(folderOf(file), file)) return none('', '是一个链接，指到文件夹外面，没有采用');
    if (statSync(file).size > MOST_BYTES) return none('', TOO_LARGE);
    return readTerms(decode(readFileSync(file)).text);
  } catch (error) {
    return none('', error instanceof ContentError ? error.message : '读不了，请看看有没有权限');
  }
}

/** Reads the text of a table. Never throws: what is wrong is told in `problems`, and the rest is in force. */
export function readTerms(text: string): Terms {
  if (new TextEncoder().encode(text).length > MOST_BYTES) return none(text, TOO_LARGE);
  const deep = tooDeepAt(text, DEEPEST);
  if (deep !== undefined) return none(text, `括号套得太深（超过 ${DEEPEST} 层），没有采用`, deep);
  const reader = new Reader(text);
  try {
    const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
    for (const { reason, start, end } of yamlTroubles(text, document.errors))
      reader.tell(reason, { start, end });
    return { office: reader.read(document.contents), problems: inOrder(reader.problems), text };
  } catch {
    return none(text, '写法有误，没有采用');
  }
}

function none(text: string, reason: string, at = 0): Terms {
  const end = at + Math.max(1, text.slice(at).search(/[\r\n]|$/));
  return { office: NO_OFFICE, text, problems: [{ message: `字词表${reason}`, range: { start: at, end } }] };
}

function inOrder(problems: readonly TermsProblem[]): TermsProblem[] {
  return [...problems].sort((a, b) => a.range.start - b.range.start);
}

/** The keys of a table and of a row, with what they are. */
export const TABLE_KEYS = {
  terms: '用词',
  protected: '保护的词',
  leaders: '领导',
  off: '不用的错别字',
} as const;
export const ROW_KEYS = { wrong: '不用的词', right: '改用的词', note: '原因', unless: '例外' } as const;

type RowKey = keyof typeof ROW_KEYS;

/** Walks the nodes of one table, never what an alias stands for. */
class Reader {
  readonly problems: TermsProblem[] = [];
  #entries = 0;

  constructor(readonly text: string) {}

  tell(message: string, range: Range, mend?: TermsProblem['mend']): void {
    const end = Math.min(this.text.length, Math.max(range.end, range.start + 1));
    const start = Math.min(range.start, end);
    this.problems.push({ message, range: { start, end }, ...(mend ? { mend } : {}) });
  }

  read(contents: unknown): Office {
    if (contents === null || contents === undefined) return NO_OFFICE;
    if (!isMap(contents)) {
      this.tell(`应写成“名称: 内容”，名称有 ${Object.keys(TABLE_KEYS).join('、')}`, this.#placeOf(contents));
      return NO_OFFICE;
    }
    const lists = this.#pairsOf(contents, TABLE_KEYS);
    return {
      terms: this.#termsIn(lists.get('terms')),
      protected: this.#wordsIn(lists.get('protected')),
      leaders: this.#leadersIn(lists.get('leaders')),
      off: this.#wordsIn(lists.get('off')),
    };
  }

  /** The values by their keys; unknown ones are told, and so is one that stands twice. */
  #pairsOf<Key extends string>(map: YAMLMap, keys: Readonly<Record<Key, string>>): Map<Key, unknown> {
    const found = new Map<Key, unknown>();
    for (const { key, value } of map.items as Pair[]) {
      const name = isScalar(key) ? String(key.value) : '';
      const range = this.#placeOf(key);
      const known = Object.keys(keys) as Key[];
      const own = known.find((each) => each === name);
      if (own === undefined) {
        const near = known.find(
          (each) => name.length > 2 && (each.startsWith(name.slice(0, 3)) || each === name.toLowerCase()),
        );
        const mend = near && { title: `改为“${near}”`, range, text: near };
        this.tell(`没有“${name}”这一项，可以写的有 ${known.join('、')}`, range, mend);
      } else if (found.has(own)) this.tell(`“${name}”写了两次，只采用前一次，请合在一起`, range);
      else found.set(own, value);
    }
    return found;
  }

  #itemsOf(list: unknown): readonly unknown[] {
    if (list === undefined || (isScalar(list) && list.value === null) || list === null) return [];
    if (!isSeq(list)) {
      this.tell('应写成列表：每行一项，以“- ”开头', this.#placeOf(list));
      return [];
    }
    const room = Math.max(0, MOST_ENTRIES - this.#entries);
    this.#entries += list.items.length;
    if (list.items.length > room)
      this.tell(`太多（超过 ${MOST_ENTRIES} 项），只采用前面的`, this.#placeOf(list.items[room]));
    return list.items.slice(0, room);
  }

  #termsIn(list: unknown): readonly Term[] {
    const seen = new Set<string>();
    const rights = new Map<string, string>();
    return this.#itemsOf(list).flatMap((item): Term[] => {
      const term = this.#termIn(item);
      if (!term) return [];
      if (seen.has(term.wrong)) {
        this.tell(`“${term.wrong}”写了两次，只采用前一次`, this.#placeOf(item));
        return [];
      }
      // 县教委 → 县教育局 and 县教育局 → 县教委: whoever mends by the one has to mend by the other.
      if (term.right !== undefined && rights.get(term.right) === term.wrong) {
        this.tell(`“${term.wrong}”和“${term.right}”互相改来改去，只采用前一行`, this.#placeOf(item));
        return [];
      }
      seen.add(term.wrong);
      if (term.right !== undefined) rights.set(term.wrong, term.right);
      return [term];
    });
  }

  #termIn(item: unknown): Term | undefined {
    const range = this.#placeOf(item);
    if (!isMap(item)) {
      const word = this.#textOf(item);
      const mend =
        word === undefined
          ? undefined
          : { title: '改成不再提的词', range, text: `{ wrong: ${this.#source(range)} }` };
      this.tell('每一项应写成 { wrong: 不用的词, right: 改用的词 }', range, mend);
      return undefined;
    }
    const row = this.#pairsOf(item, ROW_KEYS);
    const wrong = this.#wordOf(row.get('wrong'), range);
    if (wrong === undefined) return undefined;
    const texts: Partial<Record<RowKey, string>> = {};
    for (const key of ['right', 'note', 'unless'] as const) {
      const value = row.get(key);
      if (value === undefined || (isScalar(value) && value.value === null)) continue;
      const text = this.#textOf(value);
      const longest = key === 'note' ? LONGEST_NOTE : LONGEST_WORD;
      if (text === undefined || text === '')
        this.tell(`“${ROW_KEYS[key]}”（${key}）应是文字，这一处没有采用`, this.#placeOf(value));
      else if (/[\r\n]/.test(text))
        this.tell(`“${ROW_KEYS[key]}”（${key}）只能写在一行里，这一处没有采用`, this.#placeOf(value));
      else if (text.length > longest)
        this.tell(
          `“${ROW_KEYS[key]}”（${key}）太长，最多 ${longest} 个字，这一处没有采用`,
          this.#placeOf(value),
        );
      else texts[key] = text;
    }
    if (texts.right === wrong) {
      this.tell(`“${wrong}”的 wrong 和 right 一样，没有采用`, range);
      return undefined;
    }
    // A row whose right word cannot be used must not come to forbid the word.
    if (texts.right === undefined && row.get('right') !== undefined) return undefined;
    return { wrong, ...texts };
  }

  #wordsIn(list: unknown): readonly string[] {
    return this.#itemsOf(list).flatMap((item) => this.#wordOf(item, this.#placeOf(item)) ?? []);
  }

  #leadersIn(list: unknown): readonly Leader[] {
    return this.#itemsOf(list).flatMap((item): Leader[] => {
      const text = this.#wordOf(item, this.#placeOf(item));
      return text === undefined ? [] : [readLeader(text)];
    });
  }

  /** A word that can be looked for; `undefined`, and told, where it is none. */
  #wordOf(node: unknown, around: Range): string | undefined {
    const text = this.#textOf(node);
    const range = node === undefined || node === null ? around : this.#placeOf(node);
    if (text === undefined)
      this.tell(
        node === undefined
          ? '缺少 wrong：不用的词'
          : isAlias(node)
            ? '这里不能用 & 和 *，请把词写出来'
            : '应是一个词，有符号的加上引号',
        range,
      );
    else if (/[\r\n]/.test(text)) this.tell('一个词只能写在一行里：短横要对齐，后面要有空格', range);
    else if (text.length < SHORTEST_WORD) this.tell(`“${text}”太短，至少两个字，没有采用`, range);
    else if (text.length > LONGEST_WORD) this.tell(`太长，一个词最多 ${LONGEST_WORD} 个字，没有采用`, range);
    else return text;
    return undefined;
  }

  /** A scalar as it is written: 2023 is a text, too. */
  #textOf(node: unknown): string | undefined {
    if (!isScalar(node) || node.value === null) return undefined;
    return (typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))).trim();
  }

  #source({ start, end }: Range): string {
    return this.text.slice(start, end);
  }

  #placeOf(node: unknown): Range {
    const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
    return { start: range?.[0] ?? 0, end: range?.[1] ?? 1 };
  }
}

/** Reads the nodes of a table: what of it is in force, and what is to be told of it. */
import { isAlias, isMap, isScalar, isSeq, type Pair, Scalar, type YAMLMap } from 'yaml';
import {
  builtInMeant,
  entriesIn,
  halfQuotedWord,
  looksLikePattern,
  peopleIn,
  quotedWord,
  readEntry,
} from '../language/tableEntries';
import { LONGEST_WORD } from '../model/limits';
import type { Range } from '../model/manuscript';
import { type Leader, leaderText, NO_OFFICE, type Office, type Term } from '../model/office';
import { type Meant, slipsByLine } from './termsSlips';

export interface TermsProblem {
  readonly message: string;
  /** In the file's text. */
  readonly range: Range;
  /** What may have been meant, where that can be told. */
  readonly mend?: { readonly title: string; readonly range: Range; readonly text: string };
}

const MOST_ENTRIES = 20_000;
/** In UTF-16 code units. */
const SHORTEST_WORD = 2;
const LONGEST_NOTE = 200;

/** The keys of a table and of a row, with what they are. */
export const TABLE_KEYS = {
  terms: '用词',
  protected: '保护的词',
  leaders: '领导',
  off: '不用的错别字',
} as const;
export const ROW_KEYS = { wrong: '不用的词', right: '改用的词', note: '原因', unless: '例外' } as const;

type RowKey = keyof typeof ROW_KEYS;

/** In the place of a right word that there is none of. */
const FORBIDDEN = Symbol('forbidden');

/** Walks the nodes of one table, never what an alias stands for. */
export class Reader {
  readonly problems: TermsProblem[];
  #entries = 0;

  /** @param written the table as it stands in the file */
  constructor(
    written: string,
    readonly meant: Meant,
  ) {
    this.problems = slipsByLine(written, meant.slips).map(({ message, range, text }) => ({
      message: `${message}（先照改好的读）`,
      range,
      mend: { title: '改好这一处', range, text },
    }));
  }

  /** @param range in the text as it was meant, and so is that of the mend */
  tell(message: string, range: Range, mend?: TermsProblem['mend']): void {
    const { placeOf } = this.meant;
    const end = Math.min(this.meant.text.length, Math.max(range.end, range.start + 1));
    const place = placeOf({ start: Math.min(range.start, end), end });
    this.problems.push({
      message,
      range: place,
      ...(mend ? { mend: { ...mend, range: placeOf(mend.range) } } : {}),
    });
  }

  read(contents: unknown): Office {
    if (contents === null || contents === undefined) return NO_OFFICE;
    if (!isMap(contents)) {
      this.tell(`应写成“名称: 内容”，名称有 ${Object.keys(TABLE_KEYS).join('、')}`, this.#placeOf(contents));
      return NO_OFFICE;
    }
    const lists = this.#pairsOf(contents, TABLE_KEYS);
    const kept = this.#wordsIn(lists.get('protected'));
    return {
      terms: this.#termsIn(lists.get('terms'), new Set(kept)),
      protected: kept,
      leaders: this.#leadersIn(lists.get('leaders')),
      off: this.#wordsIn(lists.get('off'), (word, item) => this.#tellOff(word, item)),
    };
  }

  /** The entries by their keys; unknown ones are told, and so is one that stands twice. */
  #pairsOf<Key extends string>(map: YAMLMap, keys: Readonly<Record<Key, string>>): Map<Key, Pair> {
    const found = new Map<Key, Pair>();
    for (const pair of map.items as Pair[]) {
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      const range = this.#placeOf(pair.key);
      const known = Object.keys(keys) as Key[];
      const own = known.find((each) => each === name);
      if (own === undefined) {
        const near = known.find(
          (each) => name.length > 2 && (each.startsWith(name.slice(0, 3)) || each === name.toLowerCase()),
        );
        const mend = near && { title: `改为“${near}”`, range, text: near };
        this.tell(`没有“${name}”这一项，可以写的有 ${known.join('、')}`, range, mend);
      } else if (found.has(own)) this.tell(`“${name}”写了两次，只采用前一次，请合在一起`, range);
      else found.set(own, pair);
    }
    return found;
  }

  #itemsOf(pair: Pair | undefined): readonly unknown[] {
    const list = pair?.value;
    if (isEmpty(list)) return [];
    if (!isSeq(list)) {
      const range = this.#placeOf(list);
      const words = isScalar(list) ? entriesIn(this.#source(range)) : [];
      const mend = words.length > 0 ? { title: '改成列表', range, text: `[${words.join(', ')}]` } : undefined;
      this.tell('应写成列表：每行一项，以“- ”开头', range, mend);
      return [];
    }
    const room = Math.max(0, MOST_ENTRIES - this.#entries);
    this.#entries += list.items.length;
    if (list.items.length > room)
      this.tell(`太多（超过 ${MOST_ENTRIES} 项），只采用前面的`, this.#placeOf(list.items[room]));
    return list.items.slice(0, room);
  }

  #termsIn(pair: Pair | undefined, kept: ReadonlySet<string>): readonly Term[] {
    const seen = new Set<string>();
    const rights = new Map<string, string>();
    return this.#itemsOf(pair).flatMap((item): Term[] => {
      const term = this.#termIn(item);
      if (!term || this.#isAgain(term.wrong, seen, item)) return [];
      // 县教委 → 县教育局 and 县教育局 → 县教委: whoever mends by the one has to mend by the other.
      if (term.right !== undefined && rights.get(term.right) === term.wrong) {
        this.tell(`“${term.wrong}”和“${term.right}”互相改来改去，只采用前一行`, this.#placeOf(item));
        return [];
      }
      if (kept.has(term.wrong))
        this.tell(`“${term.wrong}”也写在 protected（保护的词）里，这一行不起作用`, this.#placeOf(item));
      if (term.right !== undefined) rights.set(term.wrong, term.right);
      return [term];
    });
  }

  /** Tells of what stands in a list for the second time. */
  #isAgain(word: string, seen: Set<string>, item: unknown, hint = ''): boolean {
    const isAgain = seen.has(word);
    if (isAgain) this.tell(`“${word}”写了两次，只采用前一次${hint}`, this.#placeOf(item));
    seen.add(word);
    return isAgain;
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
    if (!row.has('wrong')) {
      this.tell('缺少 wrong：不用的词', range);
      return undefined;
    }
    const raw = this.#textOf(row.get('right')?.value);
    const wrong = this.#wordOf(row.get('wrong')?.value, {
      around: this.#placeOf(row.get('wrong')?.key),
      // “双招双引” → 双招双引: the marks themselves are what is wrong.
      asItIs: (word) => raw !== undefined && (quotedWord(raw) ?? raw) === word,
    });
    if (wrong === undefined) return undefined;
    const right = this.#rightOf(row.get('right'), item, wrong);
    if (right === undefined) return undefined;
    const [note, unless] = (['note', 'unless'] as const).map((key) => this.#detailOf(key, row.get(key)));
    if (unless !== undefined && wrong.includes(unless))
      this.tell(`“${wrong}”里就有“${unless}”，这一行不起作用`, this.#placeOf(row.get('unless')?.value));
    return {
      wrong,
      ...(right === FORBIDDEN ? {} : { right }),
      ...(note === undefined ? {} : { note }),
      ...(unless === undefined ? {} : { unless }),
    };
  }

  /**
   * The right word, `FORBIDDEN` where there is none. One that cannot be used must not come to forbid the word; one that was
   * left empty does: whoever wrote the row does not want the word.
   */
  #rightOf(pair: Pair | undefined, row: YAMLMap, wrong: string): string | typeof FORBIDDEN | undefined {
    if (!pair) return FORBIDDEN;
    const { value, key } = pair;
    if (isEmpty(value) || this.#textOf(value) === '') {
      this.tell(
        '“right”后面是空的：有改用的词就写上，没有就把“right:”删去。现在当作不再提的词',
        this.#placeOf(isEmpty(value) ? key : value),
        this.#withoutPair(pair, row),
      );
      return FORBIDDEN;
    }
    const right = this.#detailOf('right', pair);
    if (right === undefined) return undefined;
    const word = quotedWord(right);
    if (isPlain(value) && word !== undefined && word !== wrong)
      this.tell('right 里的引号会一起写进文稿；不要的话，把引号删去', this.#placeOf(value), {
        title: '删去引号',
        range: this.#placeOf(value),
        text: word,
      });
    if (right !== wrong) return right;
    this.tell(`“${wrong}”的 wrong 和 right 一样，没有采用`, this.#placeOf(row));
    return undefined;
  }

  /** Takes an entry out of a row: with the comma before it, or with its line. */
  #withoutPair({ key, value }: Pair, row: YAMLMap): TermsProblem['mend'] {
    const { text } = this.meant;
    const title = '删去“right:”';
    const { start } = this.#placeOf(key);
    const colon = text.indexOf(':', start) + 1;
    const end = isEmpty(value) ? colon : this.#placeOf(value).end;
    const lead = text.slice(0, start).match(row.flow ? /,[ \t]*$/ : /(?:\r\n|\n|\r)[ \t]*$/)?.[0];
    return lead === undefined ? undefined : { title, range: { start: start - lead.length, end }, text: '' };
  }

  /** What stands beside the word in a row; `undefined` where nothing does, or nothing that can be used. */
  #detailOf(key: Exclude<RowKey, 'wrong'>, pair: Pair | undefined): string | undefined {
    const value = pair?.value;
    if (isEmpty(value)) return undefined;
    const text = this.#textOf(value);
    const longest = key === 'note' ? LONGEST_NOTE : LONGEST_WORD;
    const is = `“${ROW_KEYS[key]}”（${key}）`;
    const range = this.#placeOf(value);
    if (text === undefined || text === '') this.tell(`${is}应是文字，这一处没有采用`, range);
    else if (/[\r\n]/.test(text)) this.tell(`${is}只能写在一行里，这一处没有采用`, range);
    else if (text.length > longest) this.tell(`${is}太长，最多 ${longest} 个字，这一处没有采用`, range);
    else return text;
    return undefined;
  }

  /** Each once. One item may hold several by a slip: [李再励，布署村] */
  #wordsIn(
    pair: Pair | undefined,
    also: (word: string, item: unknown) => void = () => {},
  ): readonly string[] {
    const seen = new Set<string>();
    return this.#itemsOf(pair).flatMap((item) => {
      const word = this.#wordOf(item, { around: this.#placeOf(item) });
      if (word === undefined) return [];
      return this.#apart(item, word, entriesIn)
        .filter((each) => !this.#isAgain(each, seen, item))
        .map((each) => {
          also(each, item);
          return each;
        });
    });
  }

  /** 作为 and 做为代表 in `off`: the words there are the wrong ones of the built-in table. */
  #tellOff(word: string, item: unknown): void {
    const meant = builtInMeant(word);
    if (meant === undefined) return;
    const range = this.#placeOf(item);
    this.tell(`内置的错别字里没有“${word}”，要写提示里的那个错词“${meant}”`, range, {
      title: `改为“${meant}”`,
      range,
      text: meant,
    });
  }

  #leadersIn(pair: Pair | undefined): readonly Leader[] {
    const seen = new Set<string>();
    return this.#itemsOf(pair).flatMap((item) => {
      const text = this.#wordOf(item, { around: this.#placeOf(item) });
      if (text === undefined) return [];
      const people = this.#apart(item, text, peopleIn);
      return people
        .map((entry) => this.#leaderOf(entry, people.length === 1 ? item : undefined))
        .filter(({ name }) => !this.#isAgain(name, seen, item, '；一人几个职务的，用“、”连着写'));
    });
  }

  /** @param item the node that is to be mended, where the entry is all of it */
  #leaderOf(entry: string, item: unknown): Leader {
    const { leader, slip } = readEntry(entry);
    if (slip === undefined || item === undefined) return leader;
    const range = this.#placeOf(item);
    const text = leaderText(leader);
    const what = slip === 'turned' ? '姓名要写在职务前面' : '姓名和职务之间要空一格';
    this.tell(`${what}，应为“${text}”（先照这样读）`, range, { title: `改为“${text}”`, range, text });
    return leader;
  }

  /** What one item holds; told where it holds several. */
  #apart(item: unknown, text: string, apart: (text: string) => string[]): readonly string[] {
    const parts = isPlain(item) ? apart(text) : [text];
    if (parts.length < 2) return [text];
    const range = this.#placeOf(item);
    const { text: table } = this.meant;
    const dash = /(?:^|[\r\n])([ \t]*- +)$/.exec(
      table.slice(Math.max(0, range.start - 80), range.start),
    )?.[1];
    const mend = {
      title: dash === undefined ? '改用半角逗号' : '分成几行',
      range,
      text: parts.join(dash === undefined ? ', ' : `\n${dash}`),
    };
    const what = dash === undefined ? '几项之间要用半角逗号“,”' : '一行只写一项';
    this.tell(`“${text}”是 ${parts.length} 项，${what}（先照分开的读）`, range, mend);
    return parts.filter((part) => part.length >= SHORTEST_WORD);
  }

  /**
   * A word that can be looked for; `undefined`, and told, where it is none.
   * @param asItIs true of a word whose quotation marks are its own
   */
  #wordOf(
    node: unknown,
    { around, asItIs = () => false }: { around: Range; asItIs?: (bare: string) => boolean },
  ): string | undefined {
    const range = isEmpty(node) ? around : this.#placeOf(node);
    const text = this.#textOf(node);
    if (text === undefined || text === '')
      this.tell(isEmpty(node) || text === '' ? '这里是空的，请写上词，或者删去这一项' : noWord(node), range);
    else if (/[\r\n]/.test(text)) this.tell('一个词只能写在一行里：短横要对齐，后面要有空格', range);
    else if (text.length < SHORTEST_WORD) this.tell(`“${text}”太短，至少两个字，没有采用`, range);
    else if (text.length > LONGEST_WORD) this.tell(`太长，一个词最多 ${LONGEST_WORD} 个字，没有采用`, range);
    else return this.#literal(this.#unquoted(text, node, asItIs), range);
    return undefined;
  }

  /** Without Chinese quotation marks that stand for the table's: “双招双引”. */
  #unquoted(text: string, node: unknown, asItIs: (bare: string) => boolean): string {
    const bare = isPlain(node) ? (quotedWord(text) ?? halfQuotedWord(text)) : undefined;
    if (bare === undefined || bare.length < SHORTEST_WORD || asItIs(bare)) return text;
    const range = this.#placeOf(node);
    const what = '引号要用半角，也可以不写引号（先照没有引号的读）';
    this.tell(what, range, { title: '删去引号', range, text: bare });
    return bare;
  }

  #literal(text: string, range: Range): string {
    if (looksLikePattern(text))
      this.tell(`“${text}”照原样找，里面的符号不是通配符；几个词要分成几行写`, range);
    return text;
  }

  /** A scalar as it is written: 2023 is a text, too. */
  #textOf(node: unknown): string | undefined {
    if (!isScalar(node) || node.value === null) return undefined;
    return (typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))).trim();
  }

  #source({ start, end }: Range): string {
    return this.meant.text.slice(start, end);
  }

  #placeOf(node: unknown): Range {
    const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
    return { start: range?.[0] ?? 0, end: range?.[1] ?? 1 };
  }
}

function noWord(node: unknown): string {
  return isAlias(node) ? '这里不能用 & 和 *，请把词写出来' : '应是一个词，有符号的加上引号';
}

/** Nothing behind a colon or a dash. */
function isEmpty(node: unknown): boolean {
  return node === undefined || node === null || (isScalar(node) && node.value === null);
}

/** True for what stands without quotation marks of YAML. */
function isPlain(node: unknown): boolean {
  return isScalar(node) && node.type === Scalar.PLAIN;
}

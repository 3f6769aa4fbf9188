/** 错别字: words that are wrong in every context, by the table of `typoTable.ts`, and the contexts in which they are none. */
import { touching } from '../../model/place';
import { remember, rememberLast } from '../../model/remember';
import { isSurname, startsWithPerson } from '../names';
import { clauseBefore, isMentioned, sentenceAfter } from '../surroundings';
import { isCovered } from '../terms';
import { type WordHit, wordFinder } from '../wordIndex';
import { idiomSlipFinder } from './idiomSlips';
import { IDIOMS } from './idioms';
import { isSoundAlone } from './misspelt/measures';
import type { Spelling } from './misspelt/misspelt';
import type { Misspelt } from './misspelt/told';
import { isOnPurpose } from './onPurpose';
import { particleSlips } from './particle';
import { TYPO_TABLE } from './typoTable';

/** One row of the table. */
export interface Typo {
  readonly wrong: string;
  readonly right: string;
  /** False where the writer is to look at it first. */
  readonly safe: boolean;
  /** What says so: 《现代汉语词典》（第7版）. */
  readonly authority: string;
  /** False where it is two words side by side: 实际行动 is no set phrase, 实战行动 stands. */
  readonly set: boolean;
  readonly conditions: readonly string[];
  /** A sentence that is to be changed, and one that is to be left alone. */
  readonly changes: string;
  readonly stays: string;
}

export interface TypoHit {
  readonly typo: Typo;
  readonly start: number;
  readonly end: number;
  /** Longer words around it, names if the text uses them again and again: 布署村, 高松驰. */
  readonly longer: readonly string[];
  /** Of a word that only the dictionary tells. */
  readonly byDictionary?: {
    /** False where only a text that has the right word, too, says which one is meant. */
    readonly firm: boolean;
    /** True for what sounds like the right word, and hardly looks like it: two words of a trade often do. */
    readonly bySound: boolean;
  };
}

/** The rows, in the table's order. */
export const TYPOS: readonly Typo[] = readTable(TYPO_TABLE);

const byWord = new Map(TYPOS.map((typo) => [typo.wrong, typo]));
const finder = wordFinder(byWord.keys());

const idiomSlips = idiomSlipFinder([
  ...IDIOMS,
  ...TYPOS.filter(({ right, set }) => right.length === 4 && set).map(({ right }) => right),
]);

/** The wrong words of a folded text that can be told without a dictionary, in order. */
export const typosIn = remember((folded: string): readonly TypoHit[] => {
  const rows = finder(folded).map(({ word, start, end }) => ({ typo: byWord.get(word)!, start, end }));
  const isTold = touching(rows.map((range) => ({ range })));
  const slips = idiomSlips(folded)
    .filter((slip) => !isTitle(folded, slip.start, slip.end) && !isTold(slip))
    .map((slip) => ({ typo: asTypo(slip, '成语和熟语的通行写法'), start: slip.start, end: slip.end }));
  const particles = particleSlips(folded).map((slip) => ({
    typo: asTypo(slip, slip.authority),
    start: slip.start,
    end: slip.end,
  }));
  return [...rows, ...slips, ...particles]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ typo, start, end }) =>
      isUsed(typo, folded, start, end) ? [{ typo, start, end, longer: longerWords(folded, start, end) }] : [],
    );
});

/**
 * The wrong words of a folded text by its spelling: those of the tables, unless they only come of two words side by side,
 * and those that the dictionary knows otherwise. In order.
 */
export const typosBy: (spelling: Spelling, folded: string) => readonly TypoHit[] = rememberLast(
  (spelling: Spelling, folded: string) => {
    const rows = typosIn(folded).filter(
      ({ typo, start, end }) => !spelling.isBetween(start, end, typo.right),
    );
    const isTold = touching(rows.map((range) => ({ range })));
    const misspelt = spelling.misspelt
      .filter(({ wrong, within, right }) => isOpen(wrong, right) && isOpen(within, right))
      .filter(
        ({ start, end }) =>
          !isTitle(folded, start, end) &&
          !isTold({ start, end }) &&
          !isMentioned(folded, start, end) &&
          !isOnPurpose(folded, start, end),
      );
    return [...rows, ...misspelt.map((slip) => asHit(slip, folded))].sort((a, b) => a.start - b.start);
  },
);

/** True where the tables have nothing to say: neither of the wrong word nor against the right one, 欢渡佳节. */
function isOpen(wrong: string, right: string): boolean {
  return !byWord.has(wrong) && typosIn(right).length === 0;
}

/** A misspelt word as a row would tell it; one that a text writes again and again is a name of its own. */
function asHit(slip: Misspelt, folded: string): TypoHit {
  const { start, end, kind, firm } = slip;
  const byDictionary = { firm, bySound: isSoundAlone(kind) };
  const typo = asTypo(slip, '分词词典里的写法');
  return { typo, start, end, longer: longerWords(folded, start, end), byDictionary };
}

/** “骑乐无穷”, 《声声不息》: what stands in marks by itself is called so, or meant so. */
function isTitle(text: string, start: number, end: number): boolean {
  return /[“‘「《〈]/.test(text[start - 1] ?? '') && /[”’」》〉]/.test(text[end] ?? '');
}

/** A slip as a row would tell it. The writer is to look: a pun may be meant. */
function asTypo({ wrong, right }: Pick<Typo, 'wrong' | 'right'>, authority: string): Typo {
  return {
    wrong,
    right,
    safe: false,
    authority,
    set: true,
    conditions: [],
    changes: '',
    stays: '',
  };
}

/** True where the word stands for itself: not in a longer right one, nor in a name, and is not merely spoken of. */
function isUsed({ wrong, conditions }: Typo, text: string, start: number, end: number): boolean {
  return (
    !conditions.some((condition) => stands(condition, wrong, text, start)) &&
    isWanted(conditions, text, start, end) &&
    !(isSurname(text[start - 1] ?? '') && startsWithPerson(text.slice(start - 1, end + 4))) &&
    !isMentioned(text, start, end)
  );
}

/** True where a longer word of the conditions stands over the wrong one: 分布署名 over 布署. */
function stands(longer: string, wrong: string, text: string, start: number): boolean {
  for (let at = longer.indexOf(wrong); at >= 0; at = longer.indexOf(wrong, at + 1))
    if (text.startsWith(longer, start - at)) return true;
  return false;
}

/** True where what has to stand before and after the word does, and what must not does not. */
function isWanted(conditions: readonly string[], text: string, start: number, end: number): boolean {
  const isAround = conditions.filter((condition) => /[…^]/.test(condition));
  if (isAround.length === 0) return true;
  const before = clauseBefore(text, start);
  const after = sentenceAfter(text, end);
  const holds = (condition: string) => {
    if (condition === '^') return before === '';
    return condition.startsWith('…')
      ? after.includes(condition.slice(1))
      : before.includes(condition.slice(0, -1));
  };
  const forbidden = isAround.filter((condition) => condition.startsWith('!')).map((each) => each.slice(1));
  const wanted = isAround.filter((condition) => !condition.startsWith('!'));
  const sides = [
    wanted.filter((each) => each.startsWith('…')),
    wanted.filter((each) => !each.startsWith('…')),
  ];
  return !forbidden.some(holds) && sides.every((side) => side.length === 0 || side.some(holds));
}

/** What a place or a unit is called ends so. */
const NAMED =
  /^\p{Script=Han}{0,2}?(?:村|镇|乡|街道|社区|路|街|巷|小学|中学|学校|公司|集团|水库|河|桥|湖|山|厂|店|小区|花园|广场|工程|品牌)/u;

function longerWords(text: string, start: number, end: number): string[] {
  const suffix = NAMED.exec(text.slice(end, end + 6))?.[0];
  return [
    ...(suffix === undefined ? [] : [text.slice(start, end) + suffix]),
    ...(isSurname(text[start - 1] ?? '') ? [text.slice(start - 1, end)] : []),
  ];
}

/** How often a text uses a name before it is taken for one. */
const OFTEN = 3;
/** How often it uses what only sounds like a word before it is taken for one of its trade: 书叶 (树叶), 配纸 (配置). */
const AGAIN = 2;

/** What a text writes so often that it means it: names around a wrong word, and what is wrong by the dictionary alone. */
export function meantAmong(hits: readonly TypoHit[]): ReadonlySet<string> {
  const told = hits.filter(({ byDictionary }) => byDictionary);
  const sounding = told.filter(({ byDictionary }) => byDictionary!.bySound);
  const names = hits.flatMap(({ longer }) => longer);
  const wrong = (of: readonly TypoHit[]) => of.map(({ typo }) => typo.wrong);
  return new Set([...oftenAmong([...names, ...wrong(told)], OFTEN), ...oftenAmong(wrong(sounding), AGAIN)]);
}

function oftenAmong(words: readonly string[], often: number): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= often).map(([word]) => word);
}

/** The right words that a text has to have elsewhere for some of its hits to be told. */
export function rightsOfDoubtful(hits: readonly TypoHit[]): string[] {
  const doubtful = hits.filter(({ byDictionary }) => byDictionary?.firm === false);
  return [...new Set(doubtful.map(({ typo }) => typo.right))];
}

/** What a text says of the words in it. */
export interface TextAround {
  /** What it means as it stands (`meantAmong`). */
  readonly meant: ReadonlySet<string>;
  /** Of the right words (`rightsOfDoubtful`) those that it has. */
  readonly has: ReadonlySet<string>;
}

/** True where a text means what looks like a slip, or nothing but the dictionary's nearest word says that it is one. */
export function isLeft(
  { typo: { wrong, right }, longer, byDictionary }: TypoHit,
  { meant, has }: TextAround,
): boolean {
  if (longer.some((word) => meant.has(word))) return true;
  return byDictionary !== undefined && (meant.has(wrong) || !(byDictionary.firm || has.has(right)));
}

/** A word as a segmenter cuts it. */
interface CutWord {
  readonly text: string;
  readonly tag?: string;
}

/**
 * The names of people, places and units in a text that was cut into words, in jieba's tags; with the surname where the
 * cut has it by itself: 王 松驰.
 */
export function taggedNames(cut: readonly CutWord[]): readonly WordHit[] {
  let at = 0;
  return cut.flatMap(({ text, tag }, i) => {
    const start = at;
    at += text.length;
    if (tag === undefined || !/^n[rst]/.test(tag)) return [];
    const before = cut[i - 1]?.text ?? '';
    const surname = tag.startsWith('nr') && isSurname(before) && before.length === 1 ? before : '';
    return [{ word: surname + text, start: start - surname.length, end: at }];
  });
}

/** True where a longer name covers a place: 李松驰 over 松驰. An unknown word alone the dictionary may take for a name. */
export function isWithinName(names: readonly WordHit[], start: number, end: number): boolean {
  return isCovered(names, start, end) && !names.some((name) => name.start === start && name.end === end);
}

/**
 * Rows are `wrong right | sentence to change | sentence to leave alone | conditions`; what is left out at the end is
 * empty, and the sentence to leave alone is then the mended one. `?` behind the right word: the writer is to look at it.
 * A line `# …` names the authority for those below it; `## …` that of two words side by side.
 */
function readTable(table: string): Typo[] {
  let authority = '';
  let set = true;
  return table
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line): Typo[] => {
      if (line.startsWith('#')) {
        set = !line.startsWith('##');
        authority = line.replace(/^#+/, '').trim();
        return [];
      }
      const [words = '', changes = '', stays = '', conditions = ''] = line
        .split('|')
        .map((cell) => cell.trim());
      const [wrong = '', meant = ''] = words.split(' ');
      const right = meant.replace('?', '');
      return [
        {
          wrong,
          right,
          safe: right === meant,
          authority,
          set,
          conditions: conditions.split(' ').filter((condition) => condition !== ''),
          changes,
          stays: stays || changes.replaceAll(wrong, right),
        },
      ];
    });
}

/**
 * 得分榜: who stands where by a list of scores (刘家湾94分第二，崮上村92.5分第三), or by one whose figures fall (东岭县1520万元，桥南区1103万元，
 * …); held against 排第三的刘家湾 behind it.
 */
import { readHan } from './amounts';

/** A unit at a place of a list. */
interface Entry {
  readonly who: string;
  readonly rank: number;
}

interface Board {
  /** The sentence, which says what is ranked: 论增幅，……. */
  readonly text: string;
  readonly entries: readonly Entry[];
  /** Which paragraph. */
  readonly paragraph: number;
  /** True where no rank is written, and the order tells it. */
  readonly byOrder: boolean;
}

/** A unit that is said to hold another rank than its list has. */
export interface Misplaced {
  readonly paragraph: number;
  /** UTF-16 code units of the paragraph's folded text: 第三. */
  readonly start: number;
  readonly end: number;
  readonly told: number;
  readonly listed: number;
}

const NUMBER = '\\d{1,3}|[一二三四五六七八九十]{1,3}';
/** 平均每个县区 is none. */
const NAME = '(?!平均|每|合计|共|全|其余|其中)\\p{Script=Han}{2,7}?';
/** What stands for a rank: 槐树洼95.5分排头名, 双河乡98.6%次之. */
const IN_WORDS: Readonly<Record<string, number>> = { 次之: 2, 再次: 3 };
/** 刘家湾94分第二 南坪3.7%排第三 */
const SCORED = new RegExp(
  `(?<![\\p{Script=Han}\\d])(${NAME})(?:得了?|以|考了)?\\d+(?:\\.\\d+)?(?:分|%)，?(?:排名?|位?列|居|名列)?[在到]?(?:第(${NUMBER})|(头名|首位|榜首|领跑|[居为]首|次之|再次))`,
  'gu',
);
/** 东岭县追回1520万元，桥南区1103万元 */
const FALLING = new RegExp(
  `(?<![\\p{Script=Han}\\d])(${NAME}[县市区镇乡村所站局社校])(?:\\p{Script=Han}{0,4}?)(\\d+(?:\\.\\d+)?)(?:万|亿)?\\p{Script=Han}{1,2}(?=[，、；。]|$)`,
  'gu',
);
const LEAST_SCORED = 2;
const LEAST_FALLING = 3;
const SENTENCE = /[^。！？]+/g;
/** 增幅列第二的南坪分局 */
const HOLDER = new RegExp(
  `(?:排名?|位?列|位?居)[在到]?(?:全\\p{Script=Han})?(第(${NUMBER}))[位名]?的(?=\\p{Script=Han}{2})`,
  'gu',
);

/** The holders of ranks that their lists put elsewhere. @param paragraphs their folded texts, in order */
export function misplacedIn(paragraphs: readonly string[]): Misplaced[] {
  const boards: Board[] = [];
  return paragraphs.flatMap((folded, paragraph) =>
    [...folded.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => {
      const found = [...sentence.matchAll(HOLDER)].flatMap((hit) => {
        const told = numberOf(hit[2]!);
        const entry = entryOf(boards, sentence, hit, paragraph);
        if (!entry || entry.rank === told) return [];
        const start = index + hit.index + hit[0].indexOf(hit[1]!);
        return [{ paragraph, start, end: start + hit[1]!.length, told, listed: entry.rank }];
      });
      boards.push(...boardsIn(sentence, paragraph));
      return found;
    }),
  );
}

function boardsIn(text: string, paragraph: number): Board[] {
  const scored = [...text.matchAll(SCORED)].map(
    ([, who, rank, word]): Entry => ({ who: who!, rank: rank ? numberOf(rank) : (IN_WORDS[word!] ?? 1) }),
  );
  if (scored.length >= LEAST_SCORED) return [{ text, entries: scored, paragraph, byOrder: false }];
  const listed = [...text.matchAll(FALLING)].map(([, who, value]) => ({ who: who!, value: Number(value) }));
  const falls = listed.every(({ value }, i) => i === 0 || value < listed[i - 1]!.value);
  if (listed.length < LEAST_FALLING || !falls) return [];
  return [{ text, entries: listed.map(({ who }, i) => ({ who, rank: i + 1 })), paragraph, byOrder: true }];
}

/** The place at which the one list that is meant has a unit. */
function entryOf(
  boards: readonly Board[],
  sentence: string,
  hit: RegExpExecArray,
  paragraph: number,
): Entry | undefined {
  const topic = /\p{Script=Han}*$/u.exec(sentence.slice(0, hit.index))![0];
  const behind = sentence.slice(hit.index + hit[0].length);
  const entries = boards
    .filter(({ text, byOrder, paragraph: own }) =>
      byOrder ? topic === '' && own === paragraph : topic === '' || text.includes(topic),
    )
    .flatMap((board) => board.entries.filter(({ who }) => behind.startsWith(who)));
  // 去年排第二的, and a unit of two lists, may be right.
  return entries.length === 1 ? entries[0] : undefined;
}

function numberOf(written: string): number {
  return /^\d/.test(written) ? Number(written) : (readHan(written) ?? Number.NaN);
}

/**
 * 得分榜: who stands where by a list of scores (刘家湾94分第二，崮上村92.5分第三), or by one whose figures fall (东岭县1520万元，桥南区1103万元，
 * …); held against 排第三的刘家湾 behind it.
 */
import { remember } from '../../../model/remember';
import { clausesOf, FAR, isOfAnother, sentenceOf } from './otherRankings';
import { placeClaimsIn } from './placeClaims';
import { type Holder, holdersIn } from './scoreHolders';
import { type Entry, type List, listIn } from './scoreLists';
import { type Unborne, unborneIn } from './wholeLists';

/** What a sentence says of places: its list, and who is said to hold which. */
interface Scores extends List {
  /** It says what is ranked: 论增幅，……. */
  readonly text: string;
  /** Where it begins in its paragraph. */
  readonly from: number;
  /** Where it ends in its paragraph. */
  readonly end: number;
  readonly holders: readonly Holder[];
}

interface Board extends Scores {
  /** Which paragraph. */
  readonly paragraph: number;
  /** What its paragraph says up to its end, and the one before. */
  readonly about: string;
}

/** A unit that is said to hold another rank than its list has. */
export interface Misplaced {
  readonly paragraph: number;
  /** UTF-16 code units of the paragraph's folded text: 第三. */
  readonly start: number;
  readonly end: number;
  readonly told: number;
  readonly listed: number;
  /** Its place from below, where the list is in no order. */
  readonly fromBelow?: number;
}

const SENTENCE = /[^。！？]+/g;
/** So many lists are looked through for one holder. */
const FARTHEST = 50;

/** The holders of ranks that their lists put elsewhere. @param paragraphs their folded texts, in order */
export function misplacedIn(paragraphs: readonly string[]): Misplaced[] {
  let boards: readonly Board[] = [];
  return paragraphs.flatMap((folded, paragraph) =>
    scoresIn(folded).flatMap((scores) => {
      const about = `${paragraphs[paragraph - 1] ?? ''}${folded.slice(0, scores.end)}`;
      const own = scores.entries.length > 0 ? [{ ...scores, paragraph, about }] : [];
      // 一中98.2分、二中97.6分、三中96.9分，三中列第二: of its own sentence, where its order tells the ranks.
      const known = scores.byOrder ? [...boards, ...own] : boards;
      const found = scores.holders.flatMap((holder) => {
        const entry = entryOf(known, holder, paragraph, folded);
        const { start, end, told } = holder;
        if (!entry || entry.rank === told || entry.fromBelow === told) return [];
        const { rank: listed, fromBelow } = entry;
        return [{ paragraph, start, end, told, listed, ...(fromBelow ? { fromBelow } : {}) }];
      });
      boards = [...boards, ...own].slice(-FARTHEST);
      return found;
    }),
  );
}

/** The places of a speech, told anywhere in it, that its lists of all do not bear out. @param paragraphs their folded texts, in order */
export function unborneBy(paragraphs: readonly string[]): Unborne[] {
  const lists = paragraphs.flatMap((folded, paragraph) =>
    scoresIn(folded).flatMap((scores) => (scores.entries.length > 0 ? [{ ...scores, paragraph }] : [])),
  );
  return unborneIn(paragraphs, lists);
}

/** True for a paragraph that says something of places. */
export function hasScores(folded: string): boolean {
  return scoresIn(folded).length > 0 || placeClaimsIn(folded).length > 0;
}

/** The sentences of a folded paragraph that say something of places, in order. */
const scoresIn: (folded: string) => readonly Scores[] = remember((folded) =>
  [...folded.matchAll(SENTENCE)]
    .map(({ 0: text, index }) => ({
      text,
      from: index,
      end: index + text.length,
      ...listIn(text),
      holders: holdersIn(text, index),
    }))
    .filter(({ entries, holders }) => entries.length > 0 || holders.length > 0),
);

/** So many paragraphs behind a list of points it may come back to one of them. */
const POINTS_REACH = 4;
/** 签约数, 利用率: the name of what is counted. */
const COUNTED = /(?:总?[数量额]|情况|得)$/;

/** The place at which the one list that is meant has a unit. */
function entryOf(
  boards: readonly Board[],
  holder: Holder,
  paragraph: number,
  folded: string,
): Entry | undefined {
  const [meant, another] = boards
    .filter((board) => isMeantBy(board, holder, paragraph))
    .flatMap((board) => board.entries.flatMap((entry) => (holder.isMeant(entry) ? [{ board, entry }] : [])));
  // 去年排第二的, and a unit of two lists, may be right.
  if (!meant || another) return undefined;
  const { board, entry } = meant;
  const from = board.paragraph === paragraph && board.end <= holder.start ? board.end : 0;
  const between = folded.slice(Math.max(from, holder.start - FAR), holder.start);
  const before = clausesOf(sentenceOf(between));
  return holder.topic === '' && !holder.isByScore && isOfAnother(before, between, board.about)
    ? undefined
    : entry;
}

function isMeantBy(board: Board, { topic }: Holder, paragraph: number): boolean {
  const { text, about, byOrder, isOfPoints, paragraph: own } = board;
  if (!byOrder) return topic === '' || text.includes(topic);
  if (topic === '') return own === paragraph || (isOfPoints && paragraph - own <= POINTS_REACH);
  const name = topic.replace(COUNTED, '');
  return name.length > 1 && about.includes(name);
}

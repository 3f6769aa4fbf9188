/** 全榜: the lists of a speech that have all of those they rank, against which its places are held wherever it comes back to them. */
import { readCount } from '../read/amounts';
import { FAR, isOfAnother, sentenceOf } from './otherRankings';
import { type PlaceClaim, placeClaimsIn } from './placeClaims';
import { type Entry, LEAST_IS_BEST, type List, MORE_IS_BETTER, NUMBER } from './scoreLists';

/** A list in its speech. */
export interface PlacedList extends List {
  readonly paragraph: number;
  /** Its sentence. */
  readonly text: string;
  /** Where that begins and ends in its paragraph. */
  readonly from: number;
  readonly end: number;
}

/** A place that a list does not bear out. */
export interface Unborne {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** A list with what is known of it. */
interface Known extends PlacedList {
  /** What leads to it, the sentence before it included. */
  readonly about: string;
  readonly isWhole: boolean;
  /** True where who has most is first, and no other way round. */
  readonly moreIsBetter: boolean;
}

const LEAST = 4;
/** So many lists are looked through for one place. */
const MOST = 50;
/** 六个|分公司|拉开了差距 */
const COUNT = new RegExp(
  `(?<![第前后\\d一二三四五六七八九十])(${NUMBER})[个家支所](\\p{Script=Han}{0,8})`,
  'gu',
);
/** Some of all, or those of another time. */
const OF_SOME =
  /[前后][两三四五六七八九十][名位家个]|靠[前后]|其中|重点|部分|抽[查取样测]|去年|上年|上季度|上月|上次/;

/** The places of a speech that its whole lists do not bear out. @param paragraphs their folded texts, in order */
export function unborneIn(paragraphs: readonly string[], lists: readonly PlacedList[]): Unborne[] {
  const known = lists.slice(-MOST).map((list) => asKnown(list, paragraphs[list.paragraph]!));
  if (!known.some(({ isWhole }) => isWhole)) return [];
  return paragraphs.flatMap((folded, paragraph) =>
    placeClaimsIn(folded).flatMap((claim) => {
      const slip = heldAgainst(claim, known, paragraphs, paragraph);
      return slip === undefined ? [] : [{ paragraph, start: claim.start, end: claim.end, message: slip }];
    }),
  );
}

function asKnown(list: PlacedList, folded: string): Known {
  const { head, text, from, byOrder, isOfPoints } = list;
  const before = sentenceOf(folded.slice(Math.max(0, from - FAR), Math.max(0, from - 1)));
  const about = `${before}。${head}`;
  const moreIsBetter =
    !byOrder || (!LEAST_IS_BEST.test(about) && (isOfPoints || MORE_IS_BETTER.test(about + text)));
  return { ...list, about, moreIsBetter, isWhole: isWhole(list, before) };
}

/** As many as are counted, from the first to the last. */
function isWhole({ entries, head, text }: PlacedList, before: string): boolean {
  const size = entries.length;
  const ranks = new Set(entries.map(({ rank }) => rank));
  if (size < LEAST || ranks.size < size || Math.max(...ranks) !== size || OF_SOME.test(head)) return false;
  const counts = (stretch: string) =>
    [...stretch.matchAll(COUNT)].filter(([, number]) => readCount(number!) === size);
  const isLike = (noun: string) => entries.some(({ who }) => noun.includes(who.at(-1)!));
  return counts(text).length > 0 || counts(before).some(([, , noun = '']) => isLike(noun));
}

function heldAgainst(
  claim: PlaceClaim,
  lists: readonly Known[],
  paragraphs: readonly string[],
  paragraph: number,
): string | undefined {
  const meant = lists.flatMap((list) =>
    list.entries.flatMap((entry) => {
      const topic = claim.topicOf(entry.who);
      return topic !== undefined && isOf(list, topic) ? [{ list, entry, topic }] : [];
    }),
  );
  const wrong = meant.filter(({ list, entry }) => list.isWhole && !isBorneOut(claim, entry, list));
  const [first] = wrong;
  // Of two lists, or of one with two of that name, either may be meant.
  if (!first || (claim.within ? wrong : meant).some(({ list }) => list !== first.list)) return undefined;
  if (!claim.within && meant.length > 1) return undefined;
  const { list, entry, topic } = first;
  const isFar = !claim.isBehind && Math.abs(paragraph - list.paragraph) > REACH;
  const isElsewhere =
    isFar || isOfAnother(claim.before, betweenOf(claim, list, paragraphs, paragraph), list.about);
  return isBare(topic) && isElsewhere ? undefined : messageOf(claim, entry, list);
}

/** So many paragraphs from a list nothing but 排名末位的白石分公司 is of it, where no criterion is told. */
const REACH = 4;
/** 在六家中, 六个车间里 */
const AMONG = new RegExp(
  `(?:在|全\\p{Script=Han})?(${NUMBER})[个家支所]\\p{Script=Han}{0,6}?(?:[里中]|$)`,
  'u',
);
/** What any points are called. */
const OF_POINTS = /^的?(?:综合)?(?:总?得?分|成绩|分数|积分)$/;

/** True where a claim by some criterion is of a list: 总评 of 总评成绩. */
function isOf(list: Known, topic: string): boolean {
  const number = AMONG.exec(topic)?.[1];
  if (number !== undefined && readCount(number) !== list.entries.length) return false;
  const name = criterionOf(topic);
  if (name === '') return isRanking(list);
  return list.about.includes(name) || (list.isOfPoints && OF_POINTS.test(name));
}

function criterionOf(topic: string): string {
  return topic.replace(AMONG, '').replace(/^的/, '');
}

/** True where any ranking may be meant. */
function isBare(topic: string): boolean {
  const name = criterionOf(topic);
  return name === '' || OF_POINTS.test(name);
}

/** True where who has how much is a ranking, wherever a speech speaks of places. */
function isRanking({ byOrder, isOfPoints, about, text, head, moreIsBetter }: Known): boolean {
  if (!byOrder || isOfPoints) return true;
  return (
    /排[名序]|名次|位次|[高低]到[高低]/.test(about) || (moreIsBetter && text.slice(head.length).includes('%'))
  );
}

function isBorneOut(
  { told, fromBelow, within }: PlaceClaim,
  { rank, fromBelow: other }: Entry,
  list: Known,
): boolean {
  const size = list.entries.length;
  const isAt = (place: number) => (within ? place <= told : place === told);
  const [own, turned] = fromBelow ? [size + 1 - rank, rank] : [rank, size + 1 - rank];
  return isAt(own) || (other !== undefined && isAt(turned)) || (!list.moreIsBetter && isAt(turned));
}

/** What its paragraph says before a claim, from its list on, and what that is headed by. */
function betweenOf(
  { start }: PlaceClaim,
  list: Known,
  paragraphs: readonly string[],
  paragraph: number,
): string {
  const folded = paragraphs[paragraph]!;
  if (list.paragraph === paragraph && list.end <= start)
    return folded.slice(Math.max(list.end, start - FAR), start);
  const above = paragraphs[paragraph - 1] ?? '';
  return `${/[。；]/.test(above) ? '' : above}，${folded.slice(Math.max(0, start - FAR), start)}`;
}

function messageOf(claim: PlaceClaim, { who, rank }: Entry, { entries }: Known): string {
  const { words, told, within, movedFrom } = claim;
  if (movedFrom !== undefined)
    return `“${who}”按所列的数排第${rank}名，从第${movedFrom}名到第${rank}名是${Math.abs(movedFrom - rank)}位，这里说${words}，请核对`;
  const place = `“${who}”按所列的数在${entries.length}家里排第${rank}名`;
  return within
    ? `${place}，不在${words}，请核对`
    : `${place}，这里说${/^第/.test(words) ? `第${told}名` : words}，请核对`;
}

/** 领导排序: lists of people in a text, those whom the office knows among them, and the titles that they bear there. */
import type { Leader } from '../model/office';
import { memo } from '../model/remember';
import { isPersonName } from './names';
import { sentenceAfter, sentenceBefore } from './surroundings';
import { type WordHit, wordFinder } from './wordIndex';

/** Someone known in a list; places in UTF-16 code units of the folded text. */
export interface Listed {
  /** The place among the leaders, the first 0. */
  readonly rank: number;
  readonly leader: Leader;
  /** The name. */
  readonly start: number;
  readonly end: number;
  /** With the titles right before and after it, where it is certain how far they reach. */
  readonly whole?: { readonly start: number; readonly end: number };
  /** The title that is not this leader's, where there is one. */
  readonly wrong?: WrongTitle;
}

export interface WrongTitle {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True where the whole of the title is marked, so that the right one can take its place. */
  readonly whole: boolean;
}

/** How titles end. A group's (组长, 指挥长) are no office. */
const POST = '(?:书记|[省市区县镇乡局部处科院厅]长|检察长|秘书长|主席|主任|常委)';
const TITLE = new RegExp(`^\\p{Script=Han}{0,12}${POST}$`, 'u');
/** Of what it is the office: 县委, 市人大常委会, 纪委. */
const BODY =
  '(?:[省市区县州旗镇乡](?:委(?!员)|政府|人大(?:常委会)?|政协|纪委(?:监委)?|监委)|人大(?:常委会)?|政协|纪委|监委)';
const TITLE_AT_START = new RegExp(`^(?:常务)?副?${POST}`, 'u');
const TITLE_AT_END = new RegExp(`(?:常务)?副?${POST}$`, 'u');
const WHOLE_AT_START = new RegExp(`^${BODY}?(?:常务)?副?${POST}`, 'u');
const WHOLE_AT_END = new RegExp(`${BODY}(?:常务)?副?${POST}$`, 'u');
/** What no title goes on before: 出席的有|县委书记王某; 清河|县委书记 has its place. */
const SETS_IN = /(?:^|[^\p{Script=Han}]|[有由是请让和与及])$/u;
/** 是县委书记 is no title that stands before a name. */
const NO_TITLE = /[是的在对向由为让请说讲到从把被和与及同跟，]/;
/** They bear a title that no table has: 原县长, 党组书记, 第一书记. */
const OTHER_TITLE = /(?:[原前老]|党组|第一|支部|总支|兼任?|名誉|小组|专班)\p{Script=Han}{0,8}$/u;
/** What follows a name that stands by itself. */
const FOLLOWS =
  /^(?:$|[^\p{Script=Han}]|和|与|及|以及|等|同志|出席|参加|分别|陪同|到会|一行|主持|作|讲|在|也|就|为|对|到|发言|先后|列席|[两二三四五几]位|莅临|先生|女士|一起|一同|共同|及其|亲自|都|均|介绍|宣布|强调|指出|要求|深入|前往|赴|检查|调研|实地|率|带队|担任|通报|汇报|述职|致辞|表示|考察|慰问|走访|看望|参与|听取|给|向|还|又|代表|看了)/u;
/** Where people are told in another order. */
const OTHER_ORDER = /先后|依次|轮流|姓氏|笔画|排名不分|抽签/;

const known = memo<(folded: string) => readonly (readonly Listed[])[]>(200_000);

/** The finder of lists in which two or more leaders stand, and of one by himself who is given the title of another. */
export function listsOf(leaders: readonly Leader[]): (folded: string) => readonly (readonly Listed[])[] {
  if (leaders.length < 2) return () => [];
  return known(JSON.stringify(leaders), () => makeFinder(leaders));
}

function makeFinder(leaders: readonly Leader[]): (folded: string) => readonly (readonly Listed[])[] {
  const ranks = new Map(leaders.map(({ name }, rank) => [name, rank]));
  const finder = wordFinder(ranks.keys());
  const titles = leaders.flatMap(({ title }) => (title === undefined ? [] : partsOf(title)));
  const kept = memo<readonly (readonly Listed[])[]>();
  const read = (folded: string) => {
    const names = finder(folded).filter(({ start, end }) => standsAlone(folded, start, end));
    return listed(folded, names)
      .filter((list) => list.length === 1 || !isOrderedOtherwise(folded, list))
      .map((list) =>
        list.map((hit, i): Listed => {
          const rank = ranks.get(hit.word)!;
          return describe(
            { folded, hit, before: list[i - 1], after: list[i + 1], titles },
            leaders[rank]!,
            rank,
          );
        }),
      )
      .filter(
        (list) =>
          list.length > 1 || list.some(({ end, wrong }) => wrong?.start === end && isOfOther(wrong, titles)),
      );
  };
  return (folded) => kept(folded, read);
}

/** 郭某县长, where 县长 is another: by himself somebody may bear a title that no table has. */
function isOfOther({ text }: WrongTitle, titles: readonly string[]): boolean {
  return titles.some((title) => title.endsWith(text) && !isDeputyOf(title, text));
}

/** 王某 of 王某某 and 李明 of 李明华 are others. */
function standsAlone(folded: string, start: number, end: number): boolean {
  const after = folded.slice(end, end + 8);
  if (/^[某×]/.test(after) || /[某×]/.test(folded[start - 1] ?? '')) return false;
  // A name of three characters is whole, and so is 王某.
  return end - start > 2 || folded[end - 1] === '某' || FOLLOWS.test(after) || TITLE_AT_START.test(after);
}

/** The names that stand together: nothing between them but marks, titles and other people. */
function listed(folded: string, names: readonly WordHit[]): readonly (readonly WordHit[])[] {
  const lists: WordHit[][] = [];
  let to = 0;
  for (const name of names) {
    const last = lists.at(-1);
    if (last && isBetween(folded.slice(to, name.start))) last.push(name);
    else lists.push([name]);
    to = name.end;
  }
  return lists;
}

/** How far apart names of one list may stand. */
const FARTHEST = 80;
const SEPARATORS = /、|，|；|以及|[和与及]/u;

function isBetween(text: string): boolean {
  if (text.length > FARTHEST) return false;
  const pieces = text.split(SEPARATORS);
  if (pieces.length < 2 || !pieces.every(isItem)) return false;
  // 王某，县长李某 is a list; 批评了王某，李某… is none.
  return !/[，；]/.test(text) || TITLE.test(pieces.at(-1)!);
}

/** A title, another person, or both; the end of one item or the beginning of the next may be nothing. */
function isItem(piece: string): boolean {
  const text = piece.trim().replace(/同志$/, '');
  if (text === '' || (TITLE.test(text) && !NO_TITLE.test(text))) return true;
  if (isPersonName(text)) return true;
  return [2, 3].some((size) => {
    const [first, last] = [text.slice(0, size), text.slice(-size)];
    return (
      (isPersonName(last) && TITLE.test(text.slice(0, -size)) && !NO_TITLE.test(text.slice(0, -size))) ||
      (isPersonName(first) && TITLE.test(text.slice(size)))
    );
  });
}

function isOrderedOtherwise(folded: string, list: readonly WordHit[]): boolean {
  const { start } = list[0]!;
  const { end } = list.at(-1)!;
  return [sentenceBefore(folded, start), folded.slice(start, end), sentenceAfter(folded, end)].some((text) =>
    OTHER_ORDER.test(text),
  );
}

/** 县委副书记、县长 → both. */
function partsOf(title: string): string[] {
  return title.split(/[、，,和]|兼/).filter((part) => part !== '');
}

interface Around {
  readonly folded: string;
  readonly hit: WordHit;
  readonly before: WordHit | undefined;
  readonly after: WordHit | undefined;
  /** Of all leaders. */
  readonly titles: readonly string[];
}

function describe(around: Around, leader: Leader, rank: number): Listed {
  const { start, end } = around.hit;
  const own = leader.title === undefined ? [] : partsOf(leader.title);
  const lead = leadOf(around);
  const tail = tailOf(around);
  const wrong = own.length === 0 ? undefined : wrongOf(lead, tail, own, around);
  const whole = lead && { start: lead.start, end: tail.end };
  return { rank, leader, start, end, ...(whole ? { whole } : {}), ...(wrong ? { wrong } : {}) };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The titles before a name, back to where they begin: the mark after the name before it, or, of the first name, a title
 * that the table has. `undefined` where it cannot be told how far they reach.
 */
function leadOf({ folded, hit, before, titles }: Around): Stretch | undefined {
  const { start: end } = hit;
  if (before) {
    const between = folded.slice(before.end, end);
    const mark = SEPARATORS.exec(between)!;
    const start = before.end + mark.index + mark[0].length;
    return { start, end, text: folded.slice(start, end) };
  }
  const text = folded.slice(Math.max(0, end - FARTHEST), end);
  if (!TITLE_AT_END.test(text)) return { start: end, end, text: '' };
  let start = end;
  for (
    let part = endingOf(text, titles);
    part;
    part = endingOf(folded.slice(0, start).replace(/、$/, ''), titles)
  ) {
    const mark = start < end && folded[start - 1] === '、' ? 1 : 0;
    start -= part.length + mark;
  }
  return start < end ? { start, end, text: folded.slice(start, end) } : undefined;
}

/** The longest title that a text ends in. */
function endingOf(text: string, titles: readonly string[]): string | undefined {
  return titles.filter((title) => text.endsWith(title)).sort((a, b) => b.length - a.length)[0];
}

/** The title right behind a name. */
function tailOf({ folded, hit, after }: Around): Stretch {
  const start = hit.end;
  const text =
    WHOLE_AT_START.exec(folded.slice(start, Math.min(after?.start ?? folded.length, start + 14)))?.[0] ?? '';
  return { start, end: start + text.length, text };
}

/** The title that is none of a leader's own; told only where not one of those that stand there is. */
function wrongOf(
  lead: Stretch | undefined,
  tail: Stretch,
  own: readonly string[],
  around: Around,
): WrongTitle | undefined {
  const { folded, hit, titles } = around;
  const before = folded.slice(Math.max(0, hit.start - 20), hit.start);
  if (tail.text !== '')
    return own.some((part) => fits(tail.text, part)) ? undefined : { ...tail, whole: true };
  const post = TITLE_AT_END.exec(before)?.[0];
  if (post === undefined || OTHER_TITLE.test(before.slice(0, -post.length))) return undefined;
  const parts =
    lead === undefined ? [before] : lead.text.split('、').filter((part) => TITLE_AT_END.test(part));
  if (parts.some((part) => own.some((mine) => fits(part, mine)))) return undefined;
  const other = endingOf(before, titles);
  const full = WHOLE_AT_END.exec(before)?.[0];
  const text = lead?.text || other || full || post;
  const start = hit.start - text.length;
  const isWhole = Boolean(lead?.text || other) || (text === full && SETS_IN.test(folded.slice(0, start)));
  return { text, start, end: hit.start, whole: isWhole };
}

/** 县委书记 of 中共清河县委书记, 书记 for 县委书记; 纪委书记 is another, and so is 副县长 for 县长. */
function fits(written: string, own: string): boolean {
  if (written.endsWith(own)) return written.at(-own.length - 1) !== '副';
  return own.endsWith(written) && !isDeputyOf(own, written);
}

/** 副县长 is the deputy of 县长. */
function isDeputyOf(title: string, other: string): boolean {
  return title.endsWith(`副${other}`) && title !== other;
}

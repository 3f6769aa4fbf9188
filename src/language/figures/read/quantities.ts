/** The quantities of a sentence: what is counted, whose it is, when, and what the number says of it. */
import { remember } from '../../../model/remember';
import { type Amount, amountsIn, mayHaveAmounts } from './amounts';
import { APPORTIONED, apportion } from './apportioned';
import {
  AHEAD,
  AMONG_WHOM,
  ASIDE_CLAUSE,
  AVERAGED,
  BASES,
  BESIDE,
  BRACKET_IN_NAME,
  CHANGE,
  COMPARED,
  DONE_ALREADY,
  IMPROVED,
  LEAD_HEAD,
  LEAD_TAIL,
  PAID_FOR,
  PASSING_TIME,
  PERIOD,
  RESULT,
  SHARE,
  subjectOf,
  TARGET,
} from './quantityWords';

/** `plain`: so much of a thing; `share` of a whole; `growth` and `difference` compare. */
export type QuantityRole = 'plain' | 'share' | 'growth' | 'difference' | 'average';

export interface Quantity extends Amount {
  readonly role: QuantityRole;
  /** Aimed at, or come about; absent where the sentence does not say. */
  readonly mode?: 'target' | 'result';
  /** What is counted, without verbs; empty where nothing says it. */
  readonly thing: string;
  /** What stands before the number, and the noun right behind it. */
  readonly named: string;
  readonly noun: string;
  /** The clause up to the number, since the last mark or number. */
  readonly lead: string;
  /** What follows the number, up to the next mark or number: 没有完成. */
  readonly after: string;
  /** 上半年, 1—8月; empty where the sentence says none. */
  readonly period: string;
  /** The period of what follows: without the 去年 of 比去年同期的700件. */
  readonly lasting: string;
  /** 云岭镇, 全县; empty where the sentence names nobody. */
  readonly who: string;
  /** 同比, 环比; empty where none is said. */
  readonly base: string;
  /** One of several that are told with 分别: which of the names it belongs to is not certain. */
  readonly apportioned: boolean;
}

const MARKS = '，；：。、！？（）“”《》';
/** A noun behind a number, up to where another word begins. */
const NOUN =
  /^\s?的?([\p{Script=Han}]{1,12}?)(?=[，；：。、！？（）“”《》]|$|[占达完已均的是为在中被和与及全分都将有进列排已]|共(?!体)|\d)/u;
const BEHIND = /^[^，；：。、！？（）“”《》\d]*/;
const LONGEST_AFTER = 16;
const LONGEST_LEAD = 40;
/** How many numbers of one sentence are read: what has more is a table that lost its lines. */
const MOST = 500;
/** 120万元的目标: how far behind a number its aim may stand. */
const AIM = 4;

/** The quantities of a folded sentence, in order. */
export const quantitiesIn: (sentence: string) => readonly Quantity[] = remember((sentence: string) =>
  mayHaveAmounts(sentence) ? apportion(sentence, read(sentence)) : [],
);

function read(sentence: string): Quantity[] {
  const amounts = amountsIn(sentence)
    .slice(0, MOST)
    .filter((amount) => !isEvery(sentence, amount) && !isClass(sentence, amount));
  if (amounts.length === 0) return [];
  // What stands behind the last number says nothing of any.
  const clauses = clausesOf(sentence).filter(({ start }) => start <= amounts.at(-1)!.start);
  const found: Quantity[] = [];
  let at = 0;
  /** What a growth without a name is the growth of. */
  let last: Quantity | undefined;
  const arounds = aroundsOf(clauses);
  for (const amount of amounts) {
    while (at < clauses.length && clauses[at]!.start <= amount.start) at++;
    const around = arounds[at - 1] ?? START;
    const clause = clauses[at - 1] ?? { text: sentence, start: 0, mark: '' };
    const from = Math.max(clause.start, found.at(-1)?.end ?? 0, amount.start - LONGEST_LEAD);
    const lead = sentence.slice(from, amount.start);
    const told = quantity(sentence, amount, lead, ownAround(sentence, amount, clause, lead, around), last);
    // 减少1起、|31人: by how much, as the one before it.
    const one =
      lead === '、' && found.at(-1)?.role === 'difference' ? { ...told, role: 'difference' as const } : told;
    // 人均可支配收入11032元，增长8%: an average grows as well.
    if (one.role === 'plain' || one.role === 'average') last = one;
    found.push(one);
  }
  return found;
}

/** 一个|个都不好意思, 没有|一个劣Ⅴ类: every one of them or none, and no number. */
function isEvery(sentence: string, { start, end }: Pick<Quantity, 'start' | 'end'>): boolean {
  if (sentence[start] !== '一' || end - start !== 2) return false;
  return sentence[end] === sentence[end - 1] || NONE_OF.test(sentence.slice(Math.max(0, start - 2), start));
}

const NONE_OF = /没有?$|[无每哪]$|任何$/;

/** Where one of a list begins. */
const ITEM_BEGINS = /(?:^|[，、；：。（]|其中|分别是?|[是为])$/;
/** 一队|104吨, 二组|33户: one of several, by its number. */
const NUMBERED = /^[一二三四五六七八九十]{1,3}[队组班期片村场所处库层段站]$/;
/** 一分|场, 二分|公司 */
const BRANCH = /^[场厂队局店院校站]|^公司|^支/;

/** 小（|1|）型水库, |五年|贯通生, |一队|104吨, |一分|场72吨: of which class, or which of them. */
function isClass(sentence: string, { start, end }: Pick<Quantity, 'start' | 'end'>): boolean {
  const written = sentence.slice(start, end);
  if (NUMBERED.test(written) && /^\d/.test(sentence.slice(end)) && ITEM_BEGINS.test(sentence.slice(0, start)))
    return true;
  if (/^[一二三四五六七八九十]{1,3}分$/.test(written) && BRANCH.test(sentence.slice(end, end + 2)))
    return true;
  if (sentence[end - 1] === '年' && /^(?:一?贯[通制]|制)/.test(sentence.slice(end, end + 2))) return true;
  return sentence[start - 1] === '（' && /^）[型类级]/.test(sentence.slice(end, end + 2));
}

interface Clause {
  readonly text: string;
  readonly start: number;
  /** The mark before it. */
  readonly mark: string;
}

function clausesOf(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  const marked = sentence.replace(BRACKET_IN_NAME, (name) => ' '.repeat(name.length));
  let start = 0;
  for (let i = 0; i <= sentence.length; i++) {
    if (i < sentence.length && !MARKS.includes(marked[i]!)) continue;
    if (i > start) clauses.push({ text: sentence.slice(start, i), start, mark: sentence[start - 1] ?? '' });
    start = i + 1;
  }
  return clauses;
}

/** What a clause hands on to those after it. */
interface Around {
  readonly who: string;
  /** What an earlier clause said of what is to be done: 要新建9所，|新增学位3200个. */
  readonly ahead: boolean;
  /** 上半年，: a time that stands alone before its comma is that of all that follows. */
  readonly frame: string;
  readonly period: string;
  readonly lasting: string;
  readonly mode: Quantity['mode'];
  readonly apportioned: boolean;
}

const START: Around = {
  who: '',
  frame: '',
  period: '',
  lasting: '',
  ahead: false,
  mode: undefined,
  apportioned: false,
};

/** What each clause is told in; what only an aside says is nobody's else: 占全年目标245亿元的51.8%，……. */
function aroundsOf(clauses: readonly Clause[]): Around[] {
  let lasting: { around: Around; clause?: Clause } = { around: START };
  return clauses.map((clause) => {
    const around = following(lasting.around, clause, lasting.clause);
    if (ASIDE_CLAUSE.test(clause.text)) {
      const period = PERIOD.exec(clause.text)?.[0] ?? '';
      return { ...around, period, lasting: lasting.around.lasting };
    }
    lasting = { around, clause };
    return around;
  });
}

/** What a clause hands on, with what is said of one number alone. */
function ownAround(sentence: string, amount: Amount, clause: Clause, lead: string, around: Around): Around {
  if (isRateAside(clause, amount)) return passedBy(around);
  const behind = sentence.slice(amount.end, amount.end + AIM).replace(/[，；。].*/s, '');
  // 120万元|的目标, but not 去年建成的500亩|要管好.
  const aim = TARGET.test(behind) ? behind : '';
  const own = sentence.slice(Math.max(clause.start, amount.start - LONGEST_LEAD), amount.start) + aim;
  return { ...around, mode: modeIn([lead + aim, own], around) };
}

/** 占全年目标120亿元|的22.3%: a rate of what has been done, and not of the aim it is held against. */
function isRateAside({ text }: Clause, { measure }: Amount): boolean {
  return measure.dimension === '%' && ASIDE_CLAUSE.test(text);
}

/** What the clauses before an aside said. */
function passedBy(around: Around): Around {
  return { ...around, period: around.lasting, mode: around.ahead ? 'target' : around.mode };
}

function following(before: Around, { text, mark }: Clause, last: Clause | undefined): Around {
  const fresh = mark === '；';
  const earlier = last?.text ?? '';
  return {
    who: subjectIn(text) ?? before.who,
    ...timesIn(before, text, fresh),
    ahead: !fresh && (AHEAD.test(earlier) || before.ahead),
    mode: fresh ? undefined : (modeOf(earlier) ?? before.mode),
    apportioned: APPORTIONED.test(text) || (mark === '、' && before.apportioned),
  };
}

function subjectIn(clause: string): string | undefined {
  if (AMONG_WHOM.test(clause.trim())) return undefined;
  const head = clause.replace(LEAD_HEAD, '');
  return subjectOf(head.replace(PERIOD, '').replace(LEAD_HEAD, '')) ?? subjectOf(head);
}

function timesIn(before: Around, text: string, fresh: boolean): Pick<Around, 'frame' | 'period' | 'lasting'> {
  const time = PERIOD.exec(text);
  const frame = time && isFrame(text) ? time[0] : before.frame;
  // 上半年，6月份寄出96万件；建成站点186个: of half a year again.
  const handed = fresh && frame !== '' ? frame : before.lasting;
  const period = time?.[0] ?? handed;
  return { frame, period, lasting: time && isOfItsClause(text, time) ? handed : period };
}

/** 比|去年同期, 要在|5月底前, 力争|全年: a time of one figure alone, and none of what follows. */
function isOfItsClause(text: string, { index, 0: time }: RegExpExecArray): boolean {
  const before = text.slice(0, index);
  if (time === '全年' && AHEAD.test(before)) return true;
  return BESIDE.test(before) || (PASSING_TIME.test(time) && before.trim() !== '');
}

function isFrame(clause: string): boolean {
  return clause.replace(PERIOD, '').replace(PERIOD, '').replace(LEAD_HEAD, '').trim() === '';
}

/** What the nearest words say that say anything. */
function modeIn(texts: readonly string[], { ahead, mode }: Around): Quantity['mode'] {
  for (const text of texts) {
    const said = modeOf(text);
    if (said === 'result' && ahead && !DONE_ALREADY.test(text)) return 'target';
    if (said) return said;
  }
  return ahead ? 'target' : mode;
}

function modeOf(text: string): Quantity['mode'] {
  if (TARGET.test(text) || AHEAD.test(text)) return 'target';
  return RESULT.test(text) ? 'result' : undefined;
}

function quantity(
  sentence: string,
  amount: Amount,
  lead: string,
  around: Around,
  last: Quantity | undefined,
): Quantity {
  // 高岭乡|88.9分, 高田乡分别为|128户: a name is no comparison.
  const own = lead.trim();
  const role = roleOf(
    amount,
    around.who !== '' && own.startsWith(around.who) ? own.slice(around.who.length) : lead,
  );
  const noun = role === 'plain' ? (NOUN.exec(sentence.slice(amount.end, amount.end + 14))?.[1] ?? '') : '';
  const named = nameIn(lead, around.who);
  const inherits = role !== 'plain' && named === '';
  const { mode, frame, ahead, ...rest } = around;
  return {
    ...amount,
    ...rest,
    lasting: PASSING_TIME.test(around.lasting) ? '' : around.lasting,
    period: compares(role) && isBesideIn(lead) ? around.lasting : around.period,
    ...(mode ? { mode } : {}),
    role,
    lead,
    after: BEHIND.exec(sentence.slice(amount.end, amount.end + LONGEST_AFTER))?.[0] ?? '',
    named,
    noun,
    thing: inherits ? (last?.thing ?? '') : named || noun,
    base: BASES.exec(lead)?.[0] ?? '',
  };
}

function compares(role: QuantityRole): boolean {
  return role === 'growth' || role === 'difference';
}

/** 比去年同期|多9天: the time is that of what it is held against. */
function isBesideIn(lead: string): boolean {
  const time = PERIOD.exec(lead);
  return time !== null && BESIDE.test(lead.slice(0, time.index));
}

const RATES = new Set(['%', '个百分点', '倍']);

function roleOf({ measure, unit }: Amount, lead: string): QuantityRole {
  const rate = RATES.has(measure.dimension);
  if (measure.dimension === '个百分点') return 'difference';
  const isItem = measure.counted ? IMPROVED.test(lead) : measure.dimension === '元' && PAID_FOR.test(lead);
  if (CHANGE.test(lead) && !isItem) return rate ? 'growth' : 'difference';
  if (COMPARED.test(lead) && !isLikened(lead)) return 'difference';
  if ((rate || unit === '') && SHARE.test(lead)) return 'share';
  return AVERAGED.test(lead) ? 'average' : 'plain';
}

/** 差的5个 are those that did badly. */
function isLikened(lead: string): boolean {
  return /[差低高]的$/.test(lead);
}

/** The thing in what leads to a number: 全县上半年累计完成固定资产投资 → 固定资产投资. */
function nameIn(lead: string, who: string): string {
  let name = lead.trim();
  if (CHANGE.test(name))
    name = name.replace(CHANGE, '').replace(/(?:同比|环比|比[^，]*|较[^，]*|年均|实际|名义)$/, '');
  else name = isLikened(name) ? name : name.replace(SHARE, '').replace(COMPARED, '');
  for (let i = 0; i < 3; i++) {
    name = name.replace(LEAD_HEAD, '').replace(LEAD_TAIL, '');
    const period = PERIOD.exec(name);
    if (period?.index === 0) name = name.slice(period[0].length);
    if (who !== '' && name.startsWith(who)) name = name.slice(who.length);
  }
  return name.trim();
}

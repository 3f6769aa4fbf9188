/** 位次: who holds which rank of which ranking, as sentences tell it. */
import { remember } from '../../../model/remember';
import { spokenSentencesIn } from '../../sentences';
import { readHan } from '../read/amounts';
import {
  AMONG_HEAD,
  CONTEST,
  HIGHEST,
  isUnitName,
  NO_RANK_NOW,
  OF_WHOM,
  PERIOD,
  RANK,
  RANK_FILLER,
  RANK_KNOWN,
  RANK_LEFT,
  RANK_REACHED,
  RANKED,
  RANKED_AMONG,
  RANKED_BY,
  SCOPE,
  SCORE_OF_RANK,
  subjectOf,
  TIED,
  TIED_THERE,
  unitEndOf,
} from '../read/quantityWords';
import { amongBefore, amongIn, amongKinds, amongRanked, countAround } from './among';
import { isNamed, isWanted, NEAR, type PlacedRank, type Rank } from './rank';
import { inSteps } from './rankings';
import { type InRow, isOfOthers, NO_HOLDER, rowsIn } from './rankRows';

const COMPETITOR =
  /^[\p{Script=Han}]{1,8}代表队|^[一二三四五六七八九十\d]{1,3}(?:号(?:选手|作品|节目)|标段?(?![准书的]))|^(?:[高初][一二三]|[一二三四五六]年级)?[一二三四五六七八九十\d]{1,2}(?:班|组|队|连|排)(?!子|织|长)|^\p{Script=Han}{0,3}?[一二三四五六七八九十]{1,2}中(?!心|队|层|旬)|^[一二三四五六七八九]年级组?|^\p{Script=Han}{1,4}庭(?![审院长])|^\p{Script=Han}{1,5}?(?:班组|(?<![全内外中东西南北大局干总])部|科|室|股)(?=[排名列居第以得虽]|\d)|^\p{Script=Han}{1,5}?(?:合作社|供销社|(?:[蜂林农渔牧茶苗种]|养殖|饲养)场(?![长部区地景面合所])|社(?![会区交保情员团科])|分?厂(?![房区家])|店(?![面铺])|馆(?![员长藏内里中外舍区际企校务])|园(?![区林艺子丁里内社小村街路镇乡])|站(?!位(?![居列次])|点)|(?<!部)队(?![伍列员友长形])|分?所(?![有以在得属])|(?<![重难亮优缺特焦热观要痛堵卖试一])点(?=\p{Script=Han}{0,4}[排位名列居第得])|车间|支部)/u;

const FIRST = /(?<![摆放])(?<!(?:摆|放)在)(?:首位(?!度)|榜首)|(?<=[\d分%])居首(?=[，；。])/g;

const SECOND = /(?<=[\d分%])(?:居次|次之)(?=[，；。])/g;

const CLAUSE = /[^，；：。、！？]+/g;

/** True where a text may hold a rank. */
function mayHaveRanks(text: string): boolean {
  return /第|首位|榜首|居首|最[高多快]/.test(text);
}

interface Context {
  readonly who: string;
  readonly topic: string;
  readonly scope: string;
  readonly period: string;
  /** Those of a list that wait for their ranks. */
  readonly names: readonly string[];
  /** 并列: some of the sentence’s ranks are shared. */
  readonly tied: boolean;
}

const SCOPED = new RegExp(`(?:${SCOPE.source})$`);

/** 去年列第三，今年列第一，柳塘镇列第三: what was before ends there. */
const OF_NOW = /^(?:今年|本年|本[次季月])/;
const APPORTIONED = /分别|分列|依次/;

/**
 * The ranks of a sentence, in order.
 * @param written folded
 */
function ranksIn(written: string): readonly Rank[] {
  if (!mayHaveRanks(written)) return [];
  // 首位 and 榜首 are the first rank, 居次 the second, and as long as its name.
  const sentence = withHighest(written.replace(FIRST, '第一').replace(SECOND, '第二'));
  const found: Rank[] = [];
  let context: Context = {
    who: '',
    topic: '',
    scope: '',
    period: '',
    names: [],
    tied: TIED.test(sentence),
  };
  for (const { 0: text, index: start } of sentence.matchAll(CLAUSE)) {
    const hits = [...text.matchAll(RANK)].filter((hit) => isRank(text, hit));
    const name = nameLike(context.who, text) ?? nameOf(text);
    const clause = { text, start, mark: sentence[start - 1] ?? '', name };
    context = hits.length > 0 ? withNames(context, clause) : withTopic(context, clause);
    for (const hit of hits) {
      const [next, ...names] = context.names;
      const own = rankOf(sentence, clause, hit, { ...context, who: next ?? clause.name ?? context.who });
      // 这次拔河，高一组第一名是三班，|第二名|是五班: it names no ranking, and is of what the one before it is of.
      const goesOn = own.ranking === context.topic;
      const last = found.at(-1);
      const rank = inRow(sentence, { ...own, score: scoreOf(sentence, own, last) }, last, goesOn);
      found.push(rank);
      // 去年城东站第一名，城南站第二名；今年……: a time that goes before a name lasts.
      const lasting = OF_NOW.test(rank.period) ? rank.period : context.period;
      const period = clause.name === undefined ? lasting : rank.period;
      context = { ...context, who: rank.who, period, names };
    }
  }
  return asMany(withRows(found, rowsIn(sentence), context.tied), sentence);
}

/** What a row says of whose its ranks are and of how many goes before what each clause seems to say. */
function withRows(found: readonly Rank[], rows: readonly InRow[], tied: boolean): readonly Rank[] {
  if (rows.length === 0) return found;
  const at = new Map(found.map((rank) => [rank.start, rank]));
  const inRows = rows.map(({ start, end, value, who, among, first: head }): Rank => {
    const own = at.get(start);
    const first = at.get(head.start);
    return {
      ...(own ?? { start, end, value, fromBelow: false, scope: '', period: '', score: '' }),
      who,
      // 按综合评分|机电部: the first one’s, which is that of all.
      ranking: first?.ranking.replace(head.who, '') ?? '',
      scope: first?.scope ?? '',
      period: first?.period ?? '',
      loose: tied,
      ...(among === undefined ? {} : { among }),
    };
  });
  const starts = new Set(rows.map(({ start }) => start));
  const others = found.filter(({ start }) => !starts.has(start));
  return [...others, ...inRows].sort((a, b) => a.start - b.start);
}

/** 9个社按利润排，……西岭社第9；要是按销售额排，西岭社是第12: by whatever one is ranked there, it is among as many. */
function asMany(ranks: readonly Rank[], sentence: string): readonly Rank[] {
  const known = new Map<string, Rank & { readonly among: number }>();
  return ranks.map((rank) => {
    const { who, among, period, start } = rank;
    const before = known.get(who);
    if (among !== undefined) known.set(who, { ...rank, among });
    if (!before || among !== undefined || isOfOthers(sentence.slice(before.end, start))) return rank;
    // 力争进入第12: none that is held, whoever shares another of them.
    if (isWanted(sentence, start)) return rank;
    // 去年排第12: of as many as there were.
    return period === '' || period === before.period ? { ...rank, among: before.among } : rank;
  });
}

/** 单产全县最高 is the first as well, where no other 最 stands in the sentence that might be of something else. */
function withHighest(sentence: string): string {
  const told = new Set(sentence.match(HIGHEST) ?? []);
  return told.size === 1 ? sentence.replace(HIGHEST, '第一') : sentence;
}

/** 5家子公司中，精工公司排第1，……，贸易公司排第6: one of a row is of the ranking, and of as many, as the one before it. */
function inRow(sentence: string, rank: Rank, before: Rank | undefined, goesOn: boolean): Rank {
  if (!before) return rank;
  const { scope, period, loose, who } = rank;
  const told =
    goesOn && before.ranking.startsWith(rank.ranking) ? { ...rank, ranking: before.ranking } : rank;
  const isOfRow = told.ranking === before.ranking && period === before.period && isNamed(who);
  const isAlike = areLikeUnits(who, before.who) && !isByAnother(sentence.slice(before.end, rank.start));
  const isOne = scope === before.scope && !loose && (isOfRow || isAlike);
  const among = rank.among ?? (isOne ? before.among : undefined);
  return { ...told, ...(among === undefined ? {} : { among }) };
}

/** 12所少年宫的评估中，柏树小学…；排在第13名的|桃源小学: one like those that are ranked. */
function areLikeUnits(one: string, other: string): boolean {
  return one !== other && unitEndOf(one) === unitEndOf(other) && one.at(-1) === other.at(-1);
}

/** ；片区里的竞赛，…; ；论增幅，…: another ranking begins. */
function isByAnother(between: string): boolean {
  return isOfOthers(between) || /竞赛|比赛|比武|单项|个人|[论按照]|率|增[速幅]/.test(between);
}

/** 柳渡镇得|94.2分|，排第2名; 第1名的是望江街道，达到|98.2%. */
function scoreOf(sentence: string, { start, end }: Rank, before: Rank | undefined): string {
  const near = Math.max(before?.end ?? 0, start - NEAR);
  const from = Math.max(near, near + sentence.slice(near, start).lastIndexOf('；'));
  const behind = /^[^；第]{0,24}/.exec(sentence.slice(end))![0];
  return (SCORE_OF_RANK.exec(sentence.slice(from, start)) ?? SCORE_OF_RANK.exec(behind))?.[0] ?? '';
}

/** Names that wait for their ranks at one time. */
const LONGEST_LIST = 60;

interface Clause {
  readonly text: string;
  readonly start: number;
  /** The mark before it. */
  readonly mark: string;
  /** Whom it begins with. */
  readonly name: string | undefined;
}

/** 云岭镇、清河镇分别排名第一、第二: the names are waiting for their ranks, in order. */
function withNames(context: Context, { text, mark, name }: Clause): Context {
  if (name === undefined) return context;
  const goesOn = mark === '、' && APPORTIONED.test(text);
  return { ...context, names: goesOn ? [...context.names.slice(-LONGEST_LIST), name] : [] };
}

/** 其中, 排在末位的, 紧随其后的是, 成绩靠后的, 得分最高的是, 新入会的 */
const NAME_HEAD =
  /^(?:其中|同时|而|但|一是|二是|三是|(?:紧随其后|紧接着|接下来|其次|再往[后下])的?是|(?:排在|居于?)?(?:末[位尾]|最后(?:一[名位])?|垫底)的是?|(?:成绩|得分|名次|排名)?(?:靠后|靠前|落后|领先|垫底)的|(?:\p{Script=Han}{1,4}?)?最(?:高|好|快|低|优|[多少](?=的是))的是?|新(?:入会|入驻|加入|参加|参评|参赛|成立|组建)的)+/u;

/** 开工率|滨河区排第1名: what is ranked, before whom. */
const METRIC_HEAD =
  /^\p{Script=Han}{1,8}?(?:率|满意度|单项|增速|增幅|指数|得分|评分|考评|考核|测评|总量|总额)(?:上|方面|则?是)?(?=\p{Script=Han}{1,6}(?:[镇乡县区市村局所站队厂库院]|中心|支行|车间|监狱|街道|社区|公司|学校|中学|小学)(?:排|居|列|位|第|以|为|得|（|$))/u;

const ITEM = /^(?![各全其每有几多这那个两三])(\p{Script=Han}{2,8}?)(?:得|以|考|获|夺|名|位|排|居|列|第|\d)/u;

/** 桂花社区第一名，|向阳社区|第二名: what ends as the one before it does, whatever names it seems to hold. */
function nameLike(before: string, clause: string): string | undefined {
  const name = ITEM.exec(clause.replace(CONTEST, ''))?.[1];
  const end = unitEndOf(before);
  return end !== '' && name !== undefined && unitEndOf(name) === end ? name : undefined;
}

function nameOf(clause: string): string | undefined {
  const told = clause.trim().replace(NAME_HEAD, '').replace(AMONG_HEAD, '').replace(METRIC_HEAD, '');
  const time = PERIOD.exec(told);
  const plain = time?.index === 0 ? told.slice(time[0].length) : told;
  // 分县区看，云阳区……: by what is told, and nobody's name.
  if (/^分\p{Script=Han}{1,4}看$/u.test(plain)) return undefined;
  const contest = CONTEST.exec(plain)?.[0];
  const inContest = contest === undefined ? undefined : competitorIn(plain.slice(contest.length));
  const competitor = inContest ?? COMPETITOR.exec(plain)?.[0] ?? scoredIn(plain);
  if (competitor !== undefined) return competitor;
  const name = subjectOf(plain.replace(PERIOD, ''));
  // 工业投资增速全市第一: no unit of that name.
  return name !== undefined && /.全\p{Script=Han}$/u.test(name) ? undefined : name;
}

function competitorIn(text: string): string | undefined {
  return COMPETITOR.exec(text)?.[0] ?? subjectOf(text);
}

/** 金桂苑|88分: whoever is given points before a rank. */
function scoredIn(clause: string): string | undefined {
  const [, name] =
    /^(\p{Script=Han}{2,10}?)(?:平均)?(?:得了?|考了?)?\d{1,3}(?:\.\d{1,2})?分$/u.exec(clause) ?? [];
  // 粮食项目 is what one is ranked by, 滨湖项目得了96分 one of them.
  const isProject =
    name !== undefined && /得了?\d/.test(clause) && !NO_HOLDER.test(name.replace(/项目$/, ''));
  return name === undefined || (NO_HOLDER.test(name) && !isProject) ? undefined : name;
}

function isRank(clause: string, { index, 0: hit, 3: word }: RegExpExecArray): boolean {
  const before = clause.slice(Math.max(0, index - NEAR), index);
  // 德育考评全县第一: a clause that ends in it; 单产全县第一|的是沙口镇.
  const behind = clause.slice(index + hit.length);
  const scoped = /^\s*(?:$|的是)/.test(behind) && SCOPED.test(before);
  return (
    scoped ||
    RANK_KNOWN.test(behind) ||
    (RANKED_BY.test(before) && OF_WHOM.test(behind)) ||
    RANK_LEFT.test(behind) ||
    RANK_REACHED.test(before) ||
    word !== undefined ||
    RANKED.test(before) ||
    HELD_BY.test(before) ||
    isUnitName(before.trim()) ||
    (behind.trim() === '' && (isCompetitor(before) || isByMetric(before))) ||
    before.trim() === '' ||
    /分别|分列|依次/.test(before)
  );
}

/** 滨江店销量|第十一, 大河镇完成率|第一 */
function isByMetric(before: string): boolean {
  return METRIC_END.test(before.replace(/(?:也|还|又)?(?:是|为)$/, '')) && nameOf(before) !== undefined;
}

const METRIC_END =
  /(?:[销产客存总增流]量|营业额|销售额|业绩|利润|增[速幅]|完成率|合格率|满意率|满意度|得分|总分)$/;

/** 以98分|第一 */
const HELD_BY = /以\d{1,3}(?:\.\d{1,2})?[分%]$/;

/** 3班|第2, 末尾的5班|第12: one that is ranked, and nothing else. */
function isCompetitor(before: string): boolean {
  const plain = before.trim().replace(NAME_HEAD, '');
  return plain !== '' && COMPETITOR.exec(plain)?.[0] === plain;
}

/** 前三名是柳河镇|96.5分|、大庙乡|95.8分|，分列第一、第二: with what each got. */
const SCORE = /\d+(?:\.\d+)?[分%]$/;
const LIST_HEAD = /前[两三四五六七八九十\d]{1,2}[名位](?:分别|依次)?(?:是|为)(\p{Script=Han}{2,10})$/u;

/** 西关街道|进步明显，位列第二: how one is, and no name of a ranking. */
const HOW_IT_IS =
  /^(?:得分|分数|票数|成绩)最高$|^(?:紧随其后|紧追不舍|遥遥领先|一马当先|后来居上|略逊一筹|不甘落后|奋起直追)$|^(?:的?(?:进步|变化|成效|提升|亮点|势头|后劲|工作|表现|措施))?(?:也|都|很|比较|十分|非常|最为?|较为?)?(?:明显|突出|显著|较大|很大|最大|不小|扎实|过硬|不错|出色|抢眼|稳健|强劲|喜人)$/u;

/** A clause without a rank is a name in a list, or says what is ranked: 固定资产投资增速上，. */
function withTopic(context: Context, { text, mark, name }: Clause): Context {
  const bare = text.trim().replace(SCORE, '');
  if (name !== undefined && bare === name)
    return { ...context, names: [...context.names.slice(-LONGEST_LIST), name] };
  // 前三位是|云岭县、沙河县、临江区，分列第1、…: the first of a list.
  const listed = LIST_HEAD.exec(bare)?.[1];
  if (listed !== undefined && subjectOf(listed) === listed) return { ...context, names: [listed] };
  const fresh = mark === '；';
  const said = text.replace(name ?? '', '').replace(NAME_HEAD, '');
  const own = HOW_IT_IS.test(said) ? '' : keyOf(said) && keyOf(text);
  return {
    ...context,
    who: name ?? (fresh ? '' : context.who),
    // ；柳渡镇得94.2分，排第2名: of the same ranking.
    topic: (fresh && own !== '' ? own : context.topic + own).slice(-NEAR),
    scope: SCOPE.exec(text)?.[0] ?? context.scope,
    period: PERIOD.exec(text)?.[0] ?? context.period,
  };
}

function rankOf(sentence: string, clause: Clause, hit: RegExpExecArray, context: Context): Rank {
  const [whole, below, number = ''] = hit;
  const before = clause.text.slice(Math.max(0, hit.index - NEAR), hit.index);
  const start = clause.start + hit.index;
  const end = start + whole.trimEnd().length;
  const behind = behindName(sentence.slice(end, end + 14));
  const who = behind ?? context.who;
  const among =
    amongIn(sentence, start, end) ??
    amongRanked(sentence, start) ??
    amongKinds(sentence, start) ??
    amongBefore(sentence, start, who);
  const own = keyOf(before.replace(who, ''));
  return {
    start,
    end,
    value: /^\d/.test(number) ? Number(number) : (readHan(number) ?? 0),
    fromBelow: below !== undefined,
    who,
    ranking: context.topic + own,
    scope: SCOPE.exec(before)?.[0] ?? context.scope,
    period: PERIOD.exec(before)?.[0] ?? context.period,
    loose:
      context.tied ||
      TIED_THERE.test(before) ||
      NO_RANK_NOW.test(before) ||
      (behind === undefined && isHeldAgainst(before, sentence.slice(end, end + 14))),
    score: '',
    ...(among === undefined ? {} : { among }),
  };
}

/** 六号小队排第8名，与|第1名|相差30分; 低于|第一名; 领先|第二名: it is another's, whom nothing names. */
function isHeldAgainst(before: string, behind: string): boolean {
  return AGAINST.test(before) || (BESIDE.test(before) && COMPARED.test(behind));
}

const THERE = '(?:全\\p{Script=Han})?(?:排名?|位?列|位?居)?在?$';
const AGAINST = new RegExp(`(?:[比较离]|距离?|[低高次]于|超过?|落后于?|领先于?|追赶?|逼近)${THERE}`, 'u');
const BESIDE = new RegExp(`[与和跟同]${THERE}`, 'u');
const COMPARED = /^(?:的\p{Script=Han}{1,6}?)?(?:之间|的)?(?:[相还只仅]{0,2}差|相?比|有?差距|分差|拉开)/u;

/** 第一名是云岭镇. */
function behindName(rest: string): string | undefined {
  if (RANK_KNOWN.test(rest)) return undefined;
  const [, name] = /^(?:的?是|为|：|的)?([\p{Script=Han}\d]{2,10})/u.exec(rest) ?? [];
  return name && (COMPETITOR.exec(name)?.[0] ?? subjectOf(name));
}

/** 从通报看，: where it stands, and not what is ranked; 从综合考评看 says that. */
const SEEN_FROM = /从(?:这次|刚才|今天)?的?(?:通报|汇报|排名|排位|榜单|结果|数据|名次|情况)(?:情况)?来?看/u;

/** What a stretch of text says of which ranking it is. Names before 分别 are none of it. */
function keyOf(text: string): string {
  return text
    .replace(/^.*(?:分别|分列|依次)/, '')
    .replace(SEEN_FROM, '')
    .replace(RANKED_AMONG, '')
    .replace(SCORE_OF_RANK, '')
    .replace(SCOPE, '')
    .replace(PERIOD, '')
    .replace(RANK_FILLER, '')
    .trim();
}

/** The ranks of a paragraph, offsets in its folded text. */
export const ranksOf: (folded: string) => readonly PlacedRank[] = remember((folded: string) => {
  if (!mayHaveRanks(folded)) return [];
  const ranks = spokenSentencesIn(folded).flatMap((place, sentence) =>
    ranksIn(folded.slice(place.start, place.end)).map((rank) => ({
      ...rank,
      start: rank.start + place.start,
      end: rank.end + place.start,
      sentence,
    })),
  );
  return inSteps(folded, ranks).map((rank) => {
    const { among = countAround(folded, rank) } = rank;
    return among === undefined || rank.among !== undefined ? rank : { ...rank, among };
  });
});

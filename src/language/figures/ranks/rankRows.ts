/** 成行的位次: 机电部排第1，护理部排第2，信息部排第3. Where clauses are built alike what stands before the rank is whose it is. */
import { remember } from '../../../model/remember';
import { writeNumeral } from '../../numerals';
import { readCount, readHan } from '../read/amounts';
import { isScope, KINDS_OF_UNITS, NUMBER, SCOPE, subjectOf, unitEndOf } from '../read/quantityWords';

/** A rank of a row. */
export interface InRow {
  /** UTF-16 code units of the sentence: 第2. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly who: string;
  /** How many are ranked, where the sentence says so before the row. */
  readonly among: number | undefined;
  /** The one its row begins with. */
  readonly first: Pick<InRow, 'start' | 'who'>;
}

const CLAUSE = /[^，；：。、！？]+/g;
const ITEM = new RegExp(
  `^(?:.{0,24}?[个家支名所户座条]\\p{Script=Han}{1,8}?[里中])?([\\p{Script=Han}（）\\d]{1,12}?)(排在|排名|排|名列|位列|位居|列|居|得)?(第(${NUMBER})(名|位)?)$`,
  'u',
);
/** 粮食第一，油料第二，蔬菜第二: what one unit is ranked by; 我校语文第一: whose they all are. */
export const NO_HOLDER =
  /^(?:[我本咱该全其在放从比较]|平均|人均|也|又|还|都|均|同|并|分别|去年|上年|今年|目标|力争|仍)|(?:[率速幅度量额值数比分效能面线]|投资|消费|收入|税收|工业|农业|产业|服务业|进出?口|出口|[存贷]款|产值|项目|工作|面积|考核|测评|成绩|总分|综合|[语数外物化生政史地]|语文|数学|英语|科学|化学|历史|地理|[粮棉油菜茶果])$/u;
/** From which on clauses of one build are no chance. */
const LEAST = 3;
/** 按综合评分，从支行排名看: one ranking of all of them. */
const RANKING =
  /(?:^|[，：。；])(?:按|从|论|以|照|在)?[^，。；]{0,16}(?:排名|评分|得分|总分|均分|积分|成绩|测评|评比|考核|结果|名次|位次)[^，。；]{0,6}[，：]|(?:^|[，：。；])[按从论就]\p{Script=Han}{2,8}(?:看|排|论)[，：]$/u;
/** 5个车间里, 全区8个街道，, 9个社按销售额由低到高排，; but not 看了3个乡镇，, which are some of them. */
const COUNT = new RegExp(
  `(?:(?:^|[，。；：])在?|全\\p{Script=Han}|全公司|全集团)(${NUMBER})[个家支所户座条](?:(\\p{Script=Han}{1,14}?)(?:当?中|里|，)|([^，。；：、]{2,30}?)(?:排了?(?:名次?|序|队|位|座次|[下出起]来)?|论)[，：])`,
  'gu',
);

/** The ranks of the rows of a sentence, in order. */
export function rowsIn(sentence: string): readonly InRow[] {
  return runsOf(sentence).flatMap((row) => {
    const before = sentence.slice(0, row[0]!.at);
    const among = countBefore(
      before,
      row.map(({ who }) => who),
    );
    return isRanking(before, row, among) ? row.map((item) => ({ ...item, among, first: row[0]! })) : [];
  });
}

interface Item extends Omit<InRow, 'among' | 'first'> {
  /** Where its clause begins. */
  readonly at: number;
  /** What leads to the rank and what follows it: 排第…名. */
  readonly build: string;
}

function runsOf(sentence: string): Item[][] {
  const runs: Item[][] = [];
  let last: Item | undefined;
  for (const { 0: text, index } of sentence.matchAll(CLAUSE)) {
    const item = itemOf(text, index);
    if (item && last?.build === item.build) runs.at(-1)!.push(item);
    else if (item) runs.push([item]);
    last = item;
  }
  return runs.filter(({ length }) => length >= LEAST - 1);
}

function itemOf(text: string, index: number): Item | undefined {
  const [whole, who = '', verb = '', rank = '', number = '', kind = ''] = ITEM.exec(text) ?? [];
  if (whole === undefined || NO_HOLDER.test(who) || SCOPE.test(who)) return undefined;
  const end = index + whole.length;
  const value = /^\d/.test(number) ? Number(number) : (readHan(number) ?? 0);
  // 5个车间里|总装第一: what goes before the name leads to the row.
  const at = index + whole.length - rank.length - verb.length - who.length;
  return { start: end - rank.length, end, value, who, at, build: `${verb}第${kind}` };
}

/** 5个车间里|总装第一: the last number of units before them, where nothing between is of others. */
export function countBefore(before: string, names: readonly string[]): number | undefined {
  // 8个县（市、区）局中
  const plain = before.replace(/（[^（）\d]{1,8}）/gu, '');
  const count = [...plain.matchAll(COUNT)].at(-1);
  if (!count) return undefined;
  const [whole, number = '', named, ranked = ''] = count;
  if (isOfOthers(ranked + plain.slice(count.index + whole.length))) return undefined;
  const kind = named ?? ranked.replace(/[按论以就从用的].*$/, '');
  const ends = KINDS_OF_UNITS.find(([noun]) => noun.test(kind))?.[1];
  const isOfKind = (who: string) => (ends?.test(who) ?? false) || who.at(-1) === kind.at(-1);
  // 滨河, 南关 of 8个街道: names without their ends.
  const areBare = names.length >= LEAST && names.every((who) => unitEndOf(who) === '');
  if (!names.some(isOfKind) && !areBare) return undefined;
  return /^\d/.test(number) ? Number(number) : readHan(number);
}

/** 8个乡镇中, 6个县（市、区）中, 5个街道考核, 12个科室质量得分|，, 高中组9所|，第一名是; but not 看了8个乡镇, 其余8个乡镇. */
const COUNT_NEAR = new RegExp(
  `(?<![第看查访到过了这那其前后余他外和对一二三四五六七八九十\\d]|(?<!共)有)(${NUMBER})[个家支所](\\p{Script=Han}{0,10}?)(?:（[^（）\\d]{1,8}）)?(?:(?=，第[一1]名)|(?<=共有?${NUMBER}[个家支所]\\p{Script=Han}{1,4})(?=，)|当?中(?![心学小])|里(?!程)|(?:劳动|业务|技能)?竞赛|综合得分|综合评分|(?:得分|评分)(?=[，：])|考核|考评|测评|评比|评议|排名|比武)`,
  'gu',
);
/** Those of another ranking: 第二组, 甲类. */
const APART = /[组类片档]/;

/** The last number of its like in the sentence of a rank or the one before it, where nothing between is of others. */
export function countNear(before: string, who: string): number | undefined {
  const count = [...before.matchAll(COUNT_NEAR)].at(-1);
  if (!count) return undefined;
  const [whole, number = '', kind = ''] = count;
  const between = before.slice(count.index + whole.length);
  const isFar = between.split('。').length > 2;
  if (isFar || isOfOthers(between) || APART.test(between)) return undefined;
  const ends = KINDS_OF_UNITS.find(([noun]) => noun.test(kind))?.[1];
  if (kind !== '' && !ends?.test(who)) return undefined;
  return /^\d/.test(number) ? Number(number) : readHan(number);
}

/** 10个乡镇, 6个事业部: how many of a kind, wherever. */
const COUNT_ANYWHERE = new RegExp(
  `(?<![第\\d一二三四五六七八九十])(${NUMBER})[个家支所](\\p{Script=Han}{1,14})`,
  'gu',
);
/** 全县|10个, 辖|10个, 一共就是这|4个; 10个乡镇|的同志都发了言, 10个乡镇|有7个: all of them. */
const ALL_BEFORE = /(?:全\p{Script=Han}{1,2}的?|共(?:有|只有|就|就是|是)?这?|[所下]?辖)$/u;
const ALL_BEHIND =
  /^\p{Script=Han}{0,8}?(?:送来|报送|参[加赛评](?!过|了[^，。；]{0,12}(?:培训|学习))|都(?!市)|逐[个一家]|全部|个个|均)|^有[\d一二两三四五六七八九十]{1,2}[个家支所]|^当?中，?(?:排|居|列|位)[在于]?[前后末第]/u;
/** 8支代表队: whoever is there. */
const TEAMS = /^[^有前后中余他了第派]?[\d一二两三四五六七八九十]{1,3}支(?:代表队|参赛队|队伍?)$/u;
/** 运维班组; but 重点街道 are some of all. */
const SOME_OF =
  /[重试后前]点|试行|示范|[先后]进|部分|有关|相关|薄弱|[边偏]远|沿\p{Script=Han}|受灾|贫困|城[区郊关]|农村|山区|新|老|其[他余]|兄弟/u;

interface Count {
  readonly start: number;
  readonly value: number;
  /** Which of the kinds of units. */
  readonly kind: number;
  readonly all: boolean;
}

/** 参加评比的蜂场|共有15个 */
const COUNTED_BEHIND = new RegExp(
  `(\\p{Script=Han}{2,8})(?:一共|总共|共)有?(${NUMBER})[个家支所](?=[，。；、])`,
  'gu',
);

/** Of which kind of units a name at the end of some words is. */
function kindAtEnd(words: string): number {
  const ends = Array.from({ length: words.length - 1 }, (_, i) => words.slice(i));
  return KINDS_OF_UNITS.findIndex(([noun]) => ends.some((end) => noun.exec(end)?.[0] === end));
}

const countsIn: (text: string) => readonly Count[] = remember((text: string) => [
  ...[...text.matchAll(COUNTED_BEHIND)].flatMap(({ 1: words = '', 2: number = '', index }) => {
    const kind = kindAtEnd(words);
    return kind < 0 ? [] : [{ start: index, value: readCount(number), kind, all: true }];
  }),
  ...[...text.matchAll(COUNT_ANYWHERE)].flatMap(({ 0: whole, 1: number = '', 2: behind = '', index }) => {
    const kind = KINDS_OF_UNITS.findIndex(([noun]) => noun.test(behind));
    const name = KINDS_OF_UNITS[kind]?.[0].exec(behind)?.[0] ?? '';
    if (name === '' || SOME_OF.test(name)) return [];
    const from = index + whole.length - behind.length + name.length;
    const all =
      TEAMS.test(text.slice(Math.max(0, index - 1), from)) ||
      ALL_BEFORE.test(text.slice(Math.max(0, index - 5), index)) ||
      ALL_BEHIND.test(text.slice(from, from + 14));
    return [{ start: index, value: readCount(number), kind, all }];
  }),
]);

/** How many paragraphs before one the number of those ranked may stand. */
export const REACH = 40;

/**
 * The number of all of one's like, where a speech tells one, and of no more anywhere.
 * @param texts folded, of the last `REACH` paragraphs up to one's own
 * @param until where one stands in its own
 */
export function countOfAll(texts: readonly string[], until: number, who: string): number | undefined {
  const counts = countsOfLike(texts, who, until);
  const told = counts.find(({ all }) => all)?.value;
  return told !== undefined && counts.every(({ value, all }) => value === told || (!all && value < told))
    ? told
    : undefined;
}

/**
 * The number of one's like that a speech tells, where it tells one: 8个运维班组的同志 … 东坪班组排第一名，……，柳河班组排第9名.
 * @param texts folded, of the last `REACH` paragraphs up to one's own
 * @param until where one stands in its own
 * @param least as many are ranked
 */
export function countOfOnly(
  texts: readonly string[],
  until: number,
  who: string,
  least: number,
): number | undefined {
  const counts = countsOfLike(texts, who, until);
  const values = new Set(counts.filter(({ value }) => value >= least).map(({ value }) => value));
  return values.size === 1 ? [...values][0] : undefined;
}

/**
 * What follows one in its paragraph has to be of all: 参加评比的一共就是这4个站.
 * @param until where one stands in the last of the texts
 */
function countsOfLike(texts: readonly string[], who: string, until: number): readonly Count[] {
  return texts
    .flatMap((text, i) =>
      countsIn(text).filter(({ start, all }) => all || i < texts.length - 1 || start < until),
    )
    .filter(({ kind }) => KINDS_OF_UNITS[kind]?.[1].test(who));
}

/** 放到全市, 沿江片区, 同类学校. */
const OF_OTHERS = new RegExp(`${SCOPE.source}|片区|区域|系统|行业|流域|同类|同等|兄弟|省里|市里|县里`);

/** True where a stretch leads to a ranking of others. */
export function isOfOthers(text: string): boolean {
  return OF_OTHERS.test(text);
}

/** From so many on a row is one of all that are ranked. */
const LEAST_OF_ALL = 4;

/**
 * How many are ranked, where a row goes through all of them and a text tells as many: 五个路面中队……城区第一、…、高岭第四、北关第六.
 * @param row the ranks of one sentence, in order, each with whose it is
 * @param texts folded, of the last `REACH` paragraphs up to the row's own
 */
export function countOfRow(
  row: readonly { readonly who: string; readonly value: number }[],
  texts: readonly string[],
): number | undefined {
  const size = row.length;
  const last = row.at(-1);
  if (!last || size < LEAST_OF_ALL || last.value !== size + 1) return undefined;
  const isInOrder = row.slice(0, -1).every(({ value }, i) => value === i + 1);
  const kind = last.who.at(-1) ?? '';
  const areAlike = /\p{Script=Han}/u.test(kind) && new Set(row.map(({ who }) => who)).size === size;
  if (!isInOrder || !areAlike) return undefined;
  const told = new RegExp(
    `(?<![第\\d一二三四五六七八九十])(?:${size}|${writeNumeral(size)})[个家支所]\\p{Script=Han}{0,4}${kind}`,
    'u',
  );
  return texts.some((text) => told.test(text)) ? size : undefined;
}

function isRanking(before: string, row: readonly Item[], among: number | undefined): boolean {
  const names = row.map(({ who }) => who);
  const [first = ''] = names;
  const areAlike = names.every((name) => name.at(-1) === first.at(-1));
  if (new Set(names).size < names.length || names.some(isScope) || !(rises(row) || risesButFor(row)))
    return false;
  // 东山县粮食第一，油料第二: one unit's.
  if (!areAlike && names.some((name) => isOfOne(name))) return false;
  return among !== undefined || skipsOne(row) || (areAlike && row.length >= LEAST && RANKING.test(before));
}

/** 城东第一，城南第二，开发区第二，古渡第四: a rank that stands twice, and the one after it that stands nowhere. */
function skipsOne(row: readonly Item[]): boolean {
  const slips = row.filter(({ value }, i) => value !== i + 1);
  const [slip] = slips;
  return slips.length === 1 && slip !== row.at(-1) && slip!.value === row.indexOf(slip!);
}

function rises(row: readonly Item[]): boolean {
  return row.every(({ value }, i) => i === 0 || value >= row[i - 1]!.value);
}

/** 第1、第2、第3、第2、第5: one among them is a slip. */
function risesButFor(row: readonly Item[]): boolean {
  return (
    row.length >= LEAST &&
    slipsOf(row).some((slip) => {
      const others = row.filter((_, i) => i !== slip);
      return rises(others) && new Set(others.map(({ value }) => value)).size === others.length;
    })
  );
}

/** Either of the first two that fall: the others of the row cannot rise with both of them. */
function slipsOf(row: readonly Item[]): readonly number[] {
  const fall = row.findIndex(({ value }, i) => i > 0 && value < row[i - 1]!.value);
  return fall < 0 ? [] : [fall - 1, fall];
}

function isOfOne(name: string): boolean {
  const unit = subjectOf(name);
  return unit !== undefined && unit !== name;
}

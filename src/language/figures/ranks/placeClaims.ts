/** 又说第几: who is said to stand where, wherever a speech comes back to it: 北郊站总评排第五, 排名末位的白石分公司, 安定、和平、东湖包揽了前三名. */
import { remember } from '../../../model/remember';
import { readCount } from '../read/amounts';
import { unitEndOf } from '../read/quantityWords';
import { clausesOf, EARLIER, OTHER_TIME } from './otherRankings';
import { movesToNowhere } from './placesMoved';
import { NEAR } from './rank';
import { NUMBER } from './scoreLists';

/** A place, and whose it is said to be. */
export interface PlaceClaim {
  /** UTF-16 code units of the paragraph’s folded text: 第五, 末位, 前三名, 四位. */
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly words: string;
  readonly told: number;
  /** 末位, 倒数第二: counted from the last. */
  readonly fromBelow: boolean;
  /** 前三名: so far down at the most. */
  readonly within: boolean;
  /** 上季度排第|七|，这次前进四位. */
  readonly movedFrom?: number;
  /** 末位|的青山站: whose it is stands behind it. */
  readonly isBehind: boolean;
  /** What its sentence says before whose it is. */
  readonly before: string;
  /** By what a unit is said to stand there (总评; empty where nothing says so); `undefined` where another one is. */
  topicOf(who: string): string | undefined;
}

const HAN = '\\p{Script=Han}';
/** 排在, 升到了 */
const VERB =
  '(?:排名|排|名列|位列|列|位居|居|处|落|提升|跃升|上升|前进|下降|下滑|滑落|后退|[升降退掉滑跌冲坐进])[到在至于为了居]{0,2}';
/** 排在|末位|的二公司 */
const CLAIM = new RegExp(
  `(?<verb>${VERB})?(?:全${HAN})?(?<rank>第(?<above>${NUMBER})(?![批次个期季类项条轮届方梯线])|倒数第(?<below>${NUMBER})|末[位尾]|最后(?:一[名位]|(?=[，。；的]|$))|垫底|首位|榜首)[名位]?(?<of>的[是为]?(?=${HAN}))?`,
  'gu',
);
const FIRST = /首位|榜首/;
/** What says by itself that somebody stands there: 北郊站|垫底, |末位|的青山站. */
const BY_ITSELF = /倒数|垫底/;
const BY_ITSELF_BEFORE = /倒数|垫底|末/;
const TOPIC = `(?:[考测总]评|考核|评[价分比议]|[得总]分|成绩|进度|率)`;
const BY_TOPIC = new RegExp(`${TOPIC}$`, 'u');
const RANKED = `第(?:${NUMBER})[名位]?`;
/** What may stand between a unit and its place: 上季度排第四，这次|升到, ，得分最低，|排在, 总评|排. */
const FILLED = `(?:，|总体|这[次回]|本次|本季度|目前|也|又|还是?|仍然?|依[旧然]|只|仅|才|就|却|已经?|暂时?|(?:得分|分数)最[高低]|[从由]${EARLIER}?的?${RANKED}|${EARLIER}${HAN}{0,5}${RANKED}，)*`;
const BETWEEN = new RegExp(
  `^${FILLED}(?:的?(?<topic>${HAN}{0,6}?${TOPIC})(?:结果|上|中)?)?${FILLED}(?<among>在?(?:${NUMBER})[个家支所]${HAN}{0,5}?[里中])?${FILLED}(?:${VERB})?(?:全${HAN})?$`,
  'u',
);
/** What a name may follow in its clause: 但|北郊站. */
const NAME_BEGINS = /(?:^|[，；、：])(?:其中|但|而|是|像|比如|尤其是|特别是|只有)?$/;
const OTHER_END =
  /^(?:街道|社区|开发区|园区|新区|分局|公司|车间|支行|支队|中队|大队|医院|小学|中学|中心|[镇乡县区市局队站所校院村厂店馆库科组班])/;
const KIND = /[所站库科队组店厂馆班]$/;
/** What goes with a clause and is no criterion: 请|排名第一的. */
const HEADS =
  /^(?:请|让|由|对|把|给|向|像|和|与|其中|而|但|特别是|尤其是|比如|约谈|帮扶|目前|这次|本次|现在|在)+/;
/** 和 parts two of them. */
const NAME_IN_LIST = `(?:(?!和)${HAN}){2,9}?`;
/** 安定、和平、东湖三个街道，包揽了前三名 */
const WITHIN = new RegExp(
  `(?<=^|[，；：是])(?<names>${NAME_IN_LIST}(?:[、和]${NAME_IN_LIST}){1,6})(?:[两三四五六]个?[家支所]?${HAN}{0,5})?，?(?:一起|一举)?(?:包揽|分列|囊括|占据|跻身|进入|位列|位居|名列|列|居)了?(?<rank>(?<end>[前后])(?<count>[两三四五六])[名位强]?)(?![^，。；]{0,4}的)`,
  'gu',
);
const SENTENCE = /[^。！？]+/g;

/** The claims of a folded paragraph, in order. */
export const placeClaimsIn: (folded: string) => readonly PlaceClaim[] = remember((folded) => [
  ...[...folded.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => [
    ...[...sentence.matchAll(CLAIM)].flatMap((hit) => claimOf(hit, sentence, index)),
    ...[...sentence.matchAll(WITHIN)]
      .filter((hit) => !OTHER_TIME.test(clausesOf(sentence.slice(Math.max(0, hit.index - NEAR), hit.index))))
      .map((hit) => withinOf(hit, index)),
  ]),
  ...movesToNowhere(folded).map(({ start, end, from, reached, who }): PlaceClaim => {
    const words = folded.slice(start, end);
    const topicOf = (name: string) => (namesOf(name).includes(who) ? '' : undefined);
    return { ...ABOVE, start, end, words, told: reached, movedFrom: from, before: '', topicOf };
  }),
]);

const ABOVE = { fromBelow: false, within: false, isBehind: false };

/** @param at where the sentence begins */
function claimOf({ 0: whole, index, groups }: RegExpExecArray, sentence: string, at: number): PlaceClaim[] {
  const { verb, rank = '', above, below, of } = groups!;
  const from = index + whole.indexOf(rank, verb?.length ?? 0);
  const to = from + rank.length;
  const before = clausesOf(sentence.slice(Math.max(0, index - NEAR), index));
  const isBehind = of !== undefined;
  const isTold = verb !== undefined || (isBehind ? BY_ITSELF_BEFORE : BY_ITSELF).test(rank);
  if (!isTold && !(above && BY_TOPIC.test(before))) return [];
  const isFirst = FIRST.test(rank);
  const claim = {
    start: at + from,
    end: at + to,
    words: rank,
    told: isFirst ? 1 : readCount(above ?? below ?? '1'),
    fromBelow: above === undefined && !isFirst,
    within: false,
    isBehind,
    before,
  };
  const behind = sentence.slice(index + whole.length);
  if (isBehind) {
    if (OTHER_TIME.test(before)) return [];
    const topic = /\p{Script=Han}*$/u.exec(before)![0].replace(HEADS, '');
    return [{ ...claim, topicOf: (who) => (isNamedFirst(behind, who) ? topic : undefined) }];
  }
  if (/^(?:[^，。；]{0,6}的|\p{Script=Han}*档)/u.test(behind)) return [];
  return [{ ...claim, topicOf: (who) => topicBetween(before, who) }];
}

/** 二纺车间, and 二纺 for short. */
function namesOf(who: string): string[] {
  const short = who.slice(0, who.length - (unitEndOf(who) || (KIND.exec(who)?.[0] ?? '')).length);
  return short.length > 1 && short !== who ? [who, short] : [who];
}

function isNamedFirst(text: string, who: string): boolean {
  return namesOf(who).some((name) =>
    name === who
      ? text.startsWith(who)
      : text.startsWith(name) && !/^\p{Script=Han}/u.test(text.slice(name.length)),
  );
}

function topicBetween(before: string, who: string): string | undefined {
  for (const name of namesOf(who)) {
    const at = before.lastIndexOf(name);
    if (at < 0 || !beginsAt(at, before)) continue;
    const rest = before.slice(at + name.length);
    const hit = OTHER_END.test(rest) ? null : BETWEEN.exec(rest);
    if (hit) return `${hit.groups!.among ?? ''}${hit.groups!.topic ?? ''}`;
  }
  return undefined;
}

function beginsAt(at: number, text: string): boolean {
  const before = text.slice(0, at);
  return NAME_BEGINS.test(before) && !OTHER_TIME.test(before);
}

/** @param at where the sentence begins */
function withinOf({ 0: whole, index, groups }: RegExpExecArray, at: number): PlaceClaim {
  const { names = '', rank = '', end = '', count = '' } = groups!;
  const start = at + index + whole.length - rank.length;
  const listed = names.split(/[、和]/);
  return {
    start,
    end: start + rank.length,
    words: rank,
    told: readCount(count),
    fromBelow: end === '后',
    within: true,
    isBehind: false,
    before: '',
    topicOf: (who) => (listed.some((each) => namesOf(who).includes(each)) ? '' : undefined),
  };
}

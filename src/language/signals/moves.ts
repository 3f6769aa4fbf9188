/**
 * What there is more of, or less: 产值增长 is good news, 投诉增多 is bad. A standard or a demand that was raised praises no
 * work.
 */

import { rare } from '../patterns/sieve';

/** What one has rather less of. */
export const UNWANTED =
  '(?:PM2\\.5|PM10|臭氧|污染|(?:平均)?浓度|逾期|应收|负债|债务|亏损|库存|积压|投诉|集体访|集访|重复访|越级访|退货|退件|差评|差错|次品|废品|返工|成本|费用|三公|能耗|损耗|漏损|事故|案件|发案|案发|警情|信访|上访|火灾|伤亡|死亡|流失|失业|空置|闲置|缺勤|旷[工课]|超时|违规|违法|违章|违纪|欠费|欠款|欠薪|拖欠|隐患|复发|发病|排放|超标|贫困|返贫|低收入|空壳村|薄弱村|撂荒|抛荒|纠纷|违建|黑臭|劣五类|(?:元|分|成|%)以下的)[^，。不无没]{0,4}?';
/** How it is told that there is more of something, or less. */
export const RISES =
  '(?:增长|增加|增多|上升|升高|升至|升到|攀升|提高|扩大|反弹|多了|翻了?[一两几半]?番|翻倍|(?:居|持)高不下|(?:高发|频发|多发)(?!期|季|时[段节期]|月))';
export const FALLS =
  '(?:下降|减少|降低|降到|降至|降了|减[到至了]|[少缩压]到|少了|压降|压减|归零|(?<!不|限期|全部|全面|月底前?)清零|为零|缩短|缩小|收窄)';

/** 投诉减少三成, 由80分提高到90分: what moves is not wanted, or is asked for. */
const UNWANTED_MOVES = rare(new RegExp(`${UNWANTED}[^，。]{0,16}(?:${RISES}|${FALLS})`, 'u'));

const MOVES_ALONE = rare(
  new RegExp(
    `^(?:批次|人次|件次|总量|[起件人次户]数|数量)?(?:[又还却也]|同比|环比|比[^，]{1,6}?)*(?:${RISES}|${FALLS})`,
    'u',
  ),
);

/** True where there is more or less of what is not wanted: that praises and blames by rows of its own. */
export function movesUnwanted(said: string): boolean {
  return UNWANTED_MOVES.test(said);
}

const UNWANTED_THING = rare(new RegExp(UNWANTED, 'u'));

/** What a clause tells of that is not wanted: 违章. */
export function unwantedIn(clause: string): string | undefined {
  return UNWANTED_THING.exec(clause)?.[0];
}

/** What a clause says, with what moves in it where that stands in a clause before: 违章每月二十三起，翻了一番. */
export function withThing(said: string, thing: string): string {
  return MOVES_ALONE.test(said) ? thing + said : said;
}

/**
 * 考核标准更高, 达标线由80分提高到90分: what is asked for rose, and nobody's work. 工作标准 is one's own.
 */
const RAISED = rare(
  /(?<!工作|服务|管理|建设|施工|自身|自我)(?:标准|门槛|尺度|难度|压力|竞争|期待|期望|分值|权重|系数|[标格数]线|红线|(?:测评|考核|考评|评价|检查|验收|约束性|控制性)[^，]{0,4}(?:指标|项目|内容)|(?:下达|分解|安排|承担)[^，]{0,10}(?:任务|计划)|要求|(?<=考核|年度|全年)任务)[^，]{0,14}(?:更加?|越来越|愈来愈|日益|提高|提升|增加|加大|上升|抬高|收紧|加码)|(?:大于|不低于|不少于|不小于|至少)[^，]{0,12}(?:提高|增加|提升|上升|调整)|(?:提高|增加|提升|上升|调整)[到至为](?:大于|不低于|不少于|不小于)/u,
);
/** It was: 测评标准更加严格，…… and what follows in the sentence tells how. */
const REVISED = rare(
  /(?:(?<!工作|服务|管理|建设|施工|自身|自我)标准|体系|办法|细则|规则|目录|口径|大纲|规程|政策)[^，]{0,8}(?:修订|修改|调整|更加?严|从严|收紧|更高|提高)/u,
);

/** True when a clause tells that what is asked for rose: 达标线由80分提高到90分. */
export function asksForMore(clause: string): boolean {
  return RAISED.test(clause);
}

/** True when a clause tells that rules were changed: 测评标准修订了，…… */
export function revisesRules(clause: string): boolean {
  return REVISED.test(clause);
}

/** True when a text tells that a standard or a demand was raised, which praises no work. */
export function raisesStandard(text: string): boolean {
  return RAISED.test(text) || REVISED.test(text);
}

/** A standard or a demand that was raised: it praises no work. */

/**
 * 考核标准更高, 达标线由80分提高到90分: what is asked for rose, and nobody's work. 工作标准 is one's own.
 */
const RAISED =
  /(?<!工作|服务|管理|建设|施工|自身|自我)(?:标准|门槛|尺度|难度|压力|竞争|期待|期望|分值|权重|系数|[标格数]线|红线|(?:测评|考核|考评|评价|检查|验收|约束性|控制性)[^，]{0,4}(?:指标|项目|内容)|(?:下达|分解|安排|承担)[^，]{0,10}(?:任务|计划)|要求|(?<=考核|年度|全年)任务)[^，]{0,14}(?:更加?|越来越|愈来愈|日益|提高|提升|增加|加大|上升|抬高|收紧|加码)|(?:大于|不低于|不少于|不小于|至少)[^，]{0,12}(?:提高|增加|提升|上升|调整)|(?:提高|增加|提升|上升|调整)[到至为](?:大于|不低于|不少于|不小于)/u;
/** It was: 测评标准更加严格，…… and what follows in the sentence tells how. */
const REVISED =
  /(?:(?<!工作|服务|管理|建设|施工|自身|自我)标准|体系|办法|细则|规则|目录|口径|大纲|规程|政策)[^，]{0,8}(?:修订|修改|调整|更加?严|从严|收紧|更高|提高)/u;

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

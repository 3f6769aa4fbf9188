/** 合计: a total behind what it is of: 一月4120起，二月3690起，三月4430起，整个季度12240起. */

import { added, OPEN, OVERLAPS } from '../nearly/telling';
import { type Reading, size } from '../sentence/claims';
import { type Afar, clauseOf, OF_OTHER_TIME, plainLike, type Row, withUnitOf } from './afar';

/** 整个季度|12240起, 三个月|1300套, 三天|36枚, 加总|3.8万人次: of whichever sentence. */
const OF_ALL =
  /(?:加总|合起来|合在一起|加起来|加在一起|凑起来|整个?季度?|(?:[一二三四]|上下)(?:季度?|半年)|[两二三四五六]个(?:月|季度)|(?<![\p{Script=Han}\d])[两二三四五六七][天轮场批](?:下来)?|季度任务|全[省市县区镇乡校局行院]\p{Script=Han}{0,2}就是)\p{Script=Han}{0,4}$/u;
/** 合计|20.9亿元: of its own sentence. */
const OF_SENTENCE = /(?:合计|总计|共计|一共|总共|拢共|统共)\p{Script=Han}{0,4}$/u;
const MOST = 6;

export const TOTAL_AFAR: Row = {
  holds: ({ text, claim }) =>
    claim.role === 'plain' && (OF_ALL.test(clauseOf(text, claim)) || OF_SENTENCE.test(clauseOf(text, claim))),
  readings: totals,
};

/** Of all in its own sentence, else of as many of the last as may be. */
function totals({ text, own, before, claim }: Afar): Reading[] {
  const around = OF_ALL.test(clauseOf(text, claim)) ? before : own;
  const like = plainLike(around.map(withUnitOf(claim)), claim).filter(
    (each) => size(each) < size(claim) && each.role === 'plain' && each.han === claim.han,
  );
  const inOwn = like.filter((each) => own.some(({ start }) => start === each.start));
  const runs = [inOwn, ...Array.from({ length: MOST }, (_, i) => like.slice(-i - 2))].filter(
    (run, i) => run.length > 1 && (i > 0 || run.length > 2 || before.at(-1)?.start === run.at(-1)?.start),
  );
  const [first] = runs;
  if (!first) return [];
  const said = text.slice(first[0]!.start - first[0]!.lead.length, claim.start);
  if (OPEN.test(said) || OF_OTHER_TIME.test(said) || OVERLAPS.test(said)) return [];
  return runs
    .map((run) => added(run, claim))
    .sort((a, b) => Math.abs(a.sum - claim.value) - Math.abs(b.sum - claim.value));
}

/** 两可: what is written in either of two ways, and words of one sound that stand beside the same ones, each rightly. */

/** What is written for one another, each rightly. */
const EITHER_WAY = [
  ['风雪', '风雨'],
  ['督查', '督察'],
  ['账', '帐'],
  ['砂', '沙'],
  ['後', '后'],
  ['没', '无'],
  ['决', '绝'],
  ['亟', '急'],
  ['浑', '混'],
  ['翔实', '详实'],
  ['接合部', '结合部'],
  ['裁弯', '截弯'],
  ['疼', '痛'],
  ['全乡', '全县'],
  ['定式', '定势'],
  ['检测', '监测'],
  ['制订', '制定'],
  ['年中', '年终'],
  ['泄漏', '泄露'],
  ['其它', '其他'],
  ['想像', '想象'],
  ['做', '作'],
  ['亟待', '极大'],
  ['亟需', '继续'],
  ['进厂', '进场'],
  ['水务', '税务'],
  ['水费', '税费'],
  ['农技', '农机'],
  ['中度', '重度'],
  ['巡察', '巡查'],
  ['中队', '总队'],
  ['监察', '检察'],
  ['债券', '债权'],
  ['止付', '支付'],
  ['沉降', '沉陷'],
  ['舆情', '雨情'],
  ['电器', '电气'],
  ['入厂', '入场'],
  ['出厂', '出场'],
] as const;

/** True where both are written: 环保督查 and 环保督察, 砂场 and 沙场. */
export function isEitherWay(wrong: string, right: string): boolean {
  return EITHER_WAY.some(
    ([one, other]) => wrong.replaceAll(one, other) === right || wrong.replaceAll(other, one) === right,
  );
}

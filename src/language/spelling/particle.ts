/** 的 for 得: how a thing is done stands behind 得, at the end of its clause: 述的认真, 手续办的慢. */

export interface ParticleSlip {
  readonly wrong: string;
  readonly right: string;
  /** UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
}

/** What is done well or badly; 安排的多 and 要的少 count things, and stand. */
const DONE =
  '[办做干抓讲述听评写查改推建管学练拍谋搞挂修补念唱跳演带扶守拼抢跑跟盯记]|落实|完成|组织|准备|推进|开展|配合|执行';
const HOW =
  '认真|专心|客观|细致|扎实|到位|彻底|深入|透彻|仔细|漂亮|清楚|明白|精彩|及时|不错|不够|[很太更最]?(?:好|快|慢|细|实|早|晚|紧|严|深|透|准|齐|稳)';
/** 比预想的好 compares with what was thought. */
const PATTERN = new RegExp(
  `(?<![比较如像][^，。；：！？、]{0,8})(?:${DONE})的(?:${HOW})(?=[，。；、！]|$)`,
  'gu',
);

/** The places of a folded text where 的 should be 得, in order; time is linear in its length. */
export function particleSlips(folded: string): ParticleSlip[] {
  if (!folded.includes('的')) return [];
  return [...folded.matchAll(PATTERN)].map(({ 0: wrong, index }) => ({
    wrong,
    right: wrong.replace('的', '得'),
    start: index,
    end: index + wrong.length,
  }));
}

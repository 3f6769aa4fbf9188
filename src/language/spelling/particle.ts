/**
 * 的、地、得: how a thing is done stands behind 得 at the end of its clause (述的认真, 手续办的慢), and before 地 over what is
 * done (坚定不移的把工作抓好).
 */

export interface ParticleSlip {
  readonly wrong: string;
  readonly right: string;
  readonly authority: string;
  /** UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
}

interface Row {
  readonly pattern: RegExp;
  readonly right: '得' | '地';
  readonly authority: string;
}

/** What is done well or badly; 安排的多 and 要的少 count things, and stand. */
const DONE =
  '[办做干抓讲谈说述听评写查改推建管学练拍谋搞挂修补念唱跳演带扶守拼抢跑跟盯记]|落实|完成|组织|准备|推进|开展|配合|执行|制作|把握|掌握|设计|布置|表现|发挥|处理';
const HOW =
  '认真|专心|客观|细致|扎实|到位|彻底|深入|透彻|仔细|漂亮|清楚|明白|精彩|及时|不错|不够|不好|好|快|慢|细|实|早|晚|紧|严|深|透|准|齐|稳';
/** With such a word before it any other is one, too: 讲的很具体. */
const DEGREE = '很|非常|比较|十分|特别|相当|极其|更加?|最|太|不够|不太|不大|不怎么';
/** What is said of deeds alone. */
const MANNER =
  '坚定不移|毫不动摇|持之以恒|一如既往|不折不扣|逐[条项个]逐[条项个]|逐[条项个一]|尽快|尽早|认真|扎实|切实|主动|坚决|努力|严格|不断|认认真真|扎扎实实|踏踏实实|实实在在|仔仔细细';
/** How something is said. */
const FRANKLY = '客观|坦率|坦白|严格|准确|确切|通俗|具体|简单|概括|公正|实事求是|不客气|毫不客气|毫不夸张';
/** Deeds that are no things: 认真的学习 may be one. */
const DEED =
  '[把将]|抓[好紧实细]|做[好实细]|办好|搞好|干好|落实[好到]|领会|推[进动]|完成(?!时|情|率|度)|指出|提出|解决(?!方|办|措|问)|[听记写做学看想查改](?=[，。、；！]|$)|培养[^，。；、的]{2}';

const ROWS: readonly Row[] = [
  {
    // 比预想的好 compares with what was thought.
    pattern: new RegExp(
      `(?<![比较如像][^，。；：！？、]{0,8})(?:${DONE})的(?:(?:${HOW})|(?:${DEGREE})\\p{Script=Han}{1,2})(?=[，。；、！]|$)`,
      'gu',
    ),
    right: '得',
    authority: '补语前面用“得”',
  },
  {
    // 听的进去, 跟的上: what can be done. 听的懂的 may be a person.
    pattern:
      /[听看说读学记念写做吃放坐站扛跟追赶拿顶](?<![好难]\p{Script=Han})的(?:懂|进去|见|清|住|上|起|下去|出来)(?=[，。、；！]|$)/gu,
    right: '得',
    authority: '补语前面用“得”',
  },
  {
    pattern: new RegExp(`(?:${MANNER})的(?=${DEED})`, 'gu'),
    right: '地',
    authority: '动词前面用“地”',
  },
  {
    // 总的说 and 一般的说 are said so.
    pattern: new RegExp(`(?<![\\p{Script=Han}])(?:${FRANKLY})的(?=来?[说讲]，)`, 'gu'),
    right: '地',
    authority: '动词前面用“地”',
  },
];

/** The places of a folded text where 的 should be 得 or 地, in order; time is linear in its length. */
export function particleSlips(folded: string): ParticleSlip[] {
  if (!folded.includes('的')) return [];
  return ROWS.flatMap(({ pattern, right, authority }) =>
    [...folded.matchAll(pattern)].map(({ 0: wrong, index }) => ({
      wrong,
      right: wrong.replace('的', right),
      authority,
      start: index,
      end: index + wrong.length,
    })),
  ).sort((a, b) => a.start - b.start);
}

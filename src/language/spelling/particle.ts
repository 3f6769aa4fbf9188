/**
 * 的、地、得: how a thing is done stands behind 得 at the end of its clause (述的认真, 手续办的慢), and before 地 over what is
 * done (坚定不移的把工作抓好, 认真得议一议); what a thing is like stands before 的 (作一个简要地点评, 明显地成效).
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
  readonly right: '得' | '地' | '的';
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
  '坚定不移|毫不动摇|持之以恒|一如既往|不折不扣|逐[条项个]逐[条项个]|逐[条项个一]|尽快|尽早|圆满|顺利|出色|如期|按期|按时|高质量|认真|扎实|切实|主动|坚决|努力|严格|不断|认认真真|扎扎实实|踏踏实实|实实在在|仔仔细细';
/** How something is said. */
const FRANKLY = '客观|坦率|坦白|严格|准确|确切|通俗|具体|简单|概括|公正|实事求是|不客气|毫不客气|毫不夸张';
/** Deeds that are no things: 认真的学习 may be one. */
const DEED =
  '[把将]|抓[好紧实细]|做[好实细]|办好|搞好|干好|落实[好到]|领会|推[进动]|完成(?!时|情|率|度)|指出|提出|解决(?!方|办|措|问)|[听记写做学看想查改](?=[，。、；！]|$)|培养[^，。；、的]{2}';

/** 草草, 牢牢: how something is done, whoever does it. */
const TWICE = '([狠草紧牢慢悄匆死稳细默早远好轻重深实])\\1';
/** What is done so; 紧紧的怀抱 and 深深的爱 are things. */
const TAKEN =
  '[把将抓盯攥拧咬插绑捆压推]|围绕|守[住好在着]|握[住在着]|记[住在着]|放[在到进下]|走[在到进过]|做[好到]|贴[在近着]|靠[在着]';
/** 一户一户, 一笔一笔: one after another. */
const ONE_BY_ONE = '一([户家个件条项笔步张页本村组人句字])一\\1';
/** In what way one works. */
const ZEAL =
  '认真|仔细|扎实|切实|主动|坚决|严格|耐心|用心|及时|全面|深入|系统|客观|积极|有序|有效|严肃|自觉|大力|普遍|顺利|迅速|准确|科学|合理|精心|周密|冷静|清醒|充分|坚定|稳步|不断|逐步|持续|创造性';
/** Work of all sorts, that is no measure of zeal: 认真得让人佩服 tells how much. */
const WORK =
  '[把将对抓]|学习|研究|落实|执行|开展|推进|推动|完成|组织|分析|查找|整改|解决|处理|履行|遵守|参加|参与|配合|贯彻|对待|检查|排查|听取|总结|梳理|谋划|做好|抓好|办好|认识|看到|指出|回答|反映|掌握|运用|实施';
/** What something is like. */
const LIKE =
  '简要|简单|全面|深刻|系统|客观|明确|具体|详细|充分|显著|明显|重大|巨大|良好|有益|必要|突出|重要|主要|宝贵|扎实|坚实|浓厚|优异|可喜|丰硕|一定|较大|很大|较好|很好';
const THINGS =
  '成[效绩果就]|问题|意义|作用|影响|变化|基础|氛围|经验|优势|特点|任务|形势|措施|贡献|效果|印象|差距|不足|局面|环境|条件|水平|教训|启示|收获|进步|进展|突破';

const ROWS: readonly Row[] = [
  {
    pattern: new RegExp(`(?<!\\p{Script=Han}[妈爸爷奶哥弟姐妹])${TWICE}的(?=${TAKEN})`, 'gu'),
    right: '地',
    authority: '动词前面用“地”',
  },
  {
    pattern: new RegExp(
      `${ONE_BY_ONE}的(?=[把将]|上门|走[访到进下过]|查[看找阅验]|过(?![程去失错])|核[对查实]|谈(?!话记)|讲[清明给]|改[掉好过]|抓[好实]|落实|推[进动敲]|整改|排查|清[理点]|登记(?!表|簿|册)|对照|记[在下录](?!本)|办[好理结]|做[好通])`,
      'gu',
    ),
    right: '地',
    authority: '动词前面用“地”',
  },
  {
    pattern: new RegExp(`(?:${ZEAL})得(?=${WORK}|(\\p{Script=Han})[一了]?\\1)`, 'gu'),
    right: '地',
    authority: '动词前面用“地”',
  },
  {
    // 高高兴兴得学; 高高兴兴得像过年 tells how much.
    pattern:
      /(?:高高兴兴|安安静静|平平安安|顺顺利利|轻轻松松|认认真真|踏踏实实|扎扎实实|老老实实|仔仔细细|实实在在|规规矩矩|痛痛快快|明明白白|清清楚楚|整整齐齐)得(?=[学干做走来去回上下吃住看听说过抓讲读写练查]|把|将|完成|落实|推进)/gu,
    right: '地',
    authority: '动词前面用“地”',
  },
  { pattern: /不同程度的(?=存在)/gu, right: '地', authority: '动词前面用“地”' },
  {
    // 一棵不落的查, 一分不少得发到人; 一分不少的钱 is right.
    pattern:
      /一\p{Script=Han}不[落少漏差错误][的得](?=[查补报办交还核改讲记背送给付]|发[到放给下]|落实|兑现|清[点理]|做[完好到])/gu,
    right: '地',
    authority: '动词前面用“地”',
  },
  {
    pattern: new RegExp(
      `(?:${LIKE})地(?=(?:${THINGS})(?![^，。；]{0,2}[于着]))|(?<=一[个次番项种场])(?:${LIKE}|认真|深入|集中|专门|严肃|初步)地(?=(?:点评|讲评|总结|说明|介绍|回顾|分析|部署|安排|调研|检查|发言|讲话|交流|讨论|评价|认识|过程|探索|尝试)[，。；、])`,
      'gu',
    ),
    right: '的',
    authority: '名词前面用“的”',
  },
  {
    // 该减得坚决减; 该花得花 is what one must.
    pattern: /该(\p{Script=Han}{1,2})得(?=(?:坚决|一定|必须|要|就要|全部|尽快|一律|马上|立即)\1)/gu,
    right: '的',
    authority: '“该……的”指该做的事',
  },
  {
    pattern:
      /(?:存在|面临|取得|暴露|反映|我们|你们|他们|大家)得(?=问题|工作|成[绩效果]|困难|责任|任务|短板|差距)/gu,
    right: '的',
    authority: '名词前面用“的”',
  },
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

/** The places of a folded text where one of 的, 地 and 得 stands for another, in order; time is linear in its length. */
export function particleSlips(folded: string): ParticleSlip[] {
  return ROWS.flatMap(({ pattern, right, authority }) =>
    [...folded.matchAll(pattern)].map(({ 0: wrong, index }) => ({
      wrong,
      right: right === '得' ? wrong.replace('的', right) : wrong.slice(0, -1) + right,
      authority,
      start: index,
      end: index + wrong.length,
    })),
  ).sort((a, b) => a.start - b.start);
}

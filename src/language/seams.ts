/**
 * What the words on either side of a line break say: does the sentence go on, or does something new begin? Every
 * answer is one piece of evidence among several (`reading/joining/evidence.ts`), none decides alone.
 */

import { remember } from '../model/remember';
import { PARAGRAPH_OPENER } from './lexicon';

const ending = (...words: readonly string[]) => new RegExp(`(?:${words.flatMap(list).join('|')})$`, 'u');
const starting = (...words: readonly string[]) => new RegExp(`^(?:${words.flatMap(list).join('|')})`, 'u');
const list = (words: string) => words.split(' ');

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const CONTEXT = 10;

/**
 * True when a word runs from the end of `before` into the start of `after` (责｜任), as the segmenter built into the
 * runtime has it. It looks at a few characters around the break, so its time does not grow with the text.
 */
export function crossesWord(before: string, after: string): boolean {
  return crosses(`${before.slice(-CONTEXT)}\n${after.slice(0, CONTEXT)}`);
}

const crosses = remember((seam: string): boolean => {
  const head = seam.slice(0, seam.indexOf('\n'));
  const joined = seam.replace('\n', '');
  for (const { index, segment, isWordLike } of segmenter.segment(joined)) {
    if (index >= head.length) return false;
    if (index + segment.length > head.length) return isWordLike === true;
  }
  return false;
});

/** The word that a text begins with, as the segmenter built into the runtime has it. */
export const firstWord = remember((text: string): string => {
  for (const { segment } of segmenter.segment(text.slice(0, CONTEXT))) return segment;
  return '';
});

/** Function characters, each without the words that end in it: 方向, 目的, 成就, 服从 stand at the end of headings; so does 是干出来的. */
const FUNCTION = [
  '(?<!目|各[^，。]各|是[^，。的是]{1,6}[出过起下得换]来|[干闯拼打抓练走跑管逼做]出来)的 (?<![祥谦温饱缓调总平])和 (?<![普涉波企])及 或 把 被 (?<![予加得可难足何])以 (?<![干闯])将 (?<![善勇敢乐易急])于 (?<![服])从',
  '(?<![参赋授])与 (?<![方意倾志导走转风取面趋动内定航])向 (?<![谦忍])让 (?<![行大促])使',
];
const CUT_SHORT = ending(...FUNCTION);

/** 总体上是扎实的, 漏洞还是有的, 松劲是不行的 ends what it says. */
const IS_SO =
  /(?:[还总也都]是(?:会|能)?有|是(?:万万|绝对|远远)?(?:不[行够成对]|行不通|要不得|来之不易|站不住脚?))的$|是(?:非常|很|比较|十分|相当)?(?:扎实|安全|必要|可行|稳妥|好|不错|可喜|明显|清楚|积极|主动|认真|成功|圆满|有效|深刻|突出|严峻|艰巨|稳定|健康|满意|及时|到位|有力|肯定)的$/u;
/** Characters and words with which no clause, heading or title ends: something must follow. */
const UNFINISHED = ending(
  ...FUNCTION,
  '(?<![首全])都 也 (?<![成造])就 (?<![归偿返])还 又 且 而 (?<![于总求但就国])是 不 很 最 再 [第每“‘《（【「] (?<![之其])[二三四五六七八九] (?<![统唯第之其])一 (?<![实存现内自所潜健好正旨])在 (?<![面相不很说])对',
  '(?<![需重主首纪必摘简扼机概提])要 (?<![难不值获取觉懂使])得 是(?:全面|深入|认真|切实)?(?:实施|推进|落实|贯彻|开展|加快|完成|实现|深化)',
  // 思想要深入, 态度要认真 are headings.
  '(?<![要更很])(?:切实|认真|积极|全面|深入|充分|坚决|严格)',
  '(?:以下|如下|这么|有)几 进一步 不断 大力 着力 继续 牢牢 务必 必须 应当 可以 能够 已经 正在 仍然 更加 十分 非常 比较 特别 尤其 相对 不仅 只有 没有 就是',
  '(?:放|用|落实|延伸|覆盖|深入|集中|转移|转变|提高|上升|下降|增加|减少|扩大)到',
  '通过 按照 根据 围绕 对于 关于 由于 因为 如果 虽然 但是 而且 以及 并且 或者 为了 随着 结合 针对 面对 作为 成为 具有 属于 包括 达到 坚持 确保 加大',
  '(?<![什这那])的时候 我们 他们 各级 全县 全市 全区 全国 有的 一些 这些 那些 每个 各个 这个 那个 一个 几个 今年 今天 这次',
);

/** Verbs that want an object. A heading may end with one all the same: 责任要压实. */
const WANTS_OBJECT = ending(
  '打造 聚焦 树立 做好 抓好 抓紧抓好 开展 召开 完善 健全 增强 营造 构建 推动 加强 推进 加快 深化 提高 组织 发挥 掌握 突出 紧盯 参加 作了 取得 进行 实现 保持 形成 贯彻 实施 促进 维护 提出 表示 围绕 规范 整顿 支持 (?:守护|做|办|管|写|建|保|服务)好 强化 激发 树牢 反映出 暴露出 体现出 看到了 感受到',
);

/** Words that stand before others far more often than before a full stop: 经济｜, 群众｜. */
const LEADS_ON = ending(
  '经济 社会 同志 全面 重点 领导 政府 群众 创建 农村 人民 主要 国家 基本 部门 季度 综合 城乡 中央 财政 国际 农业 总结 现代 当前 总体 公共 共同 高度 去年 上下 应急 依法 医疗 价格 一批 国内 相关 上半年 全年 各类 年度 党委 市委 县委 区委 关键看 向[^，。]{2,6}报告 [每某]一?[个位项条次批件家种类] (?:[用听写播放交拿]|交出|拿出|播放|成立|跑在|留给|当作)了?(?<=[了给作])',
);

/** Words with which sentences end: 提几点意见, 加大力度. */
const RESTS = ending(
  '意见 机制 能力 问题 水平 措施 肯定 成效 作用 感谢 力度 监督 差距 变化 范围 动力 不足 力量 升级 权益 办法 贡献 结果 支撑 步伐 活力 原因 效果 严峻 进步 突破 成就 担子 底线 行为 状态 要求 体系 制度 到位 落实 不够 提升 不大 不强 不高 不实',
);

/** Characters with which no paragraph begins: something must precede. */
const CONTINUES =
  /^(?:[的了着们等而也都，。、；：！？”’）》】」』]|(?:和|与|及|并且?|或|则|却|之)(?!平|谐|睦|气|风|联|非|不)|[感性率级型者员力化](?=[和与及、，。的])|[局院厅署](?=[要党把的、，])|个(?=\p{Script=Han})(?![别人体性个中案])|(?:进去|出来|起来|下去|过来)(?=[，。、])|得[透好快准稳](?=[，。、])|\d[\d.,]*[多余来几]?(?:%|％|个|万|亿|元|名|人次|家|项|公里|吨|亩|倍))/u;

/** Nouns and verbs that follow others far more often than they begin a paragraph: ｜工作, ｜问题. */
const HANGS_ON = starting(
  '工作 发展 建设 社会 问题 企业 政策 服务 领导 生产 增长 讲话 制度 产业 情况 管理 部门 进行 单位 任务 生活 体系 季度 方面 目标 能力 重要 水平 基础 精神 机制 重大 活动 要求 标准 责任 质量 取得 地区 结构 措施 部署 意见 运行 收入 主义 卫生 战略 体制 作了 现代 合作 分析 发言 领域 困难 指标 力度 汇报 人员 特色 作用 设施 意识 成果 的是 自己 方式 以来 比较 监管 认识 关系 具体 中心 资金 明显 都要 都是 投入 内容 进展 阶段 环节 成员 起来 更多 看到 成效 范围 影响 时候 过程 条件 力量 出来 原因 办法 同期 同比 干劲 热情 队伍 总书记 力争 大会 会议 精神 党组 党委 信心 氛围 成绩 效果 进度 速度 总值 总额 经验 做法 短板 差距 理念 思想 干部 群众 行业 市场 资源 环境 生态 治理 保障 事业 规划 计划 战略 目的 步伐 局面 态势 优势 潜力 活力 动力 试点 各界 举措 常态化 比重 就是 就会 就能 就要 才能 才会 只用',
);

/** Verbs and adverbs with which sentences begin: 加强……, 切实……. */
const SETS_OUT = starting(
  '我们 加强 同志 坚持 完善 加快 积极 推动 深入 继续 这些 进一步 各级 加大 建立 健全 我国 大力 这里 过去 严格 强化 为了 坚决 只有 现在 因为 鼓励 在此 根据 稳步 面对 展望 切实 采取 经过 如果 应当 落实 有的 各[镇乡村县区市局单部]',
);

/** How a speaker sets a new paragraph going: 刚才，…… 同志们，…… */
const OPENER = starting(PARAGRAPH_OPENER);

/**
 * How much more often a character stands in mid-sentence than at a sentence's end, in steps: counted in speeches and
 * reports. Rows of 3 and 2 lead on, those below 0 come to rest.
 */
const LAST: ReadonlyMap<string, number> = levels({
  3: '一是和不我',
  2: '要工全有在市发项建对个重们这国城加中就经各同政主创学县提以推三增导保都问方今安自讲把',
  '-1': '展力度题平施境放局处革况升策话育求识风气够少果功础障件口路视减义划围底署列线序军审式命低赛聚言助密者象界胜布料贫烈显疗轻荣园美',
  '-2': '见益足劲待距限远误例破誉谢',
});

/** The same for the first character: how much more often it stands in mid-sentence than at a sentence's beginning. */
const FIRST: ReadonlyMap<string, number> = levels({
  2: '级型率者的是作了和会目业生部们年力展度动点面行家体分出化地务题定位理心标合问得次都委用任情活',
  1: '一市大有不发进实上项成人个到对中国能城评设学民主高产新改干增领长员关志管安议等事多入平施子想况治表量准话商报考基识性间社环效法系水指势企程革境态难内策常快善服取形果收道源镇乡放',
  '-1': '同各在我下加推抓总过整第当认说预每可知据如选只根举并近听包聚激',
  '-2': '今刚从按首但',
});

function levels(rows: Readonly<Record<string, string>>): Map<string, number> {
  return new Map(
    Object.entries(rows).flatMap(([level, chars]) =>
      [...chars].map((char) => [char, Number(level)] as const),
    ),
  );
}

/** 没有一条是以, 在会上把: what it governs is still to come. 可以 and 所以 are words. */
const PREPOSITION =
  /(?:(?<![可所加予得足用难])以|(?:^|[，、；：]|没有|不能|要|应当|必须|可以)(?:把|将|被|从|由|向|对))$/;

/** 见附件｜1、奖金一万｜伍、张、｜陆: what is named by a number, another numeral, or items in a row. */
const BEFORE_NUMERAL =
  /(?:附[件表图]|[见如及和][图表]|第|[\d一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾]|、)$/;

/** True where what looks like a label belongs to the words before it: 一支队｜伍、一套机制, 坚持唯｜一，. */
export function takesNumeral(before: string, after: string): boolean {
  return BEFORE_NUMERAL.test(before) || crossesWord(before, after);
}

/** True when a text stops right behind a preposition. */
export function endsInPreposition(text: string): boolean {
  return PREPOSITION.test(text.slice(-CONTEXT));
}

/** 一、上月做得好的, 二、没做好的, 三、接着要做的: what is named so is a heading by itself. */
const NAMED_SO =
  /[、）)．.](?:[^，。、]{0,6}?)(?:[做干办抓学讲说]得[^，的]{1,4}|没(?:有)?[^，的]{1,4}|(?:不够|不太|还要|接着|该|值得|需要|可以|应当|应该|要)[^，的]{1,4}|好|不足|不好)的$/;

/** True when the end of `text` calls for more. */
export function isUnfinished(text: string): boolean {
  const end = text.slice(-CONTEXT);
  return UNFINISHED.test(end) && !IS_SO.test(end) && !NAMED_SO.test(end);
}

/** True when `text` stops on a character that no heading ends with either: 本次比赛的｜ */
export function isCutShort(text: string): boolean {
  const end = text.slice(-CONTEXT);
  return CUT_SHORT.test(end) && !IS_SO.test(end) && !NAMED_SO.test(end);
}

/** True when running text stops on a verb that wants an object. */
export function wantsObject(text: string): boolean {
  return WANTS_OBJECT.test(text.slice(-CONTEXT));
}

/** True when `text` stops on a word that seldom ends a sentence. */
export function leadsOn(text: string): boolean {
  return LEADS_ON.test(text.slice(-CONTEXT));
}

/** 发生芦山地震、甘肃｜岷县地震、洪涝: one of items in a row. */
export function cutsItem(before: string, after: string): boolean {
  return /、[^，。；：！？、]{1,8}$/.test(before) && /^[^，。；：！？、]{1,8}、/.test(after);
}

/** 从头到尾看了｜一遍, 一共用了｜3分12秒: how much of it. */
export function cutsMeasure(before: string, after: string): boolean {
  return (
    /(?<![罢到完够好来])了$/.test(before) &&
    /^(?:[两几]?\d+\p{Script=Han}|[一两几](?![是要季月年些方路直定般样起边面旦个]))/u.test(after)
  );
}

const THING =
  '(?:机会|能力|水平|机制|氛围|局面|格局|目标|任务|过程|基础|条件|环境|热情|积极性|经验|做法|需要|需求|期望|期待|效果|成效|作用|力度|步伐|责任|意识|习惯|形象|底线|合力|活力|动力)';
/** 交流的机会。, 自身问题的能力。: a thing and no word of it; 过于笼统。, 不够扎实。: a word and nothing that it is said of. */
const HALF = new RegExp(
  `^(?:(?![这那是有要我你他靠]|大家|咱)[^，。；：！？、的]{1,8}的${THING}|(?:过于|不够|还不够|不太|较为|有所)\\p{Script=Han}{1,6}|[回起出进上下]了\\p{Script=Han}{1,4})。`,
  'u',
);
/** True when the first sentence of `text` is half of one. */
export function isHalfSentence(text: string): boolean {
  return HALF.test(text);
}

/** ……，这样的文风｜要提倡: all of the last clause is who or what it is said of. */
export function namesOnly(before: string): boolean {
  return /[，。；：](?:这样|这种|那样|那种|此类|这类|类似)的?\p{Script=Han}{1,4}$/u.test(before);
}

/** 请身边的工友当｜第一个听众, 迈出了｜第一步: what is counted so belongs to the verb. */
export function takesOrdinal(before: string, after: string): boolean {
  return (
    /(?:(?<![相适恰得正应担理充])当|[争去来]做|成为|作为|列为|评为|定为|迈出了?|夺[得下]了?|获得了?|拿[到下]了?|排在?|占据|位列)$/u.test(
      before,
    ) && /^第[一二三四五六七八九十]{1,3}(?:[个位名次届步批]|(?=[，。、]))/u.test(after)
  );
}

/** True when `text` stops on a word that often ends a sentence. */
export function comesToRest(text: string): boolean {
  return RESTS.test(text.slice(-CONTEXT));
}

/** True when the first character of `text` leans on what stands before. */
export function isContinuation(text: string): boolean {
  return CONTINUES.test(text);
}

/** True when the break stands beside a Latin word: no sentence ends or begins so. */
export function besideLatin(before: string, after: string): boolean {
  return (/[A-Za-z]$/.test(before) && !after.startsWith('—')) || /^[A-Za-z]/.test(after);
}

/** True when `text` begins with a word that seldom begins a paragraph. */
export function hangsOn(text: string): boolean {
  return HANGS_ON.test(text);
}

/** True when `text` begins with a verb as sentences do. */
export function setsOut(text: string): boolean {
  return SETS_OUT.test(text);
}

/** True when `text` begins as a new paragraph of a speech does. */
export function opensParagraph(text: string): boolean {
  return OPENER.test(text);
}

const UNIT =
  /^(?!下列|以下|有关|各)\p{Script=Han}{1,12}(?:局|委|办|院|校|镇|乡|村|街道|社区|县|区|公司|集团|中心|支部|支队|大队|中队|车间|班组|科|处|站|所|队|组|厂|店|馆|库|班|片区)：\p{Script=Han}/u;
/** 县医疗保障局：窗口搬到了乡镇…… begins to speak of one of those under review. */
export function callsUnit(text: string): boolean {
  return UNIT.test(text);
}

/** 上坪村，书记今天讲了八分钟: the same with a comma, which may also stand within a list. */
const UNIT_FIRST =
  /^(?!上级|下级|[这那本我各全])\p{Script=Han}{2,4}(?:镇|乡|村|街道|社区|局|公司|中心|支部|车间|班组)，(?![^，。；：]{2,7}[，、])\p{Script=Han}/u;
export function namesUnitFirst(text: string): boolean {
  return UNIT_FIRST.test(text);
}

/** 怎么改？各部门回去以后……: what is going to be answered. */
const ASKED_FIRST =
  /^(?:那|那么|到底|究竟)?(?:(?:怎么|怎样|如何)\p{Script=Han}{1,4}|为什么(?:会这样)?|凭什么|什么原因|原因(?:何在|在哪[里儿]?)|(?:差|难|弱|短)在哪[里儿]?|\p{Script=Han}{2}(?:如何|怎么样))？/u;
export function asksFirst(text: string): boolean {
  return ASKED_FIRST.test(text);
}

const FAREWELL =
  /^(?:最后，?)?(?:再次)?(?:谢谢|感谢)(?:大家|各位|同志们|同学们|你们)?[！。]*$|^(?:散会|下课|解散|讲评完毕|完毕)[！。]*$/;
/** 谢谢大家！ on a line of its own. */
export function isFarewell(text: string): boolean {
  return FAREWELL.test(text);
}

/** The step of the last character: above 0 it leads on, below it comes to rest. */
export function lastStep(text: string): number {
  return LAST.get(text.at(-1) ?? '') ?? 0;
}

/** The step of the first character: above 0 it hangs on, below it sets out. */
export function firstStep(text: string): number {
  return FIRST.get(text[0] ?? '') ?? 0;
}

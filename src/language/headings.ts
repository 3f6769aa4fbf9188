/** What a heading says its section does. Rows add up; a heading may say more than one thing (总结成绩，查找不足). */
import type { Part } from '../model/manuscript';
import { remember } from '../model/remember';
import { SHORTCOMING } from './lexicon';
import { withoutMended } from './signals/mended';
import { raisesStandard } from './signals/moves';
import { simplified } from './traditional';

export interface HeadingCue {
  readonly part: Part;
  readonly name: string;
  readonly weight: number;
  readonly pattern: RegExp;
  /** It tells people to do something. */
  readonly imperative?: true;
}

const PLAIN = 5;
const LIKELY = 3;
const IMPERATIVE_WEIGHT = 2.5;

const row = (part: Part, name: string, weight: number, source: string): HeadingCue => ({
  part,
  name,
  weight,
  pattern: new RegExp(source, 'u'),
});

const imperative = (source: string): HeadingCue => ({
  ...row('requirement', '叫人做事', IMPERATIVE_WEIGHT, source),
  imperative: true,
});

const CUES: readonly HeadingCue[] = [
  row(
    'assessment',
    '总体评价',
    PLAIN + 1,
    '(?<!汇报|介绍|通报|报告|说明|反映|了解|掌握|公布|摸清)总体(?:评价|情况|印象|感觉|上?看|来看)|基本(?:情况|评价|概况)|总的(?:看|印象|评价|感觉|来看)|情况回顾|工作回顾|回顾(?:过去|总结|一年)|(?:几点|主要|总体)?(?:感受|感想|体会|印象)$|^怎么看|客观评价|总结(?:评价|点评|讲评)|(?:活动|演练|会议|比赛|培训|观摩)(?:的)?(?:基本)?情况$|^(?:评价|点评|讲评)$',
  ),
  row(
    'assessment',
    '看形势',
    LIKELY,
    '(?:认清|看清|把握|分析|研判|正确看待|清醒认识)[^，]{0,6}形势|^形势|形势(?:分析|与任务)',
  ),
  row(
    'praise',
    '说成绩',
    PLAIN,
    '成绩(?!.{0,4}(?:面前|要))|成效(?!考)|亮点|特点|优点|肯定|进步|收获|(?<!不(?:太|大|够)?)好的(?:方面|做法|地方|表现|一面)|经验|喜的是|值得(?!商榷|注意|反思|警惕|改进|重视|深思|探讨)|可圈可点|优势|长处|变化(?!.{0,4}要)|^(?:上半年|一年来|去年|前一?阶段|前期|今年|过去)[^，]{0,12}(?:工作|情况)$|看到(?:了)?(?:信心|潜力|希望|变化|进步|亮点)|有看头|有特色|有新意|(?:进展|推进|开展)(?:顺利|有序|有力|扎实|良好)|(?<=\\p{Script=Han}{2})高度重视|(?:扎实|周密|到位|有力|明确|突出|认真|精心|精彩|浓厚|高涨|显著|圆满|规范|有序|过硬|严密|充分|深刻|良好|鲜明|明显|迅速)(?:$|，(?!.{0,12}要))',
  ),
  row(
    'praise',
    '末尾是好评',
    LIKELY,
    '(?:比较|很|较|较为|更加?|更为|十分|非常|明显|显著|持续|稳步|企稳|扎实|有序|不断|高度)(?:重视|紧密|到位|规范|饱满|高昂|高涨|向好|攀升|增强|提升|改善|推进|加快|加强|提高|好转|优化|巩固|统一|认真|积极|全面|客观|深刻|充分|准|实|好|高|快|严|细|深)$|(?:学风|作风|纪律|士气|热情|干劲|质量|水平|效果|氛围|秩序|准备|组织|主题|态度|站位|情绪|精神|场面|势头|形势|基础|速度|效率|档次)(?:正|好|实|高|足|浓|新|严|清|明|强|活|稳|快|大|优|高昂|饱满|端正|振奋|向好|昂扬)$',
  ),
  row(
    'critique',
    '说问题',
    PLAIN + 0.5,
    `(?:${SHORTCOMING}|隐患|不(?:太|大|够)?好的(?:方面|地方|一面|表现|苗头)|短处|软肋|看不(?:清楚|明白|懂|惯)的|不容乐观|忧的是|(?:有待|需要?|可以)(?:提高|加强|改进|完善|提升|商榷|更好)|值得(?:商榷|注意|反思|警惕|改进|深思|探讨)|商榷)(?!.{0,2}(?:整改|导向|清单|销号))`,
  ),
  row(
    'critique',
    '不够',
    PLAIN,
    '(?:不够|不高|不实|不严|不细|不足|不强|不深|不牢|不快|不到位|不平衡|不规范|不明显|不扎实|不主动|不及时|不彻底|不均衡|不健全|不理想|不多|不全|不紧|不力|滞后|缓慢|偏差|脱节|松懈|薄弱|欠缺|缺失|缺乏|淡薄|落后|偏[低慢少小弱软])(?:$|的?(?:问题|现象))|^[\\p{Script=Han}]{2,8}(?:慢|低|少|差|软|虚|散|弱|浅|懒)$',
  ),
  row('critique', '指出几点', PLAIN, '^(?:指出|批评|点出)[^，]{0,6}[点个条]$'),
  row(
    'requirement',
    '提醒几点',
    PLAIN,
    '^(?:提醒|嘱咐|叮嘱|强调)[^，]{0,6}[点个条]$|^(?:[几两一二三四五六七八九十]{1,2}[句点个条])?(?:叮嘱|嘱咐|嘱托|提醒|忠告|寄语)$',
  ),
  row('critique', '说教训', PLAIN, '^总结(?!经验)[^，取]{0,6}教训'),
  row('cause', '说原因', PLAIN, '原因|根源|症结|根子|^为什么'),
  row(
    'requirement',
    '说要求',
    PLAIN,
    '(?:下一?步|下阶段|今后|下半年|明年|四季度|三季度|当前)[^，]{0,10}(?:工作|任务|打算|安排|重点|要求|建议|措施|意见|思路|$)|要求|建议|希望|(?:工作|目标|重点|主要)任务|(?:举措|措施)(?:$|和|及|与|、)|整改(?:工作|措施|要求)?$|对策|必须|务必|(?:怎么|如何)(?:(?:办|干|做|抓)|(?:改|整改|补|推进?|落实)(?!的|得))|(?:几点|三点|两点|四点|五点)(?:意见|希望|要求|建议)|(?:进度|步伐).{0,4}(?:要|必须)',
  ),
  row('closing', '说号召', PLAIN, '^(?:总结)?号召|^结束语|^结语'),
  imperative(
    '^(?:要|在[^，]{1,16}(?:上|中)(?:下功夫|做文章|求突破|见实效|[^，]{0,6})$|(?:进一步|切实|全力|着力|坚决|不断|持续|扎实|全面|深入|认真|迅速|立即|牢固|务必|继续|大力|严格|真正|充分|准确|始终|更加|高度|从严|坚定不移)?(?:强化|坚持|提升|树牢|树立|加强|抓|狠抓|紧抓|紧扣|紧盯|盯|统一|提高|压实|夯实|聚焦|落实|严肃|深化|推进|加快|推动|转变|完善|健全|确保|做好|做到|做实|做强|做优|把握|认清|明确|增强|加大|着力|保持|守住|筑牢|凝聚|坚定|紧绷|注重|突出|优化|改进|发挥|扛牢|扛起|担当|正视|补齐|拉高|真抓|搞好|开展|组织|建立|建好|打好|打造|用好|练|绷紧|绷|振奋|鼓足|把|以|围绕|瞄准|对标|创新|拓展|巩固|防范|杜绝|克服|营造|弘扬|敢于|勇于|善于|学|严|细化|规范|重视|解放思想|锚定|激发|统筹|强|实|快|勤|全面|持续))',
  ),
  imperative(
    '^[\\p{Script=Han}]{2,8}(?:再|还?要再?|要更)(?:提高|提升|加强|强化|加力|深化|压实|落实|发力|聚焦|精准|细化|鼓劲)$|^[\\p{Script=Han}]{2,6}(?:要|必须|务必|不能|应当|应该)(?!求)|把[^，]{1,10}(?:起来|上去|下去|到位|到底|到家|更[\\p{Script=Han}]|[好实紧住严细牢])$',
  ),
];

/** 推动发展的办法越来越多, 抓落实的力度还不够大: a heading that says how something is gives no order, whatever verb it begins with. */
const STATES =
  /^[^，要须]{2,12}的[^，的]{1,6}(?:越来越|日益|日渐|日趋|逐步|逐渐|明显|显著|更加|更为|普遍|有所|有了|不断|持续|还|仍|依然|比较|相对|十分|非常|很|较|不)[^，要须]{1,5}$/u;

/** 形势必须认清, 原因必须找准, 正视差距: a heading that bids to see what its section then shows. */
const LOOKS_AT =
  /^(?:(?:形势|问题|原因|差距|不足|短板|现状|症结|矛盾)(?:必须|务必|一定要|应当|应该|要|得)(?:认清|看清|看到|看准|找准|找出|正视|弄清|想清|摸清|看透|说透|讲清)|(?:必须|务必|要)?(?:认清|看清|正视|找准|弄清|摸清|看到)(?:当前的?)?(?:形势|问题|原因|差距|不足|短板|现状|症结|矛盾))$/u;

/** Every row that fits a heading whose marks are folded. */
export const headingCues: (heading: string) => readonly HeadingCue[] = remember((heading: string) => {
  const folded = simplified(heading);
  // 聚焦短板抓突破: what a heading sets out to mend is no criticism.
  const plain = withoutMended(folded);
  // 考核标准更高: nor is a demand that rose an achievement.
  const raised = raisesStandard(folded);
  const looks = LOOKS_AT.test(folded);
  return CUES.filter(
    ({ part, pattern, imperative: orders }) =>
      !(raised && part === 'praise') &&
      !(orders && STATES.test(folded)) &&
      !(looks && part === 'requirement') &&
      pattern.test(part === 'critique' ? plain : folded),
  );
});

/** True for a heading that sets out to do both: 肯定成绩，正视问题. */
export function weighsBoth(heading: string): boolean {
  const parts = headingCues(heading)
    .filter(({ weight }) => weight >= PLAIN)
    .map(({ part }) => part);
  return parts.includes('praise') && parts.includes('critique');
}

/** The part that a folded heading names outright, imperatives aside. */
export function partOfHeading(folded: string): Part | undefined {
  return strongest(headingCues(folded).filter(({ weight }) => weight > IMPERATIVE_WEIGHT))?.part;
}

/** True when a heading tells people to do something. */
export function isImperative(folded: string): boolean {
  return headingCues(folded).some((cue) => cue.imperative);
}

function strongest(cues: readonly HeadingCue[]): HeadingCue | undefined {
  return cues.reduce<HeadingCue | undefined>(
    (best, cue) => (best && best.weight >= cue.weight ? best : cue),
    undefined,
  );
}

/** What the words that lead to a list say of its points: 主要有三个特点：. */
const INTROS: readonly HeadingCue[] = [
  // 主要有两个考虑：一是…；二是…要传下去: why one meets, whatever the points ask.
  row(
    'opening',
    '引出缘由',
    9,
    '(?<!之所以[^。；]{0,40})(?:考虑|用意|目的)(?:就|主要)?(?:是|有)?[：，]$|(?:会议?|这次|今天)的?[^。；，]{0,8}(?:议程|内容|任务)[^。；，]{0,6}[：，]$',
  ),
  row(
    'critique',
    '引出问题',
    4.5,
    `${SHORTCOMING}[^。；，]{0,14}[。：]?$|${SHORTCOMING}[^。；，]{0,6}，(?:主要|突出|集中)*(?:表现|体现|反映|归纳|概括)[^。；，]*[。：]?$|(?:不够|不足)[^。；，]{0,6}[。：]?$`,
  ),
  row(
    'cause',
    '引出原因',
    4.5,
    '原因[^。；，]{0,10}[。：]?$|(?:原因|根源)[^。；]{0,24}(?:有|是|在于|归结起来)[^。；，]{0,6}：$',
  ),
  row(
    'requirement',
    '引出要求',
    4.5,
    '(?:要求|建议|希望|任务|举措|措施|着力|重点(?:抓|做好)|抓好|做好|做到|工作|关系)[^。；，]{0,12}[。：]?$',
  ),
  // 今后的点评会要突出“三个结合”：
  row(
    'requirement',
    '引出要做的几件',
    4.5,
    '(?<![主重首只需])要(?![讲说谈提点素害领件])[^。；，：]{0,12}[一二两三四五六七八九十几\\d]{1,2}(?:个|点|条|件|句|项)[^。；，]{0,8}[。：，]?$',
  ),
  row(
    'praise',
    '引出亮点',
    4.5,
    '(?:成绩|特点|亮点|变化|收获|成效|突破|优点|经验|做法|进步|优势)[^。；，]{0,12}[。：]?$|(?:体现|表现)在[^。；，]{0,10}[。：]?$',
  ),
  row('assessment', '引出感受', 3, '(?:感受|体会|印象|感想|看法|感觉)[^。；，]{0,10}[。：]?$'),
];

/** 下面我讲两个问题： matters, and no faults. */
const MATTERS = /[讲说谈][^，。；：]{0,3}[一二两三四五六七八九几\d]{1,2}个(?:方面的?)?问题[，。：]?$/u;

/** True for words that announce matters: what is said of each is open. */
export function announcesMatters(folded: string): boolean {
  return MATTERS.test(folded);
}

/** What the words before a list say of its points, the strongest first row that fits. */
export function introCue(folded: string): HeadingCue | undefined {
  if (announcesMatters(folded)) return undefined;
  return INTROS.find(({ pattern }) => pattern.test(folded.slice(-60)));
}

/** 下面我讲三点。 主要有这么几条：: the last word before its mark is one that points are counted by. */
export function endsOnCounter(folded: string): boolean {
  return /[点条项面个]$/.test(folded.slice(0, -1));
}

/** How a paragraph sets in, in its first words. */
const LEADS: readonly HeadingCue[] = [
  row(
    'critique',
    '转入问题',
    4,
    `^(?:但是?|可是?|然而|同时|与此同时|当然|不过|另一方面|在[^，。]{0,16}(?:成绩|肯定|亮点)[^，。]{0,6}的?同时)[，]?[^。]{0,40}(?:${SHORTCOMING}|看到|正视|认识到|不足|清醒)|^(?:(?:当前|目前|从[^，]{2,20}看)[，]?)?(?:仍|还|也|依然)?(?:存在|问题)|^(?:有的|个别|少数)|^(?:这次|本次|此次)?[^，。]{0,10}(?:也|还)?(?:存在|暴露)|^(?:再|其次|接着|下面|[二三四]|回头)?(?:说|讲|看|谈)[一说讲谈看]{0,2}(?:存在的)?(?:问题|不足|差距|缺点|短板)|^(?:成绩|优点|好的)[^，。]{0,6}，(?:不足|问题|差距)[^，。]{0,4}[讲说摆看]`,
  ),
  row('cause', '说原因', 4, '^(?:究其|分析|造成|产生|出现)[^，。]{0,14}原因|^原因'),
  row(
    'requirement',
    '转入要求',
    4,
    '^(?:下一?步|接下来|今后|会后|为此，|下阶段|下面(?:的|这)|针对(?:以上|上述|这些|存在)|(?:最后|下面|再|三|四|接着)?(?:说|讲|谈|提)(?:几点|[一二三四五]点)?(?:要求|任务|打算|下一?步)|借此机会，?[^。]{0,20}(?:提|讲|强调|谈))',
  ),
  row(
    'praise',
    '说成绩',
    3,
    '^(?:一年来|今年以来|去年以来|近年来|上半年|前一?阶段|前三季度|半年来|几年来|(?:第?[一二三]|1—?)季度)[^。]{0,60}(?:成绩|成效|进展|发展|突破|完成|推进|增长)|^(?:成绩(?!要讲|归)|亮点|特点|优点)|^(?:先|首先|一)?(?:说|讲|看|谈)[一说讲谈看]{0,2}(?:成绩|亮点|好的|优点|成效)|^(?:这里|在这里|在此)，?(?:我)?[^，。]{0,10}(?:表扬|感谢|祝贺)|^首先[^，。]{0,10}(?:肯定|祝贺|感谢)',
  ),
  row(
    'assessment',
    '总的看',
    4.5,
    '^(?:从)?总(?:体|的)(?:来看|来说|来讲|上?看|上|感觉|感到|而言|评价|印象|是|讲|说)|^综合(?:来看|看)|^应该说|^可以说|^概括',
  ),
];

/** What the first words of a paragraph say it does. */
export function leadCues(folded: string): readonly HeadingCue[] {
  const lead = folded.slice(0, 90);
  return LEADS.filter(({ pattern }) => pattern.test(lead));
}

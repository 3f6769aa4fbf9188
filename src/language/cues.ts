/** 环节: telling from its words what a stretch of a speech does. What cannot be told is left absent. */
import type { Part } from '../model/manuscript';

interface Cue {
  readonly part: Part;
  readonly pattern: RegExp;
}

/** Headings. The first that fits wins; negatives first, because 成绩 also stands in 对照成绩找差距. */
const HEADING_CUES: readonly Cue[] = [
  {
    part: 'critique',
    pattern:
      /问题|不足|差距|短板|薄弱|弱项|隐患|不容乐观|忧的是|有待(?:提高|加强|改进)|(?:不够|不高|不实|不严|不细|不足|滞后|缓慢|偏差|脱节)$|^[\p{Script=Han}]{2,8}(?:慢|低|少|差|软|虚|散|弱)$/u,
  },
  { part: 'cause', pattern: /原因|根源|症结|根子/ },
  {
    part: 'requirement',
    pattern:
      /下一?步|要求|建议|希望|任务|举措|措施|今后|整改|部署|对策|必须|务必|(?:进度|步伐).{0,4}(?:要|必须)/,
  },
  { part: 'praise', pattern: /成绩|成效|亮点|特点|优点|肯定|进步|收获|好的(?:方面|做法)|经验|喜的是|值得/ },
  {
    part: 'assessment',
    pattern: /总体(?:评价|情况|印象|看)|基本(?:情况|评价)|总的(?:看|印象|评价)|情况回顾/,
  },
];

/** A heading that tells people to do something. */
const IMPERATIVE =
  /^(?:要|强化|坚持|提升|树牢|树立|加强|抓|狠抓|紧扣|紧盯|统一|提高|压实|夯实|聚焦|落实|严格|严肃|深化|推进|加快|推动|转变|完善|健全|确保|做好|做到|把握|认清|明确|增强|加大|着力|切实|全面|进一步|从严|保持|守住|筑牢|凝聚|坚定|注重|突出|优化|改进|发挥|扛牢|担当|正视|补齐|拉高|真抓|认真|迅速|立即|持续|不断|牢固|\p{Script=Han}{2,4}(?:要|必须|务必|不能))/u;

/** Lead sentences, tried in this order. */
const LEAD_CUES: readonly Cue[] = [
  {
    part: 'closing',
    pattern:
      /^(?:[^。；：！？]{0,14}(?:同志|老师|同学|战友|代表|朋友|同仁|同事|来宾|学员|女士|先生)们?[，！]|各位(?:同志|代表|领导)?[，！]|让我们|总之，|谢谢|最后，(?:祝|预祝|祝愿|我代表|让|希望|感谢)|我(?:们)?(?:相信|坚信)|(?:今天)?会议(?:的)?(?:全部)?议程|我的(?:点评|讲话|发言)|我就讲这些|以上(?:点评|意见|就)|散会|完毕|今天的(?:点评|讲评)(?:就)?到)/,
  },
  {
    part: 'critique',
    pattern:
      /(?:但|但是|然而|同时|与此同时)[，,]?.{0,12}(?:看到|认识到|正视|存在|不足|差距)|在(?:充分)?肯定成绩的同时|存在(?:着)?(?:的|以下|一些|不少)?.{0,6}(?:问题|不足|差距|短板|薄弱)|差距应该正视|(?:问题|不足|差距|短板)(?:也|还|主要|突出|集中)*(?:有|是|表现|体现)|^(?:有的|个别|少数)|对照.{0,10}(?:还有|仍有|差距)|忧的是|不容(?:乐观|忽视|回避)|点名批评/,
  },
  {
    part: 'cause',
    pattern: /(?:究其|分析)原因|原因(?:是多方面的|主要有|在于|有|是)|归根(?:到底|结底)|说到底|根子在/,
  },
  {
    part: 'requirement',
    pattern:
      /^(?:下一?步|接下来|今后|借此机会|会后)|(?:讲|谈|提|强调|说|明确)(?:以下|下面|这么)?[一两二三四五六七八九十几\d]+(?:点|个|条|句|层|方面|项)|提(?:出)?(?:以下|几).{0,4}(?:要求|意见|希望)/,
  },
  {
    part: 'praise',
    pattern:
      /(?:值得|应当|给予|要)(?:充分)?肯定|充分肯定|说成绩|^成绩(?:主要)?有|(?:取得|收到)(?:了)?.{0,14}(?:成效|成绩|进展|效果|突破|变化|进步)|有.{0,6}(?:亮点|特点|变化|收获)|亮点|可圈可点|这里要表扬|喜的是|(?:优点|好的方面)(?:是|有|主要)/,
  },
  {
    part: 'assessment',
    pattern:
      /总体(?:来看|看|上|感觉|感到|而言|来讲|评价)|总的(?:来看|来说|看|感觉|印象|是)|从总体上看|综合来看|应该说|可以说|达到(?:了)?.{0,6}目的|圆满成功/,
  },
];

/** How a speech sets out: the occasion, who spoke before. Counts only before the speech has come to its matter. */
const OPENING =
  /^(?:今天|刚才|方才|刚刚|前面|这次|本次|此次|根据|按照|受.{2,12}委托|经.{2,8}研究|为(?:了|深入|全面|进一步)|会前|从.{1,8}日|这一次|上午|下午|昨天|听了|看了|听取|一路走)/;

/** What a heading says its section does. Imperatives count only where nothing else is known. */
export function partOfHeading(folded: string): Part | undefined {
  return HEADING_CUES.find(({ pattern }) => pattern.test(folded))?.part;
}

/** What a heading says so plainly that no introduction overrules it: 肯定成绩……, 正视差距…… */
export function clearPartOfHeading(folded: string): Part | undefined {
  if (/^(?:充分)?肯定|^成绩|(?:成绩|亮点|成效)$/.test(folded)) return 'praise';
  if (/^(?:问题|差距|不足|短板).{0,2}(?:要|应|必须|不容|依然|仍然)|^(?:正视|直面|看清)/.test(folded))
    return 'critique';
  return undefined;
}

/** True when a heading tells people to do something. */
export function isImperative(folded: string): boolean {
  return (
    IMPERATIVE.test(folded) || /把[^，]{1,8}(?:起来|上去|下去|到位|到底|到家|[好实紧住严细])$/.test(folded)
  );
}

/** What the lead of an unlabelled paragraph says it does: its first sentence, or its first words. */
export function partOfLead(folded: string): Part | undefined {
  const lead = folded.slice(0, Math.max(40, folded.search(/[。！？]/) + 1)).slice(0, 120);
  return LEAD_CUES.find(({ pattern }) => pattern.test(lead))?.part;
}

/** True when a paragraph tells of the occasion or of who spoke before. */
export function isOpening(folded: string): boolean {
  return OPENING.test(folded);
}

/** True when a paragraph ends by announcing what the speaker asks for: 下面，我再强调四点。 */
export function announcesRequirements(folded: string): boolean {
  return /(?:讲|谈|提出?|强调|明确|部署)(?:以下|下面|这么)?[一两二三四五六七八九十几\d]+(?:点|个|条|句|层|方面|项)(?!感受|感想|体会|印象|看法|变化|特点|想法|收获)[^。！？；]{0,12}[。：]?$/.test(
    folded,
  );
}

/** True when a paragraph after a list turns to the audience and ends the speech. */
export function isClosing(folded: string): boolean {
  return LEAD_CUES[0]!.pattern.test(folded) || /^(?:借此机会|希望(?:大家|同志们|各))/.test(folded);
}

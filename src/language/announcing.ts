/** What leads on to a list, and what turns away from one. */

import { remember } from '../model/remember';
import { COUNT } from './lexicon';
import { closes } from './speechEnds';

/** Characters at a text's end that are looked at: an announcement is short. */
const TAIL = 40;
/** What leads to demands takes a sentence or two. */
const DEMANDS = 80;

/** 有：, 主要有两条。 讲几点意见。 */
const ANNOUNCING = new RegExp(
  `(?:[：—]|(?:方面|特点|问题|不足|点|条|项|亮点|变化|原因|意见|要求|建议)。|${COUNT}(?:个|条|点|项|种|大|句|层|件事)[^，。；：！？]{0,8}[。，])\\s*$`,
  'u',
);
/** 三点意见，…： a count is the surest sign. */
const COUNTED = new RegExp(`${COUNT}(?:个|条|点|项|种|大|句|层|件事)[^，。；！？]{0,12}[。，：]?\\s*$`, 'u');
/** 下一步，…… 明天开始，…… */
const TURNING =
  /^(?:(?:对于?|就|关于|围绕)?(?:下一?(?:步|阶段)|接下来|会后|今后)|[从自打]?(?:今天|今晚|明天|现在|即日|本周|下周|下个?月|[本这]个?月)(?:开始|起))[，的]?/;
/** 十一月份，抓好三项工作： 下半年怎么干？ 我再提四点要求。 — what is to be done from now on, whatever stood before. */
const ASKING = new RegExp(
  `(?:怎么[干办抓做]|(?:提出?|讲|强调)[^，。；！？]{0,4}${COUNT}[点条项个][^，。；！？]{0,4}(?:要求|建议|希望)|^[^。；！？]{0,12}(?:月份?|季度|年|明天起|现在起)，?[^，。；！？]{0,4}(?:抓|做|办)(?:好|实)[^，。；！？]{0,4}${COUNT}[件项个])`,
  'u',
);
/** A call to the audience may be what a section is for; these words are not. */
const FAREWELL =
  /^(?:最后，|谢谢|祝|散会|完毕|我就讲这些|我的(?:点评|讲话|发言)|以上|(?:今天)?会议(?:的)?(?:全部)?议程)/;
/** How the text goes on after a heading that lost its line break: 紧抓项目不动摇今年以来，我们…; not 充分认识|当前我市…的形势. */
const BODY =
  /(?<=[^，、]{4})(?<!认识|认清|看清|把握|正视|立足|围绕|针对|抓住|应对|面对|紧扣|着眼|聚焦|做好|完成|确保|实现|分析|总结|回顾|关于|结合|适应|当前|目前|[对在于是从和与及的到把将])(?:[今去近前开]年|一年来|刚才|目前|当前|同志们|大家|我们|我[县市区镇乡州校]|各级|各[村镇乡县]|全[县市区镇乡州校]上下|(?<![需主重必只也还都])要(?![求点素]))/g;
/** A text that ends otherwise was cut off. */
const WHOLE = /[。！？…”’）》】]\s*$/;

/** How an unlabelled paragraph stands towards lists: it leads to one, turns to what comes next, or ends them. */
export type Turn = 'plain' | 'announces' | 'turns' | 'closes';

/** True when a text ends by announcing the list that follows it. */
export function announcesList(folded: string): boolean {
  return ANNOUNCING.test(folded.slice(-TAIL));
}

/** True when a text ends by announcing how many points follow: 再讲几点意见。 */
export function announcesCount(folded: string): boolean {
  return COUNTED.test(folded.slice(-TAIL));
}

/** 下面，我再讲三点意见: the speaker, not the point, goes on from here. */
const OF_SPEAKER =
  /(?:^|[。；！？，])(?:下面|接下来|下一?步|这里(?=[，我])|在此|借此|最后|总之|会后)[^。；！？]*[。：]?\s*$/u;

/** True when a point ends by announcing how many things it holds: 第三，……我强调四项重点工作。 */
export function announcesOwn(folded: string): boolean {
  return announcesCount(folded) && !OF_SPEAKER.test(folded.slice(-TAIL));
}

/** True when what begins with 最后， ends the speech, and names no further point. */
export function takesLeave(folded: string): boolean {
  const rest = folded.replace(/^最[后侯候][，是]?/u, '');
  return FAREWELL.test(rest) || closes(rest) || /^(?:让我们|祝|预祝|再次|希望|相信|谢谢|感谢)/.test(rest);
}

/** How a paragraph that bears no label stands towards the lists around it. */
export const turnOf: (folded: string) => Turn = remember((folded: string) => {
  if (announcesList(folded)) return 'announces';
  if (closes(folded)) return 'closes';
  return TURNING.test(folded) ? 'turns' : 'plain';
});

/** True when a paragraph turns to what is to be done: 下一步，…… */
export function turnsToNext(folded: string): boolean {
  return TURNING.test(folded);
}

/** True when a paragraph leads to demands of its own, and not to what a point above it holds. */
export function leadsToDemands(folded: string): boolean {
  return TURNING.test(folded) || ASKING.test(folded.slice(-DEMANDS));
}

/** What a text ends: a sentence or part of one, a clause, or neither. */
export function endOfText(folded: string): 'sentence' | 'clause' | 'words' {
  if (/[。！？；…”’）]$/.test(folded)) return 'sentence';
  return /[，、—]$/.test(folded) ? 'clause' : 'words';
}

/** True when a text stops in mid-sentence. */
export function breaksOff(folded: string): boolean {
  return !WHOLE.test(folded.slice(-TAIL));
}

/** True when a paragraph takes leave of the audience: 最后，祝…… 谢谢大家！ */
export function isFarewell(folded: string): boolean {
  return FAREWELL.test(folded);
}

/** The length of a heading to which its text is glued; all of it where no text can be told. */
export function gluedHeadingLength(folded: string): number {
  BODY.lastIndex = 6;
  return BODY.exec(folded.slice(0, 60))?.index ?? folded.length;
}

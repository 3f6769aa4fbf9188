/** How a speech, and a paragraph of it, begins and ends: sets out, turns to the audience, calls, thanks, takes leave. */

import { pictureTail } from './endings';
import { AUDIENCE, COUNT } from './lexicon';
import { anyWay, type Way, way } from './patterns/ways';
import { spokenSentencesIn } from './sentences';
import { readingsIn } from './signals/sentence';

/** How a speech sets out: the occasion, who spoke before. */
const OPENING =
  /^(?:今天|刚才|方才|刚刚|前面|这次|本次|此次|根据|按照|受.{2,16}委托|经.{2,8}(?:研究|同意)|为(?:了|深入|全面|进一步|贯彻)|会前|从.{1,12}[日号]|这一次|上午|下午|昨天|听了|看了|听取|一路走|近日|日前|非常高兴|很高兴|通过(?:刚才|今天)|首先，?(?:我|请允许|感谢|对|热烈|向|祝贺)|在[^，。]{2,24}(?:之际|时刻|之后|期间)|(?:这|今天)是|大家(?:好|下午|上午|晚上)|(?:上午|下午|晚上|早上)好|利用)/u;
/** How it ends: a call, a hope, a thanks, a word on the agenda. */
const CLOSING = new RegExp(
  `^(?:[^。；：！？，]{0,14}${AUDIENCE}们?[，！]|各位(?:同志|代表|领导)?[，！]|让我们|总之|总而言之|谢谢|最后，?(?:祝|预祝|祝愿|我代表|让|希望|感谢|再次)|我(?:们)?(?:相信|坚信)|(?:今天)?会议(?:的)?(?:全部|各项)?(?:议程|到此)|我的(?:点评|讲话|发言|讲评)|我(?:今天)?就(?:讲|说|点评|讲评)(?:这些|这么多|到这)|以上(?:点评|意见|讲评|就是|是我|几点|这些|所)|散会|完毕|今天的(?:点评|讲评|会|会议)(?:就)?(?:到|开到)|(?:讲|说)得?(?:不当|不对|不妥|不好)|祝(?:愿|福|大家|各位|同志)|预祝|衷心|再次|希望(?:大家|同志们|各|全|你们|同学们|我们))`,
  'u',
);
/** Words with which a closing turns to the audience. */
const TO_THE_AUDIENCE = /^(?:[^。；：！？]{0,16}们，|各位|让我们|谢谢|总之|最后，|(?:今天)?会议)/;

/** True when a text begins by turning to the audience, or to the meeting's end. */
export function turnsToAudience(folded: string): boolean {
  return TO_THE_AUDIENCE.test(folded);
}

/** How the last sentences of a speech look ahead or take leave. */
export const ENDS: readonly Way[] = [
  // hopes, and what one is sure of
  way(
    '希望',
    '希望|期待|盼望|盼着|但愿|祝(?:愿|福|贺|各位|大家|同志|你|我|[^，。]{1,8}们)|预祝',
    '希望大家再接再厉。',
  ),
  way(
    '愿我们',
    '(?:^|，)愿(?!意|景|望)[^，。]{0,10}(?:我们|咱们|大家|各位|孩子|同学|你们)',
    '愿我们的村子一天比一天好。',
  ),
  way('望各位', '(?:^|，)望(?:各|大家|你们|诸位|同志们)', '望各科室照此办理。'),
  way('相信', '相信|坚信', '我相信大家办得到。'),
  way(
    '一定能',
    '一定(?:能够?|会)(?:实现|完成|打赢|做好|办[好成]|赢)[^，。]{0,8}[。！]?$',
    '我们一定能打赢这一仗。',
  ),
  way(
    '过个好年',
    '(?:咱们?|大家|各位|大伙)(?:都|也)?[^，。没不]{0,4}过个[^，。了没不]{1,4}年[。！]?$',
    '大家都过个踏实年。',
  ),
  way('平平安安', '平平安安[^，。没不]{0,12}(?:，[^，。]{2,10})?[。！]', '平平安安把人接回来。'),
  way('拜年', '拜个?早?年', '给大家拜个早年。'),
  // thanks, care, and words given on the way
  way(
    '谢谢',
    '谢谢|感谢|(?:劳烦|劳驾|麻烦|有劳)(?:大家|各位|诸位|你们)了|拜托(?:大家|各位|你们|了)',
    '麻烦大家了。',
  ),
  way(
    '大家辛苦',
    '(?:^|，)(?:大家|各位|同志们|你们|都)*辛苦(?:了|大家|各位)[^，。]{0,4}[。！]?$|辛苦(?:大家|各位|弟兄们|同志们|兄弟们)了',
    '大家辛苦了。',
  ),
  way(
    '受累了',
    '(?:大家|各位|同志们|你们)[^，。没不]{0,4}(?:累坏|受累)了|早点(?:回|歇|休息)',
    '各位受累了，早点休息。',
  ),
  way(
    '注意安全',
    '(?:注意|多加)(?:安全|保重|身体)[。！]$|(?:^|，)(?:[^，。]{0,6})(?:当心|小心|保重|留神|留心)[。！]$',
    '路上滑，大家当心。',
  ),
  way('不要辜负', '(?:^|，)[切且]?莫(?:误|负|忘|让|等|辜负)[^，。]{2,10}。?$', '莫负了这一季的好天气。'),
  way('送几句话', '送(?:给)?(?:大家|各位|同志们|同学们|你们)[^，。]{0,4}[句段番]话', '最后送大家一句话。'),
  way(
    '请批评',
    '供[^，。]{0,8}参考|批评指正|[说讲]得不[对妥当][^。]{0,6}(?:批评|指正|包涵|谅解|见谅)',
    '这些想法供大家参考。',
  ),
  // calls
  way('让我们', '让我们|携手', '让我们把这件事办好。'),
  way(
    '共同努力',
    '(?:我们|大家|咱们)[^，。]{0,4}(?:共同|一起|继续|加倍|一道)(?:努力|加油|使劲|奋斗|拼搏)[。！]?$',
    '大家一起加油。',
  ),
  way(
    '加把劲',
    '(?:大家|各位|同志们|咱们)(?:再|都|一起|多)*(?:加把劲|使把劲|添把劲|加油)',
    '同志们再加把劲。',
  ),
  way('接着干', '咱们?(?:接着|继续|再)(?:练|干|学|来|比|抓|战)', '明年咱们接着比。'),
  way(
    '愿同大家一起',
    '(?:^|，)愿意?(?:和|跟|同|与)(?:大家|各位|同志们|乡亲们|你们)[^，。]{0,6}一[起道同]',
    '往后，愿和大家一起把路修通。',
  ),
  way(
    '作出贡献',
    '(?:作出|做出)[^。；]{0,30}(?:贡献|努力|成绩|业绩|表率)[。！]?$',
    '为全镇的发展作出应有的贡献。',
  ),
  way(
    '谱写新篇',
    '(?:谱写|创造|贡献|迎接|献礼|奋斗|前进|夺取|开创|交出|推向|迈进|迈上|建设(?!路|街|局|厅|委|银行|方|单位|公司|集团))[^。；]{0,60}[。！]?$',
    '把这项工作推向深处。',
  ),
  way(
    '确保完成',
    '(?:确保|推动|实现|保持)[^。；]{2,40}(?:持续稳定|大局稳定|圆满完成|安全度汛|平安度汛|落地见效|(?:目标|任务)[^。；，]{0,6}(?:完成|实现))[。！]?$',
    '确保全年任务圆满完成。',
  ),
  way('叹号收尾', '！$', '把渠修好！'),
  // who comes next, what is left of the meeting
  way(
    '下面请谁',
    '(?:^|，)(?:下面|接下来)，?有?请[^，。]{1,12}(?:讲|作|说|宣读|发言|通报|安排|布置|部署)',
    '下面请李镇长讲两句。',
  ),
  way('议程', '议程|散会|完毕|解散[。！]?$|下课[。！]?$|散了吧|再见', '会议的议程都完了。'),
  way(
    '到此',
    '到此|就到这里|先到这[里儿]|今天就到这[里儿]|(?:会|讲评|点评|情况|通报|汇报|总结|发言)(?:就|先)*(?:开|说|讲|通报|汇报|介绍|谈)?到这[里儿]',
    '今天的点评到此结束。',
  ),
  way(
    '讲完了',
    '讲完了|汇报完|我就讲|我就说|就(?:是)?这些(?:$|[，。])|(?:我)?(?:就)?不(?:再)?多(?:说|讲)了|(?:就|先)?(?:说|讲|谈|聊|点评|讲评)(?:这么(?:多|些)|这些$|这些[，。]|到这)',
    '我就讲这么多。',
  ),
  way(
    '听明白了',
    '(?:都)?听(?:明白|清楚)了(?:吧|没有)？|大家说[^。！？]{1,8}不[^。！？]{1,4}？',
    '都听明白了没有？',
  ),
  way('见', '(?<![意看会可再听罕接偏成主])见[。！]$', '明年春天，我们田头见。'),
  way(
    '话完了',
    '(?:^|，)我?的?话(?:就|也)?(?:说|讲)?完了|不(?:再)?(?:占用|耽误)(?:大家|各位|同志们)',
    '时间不早了，不占用大家了。',
  ),
  way(
    '到时看你们的',
    '到时候?，?(?:我)?(?:就|再)?看(?:你们|大家)的|我(?:还|再)到?(?:这里|这儿|这个地方)?来看[。！]$',
    '下个月我再来看。',
  ),
  // off to work
  way(
    '那就干',
    '(?:^|，)那就[^，。]{1,8}[。！]$|(?:^|，)[^，。？]{2,10}吧[。！]$|^好(?:了)?，[^，。]{2,8}[。！]$',
    '好，回去准备。',
  ),
  way(
    '上车',
    '^(?:好|行)了，(?:[^，。]{2,10}，){0,2}(?:上车|散|走|干活|出发|开工|忙去|回)[^，。]{0,4}(?:，[^，。]{2,8})?[。！]$|(?:准时|按时|马上|[分刻]钟以?后)(?:发车|出发|开船|登车|集合)[。！]?$',
    '十分钟后集合。',
  ),
  way(
    '开工',
    '各就各位|开[门业张]迎客|各[^，。]{1,6}带回|收拾[^，。]{0,4}下班|(?:^|，)(?:开工|上工|出工|上岗|上线|出车|干活)[。！]?$',
    '各班带回。',
  ),
];
/** Words in which the last sentences of a speech look ahead or take leave. */
const ENDING = new RegExp(anyWay(ENDS), 'u');

/** True when a paragraph tells of the occasion or of who spoke before. */
export function opens(folded: string): boolean {
  return OPENING.test(folded);
}

/** True when a paragraph turns to the audience or takes leave. */
export function closes(folded: string): boolean {
  return CLOSING.test(folded);
}

/** True when a text's last two sentences call, hope, thank or take leave. */
export function endsOnCall(folded: string): boolean {
  return lastTwo(folded).some((sentence) => ENDING.test(sentence.trim()));
}

/** A closing takes no more sentences where nothing but its words tells it from the point before it. */
const LAST_WORDS = 3;

/** Where the last sentences of a point turn to the audience: 三、抓长效。要长。｜谢谢大家！ Its own first sentence never does. */
export function closingAt(folded: string): number | undefined {
  if (!endsOnCall(folded)) return undefined;
  const last = spokenSentencesIn(folded).slice(1).slice(-LAST_WORDS);
  return last.find(({ start }) => closes(folded.slice(start)))?.start;
}

/** True when a text's last two sentences ask for something or hope for it: 下次例会，请各位带着照片来。 */
export function asksAtLast(folded: string): boolean {
  return lastTwo(folded).some((sentence) =>
    [...readingsIn(sentence.trim())].some(({ hits }) =>
      hits.some(({ kind }) => kind === 'ask' || kind === 'hope'),
    ),
  );
}

function lastTwo(folded: string): string[] {
  const sentences = folded.match(/[^。！？]+[。！？]*[”’）]*/g) ?? [];
  return sentences.slice(-2);
}

/** 请各位书记回去以后先照照镜子，……: what the speaker asks of all of them as he ends. */
const APPEAL =
  /(?:^|[。！？])(?:好，|也|再|现在|下面|最后)?，?(?:请(?:大家|各位|同志们|同学们|你们|在座)|(?:[^。！？，]{1,8}，)?(?:大家|各位|同志们|同学们|师傅们|你们)(?:都|就|再|也)?(?:把(?![^。]*[了过得在])|早[点些]|回(?:宿舍|家|岗位|各自)|赶紧|抓紧|路上|注意(?!到)|别(?!的|处|人|说)|回去(?![以的]))(?![^。]*[了过]))[^。！？]{3,}[。！]$/u;

/** True when a text ends by asking something of all who listen. */
export function appeals(folded: string): boolean {
  return APPEAL.test(folded.slice(-FAREWELL));
}

/** 平平安安回家！🎉, 平平安安回家。锟斤拷: what a page or a slip of encodings left behind the last mark. */
const TAIL = /(?<=[。！？])(?:[^\p{L}…]|锟斤拷|烫烫烫|屯屯屯)+$/u;

/** A text up to its last mark, where nothing is said behind it. */
export function withoutTail(folded: string): string {
  return folded.slice(0, folded.length - pictureTail(folded)).replace(TAIL, '');
}

const SETS_OUT =
  /^（?[一二三四五六七八九十]{1,3}[）、]?$|^(?:首先|其次|先|再|下面|接下来)(?:来)?[说看讲谈][^，。！？；]{2,20}$/u;

/** True for a line that says no more than that something follows: 二, 首先看“人的问题” */
export function onlySetsOut(folded: string): boolean {
  return SETS_OUT.test(folded);
}

const LEAVE = /谢谢|感谢|祝(?:愿|福|贺|各位|大家|同志|你)|散会|完毕|再见|到此|到这[里儿]|讲完|不多说/u;

/** True when a text's last two sentences are a courtesy to those who listen: nothing comes behind it. */
export function takesLeave(folded: string): boolean {
  return lastTwo(folded).some((sentence) => LEAVE.test(sentence));
}

/** Characters at a text's end in which it takes leave. */
const FAREWELL = 200;

/** No text that lost only its last mark ends so. */
const NO_END = '[^。！？，、：；的和与在把对从为及将向要使让中时后]$';
/** How a text ends that lost its last mark. */
export const CALLS_AT_LAST: readonly Way[] = [
  way('再见', '再见$|散会[，]?$|散会，[^，。]{1,4}$|完毕[，]?$', '散会，谢谢'),
  way(
    '到此',
    '(?:会议?|点评|讲评|讲话|今天)[^，。]{0,4}(?:到此|就到这[里儿])(?:结束)?$',
    '今天的讲评就到这里',
  ),
  way(
    '出发',
    '(?:^|[。，])好了?，(?:现在(?:上车|出发|开始)|干活|上岗|开工|上工|散会|散了|忙去)[吧了]?$',
    '好了，现在出发',
  ),
  way('收到请回复', '(?:辛苦了|拜托了?)，?收到请?回复$', '辛苦了，收到请回复'),
  way(
    '不耽误大家',
    '(?:好了|好)，(?:我)?(?:就)?不(?:再)?(?:耽误|多说|多讲|啰嗦)[^。！？]{0,16}$',
    '好了，不耽误大家吃饭',
  ),
  way(
    '希望',
    `(?:^|[。！？，])(?:最后|也|再次|再|在此)?，?(?:希望(?!小学|工程|学校|的)|预祝|祝(?:大家|各位|愿|贺|同)|拜托|谢谢|感谢|辛苦大家)[^。！？]{0,160}${NO_END}`,
    '希望各村接着干',
  ),
  way(
    '请大家',
    `(?:^|[。！？，])(?:最后，?|同志们，){0,2}(?:请(?:大家|各位|同志们|你们)|(?:大家|各位|同志们)回去(?:以后|之后)?)(?!看|想|注意看)[^。！？]{6,160}${NO_END}`,
    '请大家照着清单再过一遍',
  ),
  way('让我们', '让我们[^。]{6,}$', '让我们一起把路修通'),
  way('谢谢', '(?:谢谢|感谢)(?:大家)?[，]?$', '谢谢大家'),
  way('供参考', '供[^，。]{0,8}参考$', '以上供各位参考'),
  way(
    '干活去吧',
    '(?:^|[，。！])(?:大家|大伙儿?|都){0,2}(?:干活|忙|吃饭|上岗|上车|动身|开工|干|走|散|出发|休息|回|回家)(?:去|了)?吧$',
    '大家干活去吧',
  ),
  way('作出贡献', '(?:作出|做出)[^。]{0,20}贡献[，]?$', '为全县作出新的贡献'),
  way(
    '交出答卷',
    '(?:交出|夺取|开创|再创|谱写)[^。]{2,30}(?:答卷|胜利|局面|佳绩|篇章|成绩单|答案)[，]?$|更好的[^。，]{2,8}[，]?$',
    '交出一份好的答卷',
  ),
  way(
    '共同努力',
    '(?:(?:大家|各位|咱们|一起|再)加油|努力奋斗|(?:共同|一起|继续|再加把|加倍|一道)(?:努力|加油|使劲|奋斗|拼搏|劲))[，]?$',
    '大家再加把劲',
  ),
];
const CALL = new RegExp(anyWay(CALLS_AT_LAST), 'u');

/** True when a text that lost its last mark ends on a call all the same. */
export function calls(folded: string): boolean {
  return CALL.test(folded);
}

const ANNOUNCES = new RegExp(
  `(?:讲|谈|提出?|强调|明确|部署|说|补充|重申|点评|安排)(?:一下|以下|下面|这么|如下|好)?(${COUNT})(?:点|个|条|句|层|方面|项)(?!感受|感想|体会|印象|看法|变化|特点|想法|收获|亮点)[^。！？；]{0,14}[。：:]?$`,
  'u',
);

/** True when a text ends by announcing what the speaker is going to say: 下面，我再强调四点。 */
export function announces(folded: string): boolean {
  return ANNOUNCES.test(folded);
}

/**
 * Does a speech affirm, name problems, say what to do, and end? Told from its sentences: a part may stand in the
 * middle of another, and a heading may hide what its section does.
 */
import { clearPartOfHeading, isImperative, partOfHeading } from '../../language/cues';
import { readLabel } from '../../language/labels';
import type { Part, Speech } from '../../model/manuscript';

/** The parts that a speech is expected to have. */
export type ExpectedPart = 'praise' | 'critique' | 'requirement' | 'closing';

interface Sentence {
  readonly text: string;
  readonly heading: boolean;
  /** The part of the first-level stretch or point that holds it. */
  readonly part?: Part;
}

/** How much a cue proves: one strong cue will do, weak ones only in company. */
const ENOUGH = 2;
/** In a long speech advice is given in passing as well. */
const ENOUGH_REQUIREMENTS = 3;
const LONG = 300;
const STRONG = 2;
const WEAK = 1;

type Cue = readonly [pattern: RegExp, weight: number];

const PRAISE: readonly Cue[] = [
  [/^(?:主要)?(?:成绩|亮点|优点|特点)(?:主要|也|还)*有/, STRONG],
  [/(?:值得|应当|应该|应|给予|予以|充分|要)(?:充分|高度)?(?:的)?肯定|(?:值得|提出|予以|要)表扬/, STRONG],
  [/可圈可点|有声有色|来之不易|有看头|有目共睹|喜的是|好的(?:方面|做法)(?:：|是|有|，)/, STRONG],
  [
    /(?:取得|收到|呈现|展现|交出)(?:了|的|出)?[^，；。]{0,16}(?:成绩|成效|成就|进展|突破|成果|效果|进步|胜利|亮点|局面|态势|答卷)/,
    STRONG,
  ],
  [
    /(?:成绩|成果|成效|变化|亮点|特点|优点)(?:的取得|可喜|显著|很大|不小|明显|突出|不少|纷呈|令人|是|有：|主要|集中|体现)/,
    STRONG,
  ],
  [/有[^，。；]{0,12}(?:特点|亮点|变化|收获|进步)/, STRONG],
  [/(?:是|很|非常|比较|十分|圆满|办得|开得|组织得)成功的?|成功举办/, STRONG],
  [/(?<!听了[^。]{0,2})(?:让|令|使)人[^，。]{0,8}(?:振奋|鼓舞|欣慰|一亮|一新|感动|长精神)/, STRONG],
  [/达到了?[^，。]{0,24}目的|达到了?(?:预期|要求|标准)/, WEAK],
  [/(?:有|上|开创)(?:了)?新(?:的)?(?:突破|提升|变化|进展|气象|起色|台阶|局面|成效)/, WEAK],
  [
    /(?:做|干|办|抓|表现|完成|组织|开|配合|定|转|用)得(?:都|也|很|比较|非常|相当|好|不错|出色|扎实|到位|精彩|准|活|巧)/,
    WEAK,
  ],
  [
    /稳步(?:向好|提升|增长)|稳中(?:有升|有优|向好)|进展顺利|明显(?:提升|改善|提高|增强|好转|加快)|同比增长|超额完成/,
    WEAK,
  ],
];

const CRITIQUE: readonly Cue[] = [
  [/^(?:主要)?(?:问题|不足|差距|短板)(?:主要|也|还)*有/, STRONG],
  [
    /(?:存在|暴露|反映|面临|看到|正视|指出|(?<!没)有|是)(?!没有)[^，。；]{0,10}(?:问题(?!意识|导向|的?办法)|不足|差距|短板|隐患|薄弱|弱项|毛病|缺憾|欠缺)(?!就|怎么|，?怎么)/,
    STRONG,
  ],
  [
    /(?:问题|不足|差距|短板|弱项|薄弱环节|毛病|缺点)(?:和\p{Script=Han}{2,4})?(?:仍|依然|仍然|也|还|都|应该|应当|必须)*(?:主要|集中|突出|不少|较多|较大|很大|不小|明显|表现|体现|在于|不容|正视|存在|是(?!怎|什))/u,
    STRONG,
  ],
  [/忧的是|不容(?:乐观|忽视|回避)|点名批评/, STRONG],
  [
    /(?:有的(?!放矢)|个别|少数|一些|部分)[^。；]{0,40}(?:不|没|却|差|慢|少|弱|低|难|滞后|脱节|应付|形式|老毛病|平整)/,
    WEAK,
  ],
  [
    /[还得然]?(?:不够|不高|不严|不实|不细|不牢|不强|不平衡|不到位|不规范|有待|滞后|脱节|流于形式|跟不上)(?:的)?(?:$|[，。；：])/,
    WEAK,
  ],
];

/** Asks for something or looks ahead: what such a sentence names is not there yet. */
const WISH =
  /^(?:[^，；]{0,12}?(?:(?<![主需重只不])要|必须|务必|希望|建议|力争|争取|确保|努力|决不|绝不|不得|严禁|切实|坚决)|下面|让我们|请)|(?:争取|力争|确保|努力|才能|希望|解决|查找|找准|聚焦|针对).{0,16}(?:成效|成绩|进展|效果|突破|变化|胜利|问题|不足|差距|短板)/;
/** The purpose of the meeting: 主要任务是查找差距 */
const PURPOSE = /(?:目的|任务|议题|主题)(?:就)?是/;
/** 在肯定成绩的同时, 但是也要看到，: turns of speech that neither affirm nor ask. */
const TURN =
  /(?:在)?(?:充分)?(?:肯定|看到|总结)(?:了)?成绩的同时，?|(?:但是?|同时|当然|也|还|更|必须|应当|，)*要(?:清醒地?|充分)?(?:看到|认识到|正视)|要充分肯定|要表扬|要肯定/g;

/** What a speaker asks for: 要…… 必须…… */
const REQUIREMENT =
  /(?:^|[，；：、是])[^，；：。]{0,16}?(?:(?<![主需重只就还想快概摘紧])要(?![求点素闻么害紧道说]|不是|不要紧|不然|(?:清醒地?|充分)?(?:看到|认识|正视|肯定|表扬|讲|指出))|必须|务必|应当(?!肯定|正视)|严禁|不得(?!不)|绝不能|决不能)|^(?:请|建议|会后)/;

/** 下一步要求：…… */
const NEXT = /^下一?步.{0,8}：/;

const CLOSING =
  /让我们|希望|期待|盼望|祝(?:愿|福|贺|各位|大家|同志)|预祝|相信|坚信|谢谢|感谢|议程|散会|完毕|到此|就到这里|就讲这些|讲完了|携手|再见|(?:作出|做出|谱写|创造|贡献|迎接|献礼|奋斗|前进|夺取|开创|交出|推向|迈进)[^。；]{0,60}[。！]?$|！$|供[^，。]{0,8}参考/;

/** True when the speech has the part, in whatever words. */
export function hasPart(speech: Speech, part: ExpectedPart): boolean {
  if (part === 'closing') return endsOnClosing(speech);
  if (part === 'requirement' && asksInPoints(speech)) return true;
  const sentences = sentencesOf(speech);
  const length = sentences.reduce((sum, { text }) => sum + text.length, 0);
  const enough = part === 'requirement' ? (length < LONG ? WEAK : ENOUGH_REQUIREMENTS) : ENOUGH;
  return sentences.reduce((sum, sentence) => sum + weightOf(sentence, part), 0) >= enough;
}

/** 我提三点要求：一是…… */
function asksInPoints({ promises }: Speech): boolean {
  return promises.some(
    ({ text, points }) => /要求|建议|意见/.test(text) && points.some(({ part }) => part === 'requirement'),
  );
}

/** How much a sentence proves that the speech has the part. */
export function weightOf(sentence: Sentence, part: Exclude<ExpectedPart, 'closing'>): number {
  const { text, heading, part: place } = sentence;
  if (part === 'requirement') {
    // 请大家抓好落实 while the speech sets out and 希望大家…… at its end are not its requirements.
    if (place === 'opening' || place === 'closing') return 0;
    if (place === 'requirement' && (heading ? isImperative(withoutLabel(text)) : NEXT.test(text)))
      return STRONG;
    const weight = REQUIREMENT.test(text) ? WEAK : 0;
    return place === 'praise' || place === 'critique' ? weight / 2 : weight;
  }
  if (place === 'closing') return 0;
  if (
    heading &&
    place !== 'requirement' &&
    (partOfHeading(text) === part || clearPartOfHeading(text) === part)
  )
    return STRONG;
  const stated = text.replace(TURN, '');
  if (WISH.test(stated) || PURPOSE.test(stated)) return 0;
  const weights = (part === 'praise' ? PRAISE : CRITIQUE).map(([pattern, weight]) =>
    pattern.test(text) ? weight : 0,
  );
  const most = Math.max(0, ...weights);
  // Praise and blame in passing, among what is asked for, weigh less.
  return place === 'requirement' && !heading ? most / 2 : most;
}

function withoutLabel(text: string): string {
  return text.slice(readLabel(text)?.end ?? 0).trimStart();
}

/** True when the last paragraph turns to the audience or looks ahead. */
function endsOnClosing(speech: Speech): boolean {
  // A closing that lost its last mark looks like a heading; a signature has no comma.
  const last = speech.paragraphs.findLast(
    ({ kind, folded }) => kind === 'body' || (kind === 'heading' && folded.includes('，')),
  );
  if (!last) return false;
  const node = speech.children.findLast(({ range }) => range.start <= last.range.start);
  // A paragraph that stands outside of every list, and neither praises nor blames, rounds the speech off.
  if (
    node?.kind === 'part' &&
    (node.part === 'closing' ||
      (!node.part && last.inline.length === 0 && node.paragraphs[0]!.kind !== 'heading'))
  )
    return true;
  const sentences = last.folded.match(/[^。！？]+[。！？]*[”’）]*/g) ?? [];
  return sentences.slice(-2).some((sentence) => CLOSING.test(sentence.trim()));
}

/** The sentences of a speech, each with the part of the stretch or first-level point that holds it. */
export function sentencesOf({ children, paragraphs }: Speech): Sentence[] {
  return paragraphs
    .filter(({ kind }) => kind === 'body' || kind === 'heading')
    .flatMap((paragraph) => {
      const node = children.findLast(({ range }) => range.start <= paragraph.range.start);
      return (paragraph.folded.match(/[^。！？；]+[。！？；]?/g) ?? []).map((text, i) => ({
        text: text.trim(),
        heading: paragraph.kind === 'heading' || (i === 0 && paragraph.label !== undefined),
        ...(node?.part ? { part: node.part } : {}),
      }));
    });
}

/** 标题: what says that a line is a speech's title. One table of evidence. */
import { remember } from '../model/remember';
import { findPlaceholders } from './placeholders';

interface Evidence {
  readonly name: string;
  readonly weight: number;
  readonly pattern: RegExp;
}

/** What a speech calls itself, as its title ends. */
const SPEECH = '(?:讲[ 　]?话|演讲(?=稿)|点评词|点评|讲评|总结|小结|发言|致辞|致词|主持词|评语|意见|述评)';
/** 范文, 通用版, 讲话稿: what a site calls a text. */
const SITE_WORD =
  '(?:(?:完整|精选|通用|最新|精品|标准|实用|珍藏|优秀|优质|热门|经典|免费|文字|打印|修改|整理|最终|推荐|必备)(?:版|稿|篇|范[文本])?|范[文本例]|模板|全文|定稿|大全|合集|汇编|演讲稿|讲话稿|发言稿|点评稿|讲话)';
/** （通用版）, [定稿], _公文范文, 3100字范文: what it puts behind a title. */
const SITE_TAG = `(?:[（(【〔［\\[]${SITE_WORD}[）)】〕］\\]]|_\\p{Script=Han}{0,8}(?:网|范[文本例]|文库|公文|大全|讲话稿?|发言稿?)|(?<!\\d)\\d{3,5}字(?:左右|以上)?(?:${SITE_WORD})?)`;
const COPY = `(?:[ 　]?稿|提纲|材料|总结|要点|范[文本]|文稿|摘要|实录|全文|节选|${SITE_TAG}|（(?![\\dxX×]{4}[年\\-.])[^（）]{1,16}）|[ 　]?篇[一二三四五六七八九十\\d]{1,3}|[【〔［（(](?:[一二三四五六七八九十]{1,2}|[第篇][一二三四五六七八九十\\d]{1,2}篇?)[】〕］）)]|[一二三四五六七八九十\\d]{1,2}篇(?:范[文本])?|[ 　]?\\d{1,2}(?![\\d年月.])){0,3}`;
/** Where such a speech is held. */
const OCCASION =
  '(?:会|会议|大会|活动|[仪幕班业学营]式|现场|班|演练|典礼|工作|比赛|竞赛|决赛|训练|检查|观摩|调研|座谈|期间)';

const row = (name: string, weight: number, source: string): Evidence => ({
  name,
  weight,
  pattern: new RegExp(source, 'u'),
});

const EVIDENCE: readonly Evidence[] = [
  row('以讲话结尾', 3, `${SPEECH}${COPY}$`),
  row('在……会上', 2, `(?:在|就).{2,40}${OCCASION}(?:议)?(?:上|时|中|期间|后)的?`),
  row('在……会', 1, `(?:在|就).{2,40}${OCCASION}(?:议)?(?:讲|点评|总结|的|$)`),
  row('只有文种', -2, `^${SPEECH}${COPY}$`),
  row('讲话人在前', 1, '^[^，。]{0,14}(?:书记|长|主任|主席|经理|代表|同志)在'),
  row('关于', 1, '^关于.{2,40}的'),
  row('副标题', 2, '^(?:——|—|--|－－|──)[ 　]?.'),
  row('书名号', -1, '^《.*》$'),
  row(
    '有序号',
    -4,
    '^(?:[一二三四五六七八九十]{1,3}[、，]|（[一二三四五六七八九十\\d]{1,3}）|\\d{1,2}[.、](?!\\d{4}))',
  ),
  row('句子', -5, '[。；！？，：]$|。.'),
  row('话的开头', -3, '^(?:刚才|今天|下面|同志们|现在|我|请|各位|根据|按照|大家)'),
  row('栏目', -3, `(?<!${SPEECH}${COPY})：|[|｜>»]`),
  row('太长', -3, '.{61}'),
];

/** How much speaks for a folded line's being a title; 0 for a line of which nothing is known. */
export const titleWeight: (folded: string) => number = remember((folded: string) => {
  if (folded.length > FAR_TOO_LONG) return TOO_LONG;
  const plain = plainTitle(folded);
  let weight = 0;
  for (const { pattern, weight: own } of EVIDENCE) if (pattern.test(plain)) weight += own;
  return weight;
});

const LEADER = '(?:书记|[省市县区镇乡局院校厅部]长|主任|主席|经理|同志)';
/** What a page puts before a title: • 在……的讲话 · 【要闻】县长：在……的讲话 · 第1篇 ……讲话 · 安全月文章在……上的讲话 */
const BEFORE_TITLE = new RegExp(
  `^(?:${[
    '[•·▪●■◆★☆○◎|｜\\s]+',
    '【[^【】]{2,8}】(?=[^【】]{6})',
    `[^，。：]{2,14}${LEADER}：(?=在)`,
    // [茶艺] 社区赛点评: a forum's own shelf, a blank behind it.
    '[[［]\\p{Script=Han}{2,6}[\\]］][ 　]+(?=[^，。]{6})',
    '[[【（(［](?:原创|转载|转帖|分享|推荐|精品|精华|置顶|最新)[\\]】）)］]\\s*',
    '第?[一二三四五六七八九十\\d]{1,2}篇(?:[：:、]\\s*|[ 　]+)',
    '篇[一二三四五六七八九十\\d]{1,2}(?:[：:、]\\s*|[ 　]+)',
    '[\\p{Script=Han}]{1,6}(?:文章|范文)(?=在)',
  ].join('|')})+`,
  'u',
);
const COPY_NUMBER = /^篇[一二三四五六七八九十\d]{1,2}[：:]\s*/;
/** And behind it: ……讲话（2023-06-15 09:30） · ……讲话2 · ……讲话（2549字） · ……讲话（4月12日） · ……讲话（通用版） */
const BEHIND_TITLE = new RegExp(
  `(?:${[
    '(?<![ 　])[ 　]{0,4}[（(]\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:[ 　]+\\d{1,2}:\\d{2}(?::\\d{2})?)?[）)]',
    '[（(](?:\\d{1,2}篇?|\\d{1,6}字)[）)]',
    '(?<=\\p{Script=Han})[ 　]?VIP(?:专享|免费)?',
    '[【〔［][第篇]?[一二三四五六七八九十\\d]{1,2}篇?[】〕］]',
    '第?[一二三四五六七八九十\\d]{1,2}篇(?:范[文本])?',
    '(?<=讲话|发言|点评|讲评|致辞)[ 　]?(?:\\d{1,2}|[一二三四五六七八九十])',
    '(?<=\\p{Script=Han})[ 　]?篇[一二三四五六七八九十\\d]{1,2}',
    '(?<![ 　])[ 　]*[○◎●◆|｜]+',
    '【(?:汇编|精选|合集|通用|推荐|优选|共)?\\d{1,3}篇】',
    `(?<![ 　])[ 　]*${SITE_TAG}`,
    '[（(][^（）()]{0,14}(?:根据录音|录音|记录)?整理[^（）()]{0,4}[）)]',
    '[（(][ ]?\\d{1,2}[ ]?月[ ]?\\d{1,2}[ ]?日[ ]?[）)]',
    '(?<![ 　])[ 　]{0,4}[[［【]复制链接[\\]］】]',
    '[（(]转[载帖发贴]?[）)]',
    '(?<=讲话|点评|讲评|发言|致辞|[话言评辞]稿|[）)])：',
    '(?<=讲话|点评|讲评|发言|致辞|[话言评辞]稿)\\.(?:docx?|pdf|wps|txt)',
  ].join('|')})+$`,
  'iu',
);

/** A title without what a page put round it. */
export function plainTitle(folded: string): string {
  const bare = folded.replace(BEFORE_TITLE, '').replace(BEHIND_TITLE, '');
  // 【篇一：合唱比赛点评】
  return /^(?:【[^【】]*】|《[^《》]*》)$/.test(bare) ? bare.slice(1, -1).replace(COPY_NUMBER, '') : bare;
}

const ORDINAL = '[一二三四五六七八九十\\d]{1,2}';
/** What is shown of what stands behind a title, and neither what a site praises or counts nor the number of a copy (【一】). */
const SHOWN_BEHIND = new RegExp(
  [
    // Which of several texts it is: ……讲话 篇1, ……讲话【第二篇】
    `[ 　]?篇${ORDINAL}`,
    `第${ORDINAL}篇`,
    `[【〔［](?:第${ORDINAL}篇|篇${ORDINAL})[】〕］]`,
    // What it is of the speech: ……讲话（全文）, ……讲评（根据录音整理）
    '[（(](?:全文|模板|(?:根据)?(?:现场)?(?:录音|记录)整理)[）)]',
  ].join('|'),
  'gu',
);

const BRACKETED = /[【［[][^【】［］[\]]*[】］\]]/gu;

/**
 * A title as it is shown: 【要闻】……讲话 篇1（2549字） → ……讲话 篇1, but 【单位】组织生活会上的讲话 as it stands: the first
 * bracket is to be filled in.
 */
export function shownTitle(folded: string): string {
  // 【篇一：合唱比赛点评】, 篇一：合唱比赛点评
  const mark = COPY_NUMBER.exec(folded.replace(/^【/, ''));
  if (mark) return `${mark[0]}${plainTitle(folded)}`;
  const [before = ''] = BEFORE_TITLE.exec(folded) ?? [];
  const [behind = ''] = BEHIND_TITLE.exec(folded) ?? [];
  const slots = before.match(BRACKETED)?.filter((each) => findPlaceholders(each).length > 0) ?? [];
  return [...slots, plainTitle(folded), ...(behind.match(SHOWN_BEHIND) ?? [])].join('');
}

/** 【篇一：演讲比赛的点评】: a page's mark over one of the texts that it gathered. */
export function isCopyMark(folded: string): boolean {
  return /^[【〔［（(]?(?:篇[一二三四五六七八九十\d]{1,2}|第[一二三四五六七八九十\d]{1,2}篇)[：:]/.test(
    folded,
  );
}

/** No title is as long; what is, is not looked at. */
const FAR_TOO_LONG = 120;
const TOO_LONG = -9;

const CERTAIN = 3;

/** True when a line is the lower half of a title that was broken: …会上的讲／话, X县大会上的／讲话. */
export function isTitleEnd(upper: string, lower: string): boolean {
  const end = lower.replace(BLANK, '');
  return end.length <= 8 && titleWeight(upper + end) >= CERTAIN && END_ONLY.test(end);
}

/** 讲 话 提 纲: blanks that set a title apart. */
const BLANK = /(?<=\p{Script=Han})[ 　]{1,2}(?=\p{Script=Han})/gu;

const LAST_WORDS = ['讲话', '点评', '讲评', '发言', '致辞', '致词', '总结'];

/** True when a line break cuts the word that a title ends with: …会上的讲／话. */
export function cutsTitleWord(upper: string, lower: string): boolean {
  return (
    lower.length <= 3 && LAST_WORDS.some((word) => upper.endsWith(word[0]!) && lower.startsWith(word[1]!))
  );
}

/** True when a title goes on in the next line: 在全县项目建设暨 */
export function isUnfinishedTitle(text: string): boolean {
  return /(?:的|上|和|与|、|暨)$/.test(text);
}

/** True for ——在全县点评会上的讲话. */
export function isSubtitle(folded: string): boolean {
  return /^[—–─－-]{1,2}/.test(folded);
}

/** The part of a title's last words that may stand on a line of its own. */
const END_ONLY =
  /^(?:[上中时的会议]{0,4}(?:点评|讲评|总结|动员|重要|反馈|通报|主持)?(?:讲[ 　]?话|点评|讲评|发言|致辞|主持词)|话|评|言|辞|词)(?:稿|提纲|要点|材料|范文)?$/u;

/** 云 溪 舟 · 王某 · 县委副书记、县长: who speaks, on a line by itself. */
const SPEAKER =
  /^(?:[\p{Script=Han}、]{0,20}(?:书记|长|主任|主席|经理|司令员|政委|裁|园长|代表)[ 　]*)?(?:\p{Script=Han}[ 　]*){0,4}$/u;

/** True when a folded line is likely a speaker's name or office. Asked only under a title. */
export function isSpeaker(folded: string): boolean {
  return folded.length <= 28 && SPEAKER.test(folded) && titleWeight(folded) <= 0;
}

/** 县委副书记, a line by itself: who speaks, and no word of a page. */
export function isOffice(folded: string): boolean {
  return /^[^，。；：！？\d]{0,16}(?:书记|[省市县区镇乡村局院校厂队处科]长|主任|主席|总经理|政委)$/u.test(
    folded,
  );
}

/** A title as it is told from another: without blanks, marks and what a page adds to it. */
export function titleKey(title: string): string {
  return title
    .replace(TAG, '')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replace(/(?:稿|提纲|材料|范[文本]|文稿|正文|全文)+$/u, '');
}

/** The same within one head, where a page's number is no other title: 第1篇 ……讲话／……讲话（一）： */
export function copyKey(title: string): string {
  return titleKey(plainTitle(title)).replace(/[一二三四五六七八九十\d]{1,2}$/u, '');
}

/** What one copy of a title has and another has not: its year, who speaks, 在……上的, what it calls itself. */
const VARIES = new RegExp(
  `(?:20|二[〇○零])?[\\d〇○零一二三四五六七八九xX×*]{1,4}年度?|^[\\p{Script=Han}]{0,8}?${LEADER}(?=在)|[在上的]|(?:领导|[校园院县市区镇乡局厂队站]长|书记|主任|重要|动员|总结|${SPEECH}稿?)+$`,
  'gu',
);
/** Less of a title is no sign of it. */
const SHORTEST_CORE = 4;
/** So much of the shorter title has the longer one, in its order. */
const SAME = 0.8;

/** 在全县农技培训会议上的讲话 and 2024年全县农技人员培训会议领导讲话稿: one title, told apart by a word or a year. */
export function isSameTitle(one: string, other: string): boolean {
  const [short, long] = [coreOf(one), coreOf(other)].sort((a, b) => a.length - b.length);
  return short!.length >= SHORTEST_CORE && sharedInOrder(short!, long!) > SAME * short!.length;
}

function coreOf(title: string): string {
  return copyKey(title).replace(VARIES, '');
}

/** How many characters two texts share, in their order. */
function sharedInOrder(one: string, other: string): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const own of one) {
    const next = [0];
    for (let k = 1; k <= other.length; k++)
      next.push(own === other[k - 1] ? row[k - 1]! + 1 : Math.max(row[k]!, next[k - 1]!));
    row = next;
  }
  return row[other.length]!;
}

/** True for XX年, 2023年度: what a page sets before a title. XX by itself stands for a name: XX幼儿园……总结. */
export function isYear(words: string): boolean {
  return /^(?![×xX*]+$)(?:20|二[〇○0零])?[\d×xX*〇○一二三四五六七八九]{2,4}(?:年度?|学年)?$/u.test(words);
}

/** ……讲话【演讲稿】, ……讲话（3篇）: what a site calls it. */
const TAG = new RegExp(
  `\\.(?:docx?|pdf|wps|txt)$|(?<![ 　])[ 　]*(?:${SITE_TAG}|[【（(]\\d{1,2}篇[】）)])$`,
  'iu',
);

/** True when a folded line is a title beyond doubt, wherever it stands. */
export function isTitle(folded: string): boolean {
  return titleWeight(folded) >= CERTAIN;
}

/** 2024年3月5日 · （2015年2月26日） · 县委书记 王某 · 新民中学副校长　胡某: what may stand between a title and a salutation. */
const DAY = '[（(]?[\\d×xX*]{2,4}[ ]?年[ ]?[\\d×xX*]{1,2}[ ]?月[ ]?(?:[\\d×xX*]{1,2}[ ]?日)?[）)]?';
const BYLINE = new RegExp(
  `^[ 　]*(?:${DAY})?[ 　]*(?:[\\p{Script=Han}、 xX×*]{0,24}(?:书记|长|主任|主席|经理|代表|教授|老师|委员)[ 　]*)?(?:[\\p{Script=Han}×xX*]{1,4}(?:[ 　][\\p{Script=Han}]{1,2}){0,2})?[ 　]*(?:${DAY})?[ 　]*$`,
  'u',
);
/** What may follow a title's end where the page gives another line: a blank, a date, the title once more. */
const NEXT = new RegExp(
  `^(?:[ 　]|[（(]?\\d{4}|在|关于|第\\s?\\d|[\\p{Script=Han}xX×*]{0,12}(?:${LEADER}|领导)在)`,
  'u',
);
const END = new RegExp(`${SPEECH}${COPY}[】》]?`, 'gu');
const GOES_ON = new RegExp(`^(?:${SPEECH}|会|活动)`, 'u');
const LONGEST = 70;

/** Where titles may end in some words, the last first. */
export function titleEnds(head: string): number[] {
  return [...head.matchAll(END)].map(({ 0: word, index }) => index + word.length).reverse();
}

/**
 * Cuts the words before a salutation into titles and bylines: 在……上的讲话 在……上的讲话（3月5日） 王某.
 * @returns offsets at which a new line begins, or `undefined` where the words are no title
 */
export function titleBreaks(head: string): number[] | undefined {
  const breaks: number[] = [];
  let from = 0;
  let closed = 0;
  for (const { 0: word, index } of head.matchAll(END)) {
    const end = index + word.length;
    const rest = head.slice(end);
    if (!mayEnd(head, from, end)) continue;
    const again = copyIn(head, from, end);
    if (again !== undefined) {
      breaks.push(again);
      from = again;
    }
    if (end - from > LONGEST || titleWeight(head.slice(from, end).trim()) <= 0) return undefined;
    closed = end;
    from = end + rest.length - rest.trimStart().length;
    if (from < head.length) breaks.push(from);
  }
  return closed > 0 ? withRest(head, closed, breaks) : undefined;
}

/** The breaks of a head whose last title ends at `closed`: behind it stand a byline or, after a sure title, a slogan. */
function withRest(head: string, closed: number, breaks: readonly number[]): number[] | undefined {
  const rest = head.slice(closed);
  if (isByline(rest)) return [...breaks];
  if (!isTitle(head.slice(0, breaks[0]).trim()) || !isAside(rest)) return undefined;
  const byline = bylineIn(rest);
  return byline === undefined ? [...breaks] : [...breaks, closed + byline];
}

/** 努力开创新局面｜县委常委 王某 （5月3日）: where the speaker and the day begin behind a slogan. */
function bylineIn(rest: string): number | undefined {
  for (const { index } of rest.matchAll(/[ 　](?=[\p{Script=Han}（(])/gu))
    if (index > 0 && isByline(rest.slice(index))) return index + 1;
  return undefined;
}

/** True where a title that began at `from` may end at `end`: what follows is another line. 演练总结｜讲话 goes on. */
function mayEnd(head: string, from: number, end: number): boolean {
  const rest = head.slice(end);
  if (GOES_ON.test(rest)) return false;
  return rest.trim() === '' || NEXT.test(rest) || isByline(rest) || isRepeated(head, from, end);
}

/** Words of a title that are enough to know it again. */
const ALIKE = 6;

/** 闭幕式讲话稿仅供参考闭幕式讲话稿: where the title begins that the words before it give once already. */
function copyIn(head: string, from: number, end: number): number | undefined {
  for (let start = from + ALIKE; start <= end - ALIKE; start++)
    if (head.slice(from, start).includes(head.slice(start, end))) return start;
  return undefined;
}

function isByline(text: string): boolean {
  return text.length <= 60 && BYLINE.test(text);
}

/** 细化措施强化责任 努力开创新局面 县委常委 王某: what may stand between a sure title and a salutation. */
function isAside(text: string): boolean {
  return text.length <= 90 && /^[ 　]/.test(text) && !/[。；！？：]/.test(text);
}

/** 在……上的讲话在……上讲话: the words after `end` are those before it. */
function isRepeated(head: string, from: number, end: number): boolean {
  const title = withoutDe(head.slice(from, end));
  const next = withoutDe(head.slice(end));
  for (let length = title.length; length >= ALIKE; length--) {
    if (next.startsWith(title.slice(-length))) return true;
  }
  return false;
}

function withoutDe(words: string): string {
  return words.replace(/[的\s]/gu, '');
}

/** 经市委同意，今天召开……，主要任务是……，总结|我市……: the first sentence of a speech. */
const SETS_OUT = /^经[^，]{2,10}(?:同意|批准|研究)|今天召开|主要任务是|，今天/;

/**
 * The length of a title at the start of a line whose text begins without a break: ……讲话稿今天，……
 * @param begins whether the speech may begin at an offset
 */
export function gluedTitle(folded: string, begins: (at: number) => boolean): number | undefined {
  const head = folded.slice(0, LONGEST);
  const stop = head.search(/[。；！？：]/);
  for (const { 0: word, index } of head.slice(0, stop < 0 ? head.length : stop).matchAll(END)) {
    const end = index + word.length;
    if (GOES_ON.test(folded.slice(end, end + 8)) || SETS_OUT.test(head.slice(0, end))) continue;
    const blank = /^[ 　]+/.exec(folded.slice(end, end + 8))?.[0].length ?? 0;
    if ((blank > 0 || begins(end) || isRepeated(head, 0, end)) && titleWeight(head.slice(0, end)) > 2)
      return end;
  }
  return undefined;
}

/** True for the title of what somebody says who leads a meeting through its agenda: 在观摩评议会议上的主持讲话. */
export function isChairs(title: string): boolean {
  return /主持(?:讲话|词|辞|稿|发言)/.test(title);
}

/**
 * 会议报道: what says that a text reports a meeting and is not what was said there. One table; a report tells of the
 * meeting from outside, dates it, names who came, and quotes: 沈某指出，…… No word proves it alone.
 */

interface Evidence {
  readonly name: string;
  /** Above 0 it speaks for a report. */
  readonly weight: number;
  readonly pattern: RegExp;
}

const row = (name: string, weight: number, source: string): Evidence => ({
  name,
  weight,
  pattern: new RegExp(source, 'u'),
});

const ACTS = '(?:召开|举行|举办|开展|组织(?:召开|开展)?|启动)';
const MEETING = '(?:会|会议|大会|仪式|活动|演练|比赛|竞赛|观摩|点评|评议|培训班?|调研)';
const QUOTES = '(?:强调|指出|要求|表示|说|认为|提出|介绍|谈到)';
/** 沈某 · 党委书记黄某 · 市委书记一行. */
const WHO = '[\\p{Script=Han}]{2,16}?';
/** How a report dates the day: 8月9日上午，…… */
const DAY = '(?:(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日|昨[天日])(?:上午|下午|晚上?)?';
/** ……点评会在市民中心举行. */
const IS_HELD = '(?:在[^，。]{2,20})?(?:隆重|顺利|圆满)?(?:召开|举行|举办|落幕|闭幕)';

/** Read in the title. */
const IN_TITLE: readonly Evidence[] = [
  row(
    '标题说开了会',
    2,
    `${ACTS}[^，。]{2,30}${MEETING}$|${MEETING}${IS_HELD}$|(?:出席|调研|督导|视察|点评)(?!会|词|稿|讲话|发言)[^，。]{2,30}$`,
  ),
  row(
    '标题是讲话',
    -4,
    '(?:讲话|点评词?|讲评|发言|致辞|致词|主持词|总结)(?:稿|提纲|要点|材料)?(?:（.{0,16}）)?$',
  ),
];

/** Read in the first paragraph of text. */
const IN_FIRST: readonly Evidence[] = [
  row(
    '本报讯',
    3,
    `^[（(]?(?:本[报网台刊社]讯|讯[ 　]|${WHO}讯[（( ]|(?:本[报网台])?(?:记者|通讯员)[：: 　])|讯[（(](?:记者|通讯员)`,
  ),
  row(
    '某月某日某单位开会',
    2,
    `(?:^|[）)。 　])${DAY}，(?!我们|今天)[^。]{2,60}?(?:${ACTS}(?:了)?[^。]{2,50}${MEETING}|${MEETING}${IS_HELD})`,
  ),
  row('日前某单位开会', 1, `^(?:日前|近日|连日来)，(?!我们)[^。]{2,60}?${ACTS}`),
];

/** Read in every paragraph; each counts once. */
const ANYWHERE: readonly Evidence[] = [
  row(
    '出席并讲话',
    2,
    '(?:出席|参加)(?:了)?(?:会议|活动|仪式|大会|此次[^，。]{2,8}|[^，。]{0,12}会)?(?:并|，)[^，。]{0,8}(?:讲话|致辞|点评|讲评|总结)',
  ),
  row(
    '谁参加会议',
    1.5,
    `(?:负责人|负责同志|代表|委员|成员|书记|领导|主任|干部|[^，。]{0,4}人员)(?:等|共\\d+余?人)?(?:列席|陪同|出席|参加)(?:了)?(?:此次|本次)?(?:会议|活动|调研|观摩|点评|仪式)?(?:。|$)|参会(?:。|$)`,
  ),
  row('谁主持会议', 1, `会议由${WHO}主持|${WHO}主持(?:召开)?(?:了)?(?:会议|大会|并)`),
  row(
    '转述谁的话',
    2,
    `(?:^|。)会议${QUOTES}|(?:^|[。，；])[他她](?:同时|还|最后)?${QUOTES}|(?:^|。)(?!同志们|我|大家|中央|总书记|文件|报告|有人|老话|古人|常言|俗话)${WHO}(?:同志)?(?:同时|还|最后)?${QUOTES}[，：]`,
  ),
  row('会上，', 1, `(?:^|。)(?:会|活动|座谈会|述职会)上，`),
  row(
    '署名',
    1.5,
    '[（(](?:记者|通讯员|来源：|供稿|文[/／]|图[/／])[^（）()]{0,40}[）)]$|^(?:来源|编辑|责编|审核|供稿|撰稿|记者|通讯员|摄影)[：:]',
  ),
];

/** What only a speaker says. */
const SPOKEN: readonly Evidence[] = [
  row(
    '面向听众',
    -4,
    '(?:^|[。！？])(?:同志们|同学们|老师们|战友们|各位[^，。]{0,8})[，：！]|谢谢大家|我的(?:点评|讲话|讲评)',
  ),
  row(
    '下面我讲',
    -4,
    '(?:下面|接下来|借此机会|在此|这里)，?我|我(?:再|先|就|想|代表)[^，。]{0,12}(?:讲|说|谈|提|强调|点评|讲评)',
  ),
];

/** Two signals of a report at least. */
const ENOUGH = 4;

/**
 * True when a speech without a salutation is a report of a meeting.
 * @param title folded, without its label
 * @param paragraphs folded, in order
 */
export function isReport(title: string, paragraphs: readonly string[]): boolean {
  const evidence = [
    ...IN_TITLE.filter(({ pattern }) => pattern.test(title)),
    ...IN_FIRST.filter(({ pattern }) => pattern.test(paragraphs[0] ?? '')),
    ...[...ANYWHERE, ...SPOKEN].filter(({ pattern }) => paragraphs.some((text) => pattern.test(text))),
  ];
  const sum = evidence.reduce((total, { weight }) => total + weight, 0);
  return sum >= ENOUGH;
}

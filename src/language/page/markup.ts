/** 标记残留: remains of HTML and Markdown, and the pictures that chats like; what goes is the mark, the words stay. */
import type { Range } from '../../model/manuscript';
import { touching } from '../../model/place';
import { remember } from '../../model/remember';
import { type Slip, withoutOverlaps } from '../slips';
import { STYLE_RULES, STYLE_SHEET } from './residue/programs';

/** One mark: a stretch that goes, or becomes something else. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Kind {
  /** What a person calls it, after 这里有…. */
  readonly name: string;
  readonly pattern: RegExp;
  /** What mends it; `undefined` where nothing is certain, an empty list where it is no markup after all. */
  readonly mend?: (hit: RegExpExecArray, line: string) => readonly Edit[];
  /** True where what mends it may take away more than the mark: a person decides. */
  readonly doubtful?: (hit: RegExpExecArray, line: string) => boolean;
}

const TAGS =
  'p|br|div|span|b|i|u|s|strong|em|del|ins|mark|small|big|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|a|img|font|hr|center|section|article|header|footer|blockquote|pre|code|sup|sub|body|html|head|meta|script|style|iframe|input|button|label|form|video|audio|details|summary|o:p|st1:[a-z]+';
/** <br>, <span style=…>, </h3> */
const ANY_TAG = `<\\/?(?:${TAGS})(?:\\s[^<>]{0,300})?\\s?\\/?>`;
/** <script>…</script>, all of it. */
const PROGRAM =
  '<(script|style)\\b[^<>]{0,300}>(?:(?!<\\/(?:script|style)>)[^\\r\\n]){0,2000}<\\/(?:script|style)>';
const HAN = '\\p{Script=Han}';
const CHINESE = `[${HAN}，。；：、！？“”‘’《》（）【】…—]`;

/** What stands for a name or a figure: **县, **同志, **亿元. Then the stars are left to fill in. */
const SLOT_AFTER =
  /^(?:省|市|县|区|州|镇|乡|村|局|厅|处|科|部|委|办|院|校|所|站|队|组|街道|社区|单位|公司|企业|集团|学校|医院|银行|同志(?!们)|主任|书记|局长|县长|市长|区长|镇长|乡长|处长|科长|部长|院长|校长|先生|女士|老师|教授|师傅|个|家|名|人|位|户|项|次|件|亿|万|元|%|％|公里|公顷|亩|吨|年|月|日|号|时|点|分|届|期|批|倍|天|周)/;
const BOLD = /(?<!\*)(\*{2,3})(?=[^\s*])([^*\r\n]{0,400}?[^\s*])\1(?!\*)/gu;

/** Two stars on either side of words that are set off. */
interface Bold {
  readonly open: Edit;
  readonly close: Edit;
  /** True where the words are a heading or lead in a paragraph: no two names stand so. */
  readonly certain: boolean;
  /** True where no two names can be meant, heading or not: 要**抓好落实**。 */
  readonly safe: boolean;
}

/**
 * The pairs of stars that set words off, in a line. 打造**的亮点，希望**能… are two names that were taken out.
 * @param markdown true in a text that is written with such marks (`MARKED_LINES`)
 */
function boldIn(line: string, markdown: boolean): readonly Bold[] {
  const lead = LEADING_MARKS.exec(line)![0].length;
  const paired = (line.match(STARS)?.length ?? 0) % 2 === 0;
  const bold = [...line.matchAll(BOLD)].flatMap(({ 0: whole, 1: mark, 2: inner, index }) => {
    const rest = line.slice(index + whole.length);
    const certain =
      (index <= lead && isSetOff(inner!, rest)) ||
      (markdown && index > 0 && index <= lead && isItemsHead(inner!, rest)) ||
      (markdown && paired && !standsForNames(inner!, rest));
    if (!certain && (!isEmphasis(inner!) || SLOT_AFTER.test(rest))) return [];
    const safe = certain || (paired && isClosed(inner!, line.slice(0, index)));
    return [{ ...boldAt(line, index, whole, mark!.length), certain, safe }];
  });
  return markdown ? [...bold, ...slantedIn(line)].sort((a, b) => a.open.start - b.open.start) : bold;
}

const STARS = /\*{2,}/g;

/** So many characters are a phrase, not a verb between two names: 让**帮助**。 */
const SHORTEST_PHRASE = 4;
/** A phrase that a name may follow, and what one follows before it. */
const TAKES_NAME =
  /(?:帮助|支持|批评|表扬|学习|配合|联系|对接|汇报|监督|领导|指导|陪同|代表|接替|任命|慰问|走访|协助|通报|约谈|问责|督促|点名|邀请|委托|通知|协调|服务|看望|超过|高于|低于|属于|来自|位于|前往|毗邻|负责|担任|兼任|嫁给|转给|交给|送给)了?$/;
const BEFORE_NAME = /[由请被给叫派对向跟同和与及把让到]$/;

/** 要**抓好落实**。, 完成投资**26.7亿元**: words that neither follow a name nor lead to one. */
function isClosed(inner: string, before: string): boolean {
  if (TAKES_NAME.test(inner) || TAKES_NAME.test(before) || BEFORE_NAME.test(before)) return false;
  return inner.length >= SHORTEST_PHRASE;
}

function boldAt(line: string, index: number, whole: string, size: number): Pick<Bold, 'open' | 'close'> {
  const end = index + whole.length;
  // **肯定成绩。** 今年以来…: the blank was the mark's.
  const blank = /^ (?=[\p{Script=Han}*])/u.test(line.slice(end)) ? 1 : 0;
  return { open: cut(index, index + size), close: cut(end - size, end + blank) };
}

/** **镇和**村, 打造**的亮点，希望**能: the stars stand for names, in a text of marks too. */
function standsForNames(inner: string, rest: string): boolean {
  return STARTS_FUNCTION.test(inner) || (SLOT_AFTER.test(inner) && SLOT_AFTER.test(rest));
}

/** *重突击、轻长效* and __同志们__, which only a text of marks has. */
const SLANTED = /(?<![*\w])(\*|__)(?=[^\s*_])([^*_\r\n]{1,120}?[^\s*_])\1(?![*\w])/gu;

function slantedIn(line: string): Bold[] {
  return [...line.matchAll(SLANTED)].flatMap(({ 0: whole, 1: mark, 2: inner, index }) =>
    /\p{Script=Han}/u.test(inner!) && !SLOT_AFTER.test(inner!)
      ? [{ ...boldAt(line, index, whole, mark!.length), certain: true, safe: true }]
      : [],
  );
}
/** A name that was taken out is the subject or the object of something. */
const FUNCTION = '的了能更好在和与及对是为将把被让向从到于由给以、，等及';

/** **一、提高认识** and **压实责任。**各单位要…: what the line is, or is led in by. */
function isSetOff(inner: string, rest: string): boolean {
  // **好课像什么？**像刚出锅的馒头: a whole sentence begins with any word but what hangs on a name.
  const isSentence = /^[^。！？：；]{2,40}[。！？：；]$/.test(inner) && !HANGS_ON.test(inner);
  if (isSentence && !SLOT_AFTER.test(inner)) return true;
  if (ENDS_FUNCTION.test(inner)) return false;
  if (STARTS_FUNCTION.test(inner)) return rest.trim() === '' && LONG_LINE.test(inner);
  const alone = /^[\s：:。]*$/.test(rest);
  if (SLOT_AFTER.test(inner)) return alone && inner.length > 4;
  return (
    alone || (!/[。！？].*[。！？]/.test(inner) && (/[。：；]$/.test(inner) || /^[：:，。；—]/.test(rest)))
  );
}

/** 1. **以赛促学**。各单位……, in a text of marks: behind an item's number nobody leaves out two names so far apart. */
function isItemsHead(inner: string, rest: string): boolean {
  return /^[^。！？；]{3,24}$/.test(inner) && !HANGS_ON.test(inner) && /^(?:[：:，。；—]|\s*$)/.test(rest);
}

/** 要**突出重点**，…: words without a mark, neither led in nor led on from. */
function isEmphasis(inner: string): boolean {
  return (
    EMPHASIS.test(inner) &&
    !STARTS_FUNCTION.test(inner) &&
    !ENDS_FUNCTION.test(inner) &&
    !SLOT_AFTER.test(inner)
  );
}

/** **在全县工作点评会上的讲话** on a line of its own, **以实干开新局**: a title may begin with a preposition. */
const LONG_LINE = /^[在对为以向从让把更能好][^。！？；，：]{5,}$/;
const HANGS_ON = /^[的了和与及等、，]/;
const STARTS_FUNCTION = new RegExp(`^[${FUNCTION}]`, 'u');
const ENDS_FUNCTION = new RegExp(`[${FUNCTION}]$`, 'u');
/** Words, or a few of them in a row: 开工没有、卡在哪里. */
const EMPHASIS = /^[“《]?(?!、)[\p{Script=Han}A-Za-z\d%.、]{2,24}(?<!、)[”》]?$/u;

/**
 * The stars of a line that set words off, and stand for no name; in order, none overlapping another.
 * @param markdown true in a text that is written with such marks
 */
export function starsOfMarkup(line: string, markdown = false): readonly { readonly range: Range }[] {
  return markdown ? starsInMarkdown(line) : starsInText(line);
}

const starsInText = remember((line) => (line.includes('**') ? starsIn(line, false) : []));
const starsInMarkdown = remember((line) => (/[*_]/.test(line) ? starsIn(line, true) : []));

function starsIn(line: string, markdown: boolean): readonly { readonly range: Range }[] {
  const pairs = boldIn(line, markdown);
  return [...pairs.flatMap(({ open, close }) => [open, close]), ...loneStars(line, pairs, markdown)]
    .sort((a, b) => a.start - b.start)
    .map((range) => ({ range }));
}

/** Lines that only a text of marks has. */
const MARKED_LINE = /^[ 　]*(?:#{1,6} (?=\S)|`{3}|[-*+] {1,3}\*\*(?=\S))/;
/** So many of them are no accident: the text is in Markdown, as chat assistants write it. */
export const MARKED_LINES = 2;

/** How many lines of a text have marks that can be nothing but Markdown. */
export function markedLinesIn(text: string): number {
  if (!/[*_#`]/.test(text)) return 0;
  let marked = 0;
  // All lines, of whatever kind: a pattern that looks for a mark in a line looks from each of its characters anew.
  for (const [line] of text.matchAll(/[^\r\n]+/g)) if (isMarked(line)) marked++;
  return marked;
}

function isMarked(line: string): boolean {
  if (MARKED_LINE.test(line)) return true;
  return line.includes('**') && boldIn(line, false).some(({ certain }) => certain);
}

const LABEL =
  '[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,2}|[一二三四五六七八九十]{1,2}[是要]|\\d{1,2}[.．、]';
const LONE = new RegExp(`^[\\s#>]*(\\*{2,3})(?=${LABEL})`);

const LEADING_MARKS = new RegExp(`^[\\s#>\\-+\\d.、*]*(?:${LABEL})?[ 　]*`, 'u');
/** In a text of marks, stars whose other half is on another line: at its start, and behind its last word. */
const LONE_HEAD = /^[\s#>]*(\*{2,3})(?=[\p{Script=Han}（“《])/u;
const LONE_TAIL = /(?<=[\p{Script=Han}。：！？”）])(\*{2,3})[ 　]*$/u;

/** **一、提高认识 and **第一，: a pair whose other half is on another line or gone. */
function loneStars(line: string, pairs: readonly Bold[], markdown: boolean): Edit[] {
  const lone = LONE.exec(line) ?? (markdown ? loneHead(line) : null);
  const head = lone ? [cut(lone[0].length - lone[1]!.length, lone[0].length)] : [];
  const tail = markdown ? LONE_TAIL.exec(line) : null;
  const all = tail ? [...head, cut(tail.index, tail.index + tail[1]!.length)] : head;
  const taken = touching(pairs.flatMap(({ open, close }) => [{ range: open }, { range: close }]));
  return all.filter((star) => !taken(star));
}

function loneHead(line: string): RegExpExecArray | null {
  const head = LONE_HEAD.exec(line);
  return head && !SLOT_AFTER.test(line.slice(head[0].length)) ? head : null;
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '',
  ensp: '',
  emsp: '',
  zwnj: '',
  zwj: '',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  times: '×',
  yen: '¥',
  copy: '©',
  reg: '®',
  deg: '°',
  bull: '•',
};
const NAMED = Object.keys(ENTITIES).join('|');
/** ❗ and ❓ where the mark of a sentence should be. */
const MARKS: Readonly<Record<string, string>> = { '❗': '！', '❓': '？', '‼': '！', '⁉': '？！' };
const EMOJI =
  '(?:\\p{Regional_Indicator}{2}|(?:\\p{Emoji_Presentation}|\\p{Extended_Pictographic}\\ufe0f)(?:\\p{Emoji_Modifier}|\\ufe0f|\\u200d\\p{Extended_Pictographic}\\ufe0f?)*)';
const ADDRESS = '(?:https?:\\/\\/|www\\.|mailto:|#|\\/)[^\\s()（）]{0,300}';

/** a.png, ../list.html */
const FILE =
  '[\\w./%\\p{Script=Han}-]{1,200}\\.(?:html?|aspx?|php|jsp|pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|bmp|webp|svg)';
const NOTE = '(?:【\\d{1,3}】|\\[\\d{1,3}\\])';
const NOTED = new RegExp(`(?<=[${HAN}”》）\\d%])${NOTE}(?=[，。；：！？、”）]|$)`, 'u');
const KINDS: readonly Kind[] = [
  // The whole line.
  row('代码块的标记', '^[ 　]*(?:`{3,}|~{3,})[ ]?[A-Za-z]{0,12}[ 　]*$', gone),
  row('分隔线的标记', '^[ 　]*(?:-{3}|\\*{3}|- - -|\\* \\* \\*)[ 　]*$', gone),
  // The rows round it stay, and without it they are no table.
  {
    ...row('表格的标记', '^[ 　]*\\|?(?:[ ]?:?-{3,}:?[ ]?\\|)+(?:[ ]?:?-{3,}:?)?[ 　]*$', gone),
    doubtful: () => true,
  },
  row('表格的标记', '^[ 　]*\\|(?:[^|]{0,80}\\|){2,}[ 　]*$'),
  row('链接的标记', `^[ 　]*\\[[^\\[\\]]{1,40}\\][:：][ ]?(?:https?:\\/\\/|www\\.)\\S{1,300}[ 　]*$`, gone),
  { ...row('样式表的标记', `^[ 　]*(?:${STYLE_SHEET}|${STYLE_RULES})[ 　]*$`, gone), doubtful: hasWords },
  // What it begins with.
  row('标题的标记', `^[ 　]*(?:> ?)?(?:#{1,6}[ 　]+(?=[^\\s#])|#{2,6}(?=[${HAN}（“《]))`, gone),
  row('标题的标记', '#{1,6}(?<=[^\\s#][ 　]+#{1,6})[ 　]*$', (hit, line) =>
    /^[ 　]*#/.test(line) ? gone(hit) : [],
  ),
  // ……占四成，### 漏水、停车是难点
  row('标题的标记', `(?<=[${HAN}，。；：！？）”])[ 　]?#{2,6}[ 　]+(?=[${HAN}（“《])`, gone),
  // 成活率达到##93%
  row('标题的标记', `(?<=[${HAN}])#{2,6}(?=\\d)`, gone),
  row('引用的标记', `^[ 　]*(?:> ?){1,3}(?=[${HAN}“《（【*#\\d-])`, gone),
  row(
    '列表的标记',
    `^[ 　]*(?:> ?)?[-*+] {1,3}(?:\\[[ xX]\\] )?(?=[${HAN}“《（【*\\d])(?!\\d{1,3} ?[-—–]$)`,
    gone,
  ),
  // What it holds.
  { ...row('样式表的标记', STYLE_SHEET, gone), doubtful: hasWords },
  row('网页的标记', `${ANY_TAG}(?:[ 　]{0,8}${ANY_TAG}){0,20}`, tags, 'giu'),
  // <script>var a=1;</script> is no word of a speech, nor <!-- 正文 -->; words that somebody hid are a person's to drop.
  { ...row('网页的程序', PROGRAM, inLine, 'giu'), doubtful: hasWords },
  { ...row('网页的注释', '<!--(?:(?!-->)[^\\r\\n]){0,300}-->', gone), doubtful: hasWords },
  row(
    '网页的标记',
    `&(?:${NAMED})(?:;|(?![A-Za-z=]))|&#(?:\\d{2,6}|x[0-9a-f]{2,5});|(?<=${CHINESE})nbsp;`,
    entity,
    'giu',
  ),
  row('图片的标记', `[!！]\\[([^\\[\\]]{0,80})\\]\\((?:${ADDRESS}|${FILE})\\)`, pictureText),
  row('链接的标记', `(?<![!！])\\[([^\\[\\]]{1,120})\\]\\((?:${ADDRESS}|${FILE})\\)`, linkText),
  row('脚注的标记', '\\[\\^\\w{1,8}\\]|【\\d{1,3}(?::\\d{1,3})?†[^【】]{0,40}】', gone),
  // 排名第5位[2]，: where a source is named whose list stayed behind. Its number may yet be meant.
  {
    ...row('引文编号的标记', `(?<=[${HAN}，。；”》）\\d%])${NOTE}(?=[，。；：！？、”）]|$)`, gone),
    doubtful: () => true,
  },
  // 差距不小。[1]要抓整改[2]。: behind a sentence, where another one stands that is no number of a list.
  {
    ...row('引文编号的标记', `(?<=[。；！？])${NOTE}(?=[${HAN}“《])`, (hit, line) =>
      NOTED.test(line) ? gone(hit) : [],
    ),
    doubtful: () => true,
  },
  row(
    '格式的标记',
    '\\[\\/?(?:b|i|u|s|p|backcolor|indent|list|table|t[dr]|float|hr|free|hide|color|size|font|align|url|img|quote|center)(?:=[^\\[\\]]{0,40})?\\]',
    gone,
    'giu',
  ),
  // Struck through is struck out: whether the words stay is a person's to say.
  { ...row('删除线的标记', '~~(?=\\S)([^~\\r\\n]{1,200})(?<=\\S)~~', inner(2)), doubtful: () => true },
  row('代码的标记', `\`([^\`\\r\\n]{1,80})\``, inner(1)),
  row('换行的标记', `(?<=${CHINESE})(?:\\\\r)?(?:\\\\n)+(?![A-Za-z])`, (hit) => [
    { start: hit.index, end: hit.index + hit[0].length, text: '\n' },
  ]),
  row('转义的标记', `\\\\(?=[*_#\\[\\]().~\`>-])(?<=(?:^|${CHINESE}|[\\s\\d*])\\\\)`, gone),
  row('数字图标', '[\\d#*]\\ufe0f?\\u20e3', (hit) => [
    { start: hit.index, end: hit.index + hit[0].length, text: /\d/.test(hit[0]) ? `${hit[0][0]}.` : '' },
  ]),
  { ...row('表情符号', `(?:${EMOJI})+`, emoji), doubtful: parts },
  // What a chat writes for a picture: 拜托各位[抱拳]
  row(
    '表情符号',
    '(?:\\[(?:抱拳|强|鼓掌|握手|玫瑰|鲜花|庆祝|加油|微笑|合十|OK|爱心|太阳|咖啡|奋斗|胜利|呲牙|捂脸|流泪|拳头|赞|点赞|憨笑|愉快|害羞|偷笑|得意|憨笑|撇嘴|拥抱|礼物|福|發|红包|烟花|爆竹)\\])+',
    gone,
  ),
];

/** Marks at a line's start and end, which are no part of what it says: ## 一、… **（一）…** <p>…</p> &nbsp;同志们： ✅ 一、… */
const LEAD = new RegExp(
  `^(?:#{1,6}[ 　]+(?=[^\\s#])|#{2,6}(?=[${HAN}（“《])|(?:> ?){1,3}(?=[${HAN}“《（【*#\\d-])|[-*+] {1,3}(?=[${HAN}“《（【*])|\\*{2,3}(?=${LABEL}|[${HAN}（“《][^*\\r\\n]{2,120}\\*{2,3}$)|${ANY_TAG}[ 　]*|(?:&(?:nbsp|ensp|emsp);[ 　]*){1,12}(?=[${HAN}（“《])|(?:${EMOJI})+[ 　]*(?=[${HAN}（]))+`,
  'iu',
);
const LEADS = /^(?:[#>*+<&-]|\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator})/u;

const TAG = new RegExp(`${ANY_TAG}|\\]\\((?:${ADDRESS}|${FILE})\\)`, 'iu');

/** True for a line with a tag of a page or a link: what it says is read when the tag is gone. */
export function isTagged(line: string): boolean {
  return /[<\]]/.test(line) && TAG.test(line);
}

/** How many characters of a line, without white space around it, are marks before what it says. */
export function markupLead(line: string): number {
  return LEADS.test(line) ? (LEAD.exec(line)?.[0].length ?? 0) : 0;
}

/** True where such marks are those of a list's item: - 叫号的时间由22分钟降到9分钟. One in bold may head others. */
export function isListMark(lead: string): boolean {
  return /[-*+] {1,3}$/.test(lead);
}

/** How many are marks behind it: tags of a page, or the stars of a line that begins with some. */
export function markupTail(line: string): number {
  if (!TAIL_ENDS.test(line)) return 0;
  return (markupLead(line) > 0 ? TAIL : TAGS_AT_END).exec(line)?.[0].length ?? 0;
}

const TAIL_ENDS = /[>*]$/;
const TAIL = new RegExp(`(?:(?:\\*{2,3}|${ANY_TAG})[ 　]{0,8}){1,8}$`, 'iu');
const TAGS_AT_END = new RegExp(`(?:${ANY_TAG}[ 　]{0,8}){1,8}$`, 'iu');

/** UTF-16 code units of the bold mark that closes at a text's end: **值得充分肯定。** */
export function boldTail(text: string): number {
  return /(?<=[。！？；：…”’）])\*{2,3}$/.exec(text)?.[0].length ?? 0;
}

const MAY_BE =
  /[<&`~\\#>{]|@page|\u20e3|\ufe0f|\*\*|^[ \u3000]*[-*+|]|\]\(|\[\^|†|\[\/?[a-z]|nbsp;|---|[【[]\d{1,3}[】\]]|\[\p{Script=Han}{1,2}\]|\[OK\]|\]:|\]：|\p{Emoji_Presentation}/imu;

/**
 * The remains of markup in a line.
 * @param markdown true in a text that is written with such marks (`MARKED_LINES`)
 */
export function markupIn(line: string, markdown = false): readonly Slip[] {
  return markdown ? slipsInMarkdown(line) : slipsInText(line);
}

const slipsInText = remember((line) => (MAY_BE.test(line) ? slipsIn(line, false) : []));
const slipsInMarkdown = remember((line) =>
  MAY_BE.test(line) || /[*_]/.test(line) ? slipsIn(line, true) : [],
);

/** Between two quoted lines; in a page's text it is the arrow of a link. */
const EMPTY_QUOTE = row('引用的标记', '^[ 　]*(?:> ?){1,3}[ 　]*$', gone);
const KINDS_OF_MARKDOWN = [...KINDS, EMPTY_QUOTE];

/** True for the > between two quoted paragraphs of a mail, by its line and the one above. */
export function isEmptyQuote(line: string, above: string): boolean {
  return isLoneQuote(line) && /^[ 　]*>/.test(above);
}

/** True for a line that is nothing but such a mark. */
export function isLoneQuote(line: string): boolean {
  return /^[ 　]*(?:> ?){1,3}[ 　]*$/.test(line);
}

function slipsIn(line: string, markdown: boolean): readonly Slip[] {
  const found = (markdown ? KINDS_OF_MARKDOWN : KINDS).flatMap(({ name, pattern, mend, doubtful }) =>
    [...line.matchAll(pattern)].flatMap((hit) => {
      const edits = mend?.(hit, line);
      const safe = !doubtful?.(hit, line);
      return edits?.length === 0 ? [] : [slip(name, hit.index, hit[0], edits, safe)];
    }),
  );
  const [first] = withoutOverlaps(found);
  // Of a line that goes as a whole nothing else is told.
  if (first && first.end - first.start === line.length) return [first];
  const starAt = touching(starsOfMarkup(line, markdown));
  const bold = boldIn(line, markdown);
  const pairs = bold.map((each) => pair(line, each));
  const lone = loneStars(line, bold, markdown).map((star) =>
    slip('加粗的标记', star.start, line.slice(star.start, star.end), [star]),
  );
  const apart = found.sort((a, b) => a.start - b.start).filter((one) => !starAt(one));
  return withoutOverlaps([...inPairs(line, withoutOverlaps(apart)), ...pairs.flat(), ...lone]);
}

/** <b>…</b>, &quot;…&quot;: like stars told once, where it opens; both marks go. */
function inPairs(line: string, slips: readonly Slip[]): Slip[] {
  const told: Slip[] = [];
  let last: Slip | undefined;
  for (const one of slips) {
    if (last && closes(line.slice(last.start, last.end), line.slice(one.start, one.end))) {
      told.push(...together(told.pop()!, one));
      last = undefined;
    } else {
      told.push(one);
      last = one;
    }
  }
  return told;
}

function together(open: Slip, close: Slip): Slip[] {
  if (!open.mend || !close.mend) return [open, close];
  const { title, safe } = open.mend;
  const edits = [...open.mend.edits, ...close.mend.edits];
  return [{ ...open, mend: { title, edits, ...(safe && close.mend.safe ? { safe } : {}) } }];
}

/** By what an entity is closed. */
const CLOSED_BY: Readonly<Record<string, string>> = {
  '&quot;': '&quot;',
  '&#34;': '&#34;',
  '&ldquo;': '&rdquo;',
  '&lsquo;': '&rsquo;',
  '&lt;': '&gt;',
};

/** <h3><span> and </span></h3> */
function closes(open: string, close: string): boolean {
  if (open in CLOSED_BY) return CLOSED_BY[open] === close;
  const names = (text: string) =>
    [...text.matchAll(/<(\/?)([a-z\d:]+)/gi)].map(([, end, name]) => `${end}${name}`);
  const opened = names(open);
  return (
    opened.length > 0 &&
    names(close).join() ===
      opened
        .map((name) => `/${name}`)
        .reverse()
        .join()
  );
}

/** Told once, where it opens; both marks go. */
function pair(line: string, { open, close, safe }: Bold): Slip[] {
  const mark = line.slice(open.start, open.end);
  const mend = { title: `删去一对“${mark}”`, edits: [open, close], ...(safe ? { safe: true } : {}) };
  return [{ start: open.start, end: open.end, message: `“${mark}”是加粗的标记，不属于讲话`, mend }];
}

const LONGEST_SHOWN = 24;

function slip(
  name: string,
  start: number,
  hit: string,
  edits: readonly Edit[] | undefined,
  safe = true,
): Slip {
  const whole = hit.trim();
  const shown = whole.length > LONGEST_SHOWN ? `${whole.slice(0, LONGEST_SHOWN)}…` : whole;
  return {
    start:
      start + (hit.length - hit.trimStart().length === hit.length ? 0 : hit.length - hit.trimStart().length),
    end: start + hit.length,
    message: `“${shown}”是${name}，不属于讲话`,
    ...(edits ? { mend: { title: titleOf(name, edits), edits, ...(safe ? { safe } : {}) } } : {}),
  };
}

/** &amp; becomes &, <br> and &nbsp; go. */
function titleOf(name: string, edits: readonly Edit[]): string {
  const left = edits.map(({ text }) => text).join('');
  return left.trim() === '' ? `删去${name}` : `改为“${left}”`;
}

function cut(start: number, end: number): Edit {
  return { start, end, text: '' };
}

function gone(hit: RegExpExecArray): Edit[] {
  return [cut(hit.index, hit.index + hit[0].length)];
}

/**
 * Tags side by side are one finding. What a page shows on lines of its own stands on lines of its own, and what stands in
 * the cells of a row is held apart.
 */
function tags(hit: RegExpExecArray, line: string): Edit[] {
  const end = hit.index + hit[0].length;
  const text = isBetween(line, hit.index, end) ? heldApart(hit[0]) : '';
  // The blank behind a tag is no indent.
  const blank = text === '' ? 0 : /^ */.exec(line.slice(end))![0].length;
  return [{ start: hit.index, end: end + blank, text }];
}

function heldApart(run: string): string {
  if (BREAKS.test(run)) return '\n';
  return CELL_ENDS.test(run) ? '\t' : '';
}

/** 成效明显<br/>，值得肯定: no line begins with such a mark. */
function isBetween(line: string, start: number, end: number): boolean {
  return line.slice(0, start).trim() !== '' && /^[ 　]*[^\s，。；：！？、”’）》】]/.test(line.slice(end));
}

const BREAKS =
  /<\/?(?:p|br|div|li|ul|ol|dl|dt|dd|h[1-6r]|table|tr|section|article|header|footer|blockquote|pre|center|form)\b/i;
const CELL_ENDS = /<\/t[dh]>[ 　]*<t[dh]\b/i;

function entity(hit: RegExpExecArray, line: string): Edit[] {
  const name = hit[0].replace(/[&;]/g, '').toLowerCase();
  const text = name.startsWith('#') ? numbered(name.slice(1)) : ENTITIES[name];
  if (text === undefined) return gone(hit);
  const end = hit.index + hit[0].length;
  const between = /[A-Za-z\d]/.test(line[hit.index - 1] ?? '') && /^[A-Za-z\d]/.test(line.slice(end));
  return [{ start: hit.index, end, text: text === '' && between ? ' ' : text }];
}

function numbered(code: string): string {
  const point = code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number(code);
  return point >= 33 && point <= 0xffff && !(point >= 0xd800 && point <= 0xf8ff)
    ? String.fromCharCode(point)
    : '';
}

/** [清河县](https://…) → 清河县 */
function linkText(hit: RegExpExecArray): Edit[] {
  const start = hit.index + hit[0].indexOf('[');
  const text = hit[1]!;
  return [cut(hit.index, start + 1), cut(start + 1 + text.length, hit.index + hit[0].length)];
}

/** ![图片](a.png): what only says that a picture was there goes with it. */
function pictureText(hit: RegExpExecArray): Edit[] {
  return NAMELESS.test(hit[1]!) ? gone(hit) : linkText(hit);
}

const NAMELESS =
  /^(?:图片?\d{0,2}|图像|照片|配图|插图|封面|在这里插入图片描述|image|img|[\w.-]+\.(?:png|jpe?g|gif|bmp|webp|svg))?$/i;

/** A line of nothing else is a page's (language/page/residue/programs). */
function inLine(hit: RegExpExecArray, line: string): Edit[] {
  return hit[0].length === line.trim().length ? [] : gone(hit);
}

/** True for a hit with Chinese words between its marks. */
function hasWords({ 0: hit }: RegExpExecArray): boolean {
  return /\p{Script=Han}/u.test(hit);
}

function inner(size: number): (hit: RegExpExecArray) => Edit[] {
  return ({ 0: whole, index }) => [
    cut(index, index + size),
    cut(index + whole.length - size, index + whole.length),
  ];
}

/** With the blank that sets it off at a line's start. */
function emoji(hit: RegExpExecArray, line: string): Edit[] {
  const end = hit.index + hit[0].length;
  const before = line.slice(0, hit.index);
  const blank = /^[ 　]*$/.test(before) ? /^ */.exec(line.slice(end))![0].length : 0;
  const mark = MARKS[[...hit[0]][0]!];
  const needed =
    mark && /[\p{Script=Han}”》）]$/u.test(before.slice(-2)) && !/^[。！？，；]/.test(line.slice(end));
  return [{ start: hit.index, end: end + blank, text: needed ? mark : '' }];
}

/** 一、成绩亮眼💪志愿者注册…: it stands where a heading ends, and without it the two run together. */
function parts(hit: RegExpExecArray, line: string): boolean {
  return (
    new RegExp(`^[^\\p{L}\\p{N}]*(?:${LABEL})[^，。；：！？]*$`, 'u').test(line.slice(0, hit.index)) &&
    /^ *\p{Script=Han}/u.test(line.slice(hit.index + hit[0].length)) &&
    emoji(hit, line).every(({ text }) => text === '')
  );
}

function row(name: string, source: string, mend?: Kind['mend'], flags = 'gu'): Kind {
  return { name, pattern: new RegExp(source, flags), ...(mend ? { mend } : {}) };
}

/** How lines end: the sentence over, in mid-clause, or on a mark that opens something. */

const CLOSERS = '[”’）》】」』"\']*';
/** （热烈掌声）, （见附件1（表））, 【全体起立】, [2] */
const NOTE = '[ \u3000]*(?:（(?:[^（）]|（[^（）]*）)*）|【[^【】]*】|〔[^〔〕]*〕|\\[[^[\\]]*\\])';
/** 。 and its like, closing marks after one, bracketed notes of any length after one (…。（鼓掌）（笑声）), or ...... */
const ENDED = new RegExp(
  `[。！？：；…]${CLOSERS}(?:${NOTE}${CLOSERS})*$|\\.{3,}$|["”）》%]\\.$|[。！？][，、]$`,
);
const SENTENCE_INSIDE = /[。！？；][^”’）》】」』"']/;

/** True when a folded line ends as a paragraph does. */
export function isEnded(folded: string): boolean {
  return ENDED.test(folded);
}

/** UTF-16 code units of the pictures that a text ends with: 大家加油💪 */
export function pictureTail(text: string): number {
  return /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d)+$/u.exec(text)?.[0].length ?? 0;
}

/** True when a folded line ends on a semicolon: in a text that was cut at one width it may go on. */
export function endsInSemicolon(folded: string): boolean {
  return folded.endsWith('；');
}

/** True when a sentence ends inside a folded text: running text, no heading. */
export function hasSentence(folded: string): boolean {
  return SENTENCE_INSIDE.test(folded) || (isEnded(folded) && /[。！？；]/.test(folded));
}

/** True when a folded text stops in mid-clause: ，、 but not 。， where a mark was set twice. */
export function endsInMidClause(folded: string): boolean {
  return /(?<![。！？])[，、]$/.test(folded);
}

/** True when a folded text stops on a mark that opens something: 《 “ */
export function endsInOpening(folded: string): boolean {
  return /[“‘《（【「]$/.test(folded);
}

/** True when a folded text begins with a mark that cannot begin a line. */
export function beginsWithMark(folded: string): boolean {
  return /^[，。、；：！？”’）》】」』]/.test(folded);
}

/** What follows a number and stands at no beginning: no 个别, 项目, 人员, 年初, 分管. */
const UNIT_OF_NUMBER =
  /^(?:[多余来几]?[万亿](?!众)|[多余来](?=[个万亿名户家项人件亩吨米元])|[%％‰]|个(?![别人体性])|米(?![饭粮])|公[里斤顷]|吨|亩|倍|元(?![旦宵])|次(?![序要日])|户(?![籍外])|名(?![单称字])|项(?!目)|家(?![长庭里乡])|件(?!件)|年(?![初底终轻度货来])|小时|分钟|天(?![天气])|人(?![员民大才力人们家]))/u;

/** ，全镇上下……: a mark that the words of a text may have lost their first word before; before 。 stands no first word. */
export function beginsWithComma(folded: string): boolean {
  return folded.startsWith('，');
}

/** 10｜.5亿, 2024｜年, 3000｜米, 40｜多万吨: a number that the break cuts, or parts from its unit. */
export function cutsNumber(before: string, after: string): boolean {
  return /\d[.．]?$/.test(before) && (/^\d/.test(after) || isUnitOf(before, after));
}

function isUnitOf(before: string, after: string): boolean {
  return /\p{Script=Han}[，、]?\d[\d.,，]*$/u.test(before) && UNIT_OF_NUMBER.test(after);
}

/** PM2.｜5）平均浓度, 10.｜5亿元: what follows the point is no label. */
export function cutsDecimal(before: string, after: string): boolean {
  return /[^\s\d.]\d{1,6}[.．]$/.test(before) && /^\d{1,4}(?:[）%％万亿]|元|个百分点)/.test(after);
}

/** 百分之｜六十六，比三月份快: the numeral is no label. */
export function cutsShare(before: string, after: string): boolean {
  return /分之$/.test(before) && /^[一二三四五六七八九十百]/.test(after);
}

/** 月底｜前必须办完, 6月10日｜之前: a time that the break cuts. */
export function cutsTime(before: string, after: string): boolean {
  return (
    /(?:[\d一二三四五六七八九十本下](?:月|日|年)|[月年周]底)$/.test(before) &&
    /^(?:[之以]前|前(?=，|必须|务必|全部|完成|[要把将报办清交]))/.test(after)
  );
}

/** 同志们，……, 就这些，……: the hall is addressed anew, as over a closing. */
export function addressesAnew(after: string): boolean {
  return /^(?:(?:同志|老师|同学|乡亲|战友)们|就(?:这些|这么多)|会后|散会后|最后)，/.test(after);
}

const PAIRS = ['“”', '《》', '（）', '【】', '‘’'] as const;

/** True when a bracket opened in `before` is closed in `after`. A label's own bracket at the start (（二紧盯) is none. */
export function closesBracketOf(before: string, after: string): boolean {
  return PAIRS.some(([open, close]) => {
    const from = before.lastIndexOf(open!);
    if (from <= 0 || before.indexOf(close!, from) >= 0) return false;
    const closing = after.indexOf(close!);
    const opening = after.indexOf(open!);
    return closing >= 0 && (opening < 0 || closing < opening);
  });
}

/** 要懂得“空谈误国，／实干兴邦”的道理: a quotation within a sentence that goes on behind it is no verse. */
export function cutsQuotation(before: string, after: string): boolean {
  const from = before.lastIndexOf('“');
  return from >= 0 && !before.includes('”', from) && /^[^“”]*”\p{Script=Han}/u.test(after);
}

/** 成绩有目共睹: a line in which nobody set a mark. */
export function isWithoutMarks(folded: string): boolean {
  return !/[，。；：！？、]/.test(folded);
}

/** True where a quotation or a bracket that begins in `text` ends behind it: 他说：“有朝一日，会作出贡献。 */
export function leavesOpen(text: string): boolean {
  return PAIRS.some(([open, close]) => {
    const from = text.lastIndexOf(open!);
    return from >= 0 && text.indexOf(close!, from) < 0;
  });
}

/** Characters of the clause that a text stops in. */
export function lastClause(before: string): number {
  return before.length - 1 - before.search(/[，。；：！？、][^，。；：！？、]*$/);
}

/** 不准代巡、补巡、假巡: the last of items that are alike, as long as the one before it and with a character of it. */
export function closesEnumeration(before: string): boolean {
  const [, one, last] = /([^，。；：！？、]{2,4})、([^，。；：！？、]{2,4})$/.exec(before) ?? [];
  return one?.length === last?.length && [...(last ?? '')].some((char) => one!.includes(char));
}

/** 年年讲，年年有; 说一套，做一套: the second of two clauses as long as each other, with one character in one place. */
export function closesCouplet(before: string): boolean {
  const [, one, last] =
    /(?:^|[，。；：！？])([^，。；：！？、]{3,7})，([^，。；：！？、]{3,7})$/.exec(before) ?? [];
  return one?.length === last?.length && [...(last ?? '')].some((char, i) => char === one![i]);
}

/** 该重签的重签, 缺什么补什么: a saying that is whole, whatever it is said of. */
export function endsOnSaying(before: string): boolean {
  return /[该能应](\p{Script=Han}{1,3})的\1$|\p{Script=Han}什么\p{Script=Han}什么$/u.test(before);
}

/** Characters of the clause that a text begins with. */
export function firstClause(after: string): number {
  return after.search(/[，。；：！？]|$/);
}

/** The open words after the last end of a sentence: ……牢牢把握的。｜三、加强组织建设 */
export function openTail(before: string): string | undefined {
  return /[。！？][ 　]*([^。！？；：]{3,40})$/.exec(before)?.[1];
}

/** 见。 实。: the last word or two of a sentence. */
export function isRemnantOfWord(after: string): boolean {
  return /^(?:\p{Script=Han}{1,2}[。；]|\p{Script=Han}[，、])/u.test(after);
}

/** ……发展，全: a line that stops right after a comma. */
export function stopsAfterComma(before: string): boolean {
  return /[^，]{5,}，[^，]{1,3}$/.test(before);
}

/** 多余的字符: what cannot be seen, or does not belong to Chinese text; what a copy, a conversion or a text layer left. */
import { touching } from '../model/place';
import { remember } from '../model/remember';
import { findPlaceholders } from './placeholders';
import { ofRadical, SUPPLEMENT } from './radicals';
import { type Slip, withoutOverlaps } from './slips';
import { strewnStopsIn } from './width';

interface Kind {
  /** What a person calls it, after 这里有…. */
  readonly name: string;
  readonly pattern: RegExp;
  /** What stands for it in a clean text; `undefined` where nobody can know. */
  readonly right?: (hit: string) => string;
}

const nothing = () => '';
const lineBreak = () => '\n';
/** The same character as any Chinese text has it. */
const compatible = (hit: string) =>
  [...hit].map((char) => ofRadical(char) ?? char.normalize('NFKC')).join('');

const PICTURE = '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f]';
const INVISIBLE =
  '[\\u0000-\\u0008\\u000e-\\u001f\\u007f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufeff\\uffa0]';
/** A joiner or a selector within a picture (👨‍👩‍👧) is part of it. */
const ALONE = `(?:(?!(?<=${PICTURE})\\u200d(?=${PICTURE}))${INVISIBLE})`;

/** Word's line break and page break, and those of Unicode; \u0085 between codes of its kind is no break but a garbled text's. */
const SOFT_BREAK =
  '(?:[\\u000b\\u000c\\u2028\\u2029]|(?<![\\u0080-\\u00bf\\u00c2-\\u00ef])\\u0085(?![\\u0080-\\u009f]))';

/** Katakana that a reader of pictures takes for a character: エ作, 一ー列. */
const KANA = '[\\u3041-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff]';
const HAN = '\\p{Script=Han}';
const END = '[。！？；…”’）》】]';
/** A small letter between Chinese that makes no word with what follows: x and n stand for what is to be filled in. */
const LETTER = `[a-mo-wyz](?=${HAN}|[，。；！？,;!?])(?![超股歌恤站轮级类座型线点面组岗证照区个次位段班款项系角]|值(?!班))`;

const COMPONENT = '(?:[丶丨丿乀亅亻冫刂勹宀廴忄扌氵灬犭疒礻纟罒衤讠辶钅饣]|彳(?!亍))';

const KINDS: readonly Kind[] = [
  row('看不见的字符', `${ALONE}+`, nothing),
  // 一、抓学习␋要学习: in Word a line ends there; before and behind a line's end it is nothing.
  row('软回车', `(?<=\\S {0,8})${SOFT_BREAK}+(?= {0,8}\\S)`, lineBreak),
  row('软回车', `${SOFT_BREAK}+`, nothing),
  row(
    '私用区的字符（换一台电脑就显示不出来）',
    '[\\ue000-\\uf8ff\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}]+',
  ),
  row('丢失的字符', '[\\ufffd\\ufffc]+'),
  row('乱码', '锟斤拷|烫烫烫|屯屯屯|(?:锟斤|斤拷|鈥[淏渙榻槄嬀滐]|銆[佸傚]|锛[屽岋])'),
  row('乱码', '[Ãâãäåæçèéï][\\u0080-\\u00bf€™œžš‚„…†‡ˆ‰‹›“”•–—˜]+|[\\u0080-\\u009f]+'),
  row('部首字符', `[\\u2f00-\\u2fd5]+|[${SUPPLEMENT}]+`, compatible),
  row('竖排引号', '[〝〞]', (hit) => (hit === '〝' ? '“' : '”')),
  row('兼容字符', '(?:(?![﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩])[\\uf900-\\ufad9\\u{2f800}-\\u{2fa1d}])+', compatible),
  // ⒈规划科学, ⑴, ㈠: a number and its mark in one; behind a word, but 第⑴条, it refers to a note: 的指示⑴，采用.
  row('合成一个字符的序号', `(?<!(?!第)[${HAN}”’》）】\\d])[⒈-⒛⑴-⒇㈠-㈩]`, (hit) =>
    hit.normalize('NFKC').replace('(', '（').replace(')', '）'),
  ),
  row('半角片假名', '[\\uff66-\\uff9f]+'),
  row('半角标点', '[\\uff61-\\uff65]+', compatible),
  // エ作, 发展ー
  row('日文字母', `(?<!${KANA})(?!の)${KANA}(?=${HAN})|(?<=${HAN})(?!の)${KANA}(?=[，。；：、！？]|$)`),
  row('日文字母', `(?<=${END})${KANA}(?=[ 　]*$)`),
  // 祝大家一路顺风の: a name may hold one, a line of text does not end in it.
  row('日文字母', `(?<=[${HAN}，、]{7})の(?=[ 　]*$)`),
  // 146万人次の，同比
  row('日文字母', `(?<=\\d[${HAN}]{1,4})の(?=[，。；：、])`),
  // 大雨时一刻不离坝の。: no clause ends in it.
  row('日文字母', `(?<=[${HAN}]{3})の(?=[。！？；]|，(?![^，。]{0,6}(?:公司|店|牌)))`),
  // 还の在催: no name holds one behind such a word.
  row('日文字母', `(?<=[还在把就都也要会能才又再很不没被让给对从向到们的了着过])の(?=${HAN})`),
  // 保育老师の要上心: nor before one.
  row('日文字母', `(?<=${HAN}{2})の(?=[要的是在都也就和把被不没已能会应须必更还很等将对从让给与或并及])`),
  // 机械の故障还不少: a name that holds one is quoted, or says what it is.
  row(
    '日文字母',
    `(?<=${HAN}{2})(?<![“《「『（][^”》」』）]{0,12})の(?=${HAN}{2})(?![^，。；：]{0,10}(?:店|牌|屋|馆|餐|食|品|堂|坊|铺|公司|记|料理|寿司|歌|曲|游戏|动漫))`,
  ),
  // ……落实到位。ā: one letter of no Chinese text at the end of a line.
  row(
    '外文字母',
    `(?<=${END}[ 　]?)(?:[À-ÖØ-öø-ſƀ-ɏ]|\\p{Script=Cyrillic}|\\p{Script=Hangul}|\\p{Script=Bopomofo}|\\p{Script=Thai}|\\p{Script=Arabic}|\\p{Script=Hebrew}|\\p{Script=Devanagari}){1,3}(?=[ 　]*$)`,
  ),
  // 服务态度и作风, 环境卫生é有改善; but 念ā的音.
  row(
    '外文字母',
    `(?<=${HAN})(?<![音读念发作成])(?:[À-ÖØ-öø-ſƀ-ɏ]|\\p{Script=Cyrillic}|\\p{Script=Hangul}|\\p{Script=Thai}|\\p{Script=Arabic})(?=${HAN})(?![音声字])`,
  ),
  // 超过一小时要书面报告k。 and not b超, 第n次, 维生素c.
  row('外文字母', `(?<=${HAN})(?<!第|维生素|质量|红桃|黑桃|[老小阿大甲乙丙丁])${LETTER}`),
  // 货走了，d等于替人白干: begins no clause.
  row('外文字母', `(?<=${HAN}[，。；])${LETTER}(?=.${HAN})`),
  // 课上的`气氛: a site strews it against copying; `config` is set apart by two.
  row('多余的符号', `\`(?<=${HAN}\`)(?<!\`[^\`]{0,20}\`)(?=[${HAN}，。、])(?![^\`]{0,20}\`)`, nothing),
  row('多余的符号', `(?<=${HAN}[。！？])[¥￥$@#^~]{1,3}(?=[ 　]*$)`, nothing),
  // 考丶核, 才有好收成。彳: a part of a character stands by itself only where one speaks of it.
  row('偏旁', `(?<=${HAN})${COMPONENT}(?=${HAN})|(?<=[。！？；])${COMPONENT}(?=[ 　]*$)`),
  row('外文字母', '(?<=[A-Za-z])\\p{Script=Cyrillic}|\\p{Script=Cyrillic}(?=[A-Za-z])'),
  row(
    '全角字母',
    '(?<![Ａ-Ｚａ-ｚ０-９])[０-９]*[Ａ-Ｚａ-ｚ](?:[Ａ-Ｚａ-ｚ０-９]|[．－＋＆／](?=[Ａ-Ｚａ-ｚ０-９]))*',
    compatible,
  ),
];

/** Whether anything in a line may be stray: asked of every line, so it only looks at single characters. */
const MAY_BE = new RegExp(
  `[${INVISIBLE.slice(1, -1)}\\u000b\\u000c\\u2028\\u2029\\u0080-\\u009f\\u00c0-\\u024f\\u0400-\\u074f\\u0900-\\u0e7f\\u1100-\\u11ff\\u2e80-\\u2fd5\\u3040-\\u318f\\uac00-\\ud7a3\\ue000-\\ufaff\\uff21-\\uff3a\\uff41-\\uff5a\\uff61-\\uff9f\\ufffc\\ufffd〝〞锟烫屯鈥銆锛\\u{2f800}-\\u{2fa1d}\\u{f0000}-\\u{10fffd}]|${HAN}[，。；]?${LETTER}|${COMPONENT}|[。！？][¥￥$@#^~]|[⒈-⒛⑴-⒇㈠-㈩\`]`,
  'u',
);

const EMPTY = new RegExp(`^(?:\\s|\\u0085|${INVISIBLE})*$`, 'u');

/** True for a line that holds nothing that can be seen. */
export function isEmpty(line: string): boolean {
  return EMPTY.test(line);
}

/** The characters of a line that cannot be seen or do not belong there. */
export const strayCharactersIn: (line: string) => readonly Slip[] = remember((line) => {
  const stops = strewnStopsIn(line).map(strewnStop);
  if (!MAY_BE.test(line)) return stops;
  const found = KINDS.flatMap((kind) =>
    [...line.matchAll(kind.pattern)].map(({ 0: hit, index }) => slip(kind, hit, index)),
  )
    .concat(stops)
    .sort((a, b) => a.start - b.start);
  const placeholderAt = touching(findPlaceholders(line).map((range) => ({ range })));
  return withoutOverlaps(found.filter((one) => !placeholderAt(one) && !isNamed(line, one)));
});

/** 消防队的.弟兄们: whoever meant a 。 there is to say so. */
function strewnStop(start: number): Slip {
  const edits = [{ start, end: start + 1, text: '' }];
  const message = '这里有多余的“.”，应当删去';
  return { start, end: start + 1, message, mend: { title: '删去“.”', edits } };
}

/** ＸＸ县 is left to fill in; ⻓ is named where a text speaks of radicals. */
function isNamed(line: string, { start, end }: Slip): boolean {
  return (
    /^.{0,2}(?:部首|偏旁|字旁|字头|字底)/u.test(line.slice(end, end + 8)) ||
    /^[Ｘｘ]+$/.test(line.slice(start, end))
  );
}

function slip({ name, right }: Kind, hit: string, start: number): Slip {
  const end = start + hit.length;
  const text = right?.(hit);
  const shown = /^[\p{Script=Han}\p{L}\p{N}\u2e80-\u2fd5．－＋＆／]+$/u.test(hit) ? `“${hit}”` : '';
  if (text === undefined) return { start, end, message: `这里有${name}${shown}，请对照原稿改正` };
  const edits = [{ start, end, text }];
  if (text === '\n')
    return {
      start,
      end,
      message: `这里有${name}，应当改为换行`,
      mend: { title: '改为换行', edits, safe: true },
    };
  return text === ''
    ? { start, end, message: `这里有${name}，应当删去`, mend: { title: `删去${name}`, edits, safe: true } }
    : {
        start,
        end,
        message: `${shown}是${name}，应写作“${text}”`,
        mend: { title: `改为“${text}”`, edits, safe: true },
      };
}

function row(name: string, source: string, right?: Kind['right']): Kind {
  return { name, pattern: new RegExp(source, 'gu'), ...(right ? { right } : {}) };
}

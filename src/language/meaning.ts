/** Words on which the meaning hangs: a draft that changes one of them says something else (拟 → 已, 可以 → 必须, a figure, a name). */
import { remember } from '../model/remember';

/** What kind of word: a change within one kind is told as one (“拟”改成了“已”). */
export type MeaningKind = 'time' | 'duty' | 'negation' | 'degree' | 'figure' | 'name';

/** A word on which the meaning hangs; offsets in UTF-16 code units. */
export interface MeaningWord {
  readonly kind: MeaningKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Row {
  readonly kind: MeaningKind;
  readonly pattern: RegExp;
}

const DIGITS = '\\d+(?:[.,]\\d+)*';
const HAN_DIGITS = '[〇零一二两三四五六七八九十百千]+(?:点[〇零一二三四五六七八九]+)?';
const UNIT =
  '(?:个百分点|百分点|平方公里|平方米|立方米|万元|亿元|万吨|亿吨|万亩|万人|万户|公里|千米|小时|分钟|亿|万|元|吨|亩|户|人|家|个|项|次|件|条|台|套|辆|座|所|处|名|位|米|度|倍|成|天|日|周|月|年|季度|分|％|%|‰)';
const PLACE_END =
  '(?:省|市|县|区|镇|乡|街道|村|社区|局|委|办|厅|院|校|所|站|中心|公司|集团|园区|开发区|管委会|党委|支部)';
const TITLE =
  '(?:书记|市长|县长|区长|镇长|乡长|局长|主任|处长|科长|部长|厅长|院长|校长|主席|会长|经理|董事长|同志)';

/** In this order: a word that one row takes is not looked at by the next. */
const ROWS: readonly Row[] = [
  { kind: 'figure', pattern: new RegExp(`(?:百分之${HAN_DIGITS}|${DIGITS}(?:多|余)?(?:${UNIT})?)`, 'gu') },
  // 一家一户, 千方百计 are no figures: a Chinese numeral counts with its unit, and not as half of a set phrase.
  {
    kind: 'figure',
    pattern: new RegExp(
      `(?<![第十百千万亿零〇一二两三四五六七八九])${HAN_DIGITS}(?:多|余)?${UNIT}(?![一二三四五六七八九])`,
      'gu',
    ),
  },
  {
    kind: 'time',
    pattern:
      /(?<![模虚比草])拟(?![定稿态人订])|(?<![而不早])已经?(?!知)|尚未|尚|正在|即将|曾经?(?!任)|将(?![军领士来近信就])|计划(?=[^的])|准备|打算|预计|预期|力争|争取|确保|保证/gu,
  },
  {
    kind: 'duty',
    pattern:
      /必须|不得|严禁|禁止|应当|应该|务必|可以|不可|不准|不许|不能|可(?=[^是能见以观靠持喜])|允许|鼓励|提倡|原则上|一律|自愿|应(?![对急用邀变付届有])|须/gu,
  },
  {
    kind: 'negation',
    pattern: /不(?![断少仅同久足但只管论光妨过负])|没有|未(?![来])|无(?![论数不比])|并非|非(?![常洲])/gu,
  },
  {
    kind: 'degree',
    pattern:
      /基本|全部|全面|部分|大部分|少数|多数|个别|普遍|绝大多数|所有|超过|不足|至少|最多|以上|以下|左右|大约|接近|将近|首次|唯一|最(?=[大高多好先优低小少差])/gu,
  },
  { kind: 'name', pattern: new RegExp(`[一-龥]{2,6}?${PLACE_END}|[一-龥]{1,3}${TITLE}`, 'gu') },
];

/** The words of a folded text on which its meaning hangs, in order and apart from each other. */
export const meaningWords: (folded: string) => readonly MeaningWord[] = remember((folded: string) => {
  const taken = new Uint8Array(folded.length);
  const words = ROWS.flatMap(({ kind, pattern }) =>
    [...folded.matchAll(pattern)].flatMap(({ 0: text, index: start }) => {
      const end = start + text.length;
      if (text === '' || taken.subarray(start, end).includes(1)) return [];
      taken.fill(1, start, end);
      return [{ kind, text, start, end }];
    }),
  );
  return words.sort((a, b) => a.start - b.start);
});

/** 拼音首字母: so that a phrase is found by the keys that a writer has at hand. */

/** The first character in pinyin order for each initial; i, u and v begin no syllable. */
const FIRSTS = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他哇夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';

const collator = new Intl.Collator('zh-CN');
/** False where the host does not know pinyin order. */
const knowsPinyin = collator.compare('坝', '啊') > 0 && collator.compare('章', '阿') > 0;

/** 要清醒地看到 → yqxdkd. What is no Chinese character is left out. */
export function initialsOf(text: string): string {
  if (!knowsPinyin) return '';
  return [...text].map(initialOf).join('');
}

function initialOf(char: string): string {
  if (!/\p{Script=Han}/u.test(char)) return '';
  let from = 0;
  let to = FIRSTS.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (collator.compare(FIRSTS[middle]!, char) <= 0) from = middle + 1;
    else to = middle;
  }
  return LETTERS[from - 1] ?? '';
}

/** What stands around a word, within its clause and its sentence; never further than a long sentence goes. */

/** UTF-16 code units to either side. */
const REACH = 120;

const SENTENCE_ENDS = '。！？；';
const CLAUSE_ENDS = `${SENTENCE_ENDS}，：、“”‘’（）《》 　\t\r\n`;

/** From the clause's beginning to the word. */
export function clauseBefore(text: string, start: number): string {
  return back(text, start, CLAUSE_ENDS);
}

/** From the sentence's beginning to the word. */
export function sentenceBefore(text: string, start: number): string {
  return back(text, start, SENTENCE_ENDS);
}

/** From the word to the sentence's end. */
export function sentenceAfter(text: string, end: number): string {
  const last = Math.min(text.length, end + REACH);
  let at = end;
  while (at < last && !SENTENCE_ENDS.includes(text[at]!)) at++;
  return text.slice(end, at);
}

function back(text: string, start: number, ends: string): string {
  const first = Math.max(0, start - REACH);
  let at = start;
  while (at > first && !ends.includes(text[at - 1]!)) at--;
  return text.slice(at, start);
}

const SPELLING =
  /写成|写作|错写|误写|误作|误为|错成|打成|印成|念成|读成|读作|错别字|别字|错字|笔误|应为|应作|应是|不是|改为|改成|当成|区分|混用|混淆/;
const SPELLED = /(?:写成|错写成|误写为|误作|写作|打成|念成|读成|错成)$/;
const MISSPELLED = /^(?:错?写成|错写|误写|打成|念成|读成)/;

/**
 * True where a word is spoken of and not used: 把“部署”写成“布署”, 错把部署写成布署.
 * @param start of the word in the folded text, `end` behind it
 */
export function isMentioned(text: string, start: number, end: number): boolean {
  const isQuoted = /[“‘「『]/.test(text[start - 1] ?? '') && /[”’」』]/.test(text[end] ?? '');
  if (isQuoted) return SPELLING.test(sentenceBefore(text, start)) || SPELLING.test(sentenceAfter(text, end));
  return SPELLED.test(text.slice(Math.max(0, start - 4), start)) || MISSPELLED.test(text.slice(end, end + 3));
}

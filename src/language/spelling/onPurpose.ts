/** What stands as it is on purpose, though the dictionary has no such word: the words of old books, one character named. */

/** UTF-16 code units: no quotation of an old book is longer. */
const REACH = 120;

/** What its sentences are built with, and what none of them has. */
const OLD = /[尔吾汝之乎者也矣焉哉兮其而于以则亦曰]/g;
const OLD_END = /[矣焉哉兮乎](?=\P{Script=Han}|$)/u;
const OF_TODAY = /[的了着们这那个吗呢吧把被很都要]/;

/** 明字。, 突出明字，, 明字当头: one character, with what it is. */
const NAMES_ONE =
  /(?:^|[。！？；，：、“]|[一二三四五六七八九十]是|突出|抓住|抓好|围绕|聚焦|坚持|体现|落在|做好|写好|念好|立足|着眼|在)$/;
const IS_NAMED = /^(?:[。，！；、”]|$|当头|当先|为先|为本|为要|优先|文章|诀|经|上)/;

/**
 * True for a place in a folded text that is no slip though no dictionary has it: “学而时习之，不亦说乎”, where 说 is written
 * as it was then, and 明字 for the character 明.
 */
export function isOnPurpose(folded: string, start: number, end: number): boolean {
  return isOfOldBook(folded, start, end) || namesOneCharacter(folded, start, end);
}

/** Within quotation marks, in words that nobody speaks today. */
function isOfOldBook(folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - REACH), start);
  const open = before.lastIndexOf('“');
  if (open < 0 || before.includes('”', open)) return false;
  const after = folded.slice(start, end + REACH);
  const close = after.indexOf('”');
  if (close < 0) return false;
  const quotation = before.slice(open + 1) + after.slice(0, close);
  return !OF_TODAY.test(quotation) && (OLD_END.test(quotation) || (quotation.match(OLD) ?? []).length >= 2);
}

function namesOneCharacter(folded: string, start: number, end: number): boolean {
  const word = folded.slice(start, end);
  return (
    word.length === 2 &&
    word.endsWith('字') &&
    NAMES_ONE.test(folded.slice(Math.max(0, start - 2), start)) &&
    IS_NAMED.test(folded.slice(end, end + 2))
  );
}

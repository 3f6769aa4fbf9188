/**
 * Does a line break cut a word? Told by the segmenter built into the runtime, which is at hand at once;
 * it is one piece of evidence among several and is asked only where the others leave a doubt.
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const CONTEXT = 10;

/** True when a word runs from the end of `before` into the start of `after`. */
export function crossesWord(before: string, after: string): boolean {
  const head = before.slice(-CONTEXT);
  const joined = head + after.slice(0, CONTEXT);
  for (const { index, segment, isWordLike } of segmenter.segment(joined)) {
    if (index >= head.length) return false;
    if (index + segment.length > head.length) return isWordLike === true;
  }
  return false;
}

/** Characters with which no clause, heading or title ends: something must follow. */
const UNFINISHED = /[的和及或把被以将于都也就还又且而是不很最再“‘《（【「]$/;
/** Characters with which no paragraph begins: something must precede. */
const CONTINUES = /^[的了着们等而也都，。、；：！？”’）》】」』]/;

/** True when the last character of `text` calls for more. */
export function isUnfinished(text: string): boolean {
  return UNFINISHED.test(text);
}

/** True when the first character of `text` leans on what stands before. */
export function isContinuation(text: string): boolean {
  return CONTINUES.test(text);
}

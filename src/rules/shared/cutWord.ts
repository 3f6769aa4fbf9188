import type { Paragraph, Speech } from '../../model/manuscript';
import type { Segmenter } from '../../words/segmenter';

const CONTEXT = 8;
/** Longer entries are phrases: 回顾过去 stands in the dictionary, and yet a heading ends in 回顾. */
const LONGEST = 3;
const ENDED = /[。！？：；…，、][”’）》】」』]*$/;

/**
 * The paragraph after `paragraph`, where the line break between them cuts a word of the dictionary in two (责任／感).
 * The reader joins what it can tell without a dictionary; this is the rest. Headings end without a mark anyway, and
 * the segmenter makes words of what meets by chance (攻坚之急／离验收): they are left alone.
 */
export function cutOffFrom(
  { paragraphs }: Speech,
  paragraph: Paragraph,
  words: Segmenter | undefined,
): Paragraph | undefined {
  const next = paragraphs[paragraphs.indexOf(paragraph) + 1];
  if (
    !words ||
    !next ||
    paragraph.kind !== 'body' ||
    !isText(next) ||
    next.label ||
    ENDED.test(paragraph.folded)
  )
    return undefined;
  const before = tail(paragraph.text);
  const after = head(next.text);
  return before !== '' && after !== '' && crosses(words, before, after) ? next : undefined;
}

function isText({ kind }: Paragraph): boolean {
  return kind === 'body' || kind === 'heading';
}

/** The Chinese characters at the end of a text. */
function tail(text: string): string {
  return /\p{Script=Han}{1,8}$/u.exec(text)?.[0] ?? '';
}

function head(text: string): string {
  return new RegExp(`^\\p{Script=Han}{1,${CONTEXT}}`, 'u').exec(text)?.[0] ?? '';
}

/** True when a word runs over the break. */
function crosses(words: Segmenter, before: string, after: string): boolean {
  let at = 0;
  for (const { text } of words.cut(before + after)) {
    if (at >= before.length) return false;
    if (at + text.length > before.length) return text.length <= LONGEST;
    at += text.length;
  }
  return false;
}

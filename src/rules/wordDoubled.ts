import type { Check, Report } from '../checks/check';
import { isCertain, isSlip, mayHaveSlip } from '../language/doubling';
import type { Paragraph } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';
import type { Segmenter } from '../words/segmenter';

/** 词语重复: no word stands twice by a slip. */
export const wordDoubled: Check = {
  id: 'word-doubled',
  title: '词语重复',
  description: '没有手误重复的词语（“问题问题”）；“方方面面”“研究研究”一类的重叠不算。',
  severity: 'warning',
  needsWords: ({ paragraphs }) =>
    paragraphs.some(({ kind, text }) => (kind === 'body' || kind === 'heading') && mayHaveSlip(text)),
  run: ({ manuscript, words }) =>
    manuscript.paragraphs
      .filter(({ kind }) => kind === 'body' || kind === 'heading')
      .flatMap((paragraph) => doubledIn(paragraph, words!)),
};

function doubledIn(paragraph: Paragraph, words: Segmenter): Report[] {
  if (!mayHaveSlip(paragraph.text)) return [];
  const cut = words.cut(paragraph.text);
  const starts: number[] = [];
  let at = 0;
  for (const { text } of cut) {
    starts.push(at);
    at += text.length;
  }
  const reports: Report[] = [];
  for (let i = 0; i + 1 < cut.length; i++) {
    const size = [1, 2, 3].find((length) => isSlip(cut, i, length));
    if (!size) continue;
    const start = starts[i]!;
    const middle = starts[i + size]!;
    const end = starts[i + 2 * size] ?? paragraph.text.length;
    reports.push(report(paragraph, start, middle, end, isCertain(cut, i, size)));
    i += 2 * size - 1;
  }
  return reports;
}

function report(paragraph: Paragraph, start: number, middle: number, end: number, certain: boolean): Report {
  const word = paragraph.text.slice(start, middle);
  return {
    range: rangeIn(paragraph, start, end),
    message: `“${word}”重复了两遍`,
    fixes: [
      {
        title: `去掉一个“${word}”`,
        edits: [{ range: rangeIn(paragraph, middle, end), text: '' }],
        preferred: true,
        words: true,
        ...(certain ? { safe: true } : {}),
      },
    ],
  };
}

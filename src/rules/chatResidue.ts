import type { Check, Report } from '../checks/check';
import { type ChatPlace, chatIn, hasThoughts, type Thought, thoughtsIn } from '../language/page/chat';
import { gluedAt } from '../model/breaks';
import type { Manuscript, Paragraph, SegmentReading } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';
import { shorten } from '../model/place';
import { rememberLast } from '../model/remember';
import { lineRange } from './shared/lineRange';
import { stretchesOf, whichParagraphs } from './shared/stretches';

/** 对话残留: no sentence that a chat assistant said to its user. */
export const chatResidue: Check = {
  id: 'chat-residue',
  title: '对话残留',
  description: '文稿里没有智能助手写给使用者的话，如“以下是修改后的讲话稿”“如需调整请告诉我”。',
  severity: 'warning',
  basis: 'usage',
  run: ({ manuscript }) =>
    whichHaveSome(manuscript).flatMap((i) => {
      const paragraph = manuscript.paragraphs[i]!;
      return chatIn(paragraph.folded).map((place) => report(manuscript, paragraph, place));
    }),
  runWhole: ({ manuscript }) => (mayThink(manuscript) ? thoughtReports(manuscript.text) : []),
};

/** True where some line has a mark of what an assistant thought. */
function mayThink({ text, frontMatter, segments = [] }: Manuscript): boolean {
  return (
    (frontMatter !== undefined && hasThoughts(text.slice(0, frontMatter.range.end))) ||
    segments.some(({ reading }) => stretchesOf(reading).some((stretch) => thinks(stretch.reading)))
  );
}

const thinks = rememberLast(({ text }: SegmentReading) => hasThoughts(text));

function thoughtReports(text: string): Report[] {
  return thoughtsIn(text).map((thought) => thoughtReport(text, thought));
}

const whichHaveSome = whichParagraphs(({ folded }) => chatIn(folded).length > 0);

function thoughtReport(text: string, { start, end, whole }: Thought): Report {
  const range = { start, end };
  if (!whole)
    return {
      range,
      message: `“${text.slice(start, end)}”是智能助手思考过程的标记，请看看它${text[start + 1] === '/' ? '前' : '后'}面是不是讲话`,
      fixes: [{ title: '删除这个标记', edits: [{ range, text: '' }], words: true }],
    };
  return {
    range,
    message: '这里是智能助手的思考过程，不属于讲话',
    fixes: [
      {
        title: '删除思考过程',
        edits: [{ range: lineRange(text, { range }), text: '' }],
        preferred: true,
        words: true,
        safe: true,
      },
    ],
  };
}

function report(manuscript: Manuscript, paragraph: Paragraph, { start, end, whole }: ChatPlace): Report {
  const range = rangeIn(paragraph, start, end);
  const line =
    whole && gluedAt(manuscript.text, range.start) === undefined
      ? lineRange(manuscript.text, { range })
      : undefined;
  return {
    range,
    message: `“${shorten(paragraph.text.slice(start, end), 20)}”是智能助手对使用者说的话，不属于讲话`,
    fixes: [
      {
        title: line ? '删除这一行' : '删除这句话',
        edits: [{ range: line ?? range, text: '' }],
        preferred: true,
        words: true,
        ...(line ? { safe: true } : {}),
      },
    ],
  };
}

import type { Check } from '../checks/check';
import { doubledMarksIn } from '../language/doubledMarks';
import { slipReport } from './shared/slipReport';
import { whichParagraphs } from './shared/stretches';

/** 标点重叠 (GB/T 15834—2011): no mark stands twice or beside one that excludes it. */
export const punctuationDoubled: Check = {
  id: 'punctuation-doubled',
  title: '标点重叠',
  description:
    '标点不重复、不冲突：没有“，，”“、，”“。。”；省略号写作“……”，破折号写作“——”，“等”前面不用顿号。',
  severity: 'warning',
  basis: 'standard',
  run: ({ manuscript: { paragraphs }, manuscript }) =>
    whichHaveSome(manuscript).flatMap((i) => {
      const paragraph = paragraphs[i]!;
      return doubledMarksIn(paragraph.text, paragraph.folded).map((slip) => slipReport(paragraph, slip));
    }),
};

const whichHaveSome = whichParagraphs(
  ({ kind, text, folded }) => kind !== 'residue' && doubledMarksIn(text, folded).length > 0,
);

import type { Check } from '../checks/check';
import { reportMissing } from './shared/partMissing';

/** 没有肯定成绩: something affirms the work. */
export const praiseMissing: Check = {
  id: 'praise-missing',
  title: '没有肯定成绩',
  description: '讲话里有肯定成绩、亮点的内容。',
  severity: 'information',
  basis: 'genre',
  wide: true,
  run: (input) =>
    reportMissing(input, 'praise', () => '这篇讲话没有肯定成绩的内容，可以在点问题之前先讲成绩、亮点'),
};

import type { Check } from '../checks/check';
import { reportMissing } from './shared/partMissing';

/** 没有提出要求: something says what to do next. */
export const requirementMissing: Check = {
  id: 'requirement-missing',
  title: '没有提出要求',
  description: '讲话里有下一步要求。',
  severity: 'warning',
  basis: 'genre',
  wide: true,
  run: (input) => reportMissing(input, 'requirement', () => '这篇讲话没有提出要求，听的人不知道下一步做什么'),
};

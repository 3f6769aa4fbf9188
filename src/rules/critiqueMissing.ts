import type { Check } from '../checks/check';
import { reportMissing } from './shared/partMissing';

/** 没有指出问题: something names problems or gaps. */
export const critiqueMissing: Check = {
  id: 'critique-missing',
  title: '没有指出问题',
  description: '讲话里有指出问题、不足、差距的内容。',
  severity: 'information',
  basis: 'genre',
  wide: true,
  run: (input) =>
    reportMissing(input, 'critique', () => '这篇讲话没有指出问题的内容，点评一般要讲不足和差距'),
};

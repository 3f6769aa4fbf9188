import type { Check } from '../checks/check';
import { reportMissing } from './shared/partMissing';

/** 没有结尾: the speech ends on a call, a hope, a word on the agenda or a thanks, not in mid-list. */
export const closingMissing: Check = {
  id: 'closing-missing',
  title: '没有结尾',
  description: '讲话有结尾：号召、希望、议程说明或致谢，不停在分点中间。',
  severity: 'hint',
  basis: 'genre',
  wide: true,
  run: (input) => reportMissing(input, 'closing', '这篇讲话没有结尾，可以加一段希望或号召'),
};

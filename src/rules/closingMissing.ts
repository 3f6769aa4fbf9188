import type { Check } from '../checks/check';
import type { Manuscript, Speech } from '../model/manuscript';
import { breaksOff, isShownInPart, stopsAtFirst } from './shared/ending';
import { reportMissing } from './shared/partMissing';

const UNCLOSED = '这篇讲话没有结尾，可以加一段希望或号召';
const BROKEN_OFF = '这篇讲话没有完，停在一句话中间，后面的可能没有复制全';
const STOPS_AT_FIRST = '这篇讲话没有完，停在“一、”，后面的可能没有复制全';
const SHOWN_IN_PART = '这篇讲话没有完，网页只显示了一部分，后面的没有复制下来';

/** 没有结尾: the speech ends on a call, a hope, a word on the agenda or a thanks, not in mid-list. */
export const closingMissing: Check = {
  id: 'closing-missing',
  title: '没有结尾',
  description: '讲话有结尾：号召、希望、议程说明或致谢，不停在分点中间。',
  severity: 'hint',
  basis: 'genre',
  wide: true,
  run: (input) => reportMissing(input, 'closing', (speech) => messageFor(input.manuscript, speech)),
};

function messageFor(manuscript: Manuscript, speech: Speech): string {
  if (isShownInPart(manuscript, speech)) return SHOWN_IN_PART;
  if (breaksOff(speech)) return BROKEN_OFF;
  return stopsAtFirst(speech) ? STOPS_AT_FIRST : UNCLOSED;
}

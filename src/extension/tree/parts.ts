/** How each part (环节) looks in a tree: its name, what it does, its icon and colour. */

import type { Part } from '../../model/manuscript';
import { PART_NAMES, REVIEWS_NAME } from '../../server/forClients';
import type { Icon } from './rows';

export interface PartLook {
  readonly name: string;
  readonly about: string;
  readonly icon: Icon;
}

export const PART_LOOKS: Readonly<Record<Part, PartLook>> = {
  opening: {
    name: PART_NAMES.opening,
    about: '说明会议的缘由和目的',
    icon: { id: 'play', color: 'dianping.opening' },
  },
  assessment: {
    name: PART_NAMES.assessment,
    about: '对工作或会议作总的评价',
    icon: { id: 'law', color: 'dianping.assessment' },
  },
  praise: {
    name: PART_NAMES.praise,
    about: '肯定做得好的地方',
    icon: { id: 'thumbsup', color: 'dianping.praise' },
  },
  critique: {
    name: PART_NAMES.critique,
    about: '指出问题和差距',
    icon: { id: 'thumbsdown', color: 'dianping.critique' },
  },
  cause: { name: PART_NAMES.cause, about: '分析问题的原因', icon: { id: 'search', color: 'dianping.cause' } },
  requirement: {
    name: PART_NAMES.requirement,
    about: '说明下一步做什么、怎么做',
    icon: { id: 'checklist', color: 'dianping.requirement' },
  },
  closing: {
    name: PART_NAMES.closing,
    about: '号召、希望或致谢',
    icon: { id: 'megaphone', color: 'dianping.closing' },
  },
};

/** 逐一点评 is no part of its own: it shows where it goes on, and on those of whom no part can be told. */
export const REVIEWS_LOOK: PartLook = {
  name: REVIEWS_NAME,
  about: '逐个点评单位或个人',
  icon: { id: 'person', color: 'dianping.assessment' },
};

export const MANUSCRIPT_ICON: Icon = { id: 'library' };
export const SPEECH_ICON: Icon = { id: 'mic' };
export const SALUTATION_ICON: Icon = { id: 'organization' };
/** A point or a stretch of text whose part cannot be told. */
export const PLAIN_ICON: Icon = { id: 'circle-small-filled' };

/** How each part (环节) looks in the outline: its name, what it does, its icon and colour. */
import type { Part } from '../../speech/model';

export interface Icon {
  /** Codicon. */
  readonly id: string;
  /** Theme colour; absent for the tree's own colour. */
  readonly color?: string;
}

export interface PartLook {
  readonly name: string;
  readonly about: string;
  readonly icon: Icon;
}

export const PART_LOOKS: Readonly<Record<Part, PartLook>> = {
  opening: { name: '开场', about: '说明会议的缘由和目的', icon: { id: 'play' } },
  assessment: {
    name: '总体评价',
    about: '对工作或会议作总的评价',
    icon: { id: 'law', color: 'charts.yellow' },
  },
  praise: {
    name: '肯定成绩',
    about: '肯定做得好的地方',
    icon: { id: 'thumbsup', color: 'charts.green' },
  },
  critique: {
    name: '指出问题',
    about: '指出问题和差距',
    icon: { id: 'thumbsdown', color: 'charts.red' },
  },
  cause: { name: '分析原因', about: '分析问题的原因', icon: { id: 'search', color: 'charts.purple' } },
  requirement: {
    name: '提出要求',
    about: '说明下一步做什么、怎么做',
    icon: { id: 'checklist', color: 'charts.blue' },
  },
  closing: { name: '结尾', about: '号召、希望或致谢', icon: { id: 'megaphone', color: 'charts.orange' } },
};

export const MANUSCRIPT_ICON: Icon = { id: 'library' };
export const SPEECH_ICON: Icon = { id: 'mic' };
export const SALUTATION_ICON: Icon = { id: 'organization' };
/** A point or a stretch of text whose part cannot be told. */
export const PLAIN_ICON: Icon = { id: 'circle-small-filled' };

/** What a skeleton can be filled with, each with its name for people. */
export const FIELDS = {
  occasion: '会议或活动名称',
  speaker: '讲话人',
  date: '日期',
  reviewees: '点评对象',
  points: '要求的点数',
} as const;

export type Field = keyof typeof FIELDS;

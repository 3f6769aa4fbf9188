import type { Part } from '../model/manuscript';

/** What people call the parts. */
export const PART_NAMES: Readonly<Record<Part, string>> = {
  opening: '开场',
  assessment: '总体评价',
  praise: '肯定成绩',
  critique: '指出问题',
  cause: '原因分析',
  requirement: '提出要求',
  closing: '结语',
};

/** What people call going through units or people one by one. It is no part of its own: praise and blame are in it. */
export const REVIEWS_NAME = '逐一点评';

/** What people call the levels. Pure: no editor. */
import type { Level } from '../../server/protocol/checks';

export interface LevelName {
  readonly value: Level;
  readonly label: string;
  readonly detail: string;
}

export const LEVELS: readonly LevelName[] = [
  { label: '错误', value: 'error', detail: '红色波浪线，必须改' },
  { label: '警告', value: 'warning', detail: '黄色波浪线，多半要改' },
  { label: '提示', value: 'information', detail: '蓝色波浪线，不计入问题数' },
  { label: '建议', value: 'hint', detail: '几个小点，不列入“问题”面板' },
  { label: '关闭', value: 'off', detail: '不做这项检查' },
];

export function levelName(level: Level): string {
  return LEVELS.find(({ value }) => value === level)!.label;
}

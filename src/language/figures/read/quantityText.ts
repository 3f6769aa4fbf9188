/** How a quantity is named to people. */
import type { FigureRole } from '../called';

const ROLES: Readonly<Record<FigureRole, string>> = {
  plain: '数量',
  share: '占比',
  rate: '比率',
  growth: '增减幅度',
  difference: '相差',
  average: '平均数',
};

/** 目标, 占比: what a figure is, in a word. */
export function roleText(role: FigureRole, mode: 'target' | 'result' | undefined): string {
  return mode === 'target' ? `${ROLES[role]}（目标）` : ROLES[role];
}

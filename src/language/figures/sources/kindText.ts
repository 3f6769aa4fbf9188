/** How a figure was read, in a word or two. */

import type { FigureRole } from '../called';
import { type Amount, writeLike } from '../read/amounts';
import type { Direction } from './said';

const ROLES: Readonly<Record<FigureRole, string>> = {
  plain: '数量',
  share: '占比',
  rate: '比率',
  growth: '增减幅度',
  difference: '相差',
  average: '平均数',
};
const CHANGES: Readonly<Partial<Record<FigureRole, Readonly<Record<Direction, string>>>>> = {
  growth: { up: '增长幅度', down: '下降幅度' },
  difference: { up: '多出', down: '减少' },
};
const PARTS = { whole: '总数', part: '分项' } as const;
const MODES = { target: '目标', result: '完成' } as const;

/** What a figure is: 数量（总数，完成）, 下降幅度, 占比（目标）. */
export function kindText({
  role,
  mode,
  direction,
  part,
}: {
  readonly role: FigureRole;
  readonly mode: keyof typeof MODES | undefined;
  readonly direction: Direction | undefined;
  readonly part: keyof typeof PARTS | undefined;
}): string {
  const name = (direction && CHANGES[role]?.[direction]) ?? ROLES[role];
  // 增长8%（完成） says nothing: a change has come about, or is aimed at.
  const isTold = mode === 'target' || role === 'plain' || role === 'average';
  const more = [...(part ? [PARTS[part]] : []), ...(mode && isTold ? [MODES[mode]] : [])];
  return more.length === 0 ? name : `${name}（${more.join('，')}）`;
}

const LARGE: readonly (readonly [number, string])[] = [
  [1e8, '亿'],
  [1e4, '万'],
];

/** 三亿五千万元 in figures: 3.5亿元. */
export function readAs({ value, high, unit }: Amount): string {
  const multiplier = LARGE.find(([size]) => value >= size)?.[1] ?? '';
  const written = (each: number) => writeLike(each, { multiplier, unit: '' });
  return `${[value, ...(high === undefined ? [] : [high])].map(written).join('—')}${unit}`;
}

/** What comes out: a sum, or whatever else was reckoned. */
export function rightText(isSum: boolean): string {
  return isSum ? '加起来对得上' : '算得对';
}

/** What stands beside a number that does not come out. */
export function partText(isSum: boolean): string {
  return isSum ? '分项' : '依据';
}

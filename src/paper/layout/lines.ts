/** Breaks a text into lines: as full as they get, none beginning or ending with a mark that may not. */
import type { Unit } from './units';

/** A line of a text: UTF-16 code units from `start` to `end`, blanks at its end included. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** In points, without the blanks at its end. */
  readonly width: number;
}

/** A rounding error is no character. */
const TOLERANCE = 0.01;

/**
 * @param units of the text, in order
 * @param width of the first line, and of the others
 * @param from the first unit of the first line
 * @param most how many lines are enough
 * @returns at least one line unless there are no units
 */
export function breakLines(
  units: readonly Unit[],
  width: readonly [number, number],
  { from, most }: { readonly from: number; readonly most: number } = { from: 0, most: Infinity },
): Line[] {
  const lines: Line[] = [];
  let at = from;
  while (at < units.length && lines.length < most) {
    const next = lineEnd(units, at, lines.length === 0 ? width[0] : width[1]);
    lines.push({ start: units[at]!.start, end: units[next - 1]!.end, width: inked(units, at, next) });
    at = next;
  }
  return lines;
}

/** The unit with which the line after the one that begins at `first` begins. */
function lineEnd(units: readonly Unit[], first: number, width: number): number {
  let used = 0;
  let at = first;
  for (; at < units.length; at++) {
    const unit = units[at]!;
    if (!unit.blank && used + unit.width > width + TOLERANCE) break;
    used += unit.width;
  }
  if (at === units.length) return at;
  for (let end = at; end > first; end--) if (!units[end]!.clings) return end;
  // Nothing but marks that cling to one another: cut where the line is full.
  return Math.max(at, first + 1);
}

function inked(units: readonly Unit[], from: number, to: number): number {
  let end = to;
  while (end > from && units[end - 1]!.blank) end--;
  let sum = 0;
  for (let at = from; at < end; at++) sum += units[at]!.width;
  return sum;
}

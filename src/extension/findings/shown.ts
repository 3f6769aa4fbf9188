/** Which findings the writer sees. Pure: no editor. */
import { holds, type Range } from '../editor/ranges';
import { isHeldBack, type Mark, type Writing } from '../typing/sentence';

export interface View {
  readonly on: boolean;
  /** The section in focus; `undefined` for the whole text. */
  readonly focus: Range | undefined;
  readonly writing: Writing | undefined;
}

export function isShown(mark: Mark, { on, focus, writing }: View): boolean {
  if (!on || (focus && !holds(focus, mark.range.start))) return false;
  return !writing || !isHeldBack(mark, writing);
}

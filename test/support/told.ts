import type { Conflict, Told } from '../../src/language/figures/again/pair';
import { type Figure, figuresIn, passagesOf } from '../../src/language/figures/figures';
import { parse } from '../../src/reading/parse';

/** The figures of a speech of these paragraphs, as the ways to tell one again take them. */
export function toldIn(...paragraphs: readonly string[]): Told {
  const text = `在工作点评会上的讲话\n\n同志们：\n\n${paragraphs.join('\n\n')}\n`;
  const figures = figuresIn(parse(text).speeches[0]!);
  return { figures, passages: passagesOf(figures) };
}

/** 97个 → 79个: what was told, and what is told now. */
export function shown(conflicts: readonly Conflict[]): string[] {
  return conflicts.map(({ figure, other }) => `${written(other)} → ${written(figure)}`);
}

function written({ quantity: { start, end }, stretch }: Figure): string {
  return stretch.text.slice(start, end);
}

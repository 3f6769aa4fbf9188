/** 换气: clauses that are longer than one breath. Offsets are UTF-16 code units. */
import { foldMarks } from './fold';
import { spokenSyllables } from './length';

/** Syllables that are spoken in one breath at an even pace. */
export const BREATH = 22;

/** The clauses of a text that are longer than one breath, and into how many breaths they go. */
export function longClauses(text: string, breath: number): { start: number; end: number; breaths: number }[] {
  return [...foldMarks(text).matchAll(/(?:[^，。；：！？、—…]|(?<!—)—(?!—))+/g)].flatMap(
    ({ 0: clause, index }) => {
      if (clause.length <= breath / 2) return [];
      const breaths = Math.ceil(spokenSyllables(clause) / breath);
      return breaths > 1 ? [{ start: index, end: index + clause.length, breaths }] : [];
    },
  );
}

/** Where one breathes least badly between two words: 0 is good, 3 bad. */
const SEAMS: readonly { readonly cost: number; readonly before?: RegExp; readonly after?: RegExp }[] = [
  { cost: 9, before: /[“‘（《〈\d]$/ },
  { cost: 9, after: /^[”’）》〉％%\d的地得了着过们]/ },
  { cost: 0, after: /^(?:和|与|以及|及|并|而|把|将|对|向|从|在|为|是|要|由|使|让|按照|通过|根据)/ },
  { cost: 0.5, before: /[的了后时中上]$/ },
  { cost: 3, before: /(?:[和与及把将对向从在为是要由使让不很最每各第]|按照|通过|根据)$/ },
];

/** How badly one breathes between two words, in characters that a place nearer the middle is worth. */
export function breathCost(above: string, below: string): number {
  const seam = SEAMS.find(
    ({ before, after }) => (before?.test(above) ?? true) && (after?.test(below) ?? true),
  );
  return (seam?.cost ?? 1.5) * 2;
}

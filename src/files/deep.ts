/** How deep a text nests: whoever reads it takes its steps one inside the other, and not without end. */

/** Where brackets come to nest deeper than `deepest`; `undefined` where they do not. Those in quotation marks count too. */
export function tooDeepAt(text: string, deepest: number): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > deepest) return index;
  }
  return undefined;
}

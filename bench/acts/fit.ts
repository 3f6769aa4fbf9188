/** Logistic regression: weights with which the sum over an example's features is above 0 where it is one, and below where not. */

/** What an example has: features by number, and how much of each. */
export interface Example {
  readonly features: readonly number[];
  readonly values: readonly number[];
  readonly is: boolean;
}

const PASSES = 40;

/**
 * Coordinate by coordinate, a Newton step each, no wider than it went well before (Genkin, Lewis, Madigan 2007).
 * @param count of features
 * @param ridge how much a weight costs, squared; the last feature's costs nothing
 * @returns a weight for each feature
 */
export function fit(examples: readonly Example[], count: number, ridge: number): Float64Array {
  const columns: { readonly at: number[]; readonly values: number[] }[] = Array.from(
    { length: count },
    () => ({
      at: [],
      values: [],
    }),
  );
  for (const [row, { features, values }] of examples.entries())
    for (const [i, feature] of features.entries()) {
      columns[feature]!.at.push(row);
      columns[feature]!.values.push(values[i]!);
    }
  const wanted = Float64Array.from(examples, ({ is }) => (is ? 1 : 0));
  const scores = new Float64Array(examples.length);
  const weights = new Float64Array(count);
  const widths = new Float64Array(count).fill(1);
  for (let pass = 0; pass < PASSES; pass++)
    for (const [feature, { at, values }] of columns.entries()) {
      const cost = feature === count - 1 ? 1e-6 : ridge;
      let slope = cost * weights[feature]!;
      let bend = cost;
      for (const [i, row] of at.entries()) {
        const chance = 1 / (1 + Math.exp(-scores[row]!));
        slope += (chance - wanted[row]!) * values[i]!;
        bend += chance * (1 - chance) * values[i]! ** 2;
      }
      const width = widths[feature]!;
      const step = Math.max(-width, Math.min(width, -slope / bend));
      widths[feature] = Math.max(2 * Math.abs(step), width / 2);
      weights[feature]! += step;
      for (const [i, row] of at.entries()) scores[row]! += step * values[i]!;
    }
  return weights;
}

/** Medians of several runs. */

export interface Timing {
  /** Milliseconds, in the median. */
  readonly median: number;
  /** Milliseconds that nine of ten runs keep below. */
  readonly ninth: number;
  readonly runs: number;
}

/** Milliseconds after which a row has been measured long enough. */
const BUDGET = 3_000;
const MOST_RUNS = 40;
const LEAST_RUNS = 3;

/**
 * Times an action, the first run not counted, unless it took all the time that there is. `prepare` is not timed and gives
 * what each run gets.
 */
export async function time<T>(
  prepare: (run: number) => T,
  action: (given: T) => unknown,
  budget = BUDGET,
): Promise<Timing> {
  const once = async (run: number) => {
    const given = prepare(run);
    const start = performance.now();
    await action(given);
    return performance.now() - start;
  };
  const first = await once(0);
  if (first > budget) return summary([first]);
  const times: number[] = [];
  const stop = performance.now() + budget;
  while (times.length < LEAST_RUNS || (times.length < MOST_RUNS && performance.now() < stop))
    times.push(await once(times.length + 1));
  return summary(times);
}

export function summary(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { median: at(0.5), ninth: at(0.9), runs: sorted.length };
}

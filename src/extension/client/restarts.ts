/** How often a server that broke off is started again by itself. */

const WINDOW = 3 * 60_000;
const LIMIT = 4;

/**
 * Tells whether to start again, given the times (ms) at which the server broke off, the latest last.
 * Patience ends with the fifth time in three minutes.
 */
export function mayRestart(breaks: readonly number[]): boolean {
  const now = breaks.at(-1) ?? 0;
  return breaks.filter((time) => now - time < WINDOW).length <= LIMIT;
}

/** A server that broke off: how often it is started again by itself, and what is said of it. */

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

/** Why a server had to be started again: it broke off, or was ended because it did not answer. */
export type Break = 'ended' | 'hung';

/** What the writer is told when it is back. */
export const TOLD: Readonly<Record<Break, string>> = {
  ended: '检查服务中断过，已经重新启动。文稿不受影响，可以继续编辑。',
  hung: '检查服务一直没有回应，已经重新启动。文稿不受影响，可以继续编辑。',
};

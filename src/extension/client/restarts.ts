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

/** How a process ended, as Node tells it. */
export interface Ending {
  readonly code: number | null;
  readonly signal: string | null;
}

/** Nobody tells how it ended. */
export const UNKNOWN: Ending = { code: null, signal: null };

/** Why a server had to be started again. */
export type Break = 'ended' | 'hung' | 'words';

/** As a program ends that breaks off in native code, not by its own doing: the dictionary is all we have of that. */
const NATIVE_SIGNALS: readonly (string | null)[] = [
  'SIGABRT',
  'SIGSEGV',
  'SIGBUS',
  'SIGILL',
  'SIGTRAP',
  'SIGFPE',
];
/** Windows knows no signals: what abort() leaves there, and from here on what the system ends. */
const NATIVE_CODES: readonly (number | null)[] = [3, 134];
const FIRST_EXCEPTION = 0xc0000000;

/** @param wasHung it was ended because it did not answer */
export function breakOf({ code, signal }: Ending, wasHung: boolean): Break {
  if (wasHung) return 'hung';
  const isNative =
    NATIVE_SIGNALS.includes(signal) || NATIVE_CODES.includes(code) || (code ?? 0) >= FIRST_EXCEPTION;
  return isNative ? 'words' : 'ended';
}

/** What the writer is told when it is back. */
export const TOLD: Readonly<Record<Break, string>> = {
  ended: '检查服务中断过，已经重新启动。文稿不受影响，可以继续编辑。',
  hung: '检查服务一直没有回应，已经重新启动。文稿不受影响，可以继续编辑。',
  words:
    '检查服务中断过，多半是分词组件出了错。已经重新启动，这次不再用它，词语检查会粗略一些。文稿不受影响，可以继续编辑。',
};

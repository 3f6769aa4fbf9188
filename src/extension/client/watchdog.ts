/** Notices a server that is there and does not answer any more. Pure: no editor. */

/** Milliseconds between two looks. */
const PACE = 2_000;
/** Looks without an answer after which it counts as hung: the longest text takes a few seconds, on a slow machine some more. */
const PATIENCE = 10;

export interface Watched {
  /** True while somebody waits for answers: a text is open. */
  readonly isWanted: () => boolean;
  /** Asks something that costs nothing; settles when there is an answer, whatever it is. */
  readonly ask: () => Promise<unknown>;
  /** Called once for a question that stays without an answer. */
  readonly hung: () => void;
}

/**
 * Watches until it is told to stop. It counts looks and not the clock: a machine that slept has not waited.
 * @returns stops watching
 */
export function watch({ isWanted, ask, hung }: Watched): () => void {
  /** Looks since the question that is under way was asked; `undefined` when none is. */
  let waited: number | undefined;

  function put(): void {
    waited = 0;
    const answered = () => {
      waited = undefined;
    };
    ask().then(answered, answered);
  }

  const timer = setInterval(() => {
    if (waited === undefined) {
      if (isWanted()) put();
    } else if (++waited === PATIENCE) hung();
  }, PACE);
  return () => clearInterval(timer);
}

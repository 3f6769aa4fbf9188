/** A burst of keys: one change soon after the other. Pure: no editor. */

/** Long enough to sit out a burst of keys, short enough to seem immediate. Milliseconds. */
export const PAUSE = 200;

/** A lone change is answered at once; of a burst the last one is, so that a quick writer waits for nobody. */
export class Burst {
  #changed = Number.NEGATIVE_INFINITY;
  #over = Number.NEGATIVE_INFINITY;

  /** @param now of a change, in milliseconds */
  change(now: number): void {
    if (now - this.#changed < PAUSE) this.#over = now + PAUSE;
    this.#changed = now;
  }

  /** @returns milliseconds until it is over; 0 where it is, or where there was none */
  left(now: number): number {
    return Math.max(0, this.#over - now);
  }
}

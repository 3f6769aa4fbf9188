/** Text and preview follow each other: whoever moved last leads for a moment, and its echo is no move. Pure: no editor. */

export type Mover = 'text' | 'caret' | 'view';

/** Milliseconds. */
const MOMENT = 400;

export class Leader {
  #last: Mover | undefined;
  #until = 0;

  constructor(private readonly now: () => number = Date.now) {}

  /** @returns whether a move is this mover's own, and is to be followed */
  leads(mover: Mover): boolean {
    const time = this.now();
    if (this.#last !== mover && time < this.#until) return false;
    this.#last = mover;
    this.#until = time + MOMENT;
    return true;
  }
}

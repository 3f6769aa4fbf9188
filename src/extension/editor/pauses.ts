/** What is dear waits until the writer pauses. */
import { type Disposable, type TextDocument, workspace } from 'vscode';
import { Burst } from './burst';

export class Pauses {
  readonly #bursts = new WeakMap<TextDocument, Burst>();
  readonly #subscription: Disposable;

  constructor() {
    this.#subscription = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) this.#burstIn(document).change(Date.now());
    });
  }

  /** Resolves at once, or where keys follow upon each other, when they have stopped. */
  async over(document: TextDocument): Promise<void> {
    const burst = this.#burstIn(document);
    for (let left = burst.left(Date.now()); left > 0; left = burst.left(Date.now())) await wait(left);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #burstIn(document: TextDocument): Burst {
    const burst = this.#bursts.get(document) ?? new Burst();
    this.#bursts.set(document, burst);
    return burst;
  }
}

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

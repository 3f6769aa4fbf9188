/** What 点评对象 shows: the reviewees of the manuscript in front of the writer, kept up to date. */
import { Disposable, EventEmitter, type TextDocument, workspace } from 'vscode';
import type { RevieweesResult } from '../../server/protocol';
import { currentManuscript, onDidChangeManuscript } from '../editor/manuscript';

/** Milliseconds: nobody looks at the view while typing. */
const TYPING_DELAY = 300;

export class RevieweesModel {
  readonly onDidChange;

  #document: TextDocument | undefined;
  #answer: RevieweesResult | undefined;
  #timer: NodeJS.Timeout | undefined;
  #awake = false;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;

  /** @param ask the reviewees of a document, or null when there is no answer */
  constructor(private readonly ask: (document: TextDocument) => Promise<RevieweesResult | null>) {
    this.onDidChange = this.#changed.event;
    this.#subscriptions = Disposable.from(
      this.#changed,
      onDidChangeManuscript(() => this.#schedule(0)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) this.#schedule(TYPING_DELAY);
      }),
    );
  }

  /** The manuscript that the reviewees belong to. */
  get document(): TextDocument | undefined {
    return this.#document;
  }

  get reviewees(): RevieweesResult['reviewees'] {
    return this.#answer?.reviewees ?? [];
  }

  /** What nobody sees is not kept. */
  setAwake(awake: boolean): void {
    this.#awake = awake;
    if (awake) this.#schedule(0);
  }

  /** Reads the reviewees anew. */
  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    const document = currentManuscript()?.document;
    if (!document) {
      this.#show(undefined, undefined);
      return;
    }
    const { version } = document;
    const answer = await this.ask(document);
    // While the server thought, the writer wrote on or went elsewhere: the refresh that follows will tell.
    if (currentManuscript()?.document !== document || document.version !== version) {
      this.#schedule(TYPING_DELAY);
      return;
    }
    if (!answer || answer.version === version) this.#show(document, answer ?? undefined);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (this.#awake) this.#timer = setTimeout(() => this.refresh(), delay);
  }

  #show(document: TextDocument | undefined, answer: RevieweesResult | undefined): void {
    this.#document = document;
    this.#answer = answer;
    this.#changed.fire();
  }
}

/** What the server has read in the manuscript in front of the writer: one answer, for all views. */
import { Disposable, EventEmitter, type TextDocument, workspace } from 'vscode';
import { METADATA_CHANGED } from '../../server/protocol/kept';
import { OVERVIEW, type Overview } from '../../server/protocol/overview';
import type { Server } from '../client/server';
import { PAUSE } from '../editor/burst';
import { currentDocument, onDidChangeManuscript } from '../editor/manuscript';
import { Versions } from './versions';

export interface Answer extends Overview {
  readonly document: TextDocument;
}

export class Live {
  /** Fires when there is another answer, or none any more. */
  readonly onDidChange;

  #answer: Answer | undefined;
  #reading = false;
  #timer: NodeJS.Timeout | undefined;
  readonly #versions: Versions<TextDocument, Answer>;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;

  constructor(server: Server) {
    this.onDidChange = this.#changed.event;
    this.#versions = new Versions(async (document) => {
      const overview = await server.request(OVERVIEW, { uri: document.uri.toString() });
      return overview && { ...overview, document };
    });
    this.#subscriptions = Disposable.from(
      this.#changed,
      onDidChangeManuscript(() => {
        this.#turn();
        this.#schedule(0);
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === currentDocument()) this.#schedule(PAUSE);
      }),
      server.onDidChangeState((state) => {
        if (state === 'running') this.#schedule(0);
      }),
    );
    server.onNotification(METADATA_CHANGED, () => {
      this.#versions.forget();
      this.#schedule(0);
    });
    this.#schedule(0);
  }

  /**
   * The last answer for the manuscript in front, never another's. For a moment after a key it is that of an earlier
   * version: so a view keeps what it shows until it can show something else.
   */
  get answer(): Answer | undefined {
    return this.#answer?.document === currentDocument() ? this.#answer : undefined;
  }

  /** True while a manuscript that has no answer yet is being read. */
  get reading(): boolean {
    return this.#reading;
  }

  /** The answer, if it is the one for the text as it stands. */
  get present(): Answer | undefined {
    const { answer } = this;
    return answer?.version === answer?.document.version ? answer : undefined;
  }

  /** The answer for a text as it stands; `undefined` where the server has none. */
  fresh(document: TextDocument): Promise<Answer | undefined> {
    return this.#versions.fresh(document);
  }

  /** Brings the answer up to date; all views have been told when it is. */
  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    this.#turn();
    const document = currentDocument();
    const answer = document && (await this.fresh(document));
    // The writer went elsewhere meanwhile: the refresh that follows will tell.
    if (currentDocument() === document) this.#tell(answer, false);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  /** Leaves a manuscript that is no longer in front, at once: nothing of it is to be seen or clicked any more. */
  #turn(): void {
    const document = currentDocument();
    const answer = this.answer ?? (document && this.#versions.known(document));
    this.#tell(answer, document !== undefined && !answer);
  }

  #tell(answer: Answer | undefined, reading: boolean): void {
    if (answer === this.#answer && reading === this.#reading) return;
    this.#answer = answer;
    this.#reading = reading;
    this.#changed.fire();
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.refresh(), delay);
  }
}

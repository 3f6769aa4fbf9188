/** What the server has read in the manuscript in front of the writer: one answer, for all views. */
import { Disposable, EventEmitter, type TextDocument, workspace } from 'vscode';
import { METADATA_CHANGED, OVERVIEW, type Overview } from '../../server/protocol';
import type { Server } from '../client/server';
import { currentDocument, onDidChangeManuscript } from '../editor/manuscript';
import { Versions } from './versions';

/** Long enough to sit out a burst of keys, short enough to seem immediate. Milliseconds. */
const TYPING_DELAY = 150;

export interface Answer extends Overview {
  readonly document: TextDocument;
}

export class Live {
  /** Fires when there is another answer, or none any more. */
  readonly onDidChange;

  #answer: Answer | undefined;
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
      onDidChangeManuscript(() => this.#schedule(0)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === currentDocument()) this.#schedule(TYPING_DELAY);
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
   * The last answer. For a moment it is that of an earlier version, or of the manuscript that was looked at before: so
   * a view keeps what it shows until it can show something else.
   */
  get answer(): Answer | undefined {
    return this.#answer;
  }

  /** The answer, if it is the one for the text as it stands. */
  get present(): Answer | undefined {
    const answer = this.#answer;
    return answer?.version === answer?.document.version ? answer : undefined;
  }

  /** The answer for a text as it stands; `undefined` where the server has none. */
  fresh(document: TextDocument): Promise<Answer | undefined> {
    return this.#versions.fresh(document);
  }

  /** Brings the answer up to date; all views have been told when it is. */
  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    const document = currentDocument();
    const answer = document && (await this.fresh(document));
    // The writer went elsewhere meanwhile: the refresh that follows will tell.
    if (currentDocument() !== document || answer === this.#answer) return;
    this.#answer = answer;
    this.#changed.fire();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.refresh(), delay);
  }
}

/** What the outline shows: the rows of the manuscript in front of the writer, kept up to date. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  EventEmitter,
  languages,
  type TextDocument,
  workspace,
} from 'vscode';
import type { OutlineResult } from '../../server/protocol';
import { currentManuscript, diagnosticsOf, onDidChangeManuscript } from '../editor/manuscript';
import { paceFor } from '../editor/pace';
import { outlineRows, type Problem, type Row } from './rows';

/** Long enough to sit out a burst of keys, short enough to seem immediate. Milliseconds. */
const TYPING_DELAY = 150;

export class OutlineModel {
  readonly onDidChange;

  /** The manuscript to show … */
  #document: TextDocument | undefined;
  /** … and the one that the rows belong to, until the answer is there. */
  #owner: TextDocument | undefined;
  #rows: readonly Row[] = [];
  /** The last answer, for as long as it fits the document's version. */
  #outline: OutlineResult | undefined;
  #timer: NodeJS.Timeout | undefined;
  #awake = false;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;

  /** @param ask the outline of a document; rejects when there is none to be had. */
  constructor(private readonly ask: (document: TextDocument) => Promise<OutlineResult | null>) {
    this.onDidChange = this.#changed.event;
    this.#subscriptions = Disposable.from(
      this.#changed,
      onDidChangeManuscript(() => this.#schedule(0)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) this.#schedule(TYPING_DELAY);
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const uri = this.#document?.uri.toString();
        if (uris.some((changed) => changed.toString() === uri)) this.#show();
      }),
    );
  }

  /** The manuscript that the rows belong to. */
  get document(): TextDocument | undefined {
    return this.#owner;
  }

  /** True when the rows are those of the text as it stands. */
  get current(): boolean {
    return this.#owner !== undefined && this.#outline?.version === this.#owner.version;
  }

  get rows(): readonly Row[] {
    return this.#rows;
  }

  /** An outline that nobody sees is not kept. */
  setAwake(awake: boolean): void {
    this.#awake = awake;
    if (awake) this.#schedule(0);
  }

  /** Reads the outline anew. */
  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    const document = currentManuscript()?.document;
    if (document !== this.#document) {
      this.#document = document;
      this.#outline = undefined;
      if (!document) this.#show();
    }
    if (!document) return;

    const { version } = document;
    const outline = await this.ask(document).catch(() => null);
    // While the server thought, the writer wrote on or went elsewhere: the refresh that follows will tell.
    if (document !== this.#document || document.version !== version) return;
    if (outline && outline.version !== version) return;
    this.#outline = outline ?? undefined;
    this.#show();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (this.#awake) this.#timer = setTimeout(() => this.refresh(), delay);
  }

  #show(): void {
    const [document, outline] = [this.#document, this.#outline];
    if (document && outline && outline.version !== document.version) return;
    this.#owner = document;
    this.#rows =
      document && outline
        ? outlineRows(
            outline,
            diagnosticsOf(document.uri).map(toProblem),
            document.uri.toString(),
            paceFor(document),
          )
        : [];
    this.#changed.fire();
  }
}

const SEVERITIES = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
} as const;

function toProblem({ severity, message, range }: Diagnostic): Problem {
  return { severity: SEVERITIES[severity], message, range };
}

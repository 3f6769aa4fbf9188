/** What was found, and what of it the writer sees. */
import {
  type Diagnostic,
  Disposable,
  EventEmitter,
  type Memento,
  type TextDocument,
  workspace,
} from 'vscode';
import { checkOf } from '../editor/manuscript';
import type { Focus } from '../focus/focus';
import type { Mark } from '../typing/sentence';
import { WritingTracker } from '../typing/writing';
import { isShown, type View } from './shown';

const OFF = 'dianping.off';

export class FindingsView {
  /** Fires when other findings are to be shown. */
  readonly onDidChange;
  /** Fires when the writer has left a sentence of a text that was changed, before other findings are shown. */
  readonly onDidLeave;

  readonly #writing = new WritingTracker();
  readonly #found = new WeakMap<TextDocument, readonly Diagnostic[]>();
  readonly #changed = new EventEmitter<void>();
  readonly #left = new EventEmitter<TextDocument>();
  readonly #subscriptions: Disposable;

  /** @param memory whether everything is off */
  constructor(
    private readonly memory: Memento,
    private readonly focus: Focus,
  ) {
    this.onDidChange = this.#changed.event;
    this.onDidLeave = this.#left.event;
    this.#subscriptions = Disposable.from(
      this.#changed,
      this.#writing,
      this.#left,
      this.#writing.onDidLeave((document) => {
        this.#left.fire(document);
        this.#changed.fire();
      }),
      focus.onDidChange(() => this.#changed.fire()),
    );
  }

  get on(): boolean {
    return !this.memory.get(OFF, false);
  }

  async setOn(on: boolean): Promise<void> {
    await this.memory.update(OFF, !on);
    this.#changed.fire();
  }

  /** True once a manuscript has been read: before that, that nothing was found means nothing. */
  isRead(document: TextDocument): boolean {
    return this.#found.has(document);
  }

  /** Everything that was found in a manuscript, shown or not. */
  found(document: TextDocument): readonly Diagnostic[] {
    return this.#found.get(document) ?? [];
  }

  /** Of what was found in a manuscript, what is to be shown: told by what is known, without asking anybody. */
  show(document: TextDocument, found: readonly Diagnostic[]): Diagnostic[] {
    this.#found.set(document, found);
    const view = this.#viewOf(document);
    const shown = found.filter((diagnostic) => isShown(toMark(document, diagnostic), view));
    this.#writing.remember(
      document,
      shown.map((diagnostic) => toMark(document, diagnostic)),
    );
    return shown;
  }

  isShown(document: TextDocument, diagnostic: Diagnostic): boolean {
    return isShown(toMark(document, diagnostic), this.#viewOf(document));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #viewOf(document: TextDocument): View {
    const quiet = workspace.getConfiguration('dianping', document).get('quietWhileWriting', true);
    return {
      on: this.on,
      focus: this.focus.in(document),
      writing: quiet ? this.#writing.in(document) : undefined,
    };
  }
}

function toMark(document: TextDocument, diagnostic: Diagnostic): Mark {
  const { start, end } = diagnostic.range;
  return {
    check: checkOf(diagnostic) ?? '',
    range: { start: document.offsetAt(start), end: document.offsetAt(end) },
  };
}

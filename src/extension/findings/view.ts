/** What the writer wants to see: all checks on or off, one section or all of them. */
import {
  type Diagnostic,
  type Disposable,
  EventEmitter,
  type Memento,
  Position,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { Position as LinePosition, OutlineResult } from '../../server/protocol';
import { checkOf, currentManuscript } from '../editor/manuscript';
import { holds } from '../editor/ranges';
import { editorOf } from '../editor/show';
import { type Section, sectionsOf } from '../focus/sections';
import type { Mark } from '../typing/sentence';
import { WritingTracker } from '../typing/writing';
import { isShown, type View } from './shown';

const OFF = 'dianping.off';

export class FindingsView {
  /** Fires when other findings are to be shown. */
  readonly onDidChange;

  readonly #memory: Memento;
  readonly #ask: (document: TextDocument) => Promise<OutlineResult | null>;
  readonly #writing = new WritingTracker();
  readonly #found = new WeakMap<TextDocument, readonly Diagnostic[]>();
  readonly #changed = new EventEmitter<void>();
  readonly #sections = new WeakMap<TextDocument, readonly Section[]>();
  #focused = false;
  /** The section that the last answer was for. */
  #section: Section | undefined;

  /** @param ask the outline of a document; rejects when there is none to be had. */
  constructor(memory: Memento, ask: (document: TextDocument) => Promise<OutlineResult | null>) {
    this.#memory = memory;
    this.#ask = ask;
    this.onDidChange = this.#changed.event;
  }

  /** Follows the writer until disposed. */
  watch(): Disposable[] {
    return [
      this.#changed,
      this.#writing,
      this.#writing.onDidLeave(() => this.#changed.fire()),
      window.onDidChangeTextEditorSelection(() => this.#followCursor()),
      window.onDidChangeActiveTextEditor(() => this.#followCursor()),
    ];
  }

  get on(): boolean {
    return !this.#memory.get(OFF, false);
  }

  async setOn(on: boolean): Promise<void> {
    await this.#memory.update(OFF, !on);
    this.#changed.fire();
  }

  /** The title of the section in focus; `undefined` for the whole text. */
  get focus(): string | undefined {
    return this.#focused ? (this.#section?.title ?? '') : undefined;
  }

  get focused(): boolean {
    return this.#focused;
  }

  setFocused(focused: boolean): void {
    this.#focused = focused;
    this.#changed.fire();
  }

  /** Everything that was found in a manuscript, shown or not. */
  found(document: TextDocument): readonly Diagnostic[] {
    return this.#found.get(document) ?? [];
  }

  /** Of what was found in a manuscript, what is to be shown. */
  async show(document: TextDocument, found: readonly Diagnostic[]): Promise<Diagnostic[]> {
    this.#found.set(document, found);
    if (this.#focused) await this.#readSections(document);
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

  #viewOf(document: TextDocument): View {
    const quiet = workspace.getConfiguration('dianping', document).get('quietWhileWriting', true);
    return {
      on: this.on,
      focus: this.#focused ? this.#sectionOf(document)?.range : undefined,
      writing: quiet ? this.#writing.in(document) : undefined,
    };
  }

  async #readSections(document: TextDocument): Promise<void> {
    const outline = await this.#ask(document).catch(() => null);
    // Written on meanwhile: the next answer will tell.
    if (outline?.version !== document.version) return;
    const offsetOf = ({ line, character }: LinePosition) => document.offsetAt(new Position(line, character));
    this.#sections.set(document, sectionsOf(outline.speeches, offsetOf));
    if (currentManuscript()?.document === document) this.#section = this.#sectionOf(document);
  }

  /** The section that holds the cursor. */
  #sectionOf(document: TextDocument): Section | undefined {
    const editor = editorOf(document);
    if (!editor) return undefined;
    const cursor = document.offsetAt(editor.selection.active);
    return this.#sections.get(document)?.find(({ range }) => holds(range, cursor));
  }

  #followCursor(): void {
    const document = this.#focused ? currentManuscript()?.document : undefined;
    const section = document && this.#sectionOf(document);
    if (!section || section === this.#section) return;
    this.#section = section;
    this.#changed.fire();
  }
}

function toMark(document: TextDocument, diagnostic: Diagnostic): Mark {
  const { start, end } = diagnostic.range;
  return {
    check: checkOf(diagnostic) ?? '',
    range: { start: document.offsetAt(start), end: document.offsetAt(end) },
  };
}

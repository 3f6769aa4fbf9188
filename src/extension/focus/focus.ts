/** Whether one section is looked at alone, and which. */
import {
  Disposable,
  EventEmitter,
  Position,
  type TextDocument,
  type TextDocumentChangeEvent,
  window,
  workspace,
} from 'vscode';
import type { Position as LinePosition } from '../../server/forClients';
import { currentManuscript } from '../editor/manuscript';
import { changesOf, holds, type Range } from '../editor/ranges';
import { editorOf } from '../editor/show';
import type { Live } from '../live/live';
import { moveSection, type Section, sameSection, sectionsOf } from './sections';

export interface FocusChange {
  /** True where the writer went to another section, false where the one in hand was only read anew. */
  readonly went: boolean;
}

export class Focus {
  /** Fires when another section, or the whole text, is to be shown. */
  readonly onDidChange;

  #on = false;
  /** The one in focus … */
  #section: Section | undefined;
  /** … and the manuscript that it is in. */
  #document: TextDocument | undefined;
  /** Moved along with their text, so that nobody has to wait until they are read anew. */
  readonly #sections = new WeakMap<TextDocument, readonly Section[]>();
  readonly #changed = new EventEmitter<FocusChange>();
  readonly #subscriptions: Disposable;

  constructor(live: Live) {
    this.onDidChange = this.#changed.event;
    this.#subscriptions = Disposable.from(
      this.#changed,
      live.onDidChange(() => this.#read(live)),
      workspace.onDidChangeTextDocument((event) => this.#move(event)),
      window.onDidChangeTextEditorSelection(() => this.#follow(true)),
      window.onDidChangeActiveTextEditor(() => this.#follow(true)),
    );
  }

  get on(): boolean {
    return this.#on;
  }

  /** The title of the section in focus; `undefined` for the whole text. */
  get title(): string | undefined {
    return this.#on ? (this.#section?.title ?? '') : undefined;
  }

  toggle(): void {
    this.#on = !this.#on;
    this.#document = currentManuscript()?.document;
    this.#section = this.#document && this.sectionIn(this.#document);
    this.#changed.fire({ went: true });
  }

  /** What of a text is looked at; `undefined` for all of it. */
  in(document: TextDocument): Range | undefined {
    return this.#on ? this.sectionIn(document)?.range : undefined;
  }

  /** The sections of a text as far as it has been read; none before. */
  sections(document: TextDocument): readonly Section[] {
    return this.#sections.get(document) ?? [];
  }

  /** The section that holds the cursor. */
  sectionIn(document: TextDocument): Section | undefined {
    const editor = editorOf(document);
    if (!editor) return undefined;
    const cursor = document.offsetAt(editor.selection.active);
    return this.sections(document).find(({ range }) => holds(range, cursor));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #read({ present }: Live): void {
    if (!present) return;
    const { document, speeches } = present;
    // A section begins at its indent.
    const offsetOf = ({ line, character }: LinePosition) => {
      const isFirst = character <= document.lineAt(line).firstNonWhitespaceCharacterIndex;
      return document.offsetAt(new Position(line, isFirst ? 0 : character));
    };
    this.#sections.set(document, sectionsOf(speeches, offsetOf));
    this.#follow(false);
  }

  #move({ document, contentChanges }: TextDocumentChangeEvent): void {
    const changes = changesOf(contentChanges);
    const sections = this.#sections.get(document);
    if (!sections || changes.length === 0) return;
    this.#sections.set(
      document,
      sections.map((section) => moveSection(section, changes)),
    );
    if (this.#section && document === this.#document) this.#section = moveSection(this.#section, changes);
  }

  #follow(went: boolean): void {
    const document = this.#on ? currentManuscript()?.document : undefined;
    const section = document && this.sectionIn(document);
    if (!section || (document === this.#document && sameSection(section, this.#section))) return;
    const isFirst = document !== this.#document || this.#section === undefined;
    this.#document = document;
    this.#section = section;
    this.#changed.fire({ went: went || isFirst });
  }
}

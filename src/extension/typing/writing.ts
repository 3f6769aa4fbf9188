/** Follows the writer from sentence to sentence. */
import {
  Disposable,
  EventEmitter,
  type TextDocument,
  type TextDocumentChangeEvent,
  TextDocumentSaveReason,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { isManuscript } from '../editor/manuscript';
import { type Change, changesOf, holds, moveOffset, type Range } from '../editor/ranges';
import { type Mark, moveMarks, sentenceAt, type Writing } from './sentence';

interface State extends Writing {
  readonly document: TextDocument;
  /** What was written last, until the cursor has settled after it. */
  readonly fresh: Range | undefined;
}

export class WritingTracker {
  /** Fires when the writer has left a sentence of a text that was changed. */
  readonly onDidLeave;

  #state: State | undefined;
  /** What is shown in each manuscript, moved along with its text. */
  readonly #shown = new WeakMap<TextDocument, readonly Mark[]>();
  readonly #left = new EventEmitter<TextDocument>();
  readonly #subscriptions: Disposable;

  constructor() {
    this.onDidLeave = this.#left.event;
    this.#subscriptions = Disposable.from(
      this.#left,
      workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#settle(textEditor)),
      window.onDidChangeActiveTextEditor(() => this.#leave()),
      // An automatic save ends no silence.
      workspace.onWillSaveTextDocument(({ document, reason }) => {
        if (document === this.#state?.document && reason === TextDocumentSaveReason.Manual) this.#leave();
      }),
    );
  }

  /** The sentence being written in a document. */
  in(document: TextDocument): Writing | undefined {
    return this.#state?.document === document ? this.#state : undefined;
  }

  /** To be told what is shown, each time that it changes. */
  remember(document: TextDocument, marks: readonly Mark[]): void {
    this.#shown.set(document, marks);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    if (!isManuscript(document) || contentChanges.length === 0) return;
    const changes = changesOf(contentChanges);
    this.#shown.set(document, moveMarks(this.#shown.get(document) ?? [], changes));
    if (this.#state?.document === document) this.#state = moveState(this.#state, changes);

    const editor = window.activeTextEditor;
    if (editor?.document !== document) return;
    // The editor tells of the change first and of the cursor's new place later; do not hang on it.
    const cursor = document.offsetAt(editor.selection.active);
    for (const { range, rangeOffset, rangeLength, text } of contentChanges) {
      const end = changes.reduce((at, change) => moveOffset(at, change, true), rangeOffset + rangeLength);
      if (range.intersection(editor.selection) || cursor === end) {
        this.#write(document, { start: end - text.length, end });
        return;
      }
    }
  }

  /** Something was written at the cursor. */
  #write(document: TextDocument, fresh: Range): void {
    const sentence = sentenceOf(document, fresh.end);
    const state = this.#state;
    const same = state?.document === document && state.sentence.start === sentence.start;
    const before = same ? state.before : (this.#shown.get(document) ?? []);
    this.#state = { document, sentence, before, fresh };
  }

  /** The cursor came to rest somewhere. */
  #settle({ document, selection }: TextEditor): void {
    const state = this.#state;
    if (state?.document !== document) return;
    const cursor = document.offsetAt(selection.active);
    const sentence = sentenceOf(document, cursor);
    if (isSame(sentence, state.sentence)) {
      this.#state = { ...state, fresh: undefined };
    } else if (state.fresh && (holds(state.fresh, cursor) || cursor === state.fresh.end)) {
      // What was put in has the cursor elsewhere than at its end: a skeleton does.
      this.#state = { ...state, sentence, fresh: undefined };
    } else this.#leave();
  }

  #leave(): void {
    const document = this.#state?.document;
    if (!document) return;
    this.#state = undefined;
    this.#left.fire(document);
  }
}

function sentenceOf(document: TextDocument, offset: number): Range {
  const { line, character } = document.positionAt(offset);
  const { start, end } = sentenceAt(document.lineAt(line).text, character);
  const base = offset - character;
  return { start: base + start, end: base + end };
}

function moveState(state: State, changes: readonly Change[]): State {
  const { start, end } = state.sentence;
  // What is written at either edge of a sentence is part of it.
  const sentence = {
    start: changes.reduce((at, change) => moveOffset(at, change, false), start),
    end: changes.reduce((at, change) => moveOffset(at, change, true), end),
  };
  return { ...state, sentence, before: moveMarks(state.before, changes) };
}

function isSame(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}

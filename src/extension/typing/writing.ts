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

interface State {
  readonly document: TextDocument;
  readonly sentence: Range;
  /** What was shown when it was begun; `undefined` until the text's findings are known. */
  readonly before: readonly Mark[] | undefined;
  /** What was written last, until the cursor has settled after it. */
  readonly fresh: Range | undefined;
}

export class WritingTracker {
  /** Fires when nobody is writing in a text any more: what was held back is to be told. */
  readonly onDidLeave;

  #state: State | undefined;
  /** What is shown in each manuscript, moved along with its text. */
  readonly #shown = new WeakMap<TextDocument, readonly Mark[]>();
  /** Texts that are just being saved by hand. */
  readonly #byHand = new WeakSet<TextDocument>();
  readonly #left = new EventEmitter<TextDocument>();
  readonly #subscriptions: Disposable;

  constructor() {
    this.onDidLeave = this.#left.event;
    this.#subscriptions = Disposable.from(
      this.#left,
      workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#settle(textEditor)),
      window.onDidChangeActiveTextEditor(() => this.#leave()),
      // Autosave ends no silence.
      workspace.onWillSaveTextDocument(({ document, reason }) => {
        if (reason === TextDocumentSaveReason.Manual) this.#byHand.add(document);
      }),
      workspace.onDidSaveTextDocument((document) => {
        if (this.#byHand.delete(document) && document === this.#state?.document) this.#leave();
      }),
    );
  }

  /** True while a sentence is being written in a document. */
  isAt(document: TextDocument): boolean {
    return this.#state?.document === document;
  }

  /** The sentence being written in a document; none until it is known what of it is new. */
  in(document: TextDocument): Writing | undefined {
    const { sentence, before } = (this.isAt(document) && this.#state) || {};
    return sentence && before && { sentence, before };
  }

  /** To be told what is shown, each time that it changes. */
  remember(document: TextDocument, marks: readonly Mark[]): void {
    this.#shown.set(document, marks);
    if (this.#state?.document === document)
      this.#state = { ...this.#state, before: this.#state.before ?? marks };
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    if (!isManuscript(document) || contentChanges.length === 0) return;
    const changes = changesOf(contentChanges);
    const shown = this.#shown.get(document);
    if (shown) this.#shown.set(document, moveMarks(shown, changes));
    const state = this.#state?.document === document ? this.#state : undefined;
    if (state) this.#state = moveState(state, changes);

    const editor = window.activeTextEditor;
    if (editor?.document !== document) {
      this.#left.fire(document);
      return;
    }
    // The editor tells of the change first and of the cursor's new place later, sometimes after several changes: do not
    // hang on it. Behind what was written last it goes on.
    const cursor = document.offsetAt(editor.selection.active);
    const goesOnAt = state?.fresh?.end ?? -1;
    for (const { range, rangeOffset, rangeLength, text } of contentChanges) {
      const end = changes.reduce((at, change) => moveOffset(at, change, true), rangeOffset + rangeLength);
      const goesOn = rangeOffset <= goesOnAt && goesOnAt <= rangeOffset + rangeLength;
      if (goesOn || range.intersection(editor.selection) || cursor === end) {
        this.#write(document, { start: end - text.length, end });
        return;
      }
    }
    // Nobody writes where it was changed: a command did it, or another view.
    if (!this.#state) this.#left.fire(document);
  }

  /** Something was written at the cursor. */
  #write(document: TextDocument, fresh: Range): void {
    const sentence = sentenceOf(document, fresh.end);
    const state = this.#state;
    const same = state?.document === document && state.sentence.start === sentence.start;
    const before = same ? state.before : this.#shown.get(document);
    this.#state = { document, sentence, before, fresh };
  }

  /** The cursor came to rest somewhere. */
  #settle({ document, selection }: TextEditor): void {
    const state = this.#state;
    if (state?.document !== document) return;
    const cursor = document.offsetAt(selection.active);
    // News of where it was before what was written last.
    if (state.fresh && cursor === state.fresh.start && cursor < state.fresh.end) return;
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
    this.#state = undefined;
    if (document) this.#left.fire(document);
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
  return { ...state, sentence, before: state.before && moveMarks(state.before, changes) };
}

function isSame(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}

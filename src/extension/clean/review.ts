/** 清理文稿: a diff to look over first; taken, it is one step to undo, and the view stays where it was. */
import {
  commands,
  Disposable,
  EventEmitter,
  Position,
  Range,
  StatusBarAlignment,
  TabInputTextDiff,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import { CLEAN, type Cleaned } from '../../server/protocol/cleaning';
import type { Server } from '../client/server';
import { applyEdits } from '../editor/edits';
import { changesOf, moveOffset } from '../editor/ranges';
import { editorOf } from '../editor/show';

/** The scheme of the texts on the right of the diff. */
const CLEANED_SCHEME = 'dianping-cleaned';
/** Of the language of those texts, in package.json. */
const CLEANED_ENDING = '.dianping-cleaned';
const SILENT = '检查服务没有回应，文稿没有改动。';
const TAKE = '采用';
const DROP = '放弃';
const DONE = '这一次清理已经采用或者放弃了，不用再选。';
/** How long the line afterwards stays, in milliseconds. */
const A_WHILE = 60_000;

/** A cleaning that waits for a word from the writer. */
interface Waiting {
  readonly document: TextDocument;
  readonly version: number;
  readonly cleaned: Cleaned;
  /** The first character in sight, as an offset. */
  readonly seen: number;
}

export class Review {
  #waiting: Waiting | undefined;
  readonly #changed = new EventEmitter<Uri>();
  readonly #line = window.createStatusBarItem('dianping.cleaned', StatusBarAlignment.Left);
  #timer: NodeJS.Timeout | undefined;
  readonly #subscriptions: Disposable;

  constructor(private readonly server: Server) {
    this.#line.name = '清理结果';
    this.#line.command = 'workbench.actions.view.problems';
    this.#subscriptions = Disposable.from(
      this.#changed,
      this.#line,
      workspace.registerTextDocumentContentProvider(CLEANED_SCHEME, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: () => this.#waiting?.cleaned.text ?? '',
      }),
    );
  }

  /** Shows what cleaning would do. @returns false where there is nothing to do */
  async show(document: TextDocument): Promise<boolean> {
    const { version } = document;
    const seen = firstSeen(document);
    const cleaned = await this.server
      .request(CLEAN, { uri: document.uri.toString(), version })
      .catch(() => ({ refused: SILENT }));
    if ('refused' in cleaned) {
      window.showInformationMessage(cleaned.refused);
      return false;
    }
    if (cleaned.edits.length === 0) {
      this.tell(cleaned);
      return false;
    }
    this.#waiting = { document, version, cleaned, seen };
    const target = cleanedUri(document);
    this.#changed.fire(target);
    await commands.executeCommand('vscode.diff', document.uri, target, '清理文稿：原文 ↔ 清理以后');
    void this.#ask(cleaned);
    return true;
  }

  /** 采用: one step to undo. */
  async take(): Promise<void> {
    const waiting = this.#waiting;
    if (!waiting) return;
    await this.drop();
    const { document, version, cleaned, seen } = waiting;
    const editor = await window.showTextDocument(document);
    if (document.version !== version) {
      window.showInformationMessage('文稿刚刚改动过，没有清理。请再清理一次。');
      return;
    }
    const before = document.getText();
    const done = await applyEdits(document, cleaned.edits);
    if (!done) {
      window.showInformationMessage('文稿现在不能改动。');
      return;
    }
    keepView(editor, before, cleaned, seen);
    this.tell(cleaned);
  }

  /** 放弃, and the diff goes. */
  async drop(): Promise<void> {
    this.#waiting = undefined;
    const tabs = window.tabGroups.all.flatMap(({ tabs: own }) => own);
    const diffs = tabs.filter(
      ({ input }) => input instanceof TabInputTextDiff && input.modified.scheme === CLEANED_SCHEME,
    );
    if (diffs.length > 0) await window.tabGroups.close(diffs);
  }

  /** 改了 33 处，还有 6 处要您看: a line below that leads to the findings. */
  tell({ count, left }: Pick<Cleaned, 'count' | 'left'>): void {
    const done = count > 0 ? `改了 ${count} 处` : '没有要清理的';
    this.#line.text = `$(sparkle) ${done}${left > 0 ? `，还有 ${left} 处要您看` : ''}`;
    this.#line.tooltip = '点这里看还有哪些问题';
    this.#line.show();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#line.hide(), A_WHILE);
  }

  /** The line as it is shown now; empty where it is not. */
  get line(): string {
    return this.#line.text;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  async #ask({ done }: Cleaned): Promise<void> {
    const waiting = this.#waiting;
    const choice = await window.showInformationMessage(`清理以后：${done.join('，')}。`, TAKE, DROP);
    if (choice === undefined) return;
    // The buttons above the diff are quicker, and the question stays behind.
    if (this.#waiting !== waiting) window.showInformationMessage(DONE);
    else if (choice === TAKE) await this.take();
    else await this.drop();
  }
}

function cleanedUri({ uri }: TextDocument): Uri {
  // An ending of its own: it looks like a manuscript, lines wrapped, but nobody takes it for one.
  return Uri.from({
    scheme: CLEANED_SCHEME,
    path: `${uri.path.startsWith('/') ? '' : '/'}${uri.path}${CLEANED_ENDING}`,
  });
}

function firstSeen(document: TextDocument): number {
  const [seen] = editorOf(document)?.visibleRanges ?? [];
  return document.offsetAt(seen?.start ?? new Position(0, 0));
}

/** Brings back to the top what stood there. */
function keepView(editor: TextEditor, before: string, { edits }: Cleaned, seen: number): void {
  const starts = lineStarts(before);
  const offset = ({ line, character }: { line: number; character: number }) =>
    (starts[line] ?? 0) + character;
  const changes = changesOf(
    edits.map(({ range, newText }) => ({
      rangeOffset: offset(range.start),
      rangeLength: offset(range.end) - offset(range.start),
      text: newText,
    })),
  );
  const at = changes.reduce((place, change) => moveOffset(place, change, true), seen);
  const top = editor.document.positionAt(at);
  editor.revealRange(new Range(top, top), TextEditorRevealType.AtTop);
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ 0: end, index }) => index + end.length)];
}

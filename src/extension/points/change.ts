/** Changing the structure of a manuscript: the server says how, the editor does it in one step. */
import { Position, Selection, type TextDocument, TextEditorRevealType, window, workspace } from 'vscode';
import type { StructureOperation } from '../../server/forClients';
import { EDIT, type EditParams, type EditResult } from '../../server/protocol/structure';
import type { Server } from '../client/server';
import { applyEdits, toRange } from '../editor/edits';
import { glow } from '../editor/glow';
import { editorOf } from '../editor/show';

/** What came of an operation. */
export type Change = 'done' | 'refused' | 'no point';

/** Milliseconds. */
const READABLE = 5000;

/** Operations asked for by a key that is pressed again and again: their refusal is a word, not a message. */
const BY_KEY: readonly StructureOperation['kind'][] = ['up', 'down', 'promote', 'demote'];

export class StructureEditor {
  /** Operations wait for one another: each begins with the text that the one before left. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly server: Server) {}

  /** Carries an operation out and shows what it did; where it is refused, says why. */
  run(document: TextDocument, operation: () => StructureOperation): Promise<Change> {
    const result = this.#queue.then(() => this.#run(document, operation()));
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #run(document: TextDocument, operation: StructureOperation): Promise<Change> {
    const result = await this.ask(document, operation);
    if ('refused' in result) {
      if (result.noPoint) return 'no point';
      tell(operation, result.refused);
      return 'refused';
    }
    if (!(await applyEdits(document, result.edits))) {
      tell(operation, '文稿现在不能改动。');
      return 'refused';
    }
    this.#show(document, operation, result);
    return 'done';
  }

  /** The server's answer for the text as it stands; refused where the text changed meanwhile. */
  async ask(document: TextDocument, operation: StructureOperation): Promise<EditResult> {
    const { version } = document;
    const params: EditParams = {
      uri: document.uri.toString(),
      version,
      operation,
      renumber: workspace.getConfiguration('dianping', document).get('renumber', true),
    };
    const result = await this.server
      .request(EDIT, params)
      .catch(() => ({ refused: '检查服务没有回应，文稿没有改动。' }));
    return document.version === version ? result : { refused: '文稿刚刚改动过，请再试一次。' };
  }

  #show(
    document: TextDocument,
    { kind }: StructureOperation,
    { highlight, caret }: Exclude<EditResult, { refused: string }>,
  ): void {
    const editor = editorOf(document);
    if (!editor) return;
    const places = highlight.map(toRange);
    const first = places[0];
    if (kind === 'insert' && first) editor.selection = new Selection(first.start, first.end);
    else if (kind === 'drop' && first) editor.selection = new Selection(first.start, first.start);
    else if (caret) {
      const at = new Position(caret.line, caret.character);
      editor.selection = new Selection(at, at);
    }
    if (first) editor.revealRange(first, TextEditorRevealType.InCenterIfOutsideViewport);
    if (kind !== 'insert') glow(editor, places);
  }
}

function tell({ kind }: StructureOperation, reason: string): void {
  if (BY_KEY.includes(kind)) window.setStatusBarMessage(reason, READABLE);
  else window.showInformationMessage(reason);
}

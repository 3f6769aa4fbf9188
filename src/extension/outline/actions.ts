/** What keys and menus do to the rows of the outline. */
import { type ExtensionContext, env, type Position, type TextDocument, window } from 'vscode';
import { registerCommands } from '../editor/commands';
import { toRange } from '../editor/edits';
import { editorOf } from '../editor/show';
import type { StructureEditor } from '../points/change';
import type { FromOutline, PointOperation } from '../points/index';
import { placeOf, type Row } from './rows';

/** Rows of a text as it stands. */
export interface Chosen {
  readonly document: TextDocument;
  readonly rows: readonly Row[];
}

export interface RowActionsContext {
  readonly structure: StructureEditor;
  /** The rows with these ids, else the selected ones; `undefined` while the view is behind the text. */
  readonly chosen: (ids?: readonly string[]) => Chosen | undefined;
  /** Reads the outline anew and selects the row of a place, unless the view is out of sight. */
  readonly select: (position: Position) => Promise<void>;
}

type Work = (chosen: Chosen) => unknown;

export class RowActions {
  /** A key pressed again waits until the outline shows what it did before. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly view: RowActionsContext) {}

  register(context: ExtensionContext): void {
    registerCommands(context, {
      'dianping.outline.rename': (from: FromOutline) => this.#on([from], (chosen) => this.#rename(chosen)),
      'dianping.outline.copy': (from: FromOutline, ids?: string[]) => this.#on([from, ids], copy),
      'dianping.outline.delete': (from: FromOutline, ids?: string[]) =>
        this.#on([from, ids], ({ document, rows }) =>
          this.view.structure.run(document, () => ({ kind: 'delete', rows: rows.map(placeOf) })),
        ),
    });
  }

  /** Changes the point of a row, and keeps it selected where it goes. */
  change(from: FromOutline, operation: PointOperation): Promise<void> {
    const result = this.#turn.then(() => this.#on([from], (chosen) => this.#change(chosen, operation)));
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /** @param given what a menu gives: the row it was opened on, and the selected ones if that is among them */
  async #on(
    [from, ids]: readonly [from: FromOutline, ids?: string[] | undefined],
    work: Work,
  ): Promise<void> {
    const chosen = this.view.chosen(wanted(from, ids));
    if (!chosen) window.setStatusBarMessage('文稿刚刚改动过，请再试一次。', 3000);
    else if (chosen.rows.length > 0) await work(chosen);
  }

  async #change({ document, rows: [row] }: Chosen, operation: PointOperation): Promise<void> {
    if (row?.kind !== 'point') {
      window.showInformationMessage('请选一个分点。');
      return;
    }
    const at = row.selectionRange.start;
    const result = await this.view.structure.run(document, () => ({ ...operation, at }));
    const editor = editorOf(document);
    if (result === 'done' && editor) await this.view.select(editor.selection.active);
  }

  async #rename({ document, rows: [row] }: Chosen): Promise<void> {
    if (row?.kind !== 'point' && row?.kind !== 'speech') {
      window.showInformationMessage('只有分点和讲话的标题可以改名。');
      return;
    }
    const value = writtenTitle(document, row);
    const title = await window.showInputBox({
      title: row.kind === 'speech' ? '改讲话的标题' : '改分点的标题',
      prompt: '序号不用写，会保留原来的。',
      value,
      validateInput: (text) => (text.trim() === '' ? '标题不能为空。' : undefined),
    });
    if (title === undefined || title === value) return;
    await this.view.structure.run(document, () => ({ kind: 'rename', row: placeOf(row), title }));
  }
}

function wanted(from: FromOutline, ids: string[] | undefined): readonly string[] | undefined {
  if (typeof from !== 'string') return undefined;
  return ids?.includes(from) ? ids : [from];
}

/** The text of the rows, as it stands. */
async function copy({ document, rows }: Chosen): Promise<void> {
  const texts = rows.map(({ range }) => document.getText(toRange(range)));
  await env.clipboard.writeText(texts.join('\n'));
  window.setStatusBarMessage('已复制。', 2000);
}

/** The heading of a row as it is written, without its label. */
function writtenTitle(document: TextDocument, { node, selectionRange }: Row): string {
  if (!node || node.kind === 'speech') return node?.title ?? '';
  return document
    .getText(toRange(selectionRange))
    .slice(node.label?.length ?? 0)
    .replace(/\r?\n\s*/g, '')
    .trim();
}

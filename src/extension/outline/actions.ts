/** What keys and menus do to the rows of the outline. */
import { type ExtensionContext, env, Position, Selection, type TextDocument, window } from 'vscode';
import type { StructureOperation } from '../../server/forClients';
import { registerCommands } from '../editor/commands';
import { toRange } from '../editor/edits';
import { editorOf } from '../editor/show';
import type { StructureEditor } from '../points/change';
import type { FromOutline, PointOperation } from '../points/index';
import { deleteQuestion } from './deleting';
import { placeOf, type Row } from './rows';

/** Rows of a text as it stands. */
export interface Chosen {
  readonly document: TextDocument;
  readonly rows: readonly Row[];
}

export interface RowActionsContext {
  readonly structure: StructureEditor;
  /** The rows with these ids; `undefined` while the view is behind the text. */
  readonly chosen: (ids: readonly string[]) => Chosen | undefined;
  /** The ids of the rows that a key means. */
  readonly framed: () => Promise<readonly string[]>;
  /** The rows beside a row, itself included. */
  readonly siblings: (id: string) => readonly Row[];
  /** Reads the outline anew and selects a row, by its id or by its place, unless the view is out of sight. */
  readonly select: (row: string | Position) => Promise<void>;
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
        this.#on([from, ids], (chosen) => this.#delete(chosen)),
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
    const chosen = this.view.chosen(wanted(from, ids) ?? (await this.view.framed()));
    if (!chosen) window.setStatusBarMessage(CHANGED, 3000);
    else if (chosen.rows.length > 0) await work(chosen);
  }

  async #change({ document, rows: [row] }: Chosen, operation: PointOperation): Promise<void> {
    const change = row && this.#operationOn(row, operation);
    if (!change) {
      window.setStatusBarMessage(row?.kind === 'part' ? '环节不能再移了。' : '请选一个分点。', 3000);
      return;
    }
    const result = await this.view.structure.run(document, () => change);
    const editor = editorOf(document);
    if (result === 'done' && editor)
      await this.view.select(change.kind === 'insert' ? editor.selection.active : row.id);
  }

  /** A point is changed as asked; a part, which has no label, goes to the place of the row over it or under it. */
  #operationOn(row: Row, operation: PointOperation): StructureOperation | undefined {
    if (row.kind === 'point') return { ...operation, at: row.selectionRange.start };
    if (row.kind !== 'part' || (operation.kind !== 'up' && operation.kind !== 'down')) return undefined;
    const siblings = this.view.siblings(row.id).filter(({ kind }) => kind !== 'salutation');
    const at = siblings.findIndex(({ id }) => id === row.id);
    const on = siblings[operation.kind === 'up' ? at - 1 : at + 1];
    return on && { kind: 'drop', rows: [placeOf(row)], on: placeOf(on) };
  }

  async #delete({ document, rows }: Chosen): Promise<void> {
    const { version } = document;
    const question = deleteQuestion(rows);
    if (question && !(await confirm(question))) return;
    if (document.version !== version) {
      window.setStatusBarMessage(CHANGED, 3000);
      return;
    }
    const places = rows.map(placeOf);
    const result = await this.view.structure.run(document, () => ({ kind: 'delete', rows: places }));
    const [first] = places;
    if (result !== 'done' || !first) return;
    const at = document.validatePosition(new Position(first.at.line, first.at.character));
    const editor = editorOf(document);
    if (editor) editor.selection = new Selection(at, at);
    await this.view.select(at);
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

const CHANGED = '文稿刚刚改动过，请再试一次。';

/** Asks, and says how to take it back. */
async function confirm(question: string): Promise<boolean> {
  const detail = '删错了也不要紧，按一次“撤销”（Ctrl+Z）就全部回来。';
  return (await window.showWarningMessage(question, { modal: true, detail }, '删除')) === '删除';
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

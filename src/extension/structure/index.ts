/** Commands that change the structure: from the keyboard where the cursor is, from the outline for its rows. */
import { commands, type ExtensionContext, env, Position, type TextDocument, window } from 'vscode';
import { OUTLINE, type OutlineNode, type StructureOperation } from '../../server/protocol';
import type { Server } from '../client/server';
import { activeManuscript } from '../manuscript';
import type { Outline } from '../outline/index';
import type { Row } from '../outline/rows';
import { type StructureEditor, toRange } from './change';
import { placeOf } from './drag';
import { offerNextLabel } from './nextLabel';
import { pickStyle } from './styles';

/** What a menu or a key of the outline gives to a command: a row's id, or a word that the selected rows are meant. */
type From = string | { readonly outline: true } | undefined;

/** What the keys do in text that belongs to no point. */
const ELSEWHERE: Partial<Record<StructureOperation['kind'], string>> = {
  up: 'editor.action.moveLinesUpAction',
  down: 'editor.action.moveLinesDownAction',
  promote: 'editor.action.outdentLines',
  demote: 'editor.action.indentLines',
};

type AtPoint = Extract<StructureOperation, { at: unknown }>;
type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;

export function registerStructure(
  context: ExtensionContext,
  server: Server,
  structure: StructureEditor,
  outline: Outline,
): void {
  const register = (name: string, run: (from?: From, ids?: readonly string[]) => unknown) =>
    context.subscriptions.push(commands.registerCommand(`dianping.${name}`, run));

  const atPoint = (name: string, operation: Without<AtPoint, 'at'>) =>
    register(name, (from) => change(structure, outline, from, operation));
  atPoint('movePointUp', { kind: 'up' });
  atPoint('movePointDown', { kind: 'down' });
  atPoint('promotePoint', { kind: 'promote' });
  atPoint('demotePoint', { kind: 'demote' });
  atPoint('insertPointAbove', { kind: 'insert', side: 'above' });
  atPoint('insertPointBelow', { kind: 'insert', side: 'below' });
  atPoint('renumberList', { kind: 'renumber' });
  register('relabelList', async (from) => {
    const style = await pickStyle();
    if (style) await change(structure, outline, from, { kind: 'relabel', style });
  });

  register('outline.rename', (from) => onRows(outline, from, undefined, rename));
  register('outline.copy', (from, ids) => onRows(outline, from, ids, copy));
  register('outline.delete', (from, ids) =>
    onRows(outline, from, ids, (document, rows) =>
      structure.run(document, () => ({ kind: 'delete', rows: rows.map(placeOf) })),
    ),
  );
  context.subscriptions.push(...offerNextLabel(server, structure));

  async function rename(document: TextDocument, [row]: readonly Row[]): Promise<void> {
    if (!row) return;
    if (row.kind !== 'point' && row.kind !== 'speech') {
      window.showInformationMessage('只有分点和讲话的标题可以改名。');
      return;
    }
    const value = await titleOf(server, document, row);
    const title = await window.showInputBox({
      title: row.kind === 'speech' ? '改讲话的标题' : '改分点的标题',
      prompt: '序号不用写，会保留原来的。',
      value: value ?? '',
      validateInput: (text) => (text.trim() === '' ? '标题不能为空。' : undefined),
    });
    if (title === undefined || title === value) return;
    await structure.run(document, () => ({ kind: 'rename', row: placeOf(row), title }));
  }
}

let turn: Promise<unknown> = Promise.resolve();

/** A key pressed again waits until the outline shows what it did before. */
function inTurn(run: () => Promise<void>): Promise<void> {
  const result = turn.then(run);
  turn = result.catch(() => undefined);
  return result;
}

/** Changes the point of a row, or the one at the cursor. */
async function change(
  structure: StructureEditor,
  outline: Outline,
  from: From,
  operation: Without<AtPoint, 'at'>,
): Promise<void> {
  if (from !== undefined) {
    await inTurn(() =>
      onRows(outline, from, undefined, async (document, [row]) => {
        if (!row) return;
        if (row.kind !== 'point') {
          window.showInformationMessage('请选一个分点。');
          return;
        }
        const result = await structure.run(document, () => ({ ...operation, at: row.selectionRange.start }));
        const editor = window.visibleTextEditors.find((each) => each.document === document);
        if (result === 'done' && editor) await outline.select(editor.selection.active);
      }),
    );
    return;
  }
  const editor = activeManuscript();
  if (!editor) return;
  // The cursor is asked when its turn comes: an operation before may have moved it.
  const result = await structure.run(editor.document, () => ({ ...operation, at: editor.selection.active }));
  if (result !== 'no point') return;
  const instead = ELSEWHERE[operation.kind];
  if (instead) await commands.executeCommand(instead);
  else window.showInformationMessage('请先把光标放到分点里。');
}

async function onRows(
  outline: Outline,
  from: From,
  ids: readonly string[] | undefined,
  run: (document: TextDocument, rows: readonly Row[]) => unknown,
): Promise<void> {
  const wanted = typeof from === 'string' ? (ids?.includes(from) ? ids : [from]) : undefined;
  const chosen = outline.chosen(wanted);
  if (!chosen) {
    window.setStatusBarMessage('文稿刚刚改动过，请再试一次。', 3000);
    return;
  }
  if (chosen.rows.length > 0) await run(chosen.document, chosen.rows);
}

/** The text of the rows, as it stands. */
async function copy(document: TextDocument, rows: readonly Row[]): Promise<void> {
  const texts = rows.map(({ range }) => document.getText(toRange(range)));
  await env.clipboard.writeText(texts.join('\n'));
  window.setStatusBarMessage('已复制。', 2000);
}

/** The heading of a row as it is written, without its label. */
async function titleOf(server: Server, document: TextDocument, row: Row): Promise<string | undefined> {
  const outline = await server.request(OUTLINE, { uri: document.uri.toString() }).catch(() => null);
  const find = (nodes: readonly OutlineNode[]): OutlineNode | undefined => {
    for (const node of nodes) {
      if (node.kind === row.kind && isSame(node, row)) return node;
      const inner = find(node.children);
      if (inner) return inner;
    }
    return undefined;
  };
  const node = find(outline?.speeches ?? []);
  if (!node || node.kind === 'speech') return node?.title;
  const written = document.getText(toRange(node.selectionRange));
  return written
    .slice(node.label?.length ?? 0)
    .replace(/\r?\n\s*/g, '')
    .trim();
}

function isSame({ selectionRange: { start } }: OutlineNode, { selectionRange }: Row): boolean {
  return new Position(start.line, start.character).isEqual(
    new Position(selectionRange.start.line, selectionRange.start.character),
  );
}

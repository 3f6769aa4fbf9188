/** 分点: moved, promoted, put in and relabelled, at the cursor or where the outline says. */
import { commands, type ExtensionContext, window } from 'vscode';
import type { StructureOperation } from '../../server/forClients';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { activeManuscript } from '../editor/manuscript';
import type { StructureEditor } from './change';
import { offerNextLabel } from './nextLabel';
import { pickStyle } from './styles';

/** What a menu or a key of the outline gives to a command: a row's id, or a word that the selected rows are meant. */
export type FromOutline = string | { readonly outline: true };

type AtPoint = Extract<StructureOperation, { at: unknown }>;
type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
/** What is done to a point, without which point. */
export type PointOperation = Without<AtPoint, 'at'>;

/** Changes the point of a row. */
type ChangeRow = (from: FromOutline, operation: PointOperation) => Promise<void>;

/** What the keys do in text that belongs to no point. */
const ELSEWHERE: Partial<Record<StructureOperation['kind'], string>> = {
  up: 'editor.action.moveLinesUpAction',
  down: 'editor.action.moveLinesDownAction',
  promote: 'editor.action.outdentLines',
  demote: 'editor.action.indentLines',
};

export function registerPoints(
  context: ExtensionContext,
  server: Server,
  structure: StructureEditor,
  changeRow: ChangeRow,
): void {
  const change = (from: FromOutline | undefined, operation: PointOperation) =>
    from === undefined ? changeAtCursor(structure, operation) : changeRow(from, operation);
  const does = (operation: PointOperation) => (from?: FromOutline) => change(from, operation);

  registerCommands(context, {
    'dianping.movePointUp': does({ kind: 'up' }),
    'dianping.movePointDown': does({ kind: 'down' }),
    'dianping.promotePoint': does({ kind: 'promote' }),
    'dianping.demotePoint': does({ kind: 'demote' }),
    'dianping.insertPointAbove': does({ kind: 'insert', side: 'above' }),
    'dianping.insertPointBelow': does({ kind: 'insert', side: 'below' }),
    'dianping.renumberList': does({ kind: 'renumber' }),
    'dianping.relabelList': async (from?: FromOutline) => {
      const style = await pickStyle();
      if (style) await change(from, { kind: 'relabel', style });
    },
  });
  context.subscriptions.push(...offerNextLabel(server));
}

async function changeAtCursor(structure: StructureEditor, operation: PointOperation): Promise<void> {
  const editor = activeManuscript();
  if (!editor) return;
  // The cursor is asked when its turn comes: an operation before may have moved it.
  const result = await structure.run(editor.document, () => ({ ...operation, at: editor.selection.active }));
  if (result !== 'no point') return;
  const instead = ELSEWHERE[operation.kind];
  if (instead) await commands.executeCommand(instead);
  else window.showInformationMessage('请先把光标放到分点里。');
}

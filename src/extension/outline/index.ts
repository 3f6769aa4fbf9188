/** 讲话结构: the outline view. */
import {
  commands,
  DiagnosticSeverity,
  type ExtensionContext,
  languages,
  type Position,
  Selection,
  type TextDocument,
  type TreeView,
  window,
} from 'vscode';
import { OUTLINE } from '../../server/protocol';
import type { Server } from '../client/server';
import { currentManuscript, diagnosticsOf, onDidChangeManuscript } from '../manuscript';
import type { StructureEditor } from '../structure/change';
import { RowDrag } from '../structure/drag';
import { followCursor } from './follow';
import { OutlineModel } from './model';
import { type Row, rowsAt } from './rows';
import { OutlineTree } from './tree';

const VIEW = 'dianping.outline';
const GO = 'dianping.outline.go';
/** Context key: a manuscript is in sight. Chooses the welcome text. */
const HAS_MANUSCRIPT = 'dianping.hasManuscript';

export interface OutlineApiRow {
  readonly label: string;
  readonly description?: string;
  readonly children: readonly OutlineApiRow[];
}

export interface OutlineApi {
  /** The rows of the current manuscript as they stand after the last edit. */
  rows(): Promise<readonly OutlineApiRow[]>;
}

/** What commands on rows need of the view. */
export interface Outline extends OutlineApi {
  /** The rows with these ids, else the selected ones; `undefined` while the view is behind the text. */
  chosen(
    ids?: readonly string[],
  ): { readonly document: TextDocument; readonly rows: readonly Row[] } | undefined;
  /** Reads the outline anew and selects the row of a place, unless the view is out of sight. */
  select(position: Position): Promise<void>;
}

export function registerOutline(
  context: ExtensionContext,
  server: Server,
  structure: StructureEditor,
): Outline {
  const model = new OutlineModel((document) => server.request(OUTLINE, { uri: document.uri.toString() }));
  const tree = new OutlineTree(GO);
  const chosen = (ids: readonly string[] = view.selection) => {
    const { document } = model;
    if (!document || !model.current) return undefined;
    return { document, rows: ids.flatMap((id) => tree.row(id) ?? []) };
  };
  const view = window.createTreeView(VIEW, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: new RowDrag(VIEW, chosen, structure),
  });

  const lookAround = () => {
    commands.executeCommand('setContext', HAS_MANUSCRIPT, currentManuscript() !== undefined);
    showBadge(view);
  };

  context.subscriptions.push(
    model,
    view,
    followCursor(model, tree, view),
    commands.registerCommand(GO, (id: string) => goTo(model, tree.row(id))),
    model.onDidChange(() => tree.update(model.rows)),
    view.onDidChangeVisibility(({ visible }) => model.setAwake(visible)),
    view.onDidExpandElement(({ element }) => tree.setOpen(element, true)),
    view.onDidCollapseElement(({ element }) => tree.setOpen(element, false)),
    server.onDidChangeState((state) => {
      if (state === 'stopped') view.message = '检查服务已停止。点右上角“…”可以重新启动。';
      else view.message = '';
      if (state === 'running' && view.visible) model.refresh();
    }),
    onDidChangeManuscript(lookAround),
    languages.onDidChangeDiagnostics(() => showBadge(view)),
  );
  lookAround();
  model.setAwake(view.visible);

  return {
    chosen,
    select: async (position) => {
      await model.refresh();
      const row = rowsAt(model.rows, position).at(-1);
      if (!row || !view.visible) return;
      // A row may go while the view looks for it.
      await view.reveal(row.id, { select: true, focus: true }).then(undefined, () => undefined);
    },
    rows: async () => {
      await model.refresh();
      return model.rows.map(toApi);
    },
  };
}

/** The number of problems in the manuscript, on the view's icon. */
function showBadge(view: TreeView<string>): void {
  const editor = currentManuscript();
  const count = editor
    ? diagnosticsOf(editor.document.uri).filter(({ severity }) => severity <= DiagnosticSeverity.Warning)
        .length
    : 0;
  if (count === (view.badge?.value ?? 0)) return;
  view.badge = count > 0 ? { value: count, tooltip: `${count} 处问题` } : undefined;
}

async function goTo(model: OutlineModel, row: Row | undefined): Promise<void> {
  const { document } = model;
  if (!document || !row) return;
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const { start } = row.selectionRange;
  await window.showTextDocument(document, {
    ...(shown?.viewColumn && { viewColumn: shown.viewColumn }),
    selection: new Selection(start.line, start.character, start.line, start.character),
  });
}

function toApi({ label, description, children }: Row): OutlineApiRow {
  return { label, ...(description && { description }), children: children.map(toApi) };
}

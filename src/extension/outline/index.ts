/** 讲话结构: the outline view. */
import {
  commands,
  DiagnosticSeverity,
  type ExtensionContext,
  languages,
  type Position,
  Range,
  type TreeView,
} from 'vscode';
import { OUTLINE } from '../../server/protocol';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { toRange } from '../editor/edits';
import { currentManuscript, diagnosticsOf, onDidChangeManuscript } from '../editor/manuscript';
import { showSelected } from '../editor/show';
import type { StructureEditor } from '../points/change';
import type { FromOutline, PointOperation } from '../points/index';
import { RowView } from '../tree/view';
import { type Chosen, RowActions } from './actions';
import { RowDrag } from './drag';
import { followCursor } from './follow';
import { OutlineModel } from './model';
import { type Row, rowsAt } from './rows';

const VIEW = 'dianping.outline';
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

export interface Outline extends OutlineApi {
  /** Changes the point of a row. */
  change(from: FromOutline, operation: PointOperation): Promise<void>;
}

export function registerOutline(
  context: ExtensionContext,
  server: Server,
  structure: StructureEditor,
): Outline {
  const model = new OutlineModel((document) => server.request(OUTLINE, { uri: document.uri.toString() }));
  const chosen = (ids: readonly string[] = view.selection): Chosen | undefined => {
    const { document } = model;
    if (!document || !model.current) return undefined;
    return { document, rows: ids.flatMap((id) => tree.row(id) ?? []) };
  };
  const shown = new RowView<Row>({
    id: VIEW,
    click: 'dianping.outline.go',
    openLevels: 2,
    drag: new RowDrag(VIEW, chosen, structure),
  });
  const { tree, view } = shown;

  const lookAround = () => {
    commands.executeCommand('setContext', HAS_MANUSCRIPT, currentManuscript() !== undefined);
    showBadge(view);
  };

  context.subscriptions.push(
    model,
    shown,
    followCursor(model, shown),
    model.onDidChange(() => tree.update(model.rows)),
    view.onDidChangeVisibility(({ visible }) => model.setAwake(visible)),
    server.onDidChangeState((state) => {
      if (state === 'stopped') view.message = '检查服务已停止。点右上角“…”可以重新启动。';
      else view.message = '';
      if (state === 'running' && view.visible) model.refresh();
    }),
    onDidChangeManuscript(lookAround),
    languages.onDidChangeDiagnostics(() => showBadge(view)),
  );
  registerCommands(context, {
    'dianping.outline.go': (id: string) => goTo(model, tree.row(id)),
  });
  lookAround();
  model.setAwake(view.visible);

  const select = async (position: Position) => {
    await model.refresh();
    const row = rowsAt(model.rows, position).at(-1);
    if (row) await shown.reveal(row, { focus: true });
  };
  const actions = new RowActions({ structure, chosen, select });
  actions.register(context);

  return {
    change: (from, operation) => actions.change(from, operation),
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
  const { start } = toRange(row.selectionRange);
  await showSelected(document, new Range(start, start));
}

function toApi({ label, description, children }: Row): OutlineApiRow {
  return { label, ...(description && { description }), children: children.map(toApi) };
}

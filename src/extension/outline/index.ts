/** 讲话结构: the outline view. */
import {
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type ExtensionContext,
  languages,
  type Position,
  Range,
  type TreeView,
} from 'vscode';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { toRange } from '../editor/edits';
import { currentManuscript, diagnosticsOf, onDidChangeManuscript } from '../editor/manuscript';
import { paceFor } from '../editor/pace';
import { showSelected } from '../editor/show';
import type { Answer, Live } from '../live/live';
import type { StructureEditor } from '../points/change';
import type { FromOutline, PointOperation } from '../points/index';
import { RowView } from '../tree/view';
import { type Chosen, RowActions } from './actions';
import { RowDrag } from './drag';
import { followCursor } from './follow';
import { outlineRows, type Problem, type Row, rowsAt } from './rows';

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
  live: Live,
  structure: StructureEditor,
): Outline {
  const chosen = (ids: readonly string[] = view.selection): Chosen | undefined =>
    live.present && { document: live.present.document, rows: ids.flatMap((id) => tree.row(id) ?? []) };
  const shown = new RowView<Row>({
    id: VIEW,
    click: 'dianping.outline.go',
    openLevels: 2,
    drag: new RowDrag(VIEW, chosen, structure),
  });
  const { tree, view } = shown;

  const show = () => {
    // Findings and rows are told of the same text: what was written on waits for its answer.
    if (live.answer && !live.present) return;
    tree.update(live.present ? rowsOf(live.present) : []);
  };
  const lookAround = () => {
    commands.executeCommand('setContext', HAS_MANUSCRIPT, currentManuscript() !== undefined);
    showBadge(view);
  };

  context.subscriptions.push(
    shown,
    live.onDidChange(show),
    followCursor(live, shown),
    server.onDidChangeState((state) => {
      view.message = state === 'stopped' ? '检查服务已停止。点右上角“…”可以重新启动。' : '';
    }),
    onDidChangeManuscript(lookAround),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const uri = live.answer?.document.uri.toString();
      if (uris.some((changed) => changed.toString() === uri)) show();
      showBadge(view);
    }),
  );
  lookAround();

  const select = async (position: Position) => {
    await live.refresh();
    const row = rowsAt(tree.rows, position).at(-1);
    if (row) await shown.reveal(row, { focus: true });
  };
  const actions = new RowActions({ structure, chosen, select });
  actions.register(context);
  registerCommands(context, {
    'dianping.outline.go': (id: string) => goTo(live, tree.row(id)),
  });

  return {
    change: (from, operation) => actions.change(from, operation),
    rows: async () => {
      await live.refresh();
      return tree.rows.map(toApi);
    },
  };
}

function rowsOf({ document, ...outline }: Answer): Row[] {
  const problems = diagnosticsOf(document.uri).map(toProblem);
  return outlineRows(outline, problems, document.uri.toString(), paceFor(document));
}

const SEVERITIES = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
} as const;

function toProblem({ severity, message, range }: Diagnostic): Problem {
  return { severity: SEVERITIES[severity], message, range };
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

async function goTo({ answer }: Live, row: Row | undefined): Promise<void> {
  if (!answer || !row) return;
  const { start } = toRange(row.selectionRange);
  await showSelected(answer.document, new Range(start, start));
}

function toApi({ label, description, children }: Row): OutlineApiRow {
  return { label, ...(description && { description }), children: children.map(toApi) };
}

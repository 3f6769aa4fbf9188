/** 讲话结构: the outline view. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  type ExtensionContext,
  languages,
  type Position,
  Range,
  type TextDocument,
  type TreeView,
} from 'vscode';
import type { Server } from '../client/server';
import { pastIndent } from '../editor/caret';
import { registerCommands } from '../editor/commands';
import { toRange } from '../editor/edits';
import { glow } from '../editor/glow';
import { countOf, currentDocument, diagnosticsOf, onDidChangeManuscript } from '../editor/manuscript';
import { paceFor } from '../editor/pace';
import { contextKey, settle } from '../editor/settle';
import { showSelected } from '../editor/show';
import type { Answer, Live } from '../live/live';
import { READING } from '../live/reading';
import type { StructureEditor } from '../points/change';
import type { FromOutline, PointOperation } from '../points/index';
import { NodeIds } from '../tree/ids';
import { RowView } from '../tree/view';
import { type Chosen, RowActions } from './actions';
import { RowDrag } from './drag';
import { followCursor } from './follow';
import { outlineRows, type Problem, type Row, rowsAt, wholeLength } from './rows';

const VIEW = 'dianping.outline';
/** A compilation, its speeches, their sections: what is in a section is seen at once. */
const OPEN_LEVELS = 3;
const STOPPED = '检查服务已停止。点右上角“…”可以重新启动。';
/** Context key: a manuscript is in sight. Chooses the welcome text. */
const HAS_MANUSCRIPT = 'dianping.hasManuscript';

export interface OutlineApiRow {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly problemCount: number;
  readonly children: readonly OutlineApiRow[];
}

export interface OutlineApi {
  /** The rows of the current manuscript as they stand after the last edit. */
  rows(): Promise<readonly OutlineApiRow[]>;
  /** What is shown at this moment. */
  shown(): readonly OutlineApiRow[];
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
  const chosen = (ids: readonly string[]): Chosen | undefined =>
    live.present && { document: live.present.document, rows: ids.flatMap((id) => tree.row(id) ?? []) };
  const select = async (place: string | Position) => {
    await live.refresh();
    const document = live.present?.document;
    if (!document) return;
    const row =
      typeof place === 'string' ? tree.row(place) : rowsAt(tree.rows, pastIndent(document, place)).at(-1);
    if (row) await shown.reveal(row, { focus: true });
  };
  const shown = new RowView<Row>({
    id: VIEW,
    click: 'dianping.outline.go',
    isOpen: (_, level) => level < OPEN_LEVELS,
    drag: new RowDrag(VIEW, { chosen, select, structure }),
  });
  const { tree, view } = shown;
  const ids = new WeakMap<TextDocument, NodeIds>();
  const idsOf = (document: TextDocument) => {
    const known = ids.get(document) ?? new NodeIds(document.uri.toString());
    ids.set(document, known);
    return known;
  };

  const show = () => {
    // Findings and rows are told of the same text: what was written on waits for its answer.
    if (live.answer && !live.present) return;
    const { present } = live;
    tree.update(present ? rowsOf(present, idsOf(present.document)) : []);
    settle(view, { description: present ? wholeLength(present, paceFor(present.document)) : '' });
  };
  const showMessage = () => {
    const stopped = server.state === 'stopped' ? STOPPED : '';
    settle(view, { message: live.reading ? READING : stopped });
  };
  const tellManuscript = contextKey(HAS_MANUSCRIPT);
  const lookAround = () => {
    void tellManuscript(currentDocument() !== undefined);
    showBadge(view);
  };

  context.subscriptions.push(
    shown,
    live.onDidChange(show),
    live.onDidChange(showMessage),
    followCursor(live, shown),
    server.onDidChangeState(showMessage),
    onDidChangeManuscript(lookAround),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const uri = live.answer?.document.uri.toString();
      if (uris.some((changed) => changed.toString() === uri)) show();
      showBadge(view);
    }),
  );
  lookAround();

  const siblings = (id: string) => {
    const parent = tree.getParent(id);
    return parent === undefined ? tree.rows : (tree.row(parent)?.children ?? []);
  };
  const actions = new RowActions({ structure, chosen, select, siblings, framed: () => shown.framed() });
  actions.register(context);
  registerCommands(context, {
    // A click looks, and leaves the keyboard with the outline; Enter and a double click go there to write.
    'dianping.outline.go': (id: string) => goTo(live, tree.row(id), !shown.opens(id)),
    'dianping.outline.open': async (id?: unknown) => {
      const [framed] = typeof id === 'string' ? [id] : await shown.framed();
      if (framed !== undefined) await goTo(live, tree.row(framed), false);
    },
  });

  return {
    change: (from, operation) => actions.change(from, operation),
    rows: async () => {
      await live.refresh();
      return tree.rows.map(toApi);
    },
    shown: () => tree.rows.map(toApi),
  };
}

function rowsOf({ document, ...outline }: Answer, ids: NodeIds): Row[] {
  const problems = diagnosticsOf(document.uri).map(toProblem);
  return outlineRows(outline, problems, ids, paceFor(document));
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
  const document = currentDocument();
  const count = document ? countOf(diagnosticsOf(document.uri)) : 0;
  if (count === (view.badge?.value ?? 0)) return;
  view.badge = count > 0 ? { value: count, tooltip: `${count} 处问题` } : undefined;
}

async function goTo({ answer }: Live, row: Row | undefined, preserveFocus: boolean): Promise<void> {
  if (!answer || !row) return;
  const range = toRange(row.selectionRange);
  const editor = await showSelected(answer.document, new Range(range.start, range.start), preserveFocus);
  if (preserveFocus) glow(editor, [range]);
}

function toApi({ id, label, description, problemCount = 0, children }: Row): OutlineApiRow {
  return { id, label, problemCount, ...(description && { description }), children: children.map(toApi) };
}

/** Keeps the row of the cursor's place selected in the outline. */
import { Disposable, window, workspace } from 'vscode';
import { pastIndent } from '../editor/caret';
import { toRange } from '../editor/edits';
import { currentManuscript } from '../editor/manuscript';
import type { Live } from '../live/live';
import type { RowView } from '../tree/view';
import { type Row, rowsAt } from './rows';

/** Milliseconds: moving through the text does not make the tree jump along at every line. */
const DELAY = 100;

export function followCursor(live: Live, shown: RowView<Row>): Disposable {
  const { tree, view } = shown;
  let timer: NodeJS.Timeout | undefined;

  function follow(): void {
    const editor = currentManuscript();
    if (!editor || editor.document !== live.answer?.document || !view.visible || !isWanted()) return;
    const caret = pastIndent(editor.document, editor.selection.active);
    // Where several rows begin, the one that the writer chose stays.
    const selected = tree.row(view.selection[0] ?? '');
    if (selected && caret.isEqual(toRange(selected.selectionRange).start)) return;
    const path = rowsAt(tree.rows, caret);
    // What the user folded stays folded: its own row stands for what is in it.
    const folded = path.findIndex(({ id }) => tree.isClosed(id));
    const row = folded < 0 ? path.at(-1) : path[folded];
    if (!row || view.selection[0] === row.id) return;
    void shown.reveal(row, { focus: false });
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(follow, DELAY);
  }

  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document === live.answer?.document) soon();
    }),
    live.onDidChange(soon),
    view.onDidChangeVisibility(soon),
    { dispose: () => clearTimeout(timer) },
  );
}

function isWanted(): boolean {
  return workspace.getConfiguration('dianping').get('outline.followCursor', true);
}

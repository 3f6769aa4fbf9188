/** Keeps the row of the cursor's place selected in the outline. */
import { Disposable, window, workspace } from 'vscode';
import { currentManuscript } from '../editor/manuscript';
import type { RowView } from '../tree/view';
import type { OutlineModel } from './model';
import { type Row, rowsAt } from './rows';

/** Milliseconds: moving through the text does not make the tree jump along at every line. */
const DELAY = 100;

export function followCursor(model: OutlineModel, shown: RowView<Row>): Disposable {
  const { tree, view } = shown;
  let timer: NodeJS.Timeout | undefined;

  function follow(): void {
    const editor = currentManuscript();
    if (!editor || editor.document !== model.document || !view.visible || !isWanted()) return;
    const path = rowsAt(model.rows, editor.selection.active);
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
      if (textEditor.document === model.document) soon();
    }),
    model.onDidChange(soon),
    view.onDidChangeVisibility(soon),
    { dispose: () => clearTimeout(timer) },
  );
}

function isWanted(): boolean {
  return workspace.getConfiguration('dianping').get('outline.followCursor', true);
}

/** 点评对象: who has been commented on and who is missing, under the outline. */
import { type ExtensionContext, Range, TextEditorRevealType } from 'vscode';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { toRange } from '../editor/edits';
import { glow } from '../editor/glow';
import { showSelected } from '../editor/show';
import { RowView } from '../tree/view';
import { askReviewees, editReviewees } from './edit';
import { RevieweesModel } from './model';
import { type RevieweeRow, revieweeRows } from './rows';

export interface Reviewees {
  /** The rows of the current manuscript as they stand after the last edit. */
  rows(): Promise<readonly RevieweeRow[]>;
}

export function registerReviewees(context: ExtensionContext, server: Server): Reviewees {
  const model = new RevieweesModel((document) => askReviewees(server, document));
  const shown = new RowView<RevieweeRow>({
    id: 'dianping.reviewees',
    click: 'dianping.reviewees.go',
    openLevels: 0,
  });
  const { tree, view } = shown;

  const show = () => {
    tree.update(revieweeRows(model.reviewees, model.document?.uri.toString() ?? ''));
    const missing = tree.rows.filter(({ kind }) => kind === 'missing').length;
    view.description = missing > 0 ? `还有 ${missing} 个没有点评` : '';
  };

  context.subscriptions.push(
    model,
    shown,
    model.onDidChange(show),
    view.onDidChangeVisibility(({ visible }) => model.setAwake(visible)),
    server.onDidChangeState((state) => {
      if (state === 'running' && view.visible) model.refresh();
    }),
  );
  registerCommands(context, {
    'dianping.reviewees.go': (id: string) => goTo(model, tree.row(id)),
    'dianping.editReviewees': (names?: unknown) =>
      editReviewees(server, Array.isArray(names) ? names.map(String) : undefined),
  });
  model.setAwake(view.visible);

  return {
    rows: async () => {
      await model.refresh();
      return tree.rows;
    },
  };
}

async function goTo({ document }: RevieweesModel, row: RevieweeRow | undefined): Promise<void> {
  if (!document || !row) return;
  const range = toRange(row.range);
  const editor = await showSelected(document, new Range(range.start, range.start));
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  glow(editor, [range]);
}

/** 点评对象: who has been commented on and who is missing, under the outline. */
import { type ExtensionContext, Range, TextEditorRevealType } from 'vscode';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { toRange } from '../editor/edits';
import { glow } from '../editor/glow';
import { settle } from '../editor/settle';
import { showSelected } from '../editor/show';
import type { Live } from '../live/live';
import { READING } from '../live/reading';
import { RowView } from '../tree/view';
import { editReviewees } from './edit';
import { type RevieweeRow, revieweeRows, unevenText } from './rows';

export interface Reviewees {
  /** The rows of the current manuscript as they stand after the last edit. */
  rows(): Promise<readonly RevieweeRow[]>;
  /** What is shown at this moment. */
  shown(): readonly RevieweeRow[];
}

export function registerReviewees(context: ExtensionContext, server: Server, live: Live): Reviewees {
  const shown = new RowView<RevieweeRow>({
    id: 'dianping.reviewees',
    click: 'dianping.reviewees.go',
    isOpen: ({ kind }) => kind === 'section',
  });
  const { tree, view } = shown;

  const show = () => {
    const { answer } = live;
    tree.update(answer ? revieweeRows(answer.reviewees, answer.document.uri.toString()) : []);
    settle(view, {
      message: live.reading ? READING : '',
      description: unevenText(answer?.reviewees ?? []),
    });
  };

  context.subscriptions.push(shown, live.onDidChange(show));
  registerCommands(context, {
    'dianping.reviewees.go': (id: string) => goTo(live, tree.row(id), !shown.opens(id)),
    'dianping.editReviewees': (names?: unknown) =>
      editReviewees(server, live, Array.isArray(names) ? names.map(String) : undefined),
  });

  return {
    rows: async () => {
      await live.refresh();
      return tree.rows;
    },
    shown: () => tree.rows,
  };
}

/** @param preserveFocus a click looks, a double click goes there to write */
async function goTo({ answer }: Live, row: RevieweeRow | undefined, preserveFocus: boolean): Promise<void> {
  if (!answer || !row) return;
  const range = toRange(row.range);
  const editor = await showSelected(answer.document, new Range(range.start, range.start), preserveFocus);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  glow(editor, [range]);
}

/** A view with a tree in it: it remembers what is open, and finds its rows. */
import { Disposable, type TreeDragAndDropController, type TreeView, window } from 'vscode';
import type { TreeRow } from './rows';
import { RowTree, type TreeOptions } from './tree';

export interface RowViewOptions extends TreeOptions {
  /** Of package.json. */
  readonly id: `dianping.${string}`;
  /** Where rows can be dragged, several at a time. */
  readonly drag?: TreeDragAndDropController<string>;
}

export class RowView<Row extends TreeRow<Row>> {
  readonly tree: RowTree<Row>;
  readonly view: TreeView<string>;
  readonly #subscriptions: Disposable;

  constructor({ id, drag, ...options }: RowViewOptions) {
    const tree = new RowTree<Row>(options);
    const view = window.createTreeView(id, {
      treeDataProvider: tree,
      showCollapseAll: true,
      ...(drag && { canSelectMany: true, dragAndDropController: drag }),
    });
    this.tree = tree;
    this.view = view;
    this.#subscriptions = Disposable.from(
      view,
      view.onDidExpandElement(({ element }) => tree.setOpen(element, true)),
      view.onDidCollapseElement(({ element }) => tree.setOpen(element, false)),
    );
  }

  /** Selects a row and brings it into sight; nothing happens while the view is out of sight. */
  async reveal({ id }: Row, { focus }: { readonly focus: boolean }): Promise<void> {
    if (!this.view.visible) return;
    // A row may go while the view looks for it.
    await this.view.reveal(id, { select: true, focus }).then(undefined, () => undefined);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

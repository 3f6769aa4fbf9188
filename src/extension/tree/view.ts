/** A view with a tree in it: it remembers what is open, and finds its rows. */
import {
  commands,
  Disposable,
  type TreeDragAndDropController,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import type { TreeRow } from './rows';
import { RowTree, type TreeOptions } from './tree';

export interface RowViewOptions<Row> extends TreeOptions<Row> {
  /** Of package.json. */
  readonly id: `dianping.${string}`;
  /** Where rows can be dragged, several at a time. */
  readonly drag?: TreeDragAndDropController<string>;
}

/** Between the two clicks of a double click, at most. Milliseconds. */
const DOUBLE_CLICK = 500;

export class RowView<Row extends TreeRow<Row>> {
  readonly tree: RowTree<Row>;
  readonly view: TreeView<string>;
  #clicked = { id: '', at: 0 };
  readonly #subscriptions: Disposable;

  constructor({ id, drag, ...options }: RowViewOptions<Row>) {
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
  async reveal({ id }: Pick<Row, 'id'>, { focus }: { readonly focus: boolean }): Promise<void> {
    if (!this.view.visible) return;
    // A row may go while the view looks for it.
    await this.view.reveal(id, { select: true, focus }).then(undefined, () => undefined);
  }

  /**
   * The rows that a key means while the view has the keyboard: the one in the frame, with the others that are selected
   * if it is one of them. Extensions are told of the selection alone; so the frame is found by what it would select.
   */
  async framed(): Promise<readonly string[]> {
    const before = this.view.selection;
    await commands.executeCommand(TOGGLE);
    const after = this.view.selection;
    const id = after.find((each) => !before.includes(each)) ?? before.find((each) => !after.includes(each));
    if (id === undefined) return [];
    if (before.includes(id)) {
      await commands.executeCommand(TOGGLE);
      return before;
    }
    await this.reveal({ id }, { focus: true });
    return [id];
  }

  /** Tells of each click whether it is one that opens the text: the second of two. */
  opens(id: string): boolean {
    const before = this.#clicked;
    this.#clicked = { id, at: Date.now() };
    if (workspace.getConfiguration('workbench.list').get('openMode') === 'doubleClick') return true;
    return before.id === id && this.#clicked.at - before.at < DOUBLE_CLICK;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** Selects the row in the frame, or takes it out of the selection. */
const TOGGLE = 'list.toggleSelection';

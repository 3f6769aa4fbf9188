/** The tree of 点评对象: reviewees, closed, and under each the places where it is commented on. */
import {
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from 'vscode';
import type { RevieweeRow } from './rows';

export class RevieweesTree implements TreeDataProvider<RevieweeRow> {
  readonly onDidChangeTreeData;

  #rows: readonly RevieweeRow[] = [];
  readonly #changed = new EventEmitter<void>();

  /** @param clickCommand is called with a row */
  constructor(private readonly clickCommand: string) {
    this.onDidChangeTreeData = this.#changed.event;
  }

  get rows(): readonly RevieweeRow[] {
    return this.#rows;
  }

  /** Shows these rows; repaints only where they are not what is shown already. */
  update(rows: readonly RevieweeRow[]): void {
    const same = JSON.stringify(rows) === JSON.stringify(this.#rows);
    this.#rows = rows;
    if (!same) this.#changed.fire();
  }

  getChildren(row?: RevieweeRow): RevieweeRow[] {
    return [...(row?.children ?? this.#rows)];
  }

  getTreeItem(row: RevieweeRow): TreeItem {
    const { Collapsed, None } = TreeItemCollapsibleState;
    const item = new TreeItem(row.label, row.children.length > 0 ? Collapsed : None);
    item.id = row.id;
    item.description = row.description;
    item.tooltip = row.tooltip;
    item.iconPath = new ThemeIcon(row.icon.id, row.icon.color ? new ThemeColor(row.icon.color) : undefined);
    item.contextValue = row.kind;
    item.accessibilityInformation = { label: `${row.label}，${row.description.replaceAll(' · ', '，')}` };
    item.command = { command: this.clickCommand, title: '转到这里', arguments: [row] };
    return item;
  }
}

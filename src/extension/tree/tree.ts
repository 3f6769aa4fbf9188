/** One tree for all views. It knows rows and nothing of speeches; its elements are the rows' ids. */
import {
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from 'vscode';
import { markUri } from './marks';
import { changedRows, type TreeRow } from './rows';

interface Place<Row> {
  readonly row: Row;
  readonly parent: string | undefined;
  readonly level: number;
}

export interface TreeOptions<Row> {
  /** The command of a click, called with a row's id. */
  readonly click: `dianping.${string}`;
  /** Tells which rows are open until the user closes them; the top level is 0. */
  readonly isOpen: (row: Row, level: number) => boolean;
  /** Brings the rows up to date, where they are fetched only when someone looks. */
  readonly load?: () => Promise<unknown>;
}

export class RowTree<Row extends TreeRow<Row>> implements TreeDataProvider<string> {
  readonly onDidChangeTreeData;

  #rows: readonly Row[] = [];
  #places = new Map<string, Place<Row>>();
  /** What the user opened (true) and closed (false), also in manuscripts that are out of sight. */
  readonly #opened = new Map<string, boolean>();
  readonly #changed = new EventEmitter<string[] | undefined>();

  constructor(private readonly options: TreeOptions<Row>) {
    this.onDidChangeTreeData = this.#changed.event;
  }

  get rows(): readonly Row[] {
    return this.#rows;
  }

  /** Shows these rows, painting only what differs. */
  update(rows: readonly Row[]): void {
    const changed = changedRows(this.#rows, rows);
    const before = this.#places;
    this.#rows = rows;
    this.#places = new Map();
    this.#index(rows, undefined, 0);
    // One that comes to another parent is told with that one: the view knows it only once.
    const moved = [...this.#places].some(([id, { parent }]) => {
      const old = before.get(id);
      return old && old.parent !== parent;
    });
    if (moved || changed === 'all') this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire(changed);
  }

  row(id: string): Row | undefined {
    return this.#places.get(id)?.row;
  }

  setOpen(id: string, open: boolean): void {
    this.#opened.set(id, open);
  }

  /** True when the user closed this row. */
  isClosed(id: string): boolean {
    return this.#opened.get(id) === false;
  }

  /** A view that is opened asks once, each time: what is told it while it is being built may be lost. */
  async getChildren(id?: string): Promise<string[]> {
    if (id === undefined) await this.options.load?.();
    const rows = id === undefined ? this.#rows : this.row(id)?.children;
    return (rows ?? []).map((row) => row.id);
  }

  getParent(id: string): string | undefined {
    return this.#places.get(id)?.parent;
  }

  getTreeItem(id: string): TreeItem {
    const place = this.#places.get(id);
    // The view may still ask for a row that has just gone.
    if (!place) return { id, label: '' };
    const { row, level } = place;
    const item = new TreeItem(row.label, this.#state(row, level));
    item.id = id;
    item.description = row.description;
    item.tooltip = tooltip(row.tooltip);
    item.iconPath = new ThemeIcon(row.icon.id, row.icon.color ? new ThemeColor(row.icon.color) : undefined);
    if (row.problemCount) item.resourceUri = markUri(row.problemCount);
    item.contextValue = row.kind;
    item.accessibilityInformation = { label: row.spoken };
    item.command = { command: this.options.click, title: '转到这里', arguments: [id] };
    return item;
  }

  #state(row: Row, level: number): TreeItemCollapsibleState {
    if (row.children.length === 0) return TreeItemCollapsibleState.None;
    const open = this.#opened.get(row.id) ?? this.options.isOpen(row, level);
    return open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  }

  #index(rows: readonly Row[], parent: string | undefined, level: number): void {
    for (const row of rows) {
      this.#places.set(row.id, { row, parent, level });
      this.#index(row.children, row.id, level + 1);
    }
  }
}

/** Manuscripts are text, not Markdown: everything is escaped. */
function tooltip(text: string): MarkdownString | string {
  const [heading = '', ...lines] = text.split('\n');
  if (lines.length === 0) return heading;
  const markdown = new MarkdownString().appendMarkdown('**').appendText(heading).appendMarkdown('**');
  for (const line of lines) markdown.appendMarkdown('\n\n').appendText(line);
  return markdown;
}

/** Dragging rows of the outline to another place in the speech. */
import { type DataTransfer, DataTransferItem, type TreeDragAndDropController, window } from 'vscode';
import type { RowPlace } from '../../server/forClients';
import type { RowActionsContext } from './actions';
import { placeOf } from './rows';

/** What is dragged: rows of a text as it stood. */
interface Dragged {
  readonly uri: string;
  readonly version: number;
  readonly ids: readonly string[];
  readonly rows: RowPlace[];
}

export class RowDrag implements TreeDragAndDropController<string> {
  readonly dragMimeTypes;
  readonly dropMimeTypes;
  readonly #type: string;

  constructor(
    view: string,
    private readonly outline: Pick<RowActionsContext, 'chosen' | 'select' | 'structure'>,
  ) {
    this.#type = `application/vnd.code.tree.${view.toLowerCase()}`;
    this.dragMimeTypes = [this.#type];
    this.dropMimeTypes = [this.#type];
  }

  handleDrag(ids: readonly string[], transfer: DataTransfer): void {
    const chosen = this.outline.chosen(ids);
    if (!chosen) return;
    const { uri, version } = chosen.document;
    const dragged: Dragged = { uri: uri.toString(), version, ids, rows: chosen.rows.map(placeOf) };
    transfer.set(this.#type, new DataTransferItem(JSON.stringify(dragged)));
  }

  async handleDrop(id: string | undefined, transfer: DataTransfer): Promise<void> {
    const item = transfer.get(this.#type);
    if (!item) return;
    const { uri, version, ids, rows }: Dragged = JSON.parse(await item.asString());
    const target = this.outline.chosen(id === undefined ? [] : [id]);
    if (target?.document.uri.toString() !== uri || target.document.version !== version) {
      window.showInformationMessage('文稿刚刚改动过，请再拖一次。');
      return;
    }
    const [on] = target.rows.map(placeOf);
    const drop = { kind: 'drop' as const, rows, ...(on && { on }) };
    const result = await this.outline.structure.run(target.document, () => drop);
    // The frame goes along: the next key is meant for what was moved.
    if (result === 'done' && ids[0] !== undefined) await this.outline.select(ids[0]);
  }
}

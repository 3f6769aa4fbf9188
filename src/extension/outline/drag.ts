/** Dragging rows of the outline to another place in the speech. */
import { type DataTransfer, DataTransferItem, type TreeDragAndDropController, window } from 'vscode';
import type { RowPlace } from '../../server/protocol';
import type { StructureEditor } from '../points/change';
import type { Chosen } from './actions';
import { placeOf } from './rows';

/** What is dragged: rows of a text as it stood. */
interface Dragged {
  readonly uri: string;
  readonly version: number;
  readonly rows: RowPlace[];
}

export class RowDrag implements TreeDragAndDropController<string> {
  readonly dragMimeTypes;
  readonly dropMimeTypes;
  readonly #type: string;

  constructor(
    view: string,
    private readonly chosen: (ids: readonly string[]) => Chosen | undefined,
    private readonly structure: StructureEditor,
  ) {
    this.#type = `application/vnd.code.tree.${view.toLowerCase()}`;
    this.dragMimeTypes = [this.#type];
    this.dropMimeTypes = [this.#type];
  }

  handleDrag(ids: readonly string[], transfer: DataTransfer): void {
    const chosen = this.chosen(ids);
    if (!chosen) return;
    const { uri, version } = chosen.document;
    const dragged: Dragged = { uri: uri.toString(), version, rows: chosen.rows.map(placeOf) };
    transfer.set(this.#type, new DataTransferItem(JSON.stringify(dragged)));
  }

  async handleDrop(id: string | undefined, transfer: DataTransfer): Promise<void> {
    const item = transfer.get(this.#type);
    if (!item) return;
    const { uri, version, rows }: Dragged = JSON.parse(await item.asString());
    const target = this.chosen(id === undefined ? [] : [id]);
    if (target?.document.uri.toString() !== uri || target.document.version !== version) {
      window.showInformationMessage('文稿刚刚改动过，请再拖一次。');
      return;
    }
    const [on] = target.rows.map(placeOf);
    await this.structure.run(target.document, () => ({ kind: 'drop', rows, ...(on && { on }) }));
  }
}

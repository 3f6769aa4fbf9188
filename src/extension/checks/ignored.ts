/** 点评：查看不再提示的发现: what was ignored in a manuscript, and the way back. */
import {
  commands,
  type QuickInputButton,
  type QuickPickItem,
  Range,
  type TextDocument,
  ThemeIcon,
  window,
} from 'vscode';
import type { Ignored } from '../../server/forClients';
import { IGNORED } from '../../server/protocol/checks';
import { RESTORE_COMMAND } from '../../server/protocol/commands';
import type { Server } from '../client/server';
import { currentDocument } from '../editor/manuscript';
import { showSelected } from '../editor/show';
import { findIgnored } from './findIgnored';

interface Item extends QuickPickItem {
  readonly entry: Ignored;
}

const GO: QuickInputButton = { iconPath: new ThemeIcon('go-to-file'), tooltip: '转到这里' };
const RESTORE: QuickInputButton = { iconPath: new ThemeIcon('discard'), tooltip: '恢复提示' };
/** In characters. */
const LONGEST_TEXT = 24;

/** @param titleOf the Chinese name of a check */
export async function showIgnored(server: Server, titleOf: (check: string) => string): Promise<void> {
  const document = currentDocument();
  if (!document) {
    window.showInformationMessage('请先打开一份点评讲话。');
    return;
  }
  const uri = document.uri.toString();
  const ask = () => server.request(IGNORED, { uri });
  const restore = (entry: Ignored) => commands.executeCommand(RESTORE_COMMAND, uri, entry);
  const toItem = (entry: Ignored): Item => ({
    entry,
    label: titleOf(entry.check),
    detail: `${entry.before}【${clip(entry.text)}】${entry.after}`,
    buttons: [GO, RESTORE],
  });

  // What keeps the server from answering has been told.
  const entries = await ask().catch(() => undefined);
  if (!entries) return;
  if (entries.length === 0) {
    window.setStatusBarMessage('这份文稿里没有不再提示的发现。', 5000);
    return;
  }
  const list = window.createQuickPick<Item>();
  list.title = '不再提示的发现';
  list.placeholder = '勾选后按回车，恢复提示';
  list.canSelectMany = true;
  list.matchOnDetail = true;
  list.items = entries.map(toItem);
  list.onDidTriggerItemButton(async ({ item, button }) => {
    if (button === GO) {
      list.hide();
      await goTo(document, item.entry);
      return;
    }
    await restore(item.entry);
    list.items = (await ask()).map(toItem);
    if (list.items.length === 0) list.hide();
  });
  list.onDidAccept(async () => {
    const chosen = list.selectedItems;
    list.hide();
    for (const { entry } of chosen) await restore(entry);
  });
  list.onDidHide(() => list.dispose());
  list.show();
}

async function goTo(document: TextDocument, entry: Ignored): Promise<void> {
  const place = findIgnored(document.getText(), entry);
  if (!place) {
    window.showInformationMessage('文稿里已经没有这处文字。');
    return;
  }
  await showSelected(document, new Range(document.positionAt(place.start), document.positionAt(place.end)));
}

function clip(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_TEXT ? text : `${characters.slice(0, LONGEST_TEXT - 1).join('')}…`;
}

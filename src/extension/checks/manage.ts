/** 点评：管理检查项: every check by its name, ticked where it is on. */
import { type QuickInputButton, type QuickPickItem, ThemeIcon, type Uri, window } from 'vscode';
import type { CheckState } from '../../server/protocol/checks';
import { currentManuscript } from '../editor/manuscript';
import { levelName } from './levelNames';
import type { Levels } from './levels';

interface Row extends QuickPickItem {
  readonly state: CheckState;
}

export interface ManageMenu {
  readonly levels: Levels;
  readonly openPage: (check: string) => unknown;
  readonly changeLevel: (uri: Uri, check: string) => unknown;
}

const LEVEL: QuickInputButton = { iconPath: new ThemeIcon('settings-gear'), tooltip: '改变级别…' };
const WHY: QuickInputButton = { iconPath: new ThemeIcon('question'), tooltip: '为什么？' };

/** Shows the list for the manuscript in front; accepting it turns on what is ticked, and the rest off. */
export async function manageChecks(menu: ManageMenu): Promise<void> {
  const uri = currentManuscript()?.document.uri;
  if (!uri) {
    window.showInformationMessage('请先打开一份点评讲话。');
    return;
  }
  const states = await menu.levels.all(uri);
  if (states.length === 0) return;
  const rows = states.map(toRow);
  const list = window.createQuickPick<Row>();
  list.title = '管理检查项';
  list.placeholder = `打勾的检查；${menu.levels.placeOf(uri)}`;
  list.canSelectMany = true;
  list.matchOnDetail = true;
  list.items = rows;
  list.selectedItems = rows.filter(({ state }) => state.level !== 'off');
  list.onDidTriggerItemButton(async ({ item, button }) => {
    list.hide();
    if (button === WHY) await menu.openPage(item.state.id);
    else {
      await menu.changeLevel(uri, item.state.id);
      await manageChecks(menu);
    }
  });
  list.onDidAccept(async () => {
    const on = new Set(list.selectedItems.map(({ state }) => state.id));
    list.hide();
    for (const { id, level, usual } of states) {
      if (on.has(id) === (level !== 'off')) continue;
      await menu.levels.set(uri, id, on.has(id) ? usual : 'off');
    }
  });
  list.onDidHide(() => list.dispose());
  list.show();
}

function toRow(state: CheckState): Row {
  return {
    state,
    label: state.title,
    description: levelName(state.level),
    detail: state.description,
    buttons: [LEVEL, WHY],
  };
}

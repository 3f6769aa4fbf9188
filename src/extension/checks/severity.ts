/** 改变级别…: how loud a check is, beginning with how loud it is now. */
import { type QuickPickItem, type Uri, window } from 'vscode';
import type { Level } from '../../server/protocol/checks';
import { LEVELS } from './levelNames';
import type { Levels } from './levels';

interface Row extends QuickPickItem {
  readonly value: Level;
}

/** Asks for a level and sets it; resolves when the list has gone. */
export async function changeLevel(levels: Levels, uri: Uri, check: string): Promise<void> {
  const state = await levels.of(uri, check);
  if (!state) return;
  const rows = LEVELS.map(
    (level): Row => ({
      ...level,
      ...(level.value === state.level ? { description: '现在的级别' } : {}),
    }),
  );
  const list = window.createQuickPick<Row>();
  list.title = `“${state.title}”的级别`;
  list.placeholder = levels.placeOf(uri);
  list.items = rows;
  list.activeItems = rows.filter(({ value }) => value === state.level);
  const chosen = await new Promise<Row | undefined>((done) => {
    list.onDidAccept(() => done(list.activeItems[0]));
    list.onDidHide(() => done(undefined));
    list.show();
  });
  list.dispose();
  if (chosen && chosen.value !== state.level) await levels.set(uri, check, chosen.value);
}

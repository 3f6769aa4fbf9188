/** 不再提示…: what can be told less, or again, of the findings at a place. */
import { commands, type QuickPickItem, QuickPickItemKind, Uri, window } from 'vscode';
import { IGNORE_COMMAND, type Quiet, RESTORE_COMMAND } from '../../server/protocol/commands';
import type { Levels } from './levels';

/** What a row does. */
type Act = () => unknown;

interface Row extends QuickPickItem {
  readonly act?: Act;
}

export interface QuietMenu {
  readonly levels: Levels;
  /** The Chinese name of a check. */
  readonly titleOf: (check: string) => string;
  readonly openPage: (check: string) => unknown;
  readonly changeLevel: (uri: Uri, check: string) => unknown;
  readonly manage: () => unknown;
  /** Takes a word into the office's table: no check of words is to report it. */
  readonly protect: (uri: string, word: string) => unknown;
}

/** Shows the menu for what is told, or silenced, at a place of a text. */
export async function showQuiet(menu: QuietMenu, uri: string, quiets: readonly Quiet[]): Promise<void> {
  const checks = [...new Set(quiets.map(({ entry }) => entry.check))];
  const rows = checks.flatMap((check) => [
    separator(menu.titleOf(check)),
    ...rowsOf(
      menu,
      uri,
      check,
      quiets.filter(({ entry }) => entry.check === check),
    ),
  ]);
  const pick = await window.showQuickPick<Row>(
    [...rows, separator('全部检查'), { label: '管理检查项…', act: menu.manage }],
    { title: '不再提示', placeHolder: '选一种办法；随时可以恢复' },
  );
  await pick?.act?.();
}

/** The checks of words, which leave alone what the office's table protects. */
const OF_WORDS = ['typo', 'term', 'word-doubled'];

/** The rows of one check. */
function rowsOf(menu: QuietMenu, uri: string, check: string, quiets: readonly Quiet[]): Row[] {
  const document = Uri.parse(uri);
  const title = menu.titleOf(check);
  const isOff = quiets.some(({ state }) => state === 'off');
  const of = (wanted: Quiet['state']) => quiets.filter(({ state }) => state === wanted);
  const each = (command: string, wanted: Quiet['state']) => async () => {
    for (const { entry } of of(wanted)) await commands.executeCommand(command, uri, entry);
  };
  const ignore: Act = async () => {
    await each(IGNORE_COMMAND, 'told')();
    await offerWayBack(`此处不再提示“${title}”。`, '恢复提示', each(RESTORE_COMMAND, 'told'));
  };
  const why: Row = { label: '为什么？', description: '打开这项检查的说明', act: () => menu.openPage(check) };
  if (isOff)
    return [
      {
        label: '重新打开此项检查',
        description: menu.levels.placeOf(document),
        act: () => menu.levels.turnOn(document, check),
      },
      why,
    ];
  return [
    ...(of('told').length > 0
      ? [
          { label: '此处不再提示', description: '只是这一处，记在文稿旁边', act: ignore },
          ...protections(menu, uri, check, of('told')),
          {
            label: menu.levels.isSaved(document) ? '在本文件夹关闭此项检查' : '关闭此项检查',
            description: menu.levels.placeOf(document),
            act: async () => {
              if (!(await menu.levels.set(document, check, 'off'))) return;
              await offerWayBack(`已关闭“${title}”检查。`, '重新打开', () =>
                menu.levels.turnOn(document, check),
              );
            },
          },
          {
            label: '改变级别…',
            description: '错误、警告、提示、建议',
            act: () => menu.changeLevel(document, check),
          },
        ]
      : []),
    ...(of('ignored').length > 0 ? [{ label: '恢复此处的提示', act: each(RESTORE_COMMAND, 'ignored') }] : []),
    why,
  ];
}

/** One row for each word: 收入词表：保护“布署”. */
function protections(menu: QuietMenu, uri: string, check: string, told: readonly Quiet[]): Row[] {
  if (!OF_WORDS.includes(check)) return [];
  return [...new Set(told.map(({ entry }) => entry.text))].map((word) => ({
    label: `收入词表：保护“${word}”`,
    description: '本单位的文稿里都不再提示',
    act: () => menu.protect(uri, word),
  }));
}

function separator(label: string): Row {
  return { label, kind: QuickPickItemKind.Separator };
}

/** Says what was done, with the button that takes it back. */
async function offerWayBack(message: string, back: string, take: Act): Promise<void> {
  if ((await window.showInformationMessage(message, back)) === back) await take();
}

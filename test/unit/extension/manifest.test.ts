/** What package.json contributes is there: every command is registered, every key and menu item runs one of them. */
import { expect, it, vi } from 'vitest';
import type { ExtensionContext } from 'vscode';
import { contributes } from '../../../package.json';
import { activate } from '../../../src/extension/main';
import { readSource, roomOf, sourceFiles } from '../../support/sources';

/** Stands for all of the editor: whatever is asked of it, it answers with itself, and keeps the commands' names. */
const { editor, registered } = vi.hoisted(() => {
  const registered: string[] = [];
  const get = (_: unknown, key: string | symbol): unknown => {
    if (key === 'registerCommand') return (id: string) => void registered.push(id);
    if (key === Symbol.toPrimitive) return () => '';
    if (key === Symbol.iterator) return [][Symbol.iterator];
    return key === 'then' ? undefined : editor;
  };
  // biome-ignore lint/complexity/useArrowFunction: it is constructed, too
  const editor: object = new Proxy(function () {}, {
    get,
    set: () => true,
    has: () => true,
    apply: () => editor,
    construct: () => editor,
  });
  return { editor, registered };
});
vi.mock('vscode', () => new Proxy({}, { get: (_, key) => Reflect.get(editor, key), has: () => true }));

const { commands, keybindings, menus, viewsWelcome } = contributes;
const contributed = commands.map(({ command }) => command).sort();

it('every command is registered, once', () => {
  activate(editor as ExtensionContext);
  expect(registered.filter((id) => contributed.includes(id)).sort()).toEqual(contributed);
});

it('every command stands in the code under its whole id, once', () => {
  const code = sourceFiles.filter((file) => roomOf(file) === 'extension').map(readSource);
  const tables = code.flatMap((text) =>
    [...text.matchAll(/^ +'(dianping\.[\w.]+)': /gm)].map(([, id]) => id!),
  );
  expect(tables.filter((id) => contributed.includes(id)).sort()).toEqual(contributed);
});

/** The editor's own commands that have a second key in a manuscript, or an undo stop before them. */
const EDITORS_OWN = ['editor.action.quickFix', 'editor.action.triggerSuggest', 'runCommands'];

it.each([
  ['a key', keybindings.map(({ command }) => command).filter((id) => !EDITORS_OWN.includes(id))],
  ['a menu', Object.values(menus).flatMap((items) => items.map(({ command }) => command))],
  [
    'a welcome',
    viewsWelcome.flatMap(({ contents }) => contents.match(/(?<=command:)dianping\.[\w.]+/g) ?? []),
  ],
])('%s runs what is contributed', (_, ids) => {
  expect(ids).not.toEqual([]);
  expect(ids.filter((id) => !contributed.includes(id))).toEqual([]);
});

// The editor paints every row anew when a key changes that any row's menu or its command's enablement asks for, those too
// that it is just taking out of a tree that is read again: TreeError, Data tree node not found.
it('rows’ menus hang on nothing that changes while they are shown', () => {
  const rows = menus['view/item/context'];
  const enabled = new Map(
    commands.map((each) => [each.command, 'enablement' in each ? each.enablement : '']),
  );
  for (const { command, when } of rows) {
    expect(when.match(/[\w.]+(?= *(?:==|!=|=~))/g)?.filter((key) => !/^view(?:Item)?$/.test(key))).toEqual(
      [],
    );
    expect(when).not.toMatch(/^!|&& *!|&& *[\w.]+ *(?:&&|$)/);
    expect([command, enabled.get(command)]).toEqual([command, '']);
  }
});

/** The keys that the pages name are there, and do what the pages say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import manifest from '../../package.json';
import { keyText } from '../../scripts/generate.mjs';
import sections from '../../snippets/sections.json';
import { root } from '../support/texts';

/** Keys of the editor itself. */
const EDITORS_OWN = ['Ctrl+.', 'Cmd+.', 'Ctrl+Z', 'Ctrl+空格', 'F1', 'F5', 'F8'];

const { keybindings, configuration } = manifest.contributes;
const own = keybindings.flatMap((binding) => [
  keyText(binding.key),
  ...('mac' in binding && binding.mac ? [keyText(binding.mac)] : []),
]);

/** What a clerk reads. */
const pages = ['README.md', 'CHANGELOG.md', 'docs/skeletons.md', ...list('docs/checks'), ...list('samples')];
const settings = Object.values(configuration.properties).map((setting) => JSON.stringify(setting));

it('every key that is named is there', () => {
  const texts = [...pages.map((page) => readFileSync(join(root, page), 'utf8')), ...settings];
  const named = new Set(texts.flatMap(keysIn));
  expect(named.size).toBeGreaterThan(8);
  expect([...named].filter((key) => !own.includes(key) && !EDITORS_OWN.includes(key))).toEqual([]);
});

it('where an input method takes a key, the pages name the second one', () => {
  const second = { 'editor.action.quickFix': 'Alt+Enter', 'editor.action.triggerSuggest': 'Alt+/' };
  for (const [command, key] of Object.entries(second)) {
    expect(
      keybindings.filter((binding) => binding.command === command).map((each) => keyText(each.key)),
    ).toEqual([key]);
    for (const text of [...pages.map((page) => readFileSync(join(root, page), 'utf8')), ...settings]) {
      const first = key === 'Alt+/' ? 'Ctrl+空格' : 'Ctrl+.';
      if (keysIn(text).includes(first)) expect(keysIn(text)).toContain(key);
    }
  }
});

it('what the README has one type is the beginning of a part', () => {
  const typed = [
    ...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/输入 `([a-z]+)`（(\S+?)的拼音首字母）/g),
  ];
  expect(typed).not.toEqual([]);
  for (const [, keys, name] of typed)
    expect(sections[name as keyof typeof sections].prefix, name).toContain(keys);
});

function keysIn(text: string): string[] {
  return [
    ...text.matchAll(/(?:(?:Ctrl|Cmd|Alt|Shift)\+)+(?:[A-Z][A-Za-z0-9]*|[↑↓.[\]/]|空格)|\bF\d{1,2}\b/g),
  ].map(([key]) => key);
}

function list(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|txt)$/.test(file))
    .map((file) => `${folder}/${file}`);
}

/** The second keys of the light bulb and the completion. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { contributes } from '../../../package.json';
import { test } from './harness';

interface Binding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

test('第二个键在文稿里不占编辑器原有的键', async () => {
  const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
  const document = await vscode.workspace.openTextDocument(uri);
  const defaults: Binding[] = JSON.parse(document.getText().replace(/^\s*\/\/.*$/gm, ''));
  assert(defaults.length > 500, 'the default keys are there');
  const second = contributes.keybindings.filter(({ command }) => command.startsWith('editor.action.'));
  assert.deepEqual(
    second.map(({ key }) => key),
    ['alt+enter', 'alt+/'],
  );
  const taken = defaults.filter(
    ({ key, command, when = 'editorTextFocus' }) =>
      second.some((own) => own.key === key && own.command !== command) &&
      /editor(?:Text)?Focus|textInputFocus/.test(when),
  );
  // The find widget keeps its key: ours is not for when it is open.
  assert.deepEqual(
    taken.map(({ command }) => command).filter((command) => command !== 'editor.action.selectAllMatches'),
    [],
  );
});

/** The commands of package.json. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { contributes } from '../../../package.json';
import { api } from './editor';
import { test } from './harness';

test('package.json 里的命令都注册了', async () => {
  await api();
  const registered = await vscode.commands.getCommands(true);
  assert.deepEqual(
    contributes.commands.map(({ command }) => command).filter((command) => !registered.includes(command)),
    [],
  );
});

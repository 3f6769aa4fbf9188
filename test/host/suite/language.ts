/** What becomes of a file when it is opened. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { open } from './editor';
import { test } from './harness';

for (const [name, language] of [
  ['点评材料.txt', 'dianping'],
  ['会议讲评.txt', 'dianping'],
  ['动员讲话稿.txt', 'dianping'],
  ['草稿.dianping', 'dianping'],
  // The ending is ours only where a name is proposed for a speech that has none.
  ['通知.txt', 'plaintext'],
  ['NOTES.TXT', 'plaintext'],
] as const) {
  test(`${name} 的语言是 ${language}`, async () => {
    const document = await open(name, '同志们：\n');
    assert.equal(document.languageId, language);
  });
}

test('点评讲话的编辑器默认设置', async () => {
  const document = await open('设置点评.txt', '同志们：\n');
  const editor = vscode.workspace.getConfiguration('editor', document);
  assert.equal(editor.get('wordWrap'), 'on');
  assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
  assert.equal(editor.get<{ other: string }>('quickSuggestions')?.other, 'off');
});

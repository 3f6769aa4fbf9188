/** 收入词表: a word of the text goes into the office's table, with a way to take it back. */
import { Uri, window, workspace } from 'vscode';
import { CHANGE_TERMS, RESTORE_TERMS, type TermChange } from '../../server/protocol';
import type { Server } from '../client/server';

/** Takes a word in; for 改为… asks for the right word first. */
export async function takeTerm(
  server: Server,
  uri: string,
  word: string,
  kind: TermChange['kind'],
): Promise<void> {
  const change = await changeOf(word, kind);
  if (!change) return;
  const done = await server.request(CHANGE_TERMS, { uri, change });
  if ('refused' in done) {
    await window.showWarningMessage(done.refused);
    return;
  }
  const [back, open] = ['撤回', '打开词表'];
  const choice = await window.showInformationMessage(SAID[kind](word), back, open);
  if (choice === open) await window.showTextDocument(await workspace.openTextDocument(Uri.file(done.file)));
  if (choice !== back) return;
  const { refused } = await server.request(RESTORE_TERMS, done);
  if (refused) await window.showWarningMessage(refused);
}

const SAID: Readonly<Record<TermChange['kind'], (word: string) => string>> = {
  replace: (word) => `“${word}”已收入本单位的字词表。`,
  forbid: (word) => `“${word}”已收入本单位的字词表：不再提。`,
  protect: (word) => `“${word}”已收入本单位的字词表：不再当作错别字。`,
};

async function changeOf(word: string, kind: TermChange['kind']): Promise<TermChange | undefined> {
  if (kind !== 'replace') return { kind, word };
  const right = await window.showInputBox({
    title: '收入词表',
    prompt: `“${word}”应当改为什么？`,
    validateInput: (text) => {
      if (text.trim() === word) return '和原来的词一样';
      return text.trim().length > 40 ? '最多 40 个字' : undefined;
    },
  });
  return right?.trim() ? { kind, word, right: right.trim() } : undefined;
}

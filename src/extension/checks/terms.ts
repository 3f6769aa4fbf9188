/** 收入词表: a word of the text goes into the office's table, with a way to take it back. */
import { type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { TermChange } from '../../server/forClients';
import { CHANGE_TERMS, RESTORE_TERMS } from '../../server/protocol/terms';
import type { Server } from '../client/server';

/**
 * Takes a word in; for 改为… asks for the right word first.
 * @param given what is to become of it; asked where absent
 */
export async function takeTerm(
  server: Server,
  uri: string,
  word: string,
  given?: TermChange['kind'],
): Promise<void> {
  const kind = given ?? (await askKind(word));
  const change = kind && (await changeOf(word, kind));
  if (!change) return;
  const done = await server.request(CHANGE_TERMS, { uri, change });
  if ('refused' in done) {
    await window.showWarningMessage(done.refused);
    return;
  }
  const [back, open] = ['撤回', '打开词表'];
  const choice = await window.showInformationMessage(SAID[change.kind](word), back, open);
  if (choice === open) await window.showTextDocument(await workspace.openTextDocument(Uri.file(done.file)));
  if (choice !== back) return;
  const { refused } = await server.request(RESTORE_TERMS, done);
  if (refused) await window.showWarningMessage(refused);
}

interface Row extends QuickPickItem {
  readonly becomes: TermChange['kind'];
}

const ROWS: readonly Row[] = [
  { becomes: 'replace', label: '改为…', description: '写成别的词，如“县教委”改为“县教育局”' },
  { becomes: 'forbid', label: '不再提', description: '今年不用的提法，写到就提示' },
  { becomes: 'protect', label: '保护', description: '人名、地名等，不当作错别字' },
];

async function askKind(word: string): Promise<TermChange['kind'] | undefined> {
  const chosen = await window.showQuickPick(ROWS, {
    title: '收入词表',
    placeHolder: `“${word}”在本单位的文稿里怎么办？`,
  });
  return chosen?.becomes;
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

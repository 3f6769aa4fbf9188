/** 存一稿, 与上一稿比较, and the list of drafts to open, restore or delete. */
import {
  commands,
  type ExtensionContext,
  type QuickInputButton,
  type QuickPickItem,
  Range,
  type TextDocument,
  ThemeIcon,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { isWordName } from '../../server/forClients';
import type { Server } from '../client/server';
import { importedText } from '../client/wordFile';
import { registerCommands } from '../editor/commands';
import { currentDocument } from '../editor/manuscript';
import { Comparing, DIFF, GO, type Older, REDLINE_HERE } from './comparing';
import { committed } from './git';
import { type Draft, deleteDraft, draftsOf, keepDraft, moveDrafts, readDraft } from './store';

export interface Drafts {
  /** The page of the comparison; `undefined` where it is not open. */
  html(): string | undefined;
}

export function registerDrafts(context: ExtensionContext, server: Server): Drafts {
  const comparing = new Comparing(server);
  context.subscriptions.push(
    comparing,
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) void moveDrafts(oldUri, newUri);
    }),
  );
  registerCommands(context, {
    'dianping.saveDraft': (name?: unknown) =>
      withSaved('存一稿', (document) => saveDraft(document, typeof name === 'string' ? name : undefined)),
    'dianping.compareDraft': () =>
      withSaved('与上一稿比较', async (document) => {
        const older = (await lastDraft(document)) ?? (await chooseOlder(document, server));
        if (older) await comparing.show(document, older);
      }),
    'dianping.compareWith': (file?: unknown) =>
      withText(async (document) => {
        const older = await (file instanceof Uri ? olderFile(server, file) : chooseOlder(document, server));
        if (older) await comparing.show(document, older);
      }),
    'dianping.redline': () =>
      withText(async (document) => {
        const older = (await lastDraft(document)) ?? (await chooseOlder(document, server));
        if (older) await comparing.redline(document, older);
      }),
    'dianping.restoreDraft': (name?: unknown) =>
      withSaved('恢复以前的一稿', (document) => onDraft(document, name, (draft) => restore(document, draft))),
    'dianping.deleteDraft': (name?: unknown) =>
      withSaved('删除一稿', (document) => onDraft(document, name, remove)),
    'dianping.showDrafts': () => withSaved('查看各稿', (document) => listDrafts(document, comparing)),
    [GO]: (uri: string, place: Parameters<Comparing['go']>[1]) => comparing.go(uri, place),
    [DIFF]: () => comparing.diff(),
    [REDLINE_HERE]: () => comparing.redlineHere(),
  });
  return { html: () => comparing.html };
}

async function withText(work: (document: TextDocument) => Promise<unknown>): Promise<void> {
  const document = currentDocument();
  if (document) await work(document);
  else window.showInformationMessage('请先打开一篇点评讲话。');
}

/** Drafts stand beside a file: a text without one is to be saved first. */
function withSaved(what: string, work: (document: TextDocument) => Promise<unknown>): Promise<void> {
  return withText(async (document) => {
    if (!document.isUntitled) return work(document);
    const save = '保存讲话';
    const choice = await window.showInformationMessage(`要先保存讲话，才能${what}：各稿放在文稿旁边。`, save);
    if (choice === save) await commands.executeCommand('dianping.save');
  });
}

/** @param given asks nobody */
async function saveDraft(document: TextDocument, given: string | undefined): Promise<void> {
  const drafts = await draftsOf(document.uri);
  const text = document.getText();
  const [last] = drafts;
  if (last && (await readDraft(last).catch(() => undefined)) === text) {
    window.showInformationMessage(`和上一稿“${titleOf(last)}”一字不差，没有另存。`);
    return;
  }
  const usual = `第${drafts.length + 1}稿`;
  const name =
    given ??
    (await window.showInputBox({
      title: '存一稿',
      prompt: '给这一稿起个名字。存在文稿旁边，文稿里一个字也不动',
      value: usual,
      ignoreFocusOut: true,
    }));
  if (name === undefined) return;
  await keepDraft(document.uri, name.trim() || usual, text).then(
    () => window.setStatusBarMessage(`已存一稿：${name.trim() || usual}。`, 5000),
    () => window.showErrorMessage('这一稿没有存成，请看看文件夹是不是只读的，磁盘是不是满了。文稿没有动。'),
  );
}

function titleOf({ title, time }: Draft): string {
  return title || time;
}

async function lastDraft({ uri, isUntitled }: TextDocument): Promise<Older | undefined> {
  const [last] = isUntitled ? [] : await draftsOf(uri);
  return last && olderOf(last);
}

async function olderOf(draft: Draft): Promise<Older | undefined> {
  const text = await readDraft(draft).catch(() => undefined);
  if (text !== undefined) return { name: titleOf(draft), text };
  window.showInformationMessage(`读不了“${titleOf(draft)}”这一稿。`);
  return undefined;
}

interface Choice extends QuickPickItem {
  readonly older: () => Promise<Older | undefined>;
}

/** A draft, another file, or what was committed last. */
async function chooseOlder(document: TextDocument, server: Server): Promise<Older | undefined> {
  const { uri, isUntitled } = document;
  const [drafts, commit] = isUntitled ? [[], undefined] : await Promise.all([draftsOf(uri), committed(uri)]);
  const choices: Choice[] = [
    ...drafts.map((draft) => ({
      label: titleOf(draft),
      description: draft.time,
      older: () => olderOf(draft),
    })),
    ...(commit === undefined
      ? []
      : [
          {
            label: '版本库里上次提交的',
            older: () => Promise.resolve<Older>({ name: '上次提交的', text: commit }),
          },
        ]),
    { label: '另选一个文件…', older: () => chooseFile(server) },
  ];
  if (choices.length === 1) return chooseFile(server);
  const chosen = await window.showQuickPick(choices, { title: '和哪一稿比较' });
  return chosen?.older();
}

async function chooseFile(server: Server): Promise<Older | undefined> {
  const [file] =
    (await window.showOpenDialog({
      filters: { 文稿: ['txt', 'dianping', 'docx', 'doc', 'wps'], 所有文件: ['*'] },
      openLabel: '比较',
      title: '和哪个文件比较',
    })) ?? [];
  if (!file) return undefined;
  return olderFile(server, file);
}

async function olderFile(server: Server, file: Uri): Promise<Older | undefined> {
  const name = file.path.split('/').at(-1) ?? '';
  if (isWordName(file.path)) {
    const imported = await importedText(server, file);
    return imported && { name, text: imported.text };
  }
  const text = await workspace.openTextDocument(file).then(
    (document) => document.getText(),
    () => undefined,
  );
  if (text === undefined) window.showInformationMessage(`读不了“${name}”，请选文本文件或 Word 文件。`);
  return text === undefined ? undefined : { name, text };
}

const OPEN: QuickInputButton = { iconPath: new ThemeIcon('go-to-file'), tooltip: '打开这一稿' };
const RESTORE: QuickInputButton = { iconPath: new ThemeIcon('discard'), tooltip: '恢复成这一稿' };
const DELETE: QuickInputButton = { iconPath: new ThemeIcon('trash'), tooltip: '删除这一稿' };

interface DraftItem extends QuickPickItem {
  readonly draft: Draft;
}

/** The drafts of a text; where there are none, says how they come. */
async function someDrafts({ uri }: TextDocument): Promise<Draft[]> {
  const drafts = await draftsOf(uri);
  if (drafts.length === 0) window.showInformationMessage('还没有存过稿。用“点评：存一稿”存一稿。');
  return drafts;
}

/** Does something with the draft of a name, or with one that is chosen. */
async function onDraft(
  document: TextDocument,
  name: unknown,
  work: (draft: Draft) => Promise<unknown>,
): Promise<void> {
  const drafts = await someDrafts(document);
  const choices = drafts.map((draft) => ({ label: titleOf(draft), description: draft.time, draft }));
  if (choices.length === 0) return;
  const chosen =
    typeof name === 'string'
      ? choices.find(({ label }) => label === name)
      : await window.showQuickPick(choices, { title: '哪一稿' });
  if (chosen) await work(chosen.draft);
}

/** The list: a choice compares; buttons open, restore or delete. */
async function listDrafts(document: TextDocument, comparing: Comparing): Promise<void> {
  const drafts = await someDrafts(document);
  if (drafts.length === 0) return;
  const list = window.createQuickPick<DraftItem>();
  list.title = '各稿：选一稿就和它比较';
  list.items = drafts.map((draft) => ({
    label: titleOf(draft),
    description: draft.time,
    draft,
    buttons: [OPEN, RESTORE, DELETE],
  }));
  list.onDidAccept(async () => {
    const [item] = list.selectedItems;
    list.hide();
    const older = item && (await olderOf(item.draft));
    if (older) await comparing.show(document, older);
  });
  list.onDidTriggerItemButton(async ({ button, item }) => {
    list.hide();
    if (button === OPEN) await window.showTextDocument(item.draft.uri);
    if (button === RESTORE) await restore(document, item.draft);
    if (button === DELETE) await remove(item.draft);
  });
  list.onDidHide(() => list.dispose());
  list.show();
}

/** Puts a draft in the place of the text: one step to undo. */
async function restore(document: TextDocument, draft: Draft): Promise<void> {
  const older = await olderOf(draft);
  if (!older) return;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, document.validateRange(new Range(0, 0, document.lineCount, 0)), older.text);
  const done = await workspace.applyEdit(edit);
  if (done) window.setStatusBarMessage(`已恢复成“${older.name}”，按 Ctrl+Z 可以退回。`, 8000);
  else window.showInformationMessage('文稿现在不能改动。');
}

/** Deletes a draft, and offers it back. */
async function remove(draft: Draft): Promise<void> {
  const name = titleOf(draft);
  const putBack = await deleteDraft(draft).catch(() => undefined);
  if (!putBack) {
    window.showErrorMessage('没有删成，请看看文件夹是不是只读的。');
    return;
  }
  const undo = '还原';
  const choice = await window.showInformationMessage(`已删除“${name}”（${draft.time}），文稿没有动。`, undo);
  if (choice !== undo) return;
  await putBack().then(
    () => window.setStatusBarMessage(`“${name}”还在。`, 5000),
    () => window.showErrorMessage(`“${name}”没有还原成，请看看文件夹是不是只读的。`),
  );
}

/** 为什么？: the page of a check. */
import { commands, Uri, ViewColumn, window, workspace } from 'vscode';

/** Opens the page of a check beside the text, laid out if the editor can. */
export async function openPage(extension: Uri, check: string): Promise<void> {
  const page = Uri.joinPath(extension, 'docs', 'checks', `${check}.md`);
  const isThere = /^[a-z-]+$/.test(check) && (await exists(page));
  if (!isThere) {
    window.showInformationMessage('这项检查还没有说明。');
    return;
  }
  try {
    await commands.executeCommand('markdown.showPreviewToSide', page);
  } catch {
    // The editor's Markdown support may be turned off.
    await window.showTextDocument(page, { viewColumn: ViewColumn.Beside, preserveFocus: true });
  }
}

function exists(uri: Uri): Thenable<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

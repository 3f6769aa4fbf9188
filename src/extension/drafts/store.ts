/** Drafts beside a text: .dianping/drafts/NAME/…; no git is needed. */
import { Uri, workspace } from 'vscode';
import { nonce } from '../editor/nonce';
import { writeWhole } from '../editor/whole';
import { DRAFTS_FOLDER, type DraftName, draftFile, draftsAmong } from './names';

export interface Draft extends DraftName {
  readonly uri: Uri;
}

/** The drafts of a text, the newest first; none where there is no folder. */
export async function draftsOf(text: Uri): Promise<Draft[]> {
  const folder = folderOf(text);
  const files = await workspace.fs.readDirectory(folder).then(
    (entries) => entries.map(([name]) => name),
    () => [],
  );
  return draftsAmong(files).map((name) => ({ ...name, uri: Uri.joinPath(folder, name.file) }));
}

/** Length of the mark that makes a name one draft's own. */
const MARK = 6;

/** Keeps a text as a draft, whole or not at all, in the place of no other. Rejects where it cannot be written. */
export async function keepDraft(text: Uri, title: string, content: string): Promise<void> {
  const folder = folderOf(text);
  // The editor looks whether a name is free, and moves a moment later: two windows would find the same one free.
  const target = Uri.joinPath(folder, draftFile(new Date(), title, nonce().slice(0, MARK)));
  await writeWhole(workspace.fs, target, new TextEncoder().encode(content), { overwrite: false });
}

export async function readDraft({ uri }: Pick<Draft, 'uri'>): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** Deletes a draft. Rejects where it cannot be deleted. @returns puts it back, and rejects where it cannot be written */
export async function deleteDraft({ uri }: Draft): Promise<() => Thenable<void>> {
  const bytes = await workspace.fs.readFile(uri);
  await workspace.fs.delete(uri, { useTrash: true }).then(undefined, () => workspace.fs.delete(uri));
  return () => workspace.fs.writeFile(uri, bytes);
}

/** The drafts go where their text goes. */
export async function moveDrafts(from: Uri, to: Uri): Promise<void> {
  const folder = folderOf(from);
  const isThere = await workspace.fs.stat(folder).then(
    () => true,
    () => false,
  );
  if (isThere) await workspace.fs.rename(folder, folderOf(to)).then(undefined, () => undefined);
}

function folderOf(text: Uri): Uri {
  return Uri.joinPath(text, '..', ...DRAFTS_FOLDER, text.path.split('/').at(-1)!);
}

/** Where the editor runs and keeps its files: here on a machine with a disk; for a browser see place.web.ts. */
import { Uri, workspace } from 'vscode';

/** In a browser, with nothing behind it. */
export const IN_BROWSER: boolean = false;

/** True for a text that has a file, beside which something can be kept. */
export function hasFile({ scheme }: Uri): boolean {
  return scheme === 'file';
}

/** Where a text without a file is saved first: the folder that is open, else the user's own. */
export function homeFolder(): Uri {
  const home = process.env.HOME ?? process.env.USERPROFILE ?? '/';
  return workspace.workspaceFolders?.[0]?.uri ?? Uri.file(home);
}

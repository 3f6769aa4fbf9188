/** The text as it was committed last, where the editor's own git extension knows one. */
import { extensions, type Uri } from 'vscode';

/** What is used of the git extension's interface, version 1. */
interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: Uri): { show(ref: string, path: string): Promise<string> } | null;
  };
}

/** @returns `undefined` where there is no git, no repository, or the text is not in it */
export async function committed(uri: Uri): Promise<string | undefined> {
  try {
    const extension = extensions.getExtension<GitExtension>('vscode.git');
    const git = extension && (extension.isActive ? extension.exports : await extension.activate());
    return await git?.getAPI(1).getRepository(uri)?.show('HEAD', uri.fsPath);
  } catch {
    return undefined;
  }
}

/** A Word file as the server is handed it. By way of the editor, so that those of a remote or virtual folder are read too. */
import { FileType, type Uri, window, workspace } from 'vscode';
import { toBase64 } from '../../server/forClients';
import type { Refusal, RequestType } from '../../server/protocol/request';
import { IMPORT_WORD, type ImportedWord, MOST_WORD_BYTES, type WordParams } from '../../server/protocol/word';
import type { Server } from './server';

/** The text of a Word file; `undefined` where there is none, which the user has then been told. */
export function importedText(server: Server, file: Uri): Promise<ImportedWord | undefined> {
  return askAbout(server, IMPORT_WORD, file);
}

/** Asks the server something of a Word file. @returns `undefined` where it refuses, which the user has then been told */
export async function askAbout<Result extends object>(
  server: Server,
  request: RequestType<WordParams, Result | Refusal>,
  file: Uri,
): Promise<Result | undefined> {
  const params = await read(file);
  if (!params) return undefined;
  const answer = await server
    .request(request, params)
    .catch((): Refusal => ({ refused: '检查服务没有回应，请再试一次。' }));
  if (!('refused' in answer)) return answer;
  tellRefused(params.name, answer);
  return undefined;
}

/** Tells why something was not done with a file. */
export function tellRefused(name: string, { refused }: Refusal): void {
  window.showErrorMessage(`“${name}”：${refused}`);
}

async function read(file: Uri): Promise<WordParams | undefined> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  try {
    const { size, type } = await workspace.fs.stat(file);
    if ((type & FileType.Directory) !== 0 || size > MOST_WORD_BYTES) {
      tellRefused(name, {
        refused: `超过 ${MOST_WORD_BYTES / 1024 / 1024} MB，太大了；请删去图片或压缩图片，另存一份再试。`,
      });
      return undefined;
    }
    const bytes = toBase64(await workspace.fs.readFile(file));
    return { uri: file.toString(), name, bytes };
  } catch {
    tellRefused(name, { refused: '读不了：文件不在了，或者没有权限。' });
    return undefined;
  }
}

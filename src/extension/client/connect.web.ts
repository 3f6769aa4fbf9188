/** The server in a browser's thread of its own, and the files that it asks for. */
import { Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, State } from 'vscode-languageclient/browser';
import { READ_FILE, WRITE_FILE } from '../../server/protocol';
import { hasFile } from '../editor/place';
import type * as desktop from './connect';

export const connect: typeof desktop.connect = ({ extensionUri }, options) => {
  const program = Uri.joinPath(extensionUri, 'dist', 'server.web.js').toString(true);
  let thread: Worker | undefined;
  const start = async () => {
    thread = new Worker(program);
    // The editor's threads are not those of the browser: the library would not know it for one.
    return { reader: new BrowserMessageReader(thread), writer: new BrowserMessageWriter(thread) };
  };
  const client = new LanguageClient('dianping', '点评讲话', start, options);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped || newState === State.StartFailed) thread?.terminate();
  });
  client.onRequest(READ_FILE.method, ({ uri }: { uri: string }) => readFile(Uri.parse(uri)));
  client.onRequest(WRITE_FILE.method, ({ uri, bytes }: { uri: string; bytes: Uint8Array | null }) =>
    writeFile(Uri.parse(uri), bytes),
  );
  return client;
};

/** What a file holds; `null` where there is none, or where the server has no business. */
async function readFile(file: Uri): Promise<Uint8Array | null> {
  if (!isNear(file)) return null;
  return workspace.fs.readFile(file).then(
    (bytes) => bytes,
    () => null,
  );
}

async function writeFile(file: Uri, bytes: Uint8Array | null): Promise<void> {
  if (bytes) await workspace.fs.writeFile(file, bytes);
  else await workspace.fs.delete(file);
}

/** In a folder that is open, or in that of a text that is. */
function isNear(file: Uri): boolean {
  if (workspace.getWorkspaceFolder(file)) return true;
  return workspace.textDocuments.some(
    ({ uri }) => hasFile(uri) && file.toString().startsWith(`${Uri.joinPath(uri, '..').toString()}/`),
  );
}

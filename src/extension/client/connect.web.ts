/** The server in a browser's thread of its own, and the files that it asks for. */
import { Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  Message,
  State,
} from 'vscode-languageclient/browser';
import { fromBase64, toBase64 } from '../../server/forClients';
import {
  type DictionaryParams,
  type FileContent,
  type FileParams,
  READ_DICTIONARY,
  READ_FILE,
  WRITE_FILE,
} from '../../server/protocol/disk';
import { hasFile } from '../editor/place';
import type * as desktop from './connect';

export const connect: typeof desktop.connect = ({ extensionUri }, options) => {
  const program = Uri.joinPath(extensionUri, 'dist', 'server.web.js').toString(true);
  let thread: Worker | undefined;
  let reader: ThreadReader | undefined;
  const start = async () => {
    thread = new Worker(program);
    reader = new ThreadReader(thread);
    // The editor's threads are not those of the browser: the library would not know it for one.
    return { reader, writer: new PlainWriter(thread) };
  };
  const client = new LanguageClient('dianping', '点评讲话', start, options);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped || newState === State.StartFailed) thread?.terminate();
  });
  client.onRequest(READ_DICTIONARY.method, ({ file }: DictionaryParams) =>
    workspace.fs.readFile(Uri.joinPath(extensionUri, 'native', file)).then(
      (bytes) => bytes,
      () => null,
    ),
  );
  client.onRequest(READ_FILE.method, ({ uri }: FileParams) => readFile(Uri.parse(uri)));
  client.onRequest(WRITE_FILE.method, ({ uri, content }: FileContent) => writeFile(Uri.parse(uri), content));
  const kill = () => {
    thread?.terminate();
    reader?.close();
  };
  return { client, kill };
};

/** A thread that is ended says nothing of it: the library hears it from here. */
class ThreadReader extends BrowserMessageReader {
  close(): void {
    this.fireClose();
  }
}

/** Sends what it would send to a process: of an editor's position its numbers, which a thread would not get. */
class PlainWriter extends BrowserMessageWriter {
  override write(message: Message): Promise<void> {
    return super.write(Message.isResponse(message) ? message : JSON.parse(JSON.stringify(message)));
  }
}

/** What a file holds; `null` where there is none, or where the server has no business. */
async function readFile(file: Uri): Promise<string | null> {
  return isNear(file) ? workspace.fs.readFile(file).then(toBase64, () => null) : null;
}

async function writeFile(file: Uri, content: string | null): Promise<void> {
  if (content === null) await workspace.fs.delete(file);
  else await workspace.fs.writeFile(file, fromBase64(content));
}

/** In a folder that is open, or in that of a text that is. */
function isNear(file: Uri): boolean {
  if (workspace.getWorkspaceFolder(file)) return true;
  return workspace.textDocuments.some(
    ({ uri }) => hasFile(uri) && file.toString().startsWith(`${Uri.joinPath(uri, '..').toString()}/`),
  );
}

/** Starts the language server in a browser's thread: the editor that started it has the files. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  type DataCallback,
  type Disposable,
  Message,
} from 'vscode-languageserver/browser';
import { pathOf, uriOf } from '../files/address.web';
import { lookAgain, mount, whenSettled } from '../files/web/disk';
import { mountDictionary } from '../words/load.web';
import { fromBase64, toBase64 } from './forClients';
import { READ_DICTIONARY, READ_FILE, WRITE_FILE } from './protocol/disk';
import { serve } from './server';

/**
 * What the editor says waits for the files that were wanted before: nothing is written where nobody knows yet what
 * stands there. What it answers does not wait, being those files.
 */
class PatientReader extends BrowserMessageReader {
  override listen(callback: DataCallback): Disposable {
    let turn = Promise.resolve();
    return super.listen((message) => {
      if (Message.isResponse(message)) callback(message);
      else turn = turn.then(whenSettled).then(() => callback(message));
    });
  }
}

const connection = createConnection(new PatientReader(self), new BrowserMessageWriter(self));

/** What comes within so many milliseconds is told at once. */
const TOGETHER = 20;
let listener = () => {};
let waiting = false;

function changed(): void {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    listener();
  }, TOGETHER);
}

mount(
  {
    read: async (path) => {
      const content = await connection.sendRequest<string | null>(READ_FILE.method, { uri: uriOf(path) });
      return content === null ? null : fromBase64(content);
    },
    write: (path, bytes) =>
      connection.sendRequest(WRITE_FILE.method, { uri: uriOf(path), content: bytes && toBase64(bytes) }),
  },
  {
    changed,
    lost: (path) => {
      connection.window.showErrorMessage(`“${path}”没有写成，改动没有记下。请看看文件夹是不是只读的。`);
      changed();
    },
  },
);

mountDictionary((file) =>
  connection.sendRequest<Uint8Array<ArrayBuffer> | null>(READ_DICTIONARY.method, { file }),
);

serve(connection, undefined, {
  lookAgain: (uris) => {
    for (const path of uris.map(pathOf)) if (path !== undefined) lookAgain(path);
  },
  onChange: (listen) => {
    listener = listen;
  },
});

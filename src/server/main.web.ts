/** Starts the language server in a browser's thread: the editor that started it has the files. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { pathOf, uriOf } from '../files/address.web';
import { lookAgain, mount } from '../files/web/disk';
import { READ_FILE, WRITE_FILE } from './protocol';
import { serve } from './server';

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

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
    read: (path) => connection.sendRequest(READ_FILE.method, { uri: uriOf(path) }),
    write: (path, bytes) => connection.sendRequest(WRITE_FILE.method, { uri: uriOf(path), bytes }),
  },
  {
    changed,
    lost: (path) => {
      connection.window.showErrorMessage(`“${path}”没有写成，改动没有记下。请看看文件夹是不是只读的。`);
      changed();
    },
  },
);

serve(connection, undefined, {
  lookAgain: (uris) => {
    for (const path of uris.map(pathOf)) if (path !== undefined) lookAgain(path);
  },
  onChange: (listen) => {
    listener = listen;
  },
});

/** The server in a process of its own; for a browser see connect.web.ts. */
import { type ExtensionContext, Uri } from 'vscode';
import {
  type BaseLanguageClient,
  LanguageClient,
  type LanguageClientOptions,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import { type Ending, UNKNOWN } from './restarts';

export interface Connected {
  /** Not yet started. */
  readonly client: BaseLanguageClient;
  /** How the last server ended, as far as that can be told. */
  readonly ending: () => Ending;
  /** Ends a server that does not answer, as if it had broken off. */
  readonly kill: () => void;
}

export function connect(
  { extensionUri }: Pick<ExtensionContext, 'extensionUri'>,
  options: LanguageClientOptions,
): Connected {
  const module = Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  const client = new LanguageClient(
    'dianping',
    '点评讲话',
    { module, transport: TransportKind.ipc },
    options,
  );
  let ending = UNKNOWN;
  client.onDidChangeState(({ newState }) => {
    if (newState !== State.Running) return;
    client.serverProcess?.once('exit', (code, signal) => {
      ending = { code, signal };
    });
  });
  return { client, ending: () => ending, kill: () => client.serverProcess?.kill('SIGKILL') };
}

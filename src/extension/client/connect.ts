/** The server in a process of its own; for a browser see connect.web.ts. */
import { type ExtensionContext, Uri } from 'vscode';
import {
  type BaseLanguageClient,
  LanguageClient,
  type LanguageClientOptions,
  TransportKind,
} from 'vscode-languageclient/node';

export interface Connected {
  /** Not yet started. */
  readonly client: BaseLanguageClient;
  /** Ends a server that does not answer, as if it had broken off. */
  readonly kill: () => void;
}

/** See `launch/main.ts`. */
const ENGINE = ['--no-regexp-tier-up'];

export function connect(
  { extensionUri }: Pick<ExtensionContext, 'extensionUri'>,
  options: LanguageClientOptions,
): Connected {
  const module = Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  const client = new LanguageClient(
    'dianping',
    '点评讲话',
    { module, transport: TransportKind.ipc, options: { execArgv: ENGINE } },
    options,
  );
  return { client, kill: () => client.serverProcess?.kill('SIGKILL') };
}

/** The server in a process of its own; for a browser see connect.web.ts. */
import { type ExtensionContext, Uri } from 'vscode';
import {
  type BaseLanguageClient,
  LanguageClient,
  type LanguageClientOptions,
  TransportKind,
} from 'vscode-languageclient/node';

/** A client that is not yet started. */
export function connect(
  { extensionUri }: Pick<ExtensionContext, 'extensionUri'>,
  options: LanguageClientOptions,
): BaseLanguageClient {
  const module = Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  return new LanguageClient('dianping', '点评讲话', { module, transport: TransportKind.ipc }, options);
}

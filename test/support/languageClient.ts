/** A client of the language server over its standard streams, as any editor is one. */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  type ClientCapabilities,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { NOBODY, type Program } from './program';

export interface LanguageClient {
  readonly server: ChildProcess;
  readonly initialized: InitializeResult;
  /** What was pushed, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** How often the server asked for diagnostics to be pulled anew. */
  readonly refreshes: () => number;
  /** What the user was shown, in order. */
  readonly shown: readonly string[];
  readonly request: <T>(method: string, params?: unknown) => Promise<T>;
  readonly notify: (method: string, params?: unknown) => Promise<void>;
  /** Opens a text and returns the client's own copy. */
  readonly open: (uri: string, text: string) => Promise<TextDocument>;
  /** Changes the server's text and returns the client's own copy so changed. */
  readonly change: (
    document: TextDocument,
    changes: TextDocumentContentChangeEvent[],
  ) => { readonly document: TextDocument; readonly sent: Promise<void> };
  readonly pull: (uri: string) => Promise<Diagnostic[]>;
  /** Waits for a push that `fits`, one already there included. */
  readonly pushed: (fits: (params: PublishDiagnosticsParams) => boolean) => Promise<PublishDiagnosticsParams>;
  /** Ends the session as the protocol has it; resolves to the process's exit status. */
  readonly end: () => Promise<number | null>;
}

/** What a client starts. */
export type Served = Pick<Program, 'file' | 'env'>;

/** Starts `dianping lsp --stdio` and initializes it. */
export async function startClient(
  { file, env }: Served,
  {
    capabilities = {},
    settings,
    unprivileged = false,
  }: {
    capabilities?: ClientCapabilities;
    settings?: () => unknown;
    /** Run as a user without rights of its own, where this one is root. */
    unprivileged?: boolean;
  } = {},
): Promise<LanguageClient> {
  const server = spawn(process.execPath, [file, 'lsp', '--stdio'], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(unprivileged && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  const exited = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  let refreshes = 0;
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const look of [...waiting]) look();
  });
  const shown: string[] = [];
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    shown.push(message);
  });
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    return null;
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => settings?.() ?? null),
  );
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
  });
  await connection.sendNotification('initialized', {});
  return {
    server,
    initialized,
    published,
    refreshes: () => refreshes,
    shown,
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    async open(uri, text) {
      const textDocument = { uri, languageId: 'dianping', version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
      return TextDocument.create(uri, 'dianping', 1, text);
    },
    change(document, contentChanges) {
      const version = document.version + 1;
      const textDocument = { uri: document.uri, version };
      const sent = connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
      return { document: TextDocument.update(document, contentChanges, version), sent };
    },
    async pull(uri) {
      const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      if (report.kind !== 'full') throw new Error(`a ${report.kind} report`);
      return report.items;
    },
    pushed: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          const found = published.find(fits);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    async end() {
      if (server.exitCode !== null) return server.exitCode;
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const status = await exited;
      connection.dispose();
      return status;
    },
  };
}

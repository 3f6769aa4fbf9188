/** The Language Server Protocol over the service. */
import {
  CodeActionKind,
  type Connection,
  type InitializeResult,
  MessageType,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createService, type Service } from '../service/service';
import { warmUp } from '../service/warmUp';
import { TRIGGER_CHARACTERS } from '../writing/completion';
import { COMMANDS } from './answers/commands';
import { type Diagnostics, registerDiagnostics } from './answers/diagnostics';
import { ANSWERS } from './answers/index';
import { type Client, createClient, watch } from './connection/client';
import { createFailures } from './connection/failures';
import { show, tell } from './connection/requests';
import { LEFT } from './protocol/checks';
import { FIX_ALL_KIND } from './protocol/commands';
import { PAPER_CHANGED } from './protocol/paper';
import type { TextParams } from './protocol/request';
import { createCarrier } from './state/carry';
import { EDITOR_SETTINGS, type EditorSettings } from './state/settings';
import { openState, type State } from './state/state';
import { isByHand } from './state/writing';

const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, willSave: true },
  documentSymbolProvider: { label: '点评讲话' },
  foldingRangeProvider: true,
  hoverProvider: true,
  completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS] },
  selectionRangeProvider: true,
  inlayHintProvider: true,
  executeCommandProvider: { commands: COMMANDS },
  codeActionProvider: {
    codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND],
  },
  diagnosticProvider: {
    identifier: 'dianping',
    interFileDependencies: false,
    workspaceDiagnostics: false,
  },
};

/** Files that come later than they are asked for: a browser's. */
export interface LateFiles {
  /** Some may be others now. */
  readonly lookAgain: (uris: readonly string[]) => void;
  /** Says whom to tell when one turned out to be another. */
  readonly onChange: (listen: () => void) => void;
}

/**
 * Serves one client until it goes.
 * @param nativeFolder where nodejieba was staged; `undefined` where there can be none
 */
export function serve(connection: Connection, nativeFolder: string | undefined, files?: LateFiles): void {
  const client = createClient(connection);
  const state = openState(connection, client, nativeFolder);
  const service = serviceOver(connection, state);
  const findings = registerDiagnostics(connection, { documents: state.documents, service, client });
  state.onChange(findings.refresh);
  greet(connection, client, state);
  followSettings(connection, client, state, findings);
  followTexts(connection, state, findings);
  followFiles(connection, state, files);
  for (const register of ANSWERS) register(connection, { ...state, client, service });
  state.documents.listen(connection);
  connection.listen();
}

/** One reading of each text, with what holds for it. */
function serviceOver(connection: Connection, state: State): Service {
  const { writing, settings, ignores, metadata, office, words, vocabulary } = state;
  return createService({
    writing: writing.in,
    settings: ({ uri }) => settings.of(uri),
    ignored: ({ uri }) => ignores.of(uri),
    metadata: ({ uri }) => metadata.of(uri),
    office: ({ uri }) => office.of(uri),
    pace: settings.pace,
    words: words.segmenter,
    vocabulary: vocabulary.get,
    wantWords: words.want,
    onFailure: createFailures(
      (message) => connection.console.error(message),
      (message) => show(connection, MessageType.Warning, message),
    ),
  });
}

function greet(connection: Connection, client: Client, { documents }: State): void {
  connection.onInitialize((params): InitializeResult => {
    client.introduce(params);
    // Until the first text comes, if there is a moment.
    setTimeout(() => {
      if (documents.all().length === 0) warmUp();
    }, 0);
    return { capabilities: CAPABILITIES, serverInfo: { name: 'dianping' } };
  });
}

/** The editor's settings: asked for where the client can be asked, else as it gives them. */
function followSettings(
  connection: Connection,
  client: Client,
  { settings }: State,
  findings: Diagnostics,
): void {
  async function read(given?: EditorSettings): Promise<void> {
    const ask = (name: keyof EditorSettings) =>
      connection.workspace.getConfiguration(`dianping.${name}`).catch(() => undefined);
    const asked = client.capabilities.workspace?.configuration;
    const values = await Promise.all(EDITOR_SETTINGS.map((name) => (asked ? ask(name) : given?.[name])));
    const before = settings.reading();
    settings.setEditor(Object.fromEntries(EDITOR_SETTINGS.map((name, i) => [name, values[i]])));
    if (settings.reading() !== before) tell(connection, PAPER_CHANGED, undefined);
    findings.refresh();
  }

  connection.onInitialized(() => {
    watch(connection, client);
    void read();
  });
  connection.onDidChangeConfiguration(({ settings: all }) => {
    void read((all as { dianping?: EditorSettings } | null)?.dianping);
  });
}

/** Files that hold for texts: settings, tables, what is kept beside texts. */
function followFiles(connection: Connection, state: State, files: LateFiles | undefined): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    files?.lookAgain(changes.map(({ uri }) => uri));
    state.changed();
  });
  if (!files) return;
  files.onChange(state.changed);
  // Asked for now, they are there when they are wanted.
  state.documents.onDidOpen(({ document: { uri } }) => {
    for (const each of [state.settings, state.office, ...state.records]) each.of(uri);
  });
}

/** Texts that open, change, are saved, are left and close. */
function followTexts(
  connection: Connection,
  { documents, find, writing, records }: State,
  findings: Diagnostics,
): void {
  const carrier = createCarrier(records);
  /** The writer is done for now, or elsewhere: what was held back is told. */
  const leave = (document: TextDocument) => {
    if (!writing.in(document)) return;
    writing.leave(document);
    findings.refresh();
  };
  documents.onDidOpen(({ document }) => carrier.opened(document, documents.all()));
  documents.onDidChangeContent(({ document }) => findings.push(document));
  documents.onWillSave(({ document, reason }) => {
    if (isByHand(reason)) leave(document);
  });
  connection.onNotification(LEFT.method, ({ uri }: TextParams) => {
    const document = find(uri);
    if (document) leave(document);
  });
  documents.onDidClose(({ document }) => {
    carrier.closed(document);
    findings.clear(document.uri);
  });
}

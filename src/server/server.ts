/** The Language Server Protocol over the service. */

import {
  CodeActionKind,
  type Connection,
  type InitializeResult,
  MessageType,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { folderOf } from '../files/address';
import { IGNORED_KIND } from '../files/ignores';
import { METADATA_KIND } from '../files/metadata';
import { createService } from '../service/service';
import { warmUp } from '../service/warmUp';
import { TRIGGER_CHARACTERS } from '../writing/completion';
import { registerCleaning } from './answers/cleaning';
import { FIX_ALL_KIND } from './answers/codeActions';
import { COMMANDS, execute } from './answers/commands';
import { registerDiagnostics } from './answers/diagnostics';
import { registerDrafts } from './answers/drafts';
import { registerExport } from './answers/exportWord';
import { registerFigures } from './answers/figures';
import { registerMetadata } from './answers/metadata';
import { registerPages } from './answers/pages';
import { registerQuestions } from './answers/questions';
import { registerStructure } from './answers/structure';
import { registerWord } from './answers/word';
import { createClient, watch } from './connection/client';
import { createFailures } from './connection/failures';
import { answer, show, tell } from './connection/requests';
import { CHECK_STATES, IGNORED, LEFT } from './protocol/checks';
import { METADATA_CHANGED } from './protocol/kept';
import { PAPER_CHANGED } from './protocol/paper';
import type { TextParams } from './protocol/request';
import { WORDS, WORDS_CHANGED } from './protocol/words';
import { createCarrier } from './state/carry';
import { withHistory } from './state/history';
import { createIgnores } from './state/ignores';
import { createOffice } from './state/office';
import { createRecords } from './state/records';
import { checkStates, createSettings, type EditorSettings } from './state/settings';
import { createTermTable, registerTermTable } from './state/termTable';
import { createVocabulary } from './state/vocabulary';
import { createWords } from './state/words';
import { createWriting, isByHand } from './state/writing';

const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, willSave: true },
  documentSymbolProvider: { label: '点评讲话' },
  foldingRangeProvider: true,
  hoverProvider: true,
  completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS] },
  selectionRangeProvider: true,
  inlayHintProvider: true,
  executeCommandProvider: { commands: COMMANDS },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
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
  const writing = createWriting();
  const documents = new TextDocuments(writing.texts);
  const settings = createSettings();
  const warn = (message: string) => show(connection, MessageType.Warning, message);
  const ignored = createRecords(IGNORED_KIND, warn);
  const metadata = withHistory(createRecords(METADATA_KIND, warn));
  const belongsTo = (uri: string) => folderOf(uri) ?? client.home;
  const office = createOffice(belongsTo);
  const find = (uri: string) => documents.get(uri);
  const terms = createTermTable(belongsTo, find);
  const ignores = createIgnores(ignored);
  const carrier = createCarrier([ignored, metadata]);
  const words = createWords(nativeFolder, {
    changed: () => {
      tell(connection, WORDS_CHANGED, words.status());
      findings.refresh();
    },
    brokeDown: () =>
      warn('分词组件出了错，改用系统自带的分词，词语检查会粗略一些。文稿不受影响，可以继续编辑。'),
  });
  const vocabulary = createVocabulary(nativeFolder, () => findings.refresh());
  const service = createService({
    writing: writing.in,
    settings: ({ uri }) => settings.of(uri),
    ignored: ({ uri }) => ignores.of(uri),
    metadata: ({ uri }) => metadata.of(uri),
    office: ({ uri }) => office.of(uri),
    pace: settings.pace,
    words: words.segmenter,
    vocabulary: vocabulary.get,
    wantWords: words.want,
    onFailure: createFailures((message) => connection.console.error(message), warn),
  });
  const findings = registerDiagnostics(connection, { documents, service, client });

  connection.onInitialize((params): InitializeResult => {
    client.introduce(params);
    // Until the first text comes, if there is a moment.
    setTimeout(() => {
      if (documents.all().length === 0) warmUp();
    }, 0);
    return { capabilities: CAPABILITIES, serverInfo: { name: 'dianping' } };
  });

  connection.onInitialized(() => {
    watch(connection, client);
    void readEditorSettings();
  });

  async function readEditorSettings(given?: EditorSettings): Promise<void> {
    const ask = (name: keyof EditorSettings) =>
      connection.workspace.getConfiguration(`dianping.${name}`).catch(() => undefined);
    const [checks, pace, phrases, reading] = client.capabilities.workspace?.configuration
      ? await Promise.all([ask('checks'), ask('pace'), ask('phrases'), ask('reading')])
      : [given?.checks, given?.pace, given?.phrases, given?.reading];
    const before = settings.reading();
    settings.setEditor({ checks, pace, phrases, reading });
    if (settings.reading() !== before) tell(connection, PAPER_CHANGED, undefined);
    findings.refresh();
  }

  connection.onDidChangeConfiguration(({ settings: all }) => {
    void readEditorSettings((all as { dianping?: EditorSettings } | null)?.dianping);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    files?.lookAgain(changes.map(({ uri }) => uri));
    forget();
  });
  files?.onChange(forget);

  function forget(): void {
    settings.forgetFiles();
    ignored.forgetFiles();
    metadata.forgetFiles();
    office.forgetFiles();
    tell(connection, METADATA_CHANGED, undefined);
    findings.refresh();
  }

  documents.onDidOpen(({ document }) => {
    carrier.opened(document, documents.all());
    // Asked for now, they are there when they are wanted.
    if (files) for (const each of [settings, office, ignored, metadata]) each.of(document.uri);
  });
  documents.onDidChangeContent(({ document }) => findings.push(document));
  documents.onWillSave(({ document, reason }) => {
    if (isByHand(reason)) leave(document);
  });
  connection.onNotification(LEFT.method, ({ uri }: TextParams) => {
    const document = documents.get(uri);
    if (document) leave(document);
  });
  /** The writer is done for now, or elsewhere: what was held back is told. */
  function leave(document: TextDocument): void {
    if (!writing.in(document)) return;
    writing.leave(document);
    findings.refresh();
  }
  documents.onDidClose(({ document }) => {
    carrier.closed(document);
    findings.clear(document.uri);
  });

  registerQuestions(connection, { find, service, settings, client });
  connection.onExecuteCommand(({ command, arguments: args = [] }) => {
    execute({ connection, ignores, terms, folderOf, changed: forget }, command, args);
  });
  answer(connection, CHECK_STATES, ({ uri }) => checkStates(settings.of(uri)));
  answer(connection, IGNORED, ({ uri }) => ignores.of(uri));
  answer(connection, WORDS, words.status);
  registerStructure(connection, service, find);
  registerFigures(connection, {
    service,
    find,
    metadata,
    changed: forget,
  });
  registerCleaning(connection, {
    find,
    manuscript: service.manuscript,
    options: ({ uri }) => ({ settings: settings.of(uri), ignored: ignores.of(uri) }),
    words: words.segmenter,
    vocabulary: vocabulary.get,
  });
  registerDrafts(connection, find);
  const onPaper = { find, service, words: words.whenReady, reading: settings.reading };
  registerExport(connection, onPaper);
  registerPages(connection, onPaper);
  registerWord(connection, {
    findings: async (document) => {
      await Promise.all([words.whenReady(), vocabulary.whenReady()]);
      return service.findings(document);
    },
  });
  registerMetadata(connection, {
    find,
    records: [ignored, metadata],
    metadata,
    changed: forget,
  });

  registerTermTable(connection, terms, forget);

  documents.listen(connection);
  connection.listen();
}

/** The Language Server Protocol over the service. */

import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { folderOf, pathOf } from '../files/address';
import { IGNORED_KIND } from '../files/ignores';
import { METADATA_KIND } from '../files/metadata';
import { CONFIG_NAME, TERMS_PATH } from '../files/nearest';
import { createService } from '../service/service';
import { warmUp } from '../service/warmUp';
import { TRIGGER_CHARACTERS } from '../writing/completion';
import { createCarrier } from './carry';
import { registerCleaning } from './cleaning';
import { codeActions, FIX_ALL_KIND } from './codeActions';
import { COMMANDS, execute } from './commands';
import { completion } from './completion';
import { configActions, configDiagnostics, isConfigFile } from './configFile';
import {
  frontMatterDiagnostics,
  garbledDiagnostics,
  lengthDiagnostics,
  toDiagnostic,
  toFoldingRanges,
  toSymbol,
} from './convert';
import { registerDrafts } from './drafts';
import { registerExport } from './exportWord';
import { createFailures } from './failures';
import { registerFigures } from './figures';
import { finalReport } from './finalCheck';
import { withHistory } from './history';
import { hover } from './hover';
import { createIgnores } from './ignores';
import { registerMetadata } from './metadata';
import { createOffice } from './office';
import { overviewOf } from './overview';
import { registerPages } from './pages';
import { promiseHints } from './promises';
import {
  CHECK_STATES,
  type ClientOptions,
  FINAL_CHECK,
  IGNORED,
  LEFT,
  METADATA_CHANGED,
  OVERVIEW,
  PAPER_CHANGED,
  type TextParams,
  WORDS,
  WORDS_CHANGED,
} from './protocol';
import { createRecords } from './records';
import { answer, show, tell } from './requests';
import { selectionRange } from './selection';
import { checkStates, createSettings, type EditorSettings } from './settings';
import { registerStructure } from './structure';
import { isTermsFile, termsActions, termsCompletion, termsDiagnostics } from './termsFile';
import { createTermTable, registerTermTable } from './termTable';
import { createVocabulary } from './vocabulary';
import { registerWord } from './word';
import { createWords } from './words';
import { createWriting, isByHand } from './writing';

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
  const writing = createWriting();
  const documents = new TextDocuments(writing.texts);
  const settings = createSettings();
  const warn = (message: string) => show(connection, MessageType.Warning, message);
  const ignored = createRecords(IGNORED_KIND, warn);
  const metadata = withHistory(createRecords(METADATA_KIND, warn));
  /** The workspace's folder: where texts that are not saved yet belong. */
  let home: string | undefined;
  const belongsTo = (uri: string) => folderOf(uri) ?? home;
  const office = createOffice(belongsTo);
  const terms = createTermTable(belongsTo, (uri) => documents.get(uri));
  const ignores = createIgnores(ignored);
  const carrier = createCarrier([ignored, metadata]);
  const words = createWords(nativeFolder, {
    changed: () => {
      tell(connection, WORDS_CHANGED, words.status());
      refresh();
    },
    brokeDown: () =>
      warn('分词组件出了错，改用系统自带的分词，词语检查会粗略一些。文稿不受影响，可以继续编辑。'),
  });
  const vocabulary = createVocabulary(nativeFolder, () => refresh());
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
  let client: InitializeParams['capabilities'] = {};
  /** True when the client has the commands of our own extension: 转到下一处待填, 为什么？ */
  let clientCommands = false;
  /** Findings are pushed until the client shows that it pulls them: nobody is told twice. */
  let pulls = false;

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    home = pathOf(params.workspaceFolders?.[0]?.uri ?? params.rootUri ?? '');
    const given = params.initializationOptions as ClientOptions | null | undefined;
    clientCommands = given?.clientCommands === true;
    // Until the first text comes, if there is a moment.
    setTimeout(() => {
      if (documents.all().length === 0) warmUp();
    }, 0);
    return {
      capabilities: {
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
      },
      serverInfo: { name: 'dianping' },
    };
  });

  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: 'dianping' })
        .catch(refused);
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      connection.client
        .register(DidChangeWatchedFilesNotification.type, {
          watchers: [
            { globPattern: `**/${CONFIG_NAME}` },
            { globPattern: '**/.dianping/{ignored,metadata}.json' },
            { globPattern: `**/${TERMS_PATH}` },
          ],
        })
        .catch(refused);
    }
    void readEditorSettings();
  });

  async function readEditorSettings(given?: EditorSettings): Promise<void> {
    const ask = (name: keyof EditorSettings) =>
      connection.workspace.getConfiguration(`dianping.${name}`).catch(() => undefined);
    const [checks, pace, phrases, reading] = client.workspace?.configuration
      ? await Promise.all([ask('checks'), ask('pace'), ask('phrases'), ask('reading')])
      : [given?.checks, given?.pace, given?.phrases, given?.reading];
    const before = settings.reading();
    settings.setEditor({ checks, pace, phrases, reading });
    if (settings.reading() !== before) tell(connection, PAPER_CHANGED, undefined);
    refresh();
  }

  connection.onDidChangeConfiguration(({ settings: all }) => {
    void readEditorSettings((all as { dianping?: EditorSettings } | null)?.dianping);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    files?.lookAgain(changes.map(({ uri }) => uri));
    forget();
  });
  files?.onChange(forget);

  /** A client that cannot what it said it could is served without. */
  function refused(error: unknown): void {
    connection.console.warn(String(error));
  }

  function forget(): void {
    settings.forgetFiles();
    ignored.forgetFiles();
    metadata.forgetFiles();
    office.forgetFiles();
    tell(connection, METADATA_CHANGED, undefined);
    refresh();
  }

  function diagnosticsOf(document: TextDocument) {
    if (isConfigFile(document.uri)) return configDiagnostics(document);
    if (isTermsFile(document.uri)) return termsDiagnostics(document);
    return [
      ...garbledDiagnostics(document),
      ...lengthDiagnostics(document),
      ...frontMatterDiagnostics(document, service.manuscript(document)),
      ...service.findings(document).map((finding) => toDiagnostic(document, finding)),
    ];
  }
  function push(document: TextDocument): void {
    if (pulls) return;
    void connection.sendDiagnostics({
      uri: document.uri,
      version: document.version,
      diagnostics: diagnosticsOf(document),
    });
  }
  /** Something other than the texts changed: the findings of every open text may be others now. */
  function refresh(): void {
    if (pulls && client.workspace?.diagnostics?.refreshSupport)
      connection.languages.diagnostics.refresh().catch(refused);
    for (const document of documents.all()) push(document);
  }

  documents.onDidOpen(({ document }) => {
    carrier.opened(document, documents.all());
    // Asked for now, they are there when they are wanted.
    if (files) for (const each of [settings, office, ignored, metadata]) each.of(document.uri);
  });
  documents.onDidChangeContent(({ document }) => push(document));
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
    refresh();
  }
  documents.onDidClose(({ document }) => {
    carrier.closed(document);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    if (!pulls) {
      pulls = true;
      for (const { uri } of documents.all()) void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    return { kind: DocumentDiagnosticReportKind.Full, items: document ? diagnosticsOf(document) : [] };
  });
  connection.onDocumentSymbol(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    return document ? service.outline(document).map(toSymbol) : [];
  });
  connection.onFoldingRanges(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    return document ? toFoldingRanges(document, service.outline(document)) : [];
  });
  connection.onCodeAction((params) => {
    const document = documents.get(params.textDocument.uri);
    if (!document) return [];
    if (isConfigFile(document.uri)) return configActions(document, params);
    if (isTermsFile(document.uri)) return termsActions(document, params);
    return codeActions({ service, clientCommands }, document, params);
  });
  answer(connection, OVERVIEW, ({ uri }) => {
    const document = documents.get(uri);
    return document ? overviewOf(service, document) : null;
  });
  connection.onHover(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    return document ? hover(service, document, position, settings.pace()) : null;
  });
  connection.onCompletion((params) => {
    const document = documents.get(params.textDocument.uri);
    if (!document || isConfigFile(document.uri)) return [];
    const snippets = client.textDocument?.completion?.completionItem?.snippetSupport === true;
    if (isTermsFile(document.uri)) return termsCompletion(document, params.position, snippets);
    return completion(service.manuscript(document), document, params, {
      phrases: settings.phrases(),
      snippets,
    });
  });
  connection.onSelectionRanges(({ textDocument, positions }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    return positions.map((position) => selectionRange(service.manuscript(document), document, position));
  });
  connection.languages.inlayHint.on(({ textDocument, range }) => {
    const document = documents.get(textDocument.uri);
    return document ? promiseHints(service.manuscript(document), document, range) : [];
  });
  connection.onExecuteCommand(({ command, arguments: args = [] }) => {
    execute({ connection, ignores, terms, folderOf, changed: forget }, command, args);
  });
  answer(connection, FINAL_CHECK, ({ uri }) => {
    const document = documents.get(uri);
    return document ? finalReport(service, document) : null;
  });
  answer(connection, CHECK_STATES, ({ uri }) => checkStates(settings.of(uri)));
  answer(connection, IGNORED, ({ uri }) => ignores.of(uri));
  answer(connection, WORDS, words.status);
  const find = (uri: string) => documents.get(uri);
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

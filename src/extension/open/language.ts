/** 将当前文件作为点评讲话打开: which texts are manuscripts though their names do not say so, and which may be. */
import {
  CodeLens,
  type CodeLensProvider,
  commands,
  EventEmitter,
  type ExtensionContext,
  languages,
  Range,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { looksLikeSpeech } from '../../server/forClients';
import { registerCommands } from '../editor/commands';
import { isManuscript, LANGUAGE } from '../editor/manuscript';
import { UriList } from './uriList';

const PLAIN = 'plaintext';
const DECLINE = 'dianping.declineOffer';

export function registerLanguage(context: ExtensionContext): void {
  const manuscripts = new UriList(context.globalState, 'dianping.manuscripts');
  /** Texts that were manuscripts in this session. */
  const seen = new WeakSet<TextDocument>();

  const opened = (document: TextDocument) => {
    if (document.languageId === LANGUAGE) seen.add(document);
    // A writer who makes it something else means it.
    else if (seen.has(document)) void manuscripts.remove(document.uri);
    else if (manuscripts.has(document.uri)) void languages.setTextDocumentLanguage(document, LANGUAGE);
  };
  const setLanguage = async () => {
    const document = window.activeTextEditor?.document;
    if (!document) {
      window.showInformationMessage('请先打开一个文本文件。');
      return;
    }
    await manuscripts.add(document.uri);
    await languages.setTextDocumentLanguage(document, LANGUAGE);
  };

  const offer = new Offer(new UriList(context.globalState, 'dianping.offered'));
  context.subscriptions.push(
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidSaveTextDocument((document) => {
      if (isManuscript(document)) void manuscripts.add(document.uri);
    }),
    languages.registerCodeLensProvider({ language: PLAIN }, offer),
    commands.registerCommand(DECLINE, (uri: Uri) => offer.decline(uri)),
    offer,
  );
  registerCommands(context, {
    'dianping.setLanguage': setLanguage,
  });
  for (const document of workspace.textDocuments) opened(document);
}

/** A line over a text that looks like a speech; it stays until it is answered or the text closed, and comes once. */
class Offer implements CodeLensProvider {
  readonly onDidChangeCodeLenses;

  readonly #changed = new EventEmitter<void>();
  readonly #made = new WeakSet<TextDocument>();
  readonly #declined = new Set<string>();

  constructor(private readonly offered: UriList) {
    this.onDidChangeCodeLenses = this.#changed.event;
  }

  provideCodeLenses(document: TextDocument): CodeLens[] {
    if (!this.#isDue(document)) return [];
    this.#made.add(document);
    void this.offered.add(document.uri);
    const top = new Range(0, 0, 0, 0);
    return [
      new CodeLens(top, {
        title: '像是一篇讲话：作为点评讲话打开',
        command: 'dianping.setLanguage',
      }),
      new CodeLens(top, { title: '不用', command: DECLINE, arguments: [document.uri] }),
    ];
  }

  decline(uri: Uri): void {
    this.#declined.add(uri.toString());
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #isDue(document: TextDocument): boolean {
    if (this.#declined.has(document.uri.toString())) return false;
    if (this.#made.has(document)) return true;
    return !this.offered.has(document.uri) && looksLikeSpeech(document.getText());
  }
}

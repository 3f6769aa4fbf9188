/** The page on which two drafts are compared, the editor's own diff of them, and the marked-up Word file. */
import {
  commands,
  EventEmitter,
  Range,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { fromBase64, type LineRange } from '../../server/forClients';
import { COMPARE, REDLINE } from '../../server/protocol/drafts';
import type { Server } from '../client/server';
import { nameOf } from '../editor/nameOf';
import { nonce } from '../editor/nonce';
import { showSelected } from '../editor/show';
import { writeWhole } from '../editor/whole';
import { draftPageHtml } from './page';

export const GO = 'dianping.drafts.go';
export const DIFF = 'dianping.drafts.diff';
export const REDLINE_HERE = 'dianping.drafts.redline';
const SCHEME = 'dianping-draft';
const WORD = '.docx';
const SILENT = '检查服务没有回应。';

/** An older draft: its text, and what a person calls it. */
export interface Older {
  readonly name: string;
  readonly text: string;
}

export class Comparing {
  #panel: WebviewPanel | undefined;
  #about: { readonly document: TextDocument; readonly older: Older } | undefined;
  readonly #changed = new EventEmitter<Uri>();
  readonly #provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: this.#changed.event,
    provideTextDocumentContent: () => this.#about?.older.text ?? '',
  });

  constructor(private readonly server: Server) {}

  /** The page as it stands; `undefined` where it is not open. */
  get html(): string | undefined {
    return this.#panel?.webview.html;
  }

  async show(document: TextDocument, older: Older): Promise<void> {
    const { version } = document;
    const comparison = await this.server
      .request(COMPARE, { uri: document.uri.toString(), version, old: older.text })
      .catch(() => ({ refused: SILENT }));
    if ('refused' in comparison) {
      window.showInformationMessage(comparison.refused);
      return;
    }
    this.#about = { document, older };
    this.#panel ??= this.#newPanel();
    this.#panel.webview.html = draftPageHtml({
      comparison,
      title: nameOf(document.uri),
      old: older.name,
      linkTo: (place) => link(GO, [document.uri.toString(), place]),
      diff: link(DIFF, []),
      redline: link(REDLINE_HERE, []),
      nonce: nonce(),
    });
    this.#panel.reveal(undefined, true);
  }

  /** The editor's own diff, the older draft on the left. */
  async diff(): Promise<void> {
    if (!this.#about) return;
    const { document, older } = this.#about;
    const old = Uri.from({ scheme: SCHEME, path: `/${older.name.replaceAll('/', '／')}` });
    this.#changed.fire(old);
    await commands.executeCommand(
      'vscode.diff',
      old,
      document.uri,
      `${older.name} ↔ ${nameOf(document.uri)}`,
    );
  }

  /** Writes the marked-up page of what is compared now. */
  async redlineHere(): Promise<void> {
    if (this.#about) await this.redline(this.#about.document, this.#about.older);
  }

  async redline(document: TextDocument, older: Older): Promise<void> {
    const answer = await this.server
      .request(REDLINE, { uri: document.uri.toString(), version: document.version, old: older.text })
      .catch(() => ({ refused: SILENT }));
    if ('refused' in answer) {
      window.showInformationMessage(answer.refused);
      return;
    }
    const name = `${nameOf(document.uri).replace(/\.[^.]*$/, '')}（花脸稿）${WORD}`;
    const target = await window.showSaveDialog({
      ...(document.isUntitled ? {} : { defaultUri: Uri.joinPath(document.uri, '..', name) }),
      filters: { 'Word 文件': ['docx'] },
      saveLabel: '写花脸稿',
      title: '花脸稿写到哪里',
    });
    if (!target) return;
    await writeWhole(workspace.fs, target, fromBase64(answer.base64)).then(
      () =>
        window.showInformationMessage(
          `花脸稿写好了：${nameOf(target)}。删去的划掉，增加的加下划线，在 Word 里都是修订。`,
        ),
      () =>
        window.showErrorMessage(
          `写不了“${nameOf(target)}”。它可能正在 Word 里打开，请关掉再试，或者换一个名字。`,
        ),
    );
  }

  /** Goes to a place of the page. */
  async go(uri: string, { start, end }: LineRange): Promise<void> {
    const document = await workspace.openTextDocument(Uri.parse(uri));
    const range = new Range(start.line, start.character, end.line, end.character);
    await showSelected(document, document.validateRange(range));
  }

  dispose(): void {
    this.#panel?.dispose();
    this.#provider.dispose();
    this.#changed.dispose();
  }

  #newPanel(): WebviewPanel {
    const panel = window.createWebviewPanel(
      'dianping.drafts',
      '与上一稿比较',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: false, enableCommandUris: [GO, DIFF, REDLINE_HERE], localResourceRoots: [] },
    );
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    return panel;
  }
}

function link(command: string, args: readonly unknown[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(args)).replaceAll("'", '%27')}`;
}

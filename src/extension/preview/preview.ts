/** The panel beside the text: asks for the pages, hands on what changed, and keeps it in step with the text. */
import {
  Disposable,
  type ExtensionContext,
  Range,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import type { Position } from '../../server/forClients';
import { FONTS, PAGES, PAPER_CHANGED, type PaperStyle } from '../../server/protocol/paper';
import type { Server } from '../client/server';
import { currentDocument } from '../editor/manuscript';
import { nameOf } from '../editor/nameOf';
import { nonce } from '../editor/nonce';
import { editorOf, showSelected } from '../editor/show';
import type { Live } from '../live/live';
import { READING } from '../live/reading';
import { Leader } from './leader';
import type { Printer } from './print';
import { shellHtml } from './shellHtml';
import { type FromView, type PagesMessage, type ToView, updateFor } from './update';

/** What the view has drawn last. */
export interface Shown {
  readonly version: number;
  readonly pages: number;
  /** How many of them were drawn anew. */
  readonly replaced: number;
}

export class Preview implements Disposable {
  style: PaperStyle = 'official';

  #panel: WebviewPanel | undefined;
  /** The text that is shown. */
  #about: TextDocument | undefined;
  /** The keys of the pages that the view has. */
  #known: ReadonlySet<string> = new Set();
  #ready = false;
  #asked = 0;
  #shown: Shown | undefined;
  #last: ToView | undefined;
  #pages: PagesMessage | undefined;
  readonly #leader = new Leader();
  readonly #subscriptions: Disposable;

  constructor(
    private readonly context: ExtensionContext,
    private readonly server: Server,
    private readonly printer: Printer,
    live: Live,
  ) {
    // Not when the setting itself changes: the server hears of that later.
    server.onNotification(PAPER_CHANGED, () => void this.update());
    this.#subscriptions = Disposable.from(
      live.onDidChange(() => void this.update()),
      server.onDidChangeState(() => void this.update()),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [first] }) => {
        if (textEditor.document === this.#about && first && this.#leader.leads('text'))
          this.#place(first.start, 'top');
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.#about) this.#followCaret();
      }),
    );
  }

  async open(): Promise<void> {
    if (!currentDocument()) {
      window.showInformationMessage('请先打开一篇点评讲话。');
      return;
    }
    if (this.#panel) this.#panel.reveal(undefined, true);
    else await this.#create();
  }

  get shown(): Shown | undefined {
    return this.#shown;
  }

  get last(): ToView | undefined {
    return this.#last;
  }

  /** What the view was sent of its pages last; `undefined` while it shows none. */
  get pages(): PagesMessage | undefined {
    return this.#pages;
  }

  dispose(): void {
    this.#panel?.dispose();
    this.#subscriptions.dispose();
  }

  /** Asks for the pages of the text in hand, and shows what is other than it was. */
  async update(): Promise<void> {
    const document = currentDocument();
    if (!this.#panel?.visible || !this.#ready || !document) return;
    const asked = ++this.#asked;
    // Nothing of a text that is no longer in front is to be read or clicked.
    if (this.#about && this.#about !== document) this.#showNone(READING);
    const { style } = this;
    const pages = await this.server.request(PAGES, { uri: document.uri.toString(), style }).catch(() => null);
    // Asked again meanwhile, or closed: the later answer is the one to show.
    if (asked !== this.#asked || !this.#panel) return;
    if (!pages || 'refused' in pages) {
      this.#showNone(pages?.refused ?? '检查服务还没有准备好，准备好以后这里显示页面。');
      return;
    }
    const another = this.#about !== document;
    this.#about = document;
    this.#panel.title = `预览：${nameOf(document.uri)}`;
    const message = updateFor(pages, style, this.#known);
    this.#known = new Set(message.keys);
    this.#send(message);
    if (another) this.#showStart();
    else this.#followCaret();
  }

  /** What the view tells: also for the tests, which cannot click in it. */
  async receive(message: FromView): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#known = new Set();
        // A view that was hidden begins anew, and where the text stands.
        this.#about = undefined;
        return this.update();
      case 'style':
        this.style = message.style;
        await this.update();
        return this.#showStart();
      case 'shown':
        this.#shown = message;
        return;
      case 'print':
        if (this.#about) await this.printer.print(this.#about, this.style);
        return;
      case 'go':
        if (this.#about) await showSelected(this.#about, this.#at(message.at));
        return;
      case 'scrolled':
        if (this.#leader.leads('view')) this.#scrollText(message.at);
    }
  }

  async #create(): Promise<void> {
    const fonts = await this.server
      .request(FONTS)
      .catch(() => ({ families: { xiaobiaosong: [], hei: [], kai: [], fang: [], song: [] }, missing: [] }));
    const media = Uri.joinPath(this.context.extensionUri, 'media');
    const panel = window.createWebviewPanel(
      'dianping.preview',
      '预览',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, enableFindWidget: true, localResourceRoots: [media] },
    );
    this.#panel = panel;
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#about = undefined;
      this.#shown = undefined;
      this.#ready = false;
    });
    panel.webview.onDidReceiveMessage((message: FromView) => void this.receive(message));
    const file = (name: string) => panel.webview.asWebviewUri(Uri.joinPath(media, name)).toString();
    panel.webview.html = shellHtml({
      fonts,
      script: file('preview.js'),
      style: file('preview.css'),
      nonce: nonce(),
    });
  }

  #showNone(text: string): void {
    this.#about = undefined;
    this.#known = new Set();
    if (this.#panel) this.#panel.title = '预览';
    this.#send({ type: 'none', text });
  }

  #send(message: ToView): void {
    this.#last = message;
    if (message.type !== 'place') this.#pages = message.type === 'pages' ? message : undefined;
    void this.#panel?.webview.postMessage(message);
  }

  #place({ line, character }: Position, how: 'top' | 'near'): void {
    this.#send({ type: 'place', at: { line, character }, how });
  }

  /** The page comes to where the text stands. */
  #showStart(): void {
    const editor = this.#about && editorOf(this.#about);
    const start = editor?.visibleRanges[0]?.start;
    if (start) this.#place(start, 'top');
  }

  #followCaret(): void {
    const editor = this.#about && editorOf(this.#about);
    if (editor && this.#leader.leads('caret')) this.#place(editor.selection.active, 'near');
  }

  #scrollText(at: Position): void {
    const editor = this.#about && editorOf(this.#about);
    editor?.revealRange(this.#at(at), TextEditorRevealType.AtTop);
  }

  #at({ line, character }: Position): Range {
    return new Range(line, character, line, character);
  }
}

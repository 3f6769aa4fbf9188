/** 点评：查看各部分的篇幅: the chart, in a panel beside the text. It goes along with the text and with the cursor. */
import {
  type ExtensionContext,
  Range,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { nonce } from '../editor/nonce';
import { paceFor } from '../editor/pace';
import { editorOf, showSelected } from '../editor/show';
import type { Answer, Live } from '../live/live';
import { chartHtml } from './chartHtml';
import { speechAt } from './lengthText';

/** (uri, line, character): what a bar runs. */
export const GO_TO = 'dianping.length.goTo';

export class Chart {
  #panel: WebviewPanel | undefined;
  #html = '';
  readonly #nonce = nonce();

  constructor({ subscriptions }: ExtensionContext, live: Live) {
    const update = () => {
      if (live.reading) this.#draw(chartHtml(undefined, this.#nonce));
      else this.#update(live.answer);
    };
    subscriptions.push(
      live.onDidChange(update),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === live.answer?.document) update();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('dianping')) update();
      }),
      { dispose: () => this.#panel?.dispose() },
    );
  }

  show(answer: Answer): void {
    this.#panel ??= this.#open();
    this.#update(answer);
    this.#panel.reveal(undefined, true);
  }

  /** The page as it is; `undefined` when it is not open. */
  get html(): string | undefined {
    return this.#panel && this.#html;
  }

  #open(): WebviewPanel {
    const panel = window.createWebviewPanel('dianping.length', '各部分的篇幅', ViewColumn.Beside, {
      enableScripts: false,
      enableCommandUris: [GO_TO, 'dianping.limitTime', 'workbench.action.openSettings'],
      localResourceRoots: [],
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#html = '';
    });
    return panel;
  }

  /** What is shown stays as long as no other manuscript is in sight. */
  #update(answer: Answer | undefined): void {
    if (!this.#panel || !answer) return;
    const { document, speeches, minutes } = answer;
    const cursor = editorOf(document)?.selection.active ?? { line: 0, character: 0 };
    const uri = document.uri.toString();
    const html = chartHtml(
      {
        speeches,
        inHand: speechAt(speeches, cursor),
        pace: paceFor(document),
        target: minutes ?? settingOf(answer),
        goTo: ({ line, character }) =>
          `command:${GO_TO}?${encodeURIComponent(JSON.stringify([uri, line, character]))}`,
      },
      this.#nonce,
    );
    this.#draw(html);
  }

  #draw(html: string): void {
    if (!this.#panel || html === this.#html) return;
    this.#html = html;
    this.#panel.webview.html = html;
  }
}

function settingOf({ document }: Answer): number | undefined {
  const minutes = workspace.getConfiguration('dianping', document).get('targetMinutes', 0);
  return minutes > 0 ? minutes : undefined;
}

/** Goes where a bar points, in the text beside. */
export async function goTo(uri: string, line: number, character: number): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const range = document.validateRange(new Range(line, character, line, character));
  const editor = await showSelected(document, range);
  editor.revealRange(range, TextEditorRevealType.AtTop);
}

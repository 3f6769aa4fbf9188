/** 点评：定稿检查: one page beside the text that says 可以交了, or what is missing. */
import {
  type ExtensionContext,
  Range,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { LineRange } from '../../server/forClients';
import { FINAL_CHECK } from '../../server/protocol/finalCheck';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { currentManuscript } from '../editor/manuscript';
import { nameOf } from '../editor/nameOf';
import { nonce } from '../editor/nonce';
import { paceFor } from '../editor/pace';
import { showSelected } from '../editor/show';
import type { Live } from '../live/live';
import { pageHtml } from './page';

const GO = 'dianping.finalCheck.go';

export interface FinalCheckPage {
  /** The page as it stands; `undefined` where it is not open. */
  html(): string | undefined;
}

export function registerFinalCheck(context: ExtensionContext, server: Server, live: Live): FinalCheckPage {
  let panel: WebviewPanel | undefined;
  /** The text that the page is about, and its speech's title. */
  let about: TextDocument | undefined;
  let title = '';

  async function open(): Promise<void> {
    const document = currentManuscript()?.document;
    if (!document) {
      window.showInformationMessage('请先打开一篇点评讲话。');
      return;
    }
    if (about !== document) title = '';
    about = document;
    panel ??= newPanel(() => {
      panel = undefined;
    });
    await write();
    panel.reveal(undefined, true);
  }

  async function write(): Promise<void> {
    const document = about;
    if (!panel || !document || document.isClosed) return;
    const report = await server.request(FINAL_CHECK, { uri: document.uri.toString() }).catch(() => null);
    if (!panel || !report || about !== document) return;
    // While another text is in front the last title stays.
    if (live.answer?.document === document)
      title = live.answer.speeches.find((speech) => speech.title)?.title ?? '';
    const own = workspace.getConfiguration('dianping', document).get('targetMinutes', 0);
    panel.webview.html = pageHtml({
      report: { ...(own > 0 ? { limit: own } : {}), ...report },
      title: title || nameOf(document.uri),
      pace: paceFor(document),
      linkTo: (place) => linkTo(document, place),
      lineOf: ({ start: { line } }) => (line < document.lineCount ? document.lineAt(line).text : ''),
      nonce: nonce(),
    });
  }

  context.subscriptions.push(
    { dispose: () => panel?.dispose() },
    live.onDidChange(() => write()),
    server.onDidChangeState(() => write()),
    workspace.onDidSaveTextDocument(() => write()),
  );
  registerCommands(context, {
    'dianping.finalCheck': open,
    [GO]: async (uri: string, ...place: number[]) => {
      const [line = 0, character = 0, endLine = line, endCharacter = character] = place;
      const document = await workspace.openTextDocument(Uri.parse(uri));
      await showSelected(document, new Range(line, character, endLine, endCharacter));
    },
  });
  return { html: () => panel?.webview.html };
}

function newPanel(closed: () => void): WebviewPanel {
  const panel = window.createWebviewPanel(
    'dianping.finalCheck',
    '定稿检查',
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { enableScripts: false, enableCommandUris: [GO], localResourceRoots: [] },
  );
  panel.onDidDispose(closed);
  return panel;
}

function linkTo({ uri }: TextDocument, { start, end }: LineRange): string {
  const args = [uri.toString(), start.line, start.character, end.line, end.character];
  return `command:${GO}?${encodeURIComponent(JSON.stringify(args)).replaceAll("'", '%27')}`;
}

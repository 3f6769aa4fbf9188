/** 点评：演练: the text large, scrolling at the pace that is set; a key at each section takes its time. */
import {
  ConfigurationTarget,
  type ExtensionContext,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { SCRIPT, type ScriptResult } from '../../server/protocol/paper';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { currentDocument } from '../editor/manuscript';
import { nonce } from '../editor/nonce';
import { paceFor } from '../editor/pace';
import { editorOf } from '../editor/show';
import { type Clock, elapsedAt, isDone, newClock, nextClock, positionAt } from './clock';
import type { ClockMessage, FromView } from './messages';
import { shellHtml, tableHtml } from './rehearsalHtml';

export interface RehearsalApi {
  /** The clock; `undefined` where no rehearsal is open. */
  clock(): Clock | undefined;
  /** What the view would tell. */
  receive(message: FromView): Promise<void>;
}

/** A rehearsal under way. The clock stands here, so that it goes on while its view is hidden. */
interface Rehearsal {
  readonly panel: WebviewPanel;
  readonly document: TextDocument;
  readonly script: ScriptResult;
  clock: Clock;
}

export function registerRehearsal(context: ExtensionContext, server: Server): RehearsalApi {
  let current: Rehearsal | undefined;

  async function rehearse(): Promise<void> {
    const document = currentDocument();
    if (!document) {
      window.showInformationMessage('请先打开一篇点评讲话。');
      return;
    }
    const { line, character } = editorOf(document)?.selection.active ?? { line: 0, character: 0 };
    const params = { uri: document.uri.toString(), position: { line, character } };
    const script = await server.request(SCRIPT, params).catch(() => null);
    if (!script || script.sections.length === 0) {
      window.showInformationMessage('文稿里还没有可以讲的内容。写好正文，再来演练。');
      return;
    }
    current?.panel.dispose();
    current = begin(document, script);
  }

  function begin(document: TextDocument, script: ScriptResult): Rehearsal {
    const panel = newPanel(context.extensionUri, script);
    const spoken = script.sections.map((section) => section.spoken);
    const rehearsal: Rehearsal = { panel, document, script, clock: newClock(spoken, paceFor(document)) };
    panel.onDidDispose(() => {
      if (current === rehearsal) current = undefined;
    });
    panel.webview.onDidReceiveMessage((message: FromView) => void receive(message));
    return rehearsal;
  }

  async function receive(message: FromView): Promise<void> {
    if (!current) return;
    if (message.type === 'keep') await keepPace(current.document, message.pace);
    else if (message.type !== 'ready')
      current.clock = nextClock(current.clock, { ...message, at: Date.now() });
    if (current) void current.panel.webview.postMessage(messageOf(current));
  }

  context.subscriptions.push({ dispose: () => current?.panel.dispose() });
  registerCommands(context, {
    'dianping.rehearse': rehearse,
  });
  return { clock: () => current?.clock, receive };
}

function messageOf({ clock, document, script }: Rehearsal): ClockMessage {
  const now = Date.now();
  const titles = script.sections.map(({ title }) => title);
  const usual = paceFor(document);
  const resting = clock.since === undefined && clock.taken.length > 0;
  return {
    type: 'clock',
    clock,
    position: positionAt(clock, now),
    elapsed: elapsedAt(clock, now),
    usual,
    titles,
    table: resting || isDone(clock) ? tableHtml(titles, clock, usual) : '',
  };
}

/** Where the pace is set already, else for all texts. */
async function keepPace(document: TextDocument, pace: number): Promise<void> {
  const settings = workspace.getConfiguration('dianping', document);
  const set = settings.inspect('pace');
  const target = [
    [set?.workspaceFolderValue, ConfigurationTarget.WorkspaceFolder] as const,
    [set?.workspaceValue, ConfigurationTarget.Workspace] as const,
  ].find(([value]) => value !== undefined)?.[1];
  await settings.update('pace', pace, target ?? ConfigurationTarget.Global);
}

function newPanel(extension: Uri, script: ScriptResult): WebviewPanel {
  const media = Uri.joinPath(extension, 'media');
  const panel = window.createWebviewPanel(
    'dianping.rehearsal',
    `演练：${script.title || '点评讲话'}`,
    ViewColumn.Active,
    { enableScripts: true, localResourceRoots: [media] },
  );
  const file = (name: string) => panel.webview.asWebviewUri(Uri.joinPath(media, name)).toString();
  panel.webview.html = shellHtml({
    script,
    code: file('rehearsal.js'),
    style: file('rehearsal.css'),
    nonce: nonce(),
  });
  return panel;
}

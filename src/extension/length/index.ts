/** 篇幅: characters and speaking time in the status bar, and the chart of the parts. */
import { type ExtensionContext, StatusBarAlignment, type TextDocument, window, workspace } from 'vscode';
import { NO_SIZE, OUTLINE, type OutlineResult, plus, sizeOf } from '../../server/protocol';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { currentManuscript, onDidChangeManuscript } from '../editor/manuscript';
import { paceFor } from '../editor/pace';
import { showChart } from './chart';
import { lengthText } from './lengthText';

/** Milliseconds: counts need not follow every key. */
const DELAY = 200;

export interface Length {
  /** The text of the status bar item; `undefined` when it is not in sight. */
  status(): string | undefined;
}

export function registerLength(context: ExtensionContext, server: Server): Length {
  const item = window.createStatusBarItem('dianping.length', StatusBarAlignment.Right, 109);
  item.name = '点评讲话：字数和时间';
  item.command = 'dianping.showLength';
  let outline: OutlineResult | undefined;
  let owner: TextDocument | undefined;
  let timer: NodeJS.Timeout | undefined;

  const ask = (document: TextDocument) =>
    server.request(OUTLINE, { uri: document.uri.toString() }).catch(() => null);

  async function read(): Promise<void> {
    const document = currentManuscript()?.document;
    const answer = document && server.state === 'running' ? await ask(document) : null;
    if (document !== currentManuscript()?.document) return;
    owner = document;
    outline = answer ?? undefined;
    show();
  }

  function show(): void {
    const editor = currentManuscript();
    if (!editor || !outline || editor.document !== owner) {
      item.hide();
      return;
    }
    const { document, selection, selections } = editor;
    const selected = selections.map((each) => sizeOf(document.getText(each))).reduce(plus, NO_SIZE);
    const { text, tooltip } = lengthText({
      speeches: outline.speeches,
      cursor: selection.active,
      selected,
      pace: paceFor(document),
    });
    item.text = text;
    item.tooltip = tooltip;
    item.show();
  }

  function soon(work: () => void, delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(work, delay);
  }

  context.subscriptions.push(
    item,
    { dispose: () => clearTimeout(timer) },
    onDidChangeManuscript(read),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === owner) soon(read, DELAY);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document === owner) show();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('dianping.pace')) show();
    }),
    server.onDidChangeState(read),
  );
  registerCommands(context, {
    'dianping.showLength': async () => {
      const document = currentManuscript()?.document;
      const answer = document && (await ask(document));
      if (answer) showChart(answer.speeches, paceFor(document));
      else window.showInformationMessage('请先打开一篇点评讲话。');
    },
  });
  read();
  return { status: () => (outline && currentManuscript() ? item.text : undefined) };
}

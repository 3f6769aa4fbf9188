/** 篇幅: characters and speaking time in the status bar, and the chart of the parts. */
import { type ExtensionContext, Selection, StatusBarAlignment, window, workspace } from 'vscode';
import { NO_SIZE, plus, sizeOf } from '../../server/forClients';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { currentDocument, currentManuscript, onDidChangeManuscript } from '../editor/manuscript';
import { paceFor } from '../editor/pace';
import { settle, sight } from '../editor/settle';
import type { Live } from '../live/live';
import { READING } from '../live/reading';
import { Chart, GO_TO, goTo } from './chart';
import { lengthText } from './lengthText';

const NO_CURSOR = { selection: new Selection(0, 0, 0, 0), selections: [] };

export interface Length {
  /** The text of the status bar item; `undefined` when it is not in sight. */
  status(): string | undefined;
  /** The page of the chart; `undefined` when it is not open. */
  chart(): string | undefined;
}

export function registerLength(context: ExtensionContext, server: Server, live: Live): Length {
  const item = window.createStatusBarItem('dianping.length', StatusBarAlignment.Right, 109);
  item.name = '点评讲话：字数和时间';
  item.command = 'dianping.showLength';
  const chart = new Chart(context, live);
  const sightItem = sight(item);
  let seen = false;

  function show(): void {
    const document = currentDocument();
    const { answer } = live;
    seen = document !== undefined && (answer !== undefined || live.reading) && server.state === 'running';
    sightItem(seen);
    if (!seen || !document) return;
    if (!answer) {
      settle(item, { text: READING, tooltip: '' });
      return;
    }
    // While another page stands in front of it there is no cursor.
    const { selection, selections } = currentManuscript() ?? NO_CURSOR;
    const selected = selections.map((each) => sizeOf(document.getText(each))).reduce(plus, NO_SIZE);
    settle(
      item,
      lengthText({
        speeches: answer.speeches,
        cursor: selection.active,
        selected,
        pace: paceFor(document),
      }),
    );
  }

  context.subscriptions.push(
    item,
    live.onDidChange(show),
    onDidChangeManuscript(show),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document === live.answer?.document) show();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('dianping.pace')) show();
    }),
    server.onDidChangeState(show),
  );
  registerCommands(context, {
    'dianping.showLength': async () => {
      const document = currentDocument();
      const answer = document && (await live.fresh(document));
      if (answer) chart.show(answer);
      else window.showInformationMessage('请先打开一篇点评讲话。');
    },
    [GO_TO]: goTo,
  });
  return { status: () => (seen ? item.text : undefined), chart: () => chart.html };
}

/** The status bar item: what was found, and the switch for everything. */
import {
  commands,
  DiagnosticSeverity,
  type ExtensionContext,
  languages,
  StatusBarAlignment,
  window,
} from 'vscode';
import type { Server } from '../client/server';
import { currentManuscript, diagnosticsOf, onDidChangeManuscript } from '../manuscript';
import { statusText } from './statusText';
import type { FindingsView } from './view';

/** Context key: everything is off. */
const OFF = 'dianping.off';

/** Returns what the item says now; `undefined` when it is not in sight. */
export function registerStatusItem(
  context: ExtensionContext,
  server: Server,
  view: FindingsView,
): () => string | undefined {
  const item = window.createStatusBarItem('dianping.findings', StatusBarAlignment.Right, 110);
  item.name = '点评讲话';
  item.command = 'dianping.toggle';
  let seen = false;

  const update = () => {
    commands.executeCommand('setContext', OFF, !view.on);
    const editor = currentManuscript();
    seen = editor !== undefined;
    if (!editor) {
      item.hide();
      return;
    }
    const diagnostics = diagnosticsOf(editor.document.uri);
    const problems = diagnostics.filter(({ severity }) => severity <= DiagnosticSeverity.Warning).length;
    const { text, tooltip } = statusText({
      running: server.state === 'running',
      on: view.on,
      problems,
      hints: diagnostics.length - problems,
      section: view.focus,
    });
    item.text = text;
    item.tooltip = tooltip;
    item.show();
  };

  context.subscriptions.push(
    item,
    onDidChangeManuscript(update),
    languages.onDidChangeDiagnostics(update),
    server.onDidChangeState(update),
    view.onDidChange(update),
  );
  update();
  return () => (seen ? item.text : undefined);
}

/** The status bar item: what was found, and the switch for everything. */
import { commands, type ExtensionContext, languages, StatusBarAlignment, window } from 'vscode';
import type { Server } from '../client/server';
import { countOf, currentDocument, diagnosticsOf, onDidChangeManuscript } from '../editor/manuscript';
import type { Findings } from '../findings/index';
import type { Focus } from '../focus/focus';
import { statusText } from './statusText';

/** Context key: everything is off. */
const OFF = 'dianping.off';

/** Returns what the item says now; `undefined` when it is not in sight. */
export function registerFindingsItem(
  context: ExtensionContext,
  server: Server,
  findings: Findings,
  focus: Focus,
): () => string | undefined {
  const item = window.createStatusBarItem('dianping.findings', StatusBarAlignment.Right, 110);
  item.name = '点评讲话';
  item.command = 'dianping.toggle';
  let seen = false;

  const update = () => {
    commands.executeCommand('setContext', OFF, !findings.on);
    const document = currentDocument();
    seen = document !== undefined;
    if (!document) {
      item.hide();
      return;
    }
    const diagnostics = diagnosticsOf(document.uri);
    const { text, tooltip } = statusText({
      running: server.state === 'running',
      on: findings.on,
      problems: countOf(diagnostics),
      hints: diagnostics.length - countOf(diagnostics),
      section: focus.title,
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
    findings.onDidChange(update),
  );
  update();
  return () => (seen ? item.text : undefined);
}

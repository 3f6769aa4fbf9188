/** The status bar item: what was found, and the switch for everything. */
import { type Diagnostic, type ExtensionContext, languages, StatusBarAlignment, window } from 'vscode';
import type { Server } from '../client/server';
import {
  checkOf,
  countOf,
  currentDocument,
  diagnosticsOf,
  onDidChangeManuscript,
} from '../editor/manuscript';
import { contextKey, settle, sight } from '../editor/settle';
import type { Findings } from '../findings/index';
import type { Focus } from '../focus/focus';
import { statusText } from './statusText';

/** Context key: everything is off. */
const OFF = 'dianping.off';

/** A click on what was found lists it; where nothing was, the text may be finished. */
function commandFor(on: boolean, found: boolean): string {
  if (!on) return 'dianping.toggle';
  return found ? 'workbench.actions.view.problems' : 'dianping.finalCheck';
}

/** Returns what the item says now; `undefined` when it is not in sight. */
export function registerFindingsItem(
  context: ExtensionContext,
  server: Server,
  findings: Findings,
  focus: Focus,
): () => string | undefined {
  const item = window.createStatusBarItem('dianping.findings', StatusBarAlignment.Right, 110);
  item.name = '点评讲话';
  const show = sight(item);
  const tellOff = contextKey(OFF);
  let seen = false;

  const update = () => {
    void tellOff(!findings.on);
    const document = currentDocument();
    seen = document !== undefined;
    show(seen);
    if (!document) return;
    const isBlank = (diagnostic: Diagnostic) => checkOf(diagnostic) === 'placeholder';
    const all = findings.found(document);
    const shown = diagnosticsOf(document.uri);
    const problems = countOf(shown);
    const { text, tooltip } = statusText({
      running: server.state === 'running',
      read: findings.isRead(document),
      on: findings.on,
      problems,
      hints: shown.length - problems,
      blanks: all.filter(isBlank).length,
      held: focus.title === undefined ? Math.max(0, all.length - shown.length) : 0,
      section: focus.title,
    });
    settle(item, { text, tooltip, command: commandFor(findings.on, shown.length > 0) });
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

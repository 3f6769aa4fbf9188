/** Quiet while writing; focus on one section; everything off and on. */
import {
  CodeAction,
  CodeActionKind,
  type Command,
  commands,
  type Diagnostic,
  type ExtensionContext,
  type TextDocument,
  window,
} from 'vscode';
import { OUTLINE } from '../../server/protocol';
import type { Server } from '../client/server';
import { isManuscript } from '../manuscript';
import { registerStatusItem } from './statusItem';
import { FindingsView } from './view';

export interface Quiet {
  /** Everything that was found in a manuscript, shown or not. */
  found(document: TextDocument): readonly Diagnostic[];
  /** The text of the status bar item; `undefined` when it is not in sight. */
  status(): string | undefined;
}

export function registerQuiet(context: ExtensionContext, server: Server): Quiet {
  const view = new FindingsView(context.workspaceState, (document) =>
    server.request(OUTLINE, { uri: document.uri.toString() }),
  );

  server.use({
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const report = await next(document, previousResultId, token);
      if (!report || !('items' in report) || !('version' in document)) return report;
      if (isManuscript(document)) return { ...report, items: await view.show(document, report.items) };
      return view.on ? report : { ...report, items: [] };
    },
    provideCodeActions: async (document, range, context, token, next) => {
      if (!view.on) return [];
      const actions = await next(document, range, context, token);
      return actions && isManuscript(document) ? actionsShown(view, document, actions) : actions;
    },
    provideInlayHints: (document, range, token, next) => (view.on ? next(document, range, token) : []),
  });

  context.subscriptions.push(
    ...view.watch(),
    view.onDidChange(() => server.refresh()),
    commands.registerCommand('dianping.toggle', () => toggle(view)),
    commands.registerCommand('dianping.toggleFocus', () => toggleFocus(view)),
  );
  const status = registerStatusItem(context, server, view);
  return { found: (document) => view.found(document), status };
}

/** Leaves out the quick fixes of findings that are not shown. */
function actionsShown(
  view: FindingsView,
  document: TextDocument,
  actions: readonly (Command | CodeAction)[],
): (Command | CodeAction)[] {
  const isHidden = (action: Command | CodeAction) => {
    const findings = findingsOf(action);
    return findings.length > 0 && !findings.some((finding) => view.isShown(document, finding));
  };
  const shown = actions.filter((action) => !isHidden(action));
  if (shown.length === actions.length || shown.some((action) => findingsOf(action).length > 0)) return shown;
  // A fix for all of a kind goes with the finding that it was offered for.
  return shown.filter((action) => !isQuickFix(action));
}

function findingsOf(action: Command | CodeAction): readonly Diagnostic[] {
  return (action instanceof CodeAction && action.diagnostics) || [];
}

function isQuickFix(action: Command | CodeAction): boolean {
  return action instanceof CodeAction && action.kind?.value === CodeActionKind.QuickFix.value;
}

async function toggle(view: FindingsView): Promise<void> {
  await view.setOn(!view.on);
  window.setStatusBarMessage(view.on ? '已打开检查。' : '已关闭全部检查，文稿照常编辑。', 3000);
}

function toggleFocus(view: FindingsView): void {
  view.setFocused(!view.focused);
  window.setStatusBarMessage(view.focused ? '只看光标所在的一节。' : '看全文。', 3000);
}

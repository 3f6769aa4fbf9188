/** Quiet while writing; focus on one section; everything off and on. */
import {
  CodeAction,
  CodeActionKind,
  type Command,
  type Diagnostic,
  type ExtensionContext,
  type TextDocument,
  window,
} from 'vscode';
import { OUTLINE } from '../../server/protocol';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { isManuscript } from '../editor/manuscript';
import { FindingsView } from './view';

/** What other features may ask about findings. */
export type Findings = Pick<FindingsView, 'found' | 'focus' | 'on' | 'onDidChange'>;

export function registerFindings(context: ExtensionContext, server: Server): Findings {
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
  );
  registerCommands(context, {
    'dianping.toggle': () => toggle(view),
    'dianping.toggleFocus': () => toggleFocus(view),
  });
  return view;
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

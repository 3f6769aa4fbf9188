/** Which findings are shown: all or none, those of one section, not those of the sentence being written. */
import {
  CancellationError,
  CodeAction,
  type Command,
  type Diagnostic,
  type ExtensionContext,
  type TextDocument,
  window,
} from 'vscode';
import { LEFT } from '../../server/protocol/checks';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { isManuscript, nameFinding } from '../editor/manuscript';
import { Pauses } from '../editor/pauses';
import { titleOf } from '../editor/titleOf';
import type { Focus } from '../focus/focus';
import { FindingsView } from './view';

/** What other features may ask about findings. */
export type Findings = Pick<FindingsView, 'isRead' | 'found' | 'on' | 'onDidChange'>;

export function registerFindings(context: ExtensionContext, server: Server, focus: Focus): Findings {
  const view = new FindingsView(context.workspaceState, focus);
  const pauses = new Pauses();
  const title = (check: string) => titleOf(context.extension.packageJSON, check);

  server.use({
    // The server sends findings unasked until it is asked for the first time: they have no names, and nobody chose them.
    handleDiagnostics: () => undefined,
    provideDiagnostics: async (document, previousResultId, token, next) => {
      if ('version' in document) await pauses.over(document);
      // It was changed meanwhile: the client asks anew.
      if (token.isCancellationRequested) throw new CancellationError();
      const report = await next(document, previousResultId, token);
      if (!report || !('items' in report) || !('version' in document)) return report;
      for (const diagnostic of report.items) nameFinding(diagnostic, title);
      if (isManuscript(document)) return { ...report, items: view.show(document, report.items) };
      return view.on ? report : { ...report, items: [] };
    },
    provideCodeActions: async (document, range, context, token, next) => {
      if (!view.on) return [];
      const actions = await next(document, range, context, token);
      return actions && isManuscript(document) ? actionsShown(view, document, actions) : actions;
    },
    provideInlayHints: async (document, range, token, next) => {
      await pauses.over(document);
      return view.on && !token.isCancellationRequested ? next(document, range, token) : [];
    },
  });

  context.subscriptions.push(
    view,
    pauses,
    view.onDidLeave((document) => server.tell(LEFT, { uri: document.uri.toString() })),
    view.onDidChange(() => server.refresh()),
  );
  registerCommands(context, {
    'dianping.toggle': () => toggle(view),
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
  return actions.filter((action) => !isHidden(action));
}

function findingsOf(action: Command | CodeAction): readonly Diagnostic[] {
  return (action instanceof CodeAction && action.diagnostics) || [];
}

async function toggle(view: FindingsView): Promise<void> {
  await view.setOn(!view.on);
  window.setStatusBarMessage(view.on ? '已打开检查。' : '已关闭全部检查，文稿照常编辑。', 3000);
}

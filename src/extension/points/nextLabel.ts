/** Under 一是…… an empty line offers 二是, in grey: Tab takes it, writing on leaves it. */
import {
  commands,
  type Disposable,
  InlineCompletionItem,
  languages,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import type { LineEdit, NextLabel } from '../../server/forClients';
import { NEXT_LABELS } from '../../server/protocol/structure';
import type { Server } from '../client/server';
import { toRange } from '../editor/edits';
import { activeManuscript, LANGUAGE } from '../editor/manuscript';

/** Called when a label was taken. */
const TAKEN = 'dianping.points.labelTaken';

export function offerNextLabel(server: Server): Disposable[] {
  const provider = languages.registerInlineCompletionItemProvider(
    { language: LANGUAGE },
    {
      provideInlineCompletionItems: async (document, position, _context, token) => {
        if (!document.lineAt(position).isEmptyOrWhitespace) return [];
        const { version } = document;
        const labels = await server
          .request(NEXT_LABELS, { uri: document.uri.toString(), version, position })
          .catch((): NextLabel[] => []);
        if (token.isCancellationRequested || document.version !== version) return [];
        const range = new Range(position, position);
        return labels.map(({ text, renumber }) => {
          const taken = { command: TAKEN, title: '重新编号', arguments: [version, renumber] };
          return new InlineCompletionItem(text, range, taken);
        });
      },
    },
  );
  return [provider, commands.registerCommand(TAKEN, numberOn)];
}

/**
 * Numbers the points that follow, in the same step to undo as the label. The edits are at hand already: were the
 * server asked for them now, a save could come in between and end the step.
 * @param version of the text without the label
 */
async function numberOn(version: number, edits: readonly LineEdit[]): Promise<void> {
  const editor = activeManuscript();
  if (!editor || edits.length === 0 || !isWanted(editor.document)) return;
  if (editor.document.version !== version + 1) return;
  await editor.edit(
    (builder) => {
      for (const { range, newText } of edits) builder.replace(toRange(range), newText);
    },
    { undoStopBefore: false, undoStopAfter: true },
  );
}

function isWanted(document: TextDocument): boolean {
  return workspace.getConfiguration('dianping', document).get('renumber', true);
}

/** Under 一是…… an empty line offers 二是, in grey: Tab takes it, writing on leaves it. */
import {
  commands,
  type Disposable,
  InlineCompletionItem,
  languages,
  Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { NEXT_LABELS } from '../../server/protocol';
import type { Server } from '../client/server';
import { toRange } from '../editor/edits';
import { activeManuscript, LANGUAGE } from '../editor/manuscript';
import type { StructureEditor } from './change';

/** Called when a label was taken. */
const TAKEN = 'dianping.points.labelTaken';

export function offerNextLabel(server: Server, structure: StructureEditor): Disposable[] {
  const provider = languages.registerInlineCompletionItemProvider(
    { language: LANGUAGE },
    {
      provideInlineCompletionItems: async (document, position, _context, token) => {
        if (!document.lineAt(position).isEmptyOrWhitespace) return [];
        const { version } = document;
        const labels = await server
          .request(NEXT_LABELS, { uri: document.uri.toString(), version, position })
          .catch((): string[] => []);
        if (token.isCancellationRequested || document.version !== version) return [];
        const range = new Range(position, position);
        const command = { command: TAKEN, title: '重新编号' };
        return labels.map((label) => new InlineCompletionItem(label, range, command));
      },
    },
  );
  return [provider, commands.registerCommand(TAKEN, () => numberOn(structure))];
}

/** Numbers the points that follow, in the same step to undo as the label. */
async function numberOn(structure: StructureEditor): Promise<void> {
  const editor = activeManuscript();
  if (!editor || !isWanted(editor.document)) return;
  const result = await structure.ask(editor.document, { kind: 'renumber', at: editor.selection.active });
  if ('refused' in result || window.activeTextEditor !== editor) return;
  await editor.edit(
    (builder) => {
      for (const { range, newText } of result.edits) builder.replace(toRange(range), newText);
    },
    { undoStopBefore: false, undoStopAfter: true },
  );
}

function isWanted(document: TextDocument): boolean {
  return workspace.getConfiguration('dianping', document).get('renumber', true);
}

/**
 * The sections beside the one in focus are folded to their headings when the writer goes to it. Nothing is folded while
 * one writes: a paragraph that has just become another section's stays in sight.
 */
import {
  commands,
  Disposable,
  type FoldingRange,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';
import { activeManuscript } from '../editor/manuscript';
import type { Focus } from './focus';
import { besides, type Section } from './sections';

export function foldRest(focus: Focus): Disposable {
  /** Texts that were folded and have not been unfolded since: the editor folds only in the one in front. */
  const folded = new WeakSet<TextDocument>();
  /** One after the other, as they were asked for. */
  let turn: Promise<unknown> = Promise.resolve();

  async function arrange(): Promise<void> {
    const editor = activeManuscript();
    if (!editor) return;
    const { document } = editor;
    const section = focus.on ? focus.sectionIn(document) : undefined;
    if (!section && (focus.on || !folded.has(document))) return;
    const lines = await headingLines(document, focus.sections(document));
    if (activeManuscript() !== editor) return;
    folded.delete(document);
    await fold('editor.unfold', [...lines.values()]);
    if (section) {
      folded.add(document);
      await fold(
        'editor.fold',
        besides(section, [...lines.keys()]).flatMap((each) => lines.get(each) ?? []),
      );
    }
    showCursor(editor);
  }

  const soon = () => {
    turn = turn.then(arrange).catch(() => undefined);
  };
  return Disposable.from(
    focus.onDidChange(({ went }) => went && soon()),
    window.onDidChangeActiveTextEditor(soon),
  );
}

/** The sections that can be folded, with the lines at which they are. */
async function headingLines(
  document: TextDocument,
  sections: readonly Section[],
): Promise<ReadonlyMap<Section, number>> {
  const ranges = await commands.executeCommand<FoldingRange[] | undefined>(
    'vscode.executeFoldingRangeProvider',
    document.uri,
  );
  // At a line that begins no fold the editor would take the one around it: the whole speech.
  const starts = new Set(ranges?.map(({ start }) => start));
  const lines = sections.map((section) => [section, document.positionAt(section.heading).line] as const);
  return new Map(lines.filter(([, line]) => starts.has(line)));
}

async function fold(command: 'editor.fold' | 'editor.unfold', selectionLines: number[]): Promise<void> {
  if (selectionLines.length > 0)
    await commands.executeCommand(command, { levels: 1, direction: 'down', selectionLines });
}

function showCursor(editor: TextEditor): void {
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Going to the next or the previous section, finding, place to fill in. */
import {
  commands,
  type ExtensionContext,
  type Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';
import { registerCommands } from '../editor/commands';
import { activeManuscript, checkOf, diagnosticsOf } from '../editor/manuscript';
import { setUndoStop } from '../editor/show';
import type { Findings } from '../findings/index';
import type { Live } from '../live/live';
import { type Direction, placeFrom, sectionStarts } from './step';

type Go = (editor: TextEditor, direction: Direction) => unknown;

export function registerNavigation(context: ExtensionContext, live: Live, findings: Findings): void {
  const toSection: Go = (editor, direction) => goToSection(live, editor, direction);
  const toPlaceholder: Go = (editor, direction) => goToPlaceholder(findings, editor, direction);

  registerCommands(context, {
    'dianping.nextSection': going(toSection, 'next'),
    'dianping.previousSection': going(toSection, 'previous'),
    'dianping.nextFinding': going(goToFinding, 'next'),
    'dianping.previousFinding': going(goToFinding, 'previous'),
    'dianping.nextPlaceholder': going(toPlaceholder, 'next'),
    'dianping.previousPlaceholder': going(toPlaceholder, 'previous'),
  });
}

/** A command that goes somewhere in the active manuscript. */
function going(go: Go, direction: Direction): () => unknown {
  return () => {
    const editor = activeManuscript();
    return editor && go(editor, direction);
  };
}

async function goToSection(live: Live, editor: TextEditor, direction: Direction): Promise<void> {
  const { document } = editor;
  const answer = await live.fresh(document);
  // A point inside a paragraph is no section.
  const starts = sectionStarts(answer?.speeches ?? []).filter((start) => isLineStart(document, start));
  const place = placeFrom(starts, editor.selection.active, direction);
  if (place) await select(editor, new Range(place.line, place.character, place.line, place.character));
  else window.setStatusBarMessage('没有分节。', 3000);
}

async function goToFinding(editor: TextEditor, direction: Direction): Promise<void> {
  const starts = diagnosticsOf(editor.document.uri)
    .map(({ range }) => range.start)
    .sort((a, b) => a.compareTo(b));
  const place = placeFrom(starts, editor.selection.active, direction);
  if (!place) {
    window.setStatusBarMessage('没有发现问题。', 3000);
    return;
  }
  await select(editor, new Range(place, place));
  // Says what is wrong, and leaves the keyboard with the text.
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

async function goToPlaceholder(findings: Findings, editor: TextEditor, direction: Direction): Promise<void> {
  // Also those that are not shown just now: the next one may stand in the sentence being written.
  const places = findings
    .found(editor.document)
    .filter((diagnostic) => checkOf(diagnostic) === 'placeholder')
    .map((diagnostic) => diagnostic.range)
    .sort((a, b) => a.start.compareTo(b.start));
  const { start, end } = editor.selection;
  const range =
    direction === 'next'
      ? (places.find((each) => each.start.isAfterOrEqual(end)) ?? places[0])
      : (places.findLast((each) => each.end.isBeforeOrEqual(start)) ?? places.at(-1));
  if (range) await select(editor, range);
  else window.setStatusBarMessage('没有待填之处。', 3000);
}

function isLineStart(
  document: TextDocument,
  { line, character }: Pick<Position, 'line' | 'character'>,
): boolean {
  return line < document.lineCount && character <= document.lineAt(line).firstNonWhitespaceCharacterIndex;
}

async function select(editor: TextEditor, range: Range): Promise<void> {
  await setUndoStop();
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

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
import { OUTLINE } from '../../server/protocol';
import type { Server } from '../client/server';
import { activeManuscript, checkOf, diagnosticsOf } from '../manuscript';
import type { Quiet } from '../quiet/index';
import { type Direction, placeFrom, sectionStarts } from './step';

export function registerNavigation(context: ExtensionContext, server: Server, quiet: Quiet): void {
  const register = (name: string, go: (editor: TextEditor, direction: Direction) => unknown) => {
    for (const direction of ['next', 'previous'] as const) {
      const run = () => {
        const editor = activeManuscript();
        return editor && go(editor, direction);
      };
      context.subscriptions.push(commands.registerCommand(`dianping.${direction}${name}`, run));
    }
  };
  register('Section', (editor, direction) => goToSection(server, editor, direction));
  register('Finding', goToFinding);
  register('Placeholder', (editor, direction) => goToPlaceholder(quiet, editor, direction));
}

async function goToSection(server: Server, editor: TextEditor, direction: Direction): Promise<void> {
  const { document } = editor;
  const outline = await server.request(OUTLINE, { uri: document.uri.toString() }).catch(() => null);
  // A point inside a paragraph is no section.
  const starts = sectionStarts(outline?.speeches ?? []).filter((start) => isLineStart(document, start));
  const place = placeFrom(starts, editor.selection.active, direction);
  if (place) select(editor, new Range(place.line, place.character, place.line, place.character));
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
  select(editor, new Range(place, place));
  // Says what is wrong, and leaves the keyboard with the text.
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

function goToPlaceholder(quiet: Quiet, editor: TextEditor, direction: Direction): void {
  // Also those that are not shown just now: the next one may stand in the sentence being written.
  const places = quiet
    .found(editor.document)
    .filter((diagnostic) => checkOf(diagnostic) === 'placeholder')
    .map((diagnostic) => diagnostic.range)
    .sort((a, b) => a.start.compareTo(b.start));
  const { start, end } = editor.selection;
  const range =
    direction === 'next'
      ? (places.find((each) => each.start.isAfterOrEqual(end)) ?? places[0])
      : (places.findLast((each) => each.end.isBeforeOrEqual(start)) ?? places.at(-1));
  if (range) select(editor, range);
  else window.setStatusBarMessage('没有待填之处。', 3000);
}

function isLineStart(
  document: TextDocument,
  { line, character }: Pick<Position, 'line' | 'character'>,
): boolean {
  return line < document.lineCount && character <= document.lineAt(line).firstNonWhitespaceCharacterIndex;
}

function select(editor: TextEditor, range: Range): void {
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

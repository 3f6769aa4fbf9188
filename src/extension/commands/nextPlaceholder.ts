/** 点评：转到下一处待填: select the next × that is still to be filled in. */
import { Selection, TextEditorRevealType, window } from 'vscode';
import { activeManuscript, checkOf, diagnosticsOf } from '../manuscript';

export function goToNextPlaceholder(): void {
  const editor = activeManuscript();
  if (!editor) return;
  const places = diagnosticsOf(editor.document.uri)
    .filter((diagnostic) => checkOf(diagnostic) === 'placeholder')
    .map(({ range }) => range)
    .sort((a, b) => a.start.compareTo(b.start));
  // Past the last one it begins anew.
  const next = places.find(({ start }) => start.isAfterOrEqual(editor.selection.end)) ?? places[0];
  if (!next) {
    window.setStatusBarMessage('没有待填之处。', 3000);
    return;
  }
  editor.selection = new Selection(next.start, next.end);
  editor.revealRange(next, TextEditorRevealType.InCenterIfOutsideViewport);
}

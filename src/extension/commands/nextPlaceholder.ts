/** 点评：转到下一处待填: select the next × that is still to be filled in. */
import { Selection, TextEditorRevealType, window } from 'vscode';
import { activeManuscript, checkOf } from '../manuscript';
import type { Quiet } from '../quiet';

export function goToNextPlaceholder(quiet: Quiet): void {
  const editor = activeManuscript();
  if (!editor) return;
  // Also those that are not shown just now: the next one may stand in the sentence being written.
  const places = quiet
    .found(editor.document)
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

/** A moment's light on what was moved. */
import { type Range, type TextEditor, ThemeColor, window } from 'vscode';

/** Milliseconds. */
const MOMENT = 1200;

export function glow(editor: TextEditor, places: readonly Range[]): void {
  const light = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
    overviewRulerColor: new ThemeColor('editorOverviewRuler.rangeHighlightForeground'),
  });
  editor.setDecorations(light, places);
  setTimeout(() => light.dispose(), MOMENT);
}

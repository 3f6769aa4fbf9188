import type { Manuscript } from '../speech/model';

const TO_HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
};

/** Writes `text` in the width of the manuscript: a half-width text keeps its width when something else is mended. */
export function inWidthOf(manuscript: Manuscript, text: string): string {
  return manuscript.halfWidth ? text.replace(/[，：；？！（）]/g, (mark) => TO_HALF[mark]!) : text;
}

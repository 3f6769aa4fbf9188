/**
 * The bundle `dist/paper.js`: all that has to do with Word files and pages. The other programs load it by
 * `await import('../paper/main')` when it is first wanted, so that none waits for its libraries at its start.
 */

export { otherKind } from './archive/package';
export { exportWord, PAPER_STYLES, type PaperStyle } from './export';
export { type Layout, layOut, type Page, type PageLine } from './layout/layout';
export { type Measures, OFFICIAL, READING } from './layout/measures';
export type { ReadingSwitches } from './lectern';
export { printedOf } from './printed';
export { redline } from './redline';
export { type Remark, reviewWord } from './review/review';
export { SCREEN_FONTS } from './screenFonts';
export { scriptOf } from './script';
export { type PaperParagraph, type Sheet, sheetOf } from './sheet';
export { TemplateError } from './word/archive';
export { readWordText } from './wordIn/read';

/**
 * What clients have of other rooms, beside the requests in `protocol`: types, and plain values that are the same on both
 * sides. They import this file alone, so that a test can say all that comes with it (`test/unit/floors.test.ts`).
 */
export type { Severity } from '../checks/check';
export type { Ignored } from '../checks/ignore';
export type { TermChange } from '../files/termsEdit';
export { PACE } from '../language/length';
export { PART_NAMES, REVIEWS_NAME } from '../language/partNames';
export { encodingInstead } from '../language/scripts';
export { looksLikeSpeech } from '../language/speechLike';
export { fromBase64, toBase64 } from '../model/base64';
export { decoded } from '../model/decoded';
export { fileNameOf, isWordName } from '../model/fileName';
export { isGarbled } from '../model/garbled';
export { CONFIG_NAME, TERMS_PATH } from '../model/ownFiles';
export type { PrintedMark } from '../paper/printed';
export type { LineFigure, LineSource } from '../service/figureLines';
export { readingText, subjectText } from '../service/figureText';
export type { LineEdit } from '../service/findings';
export { countText, durationText, shareText, timeText } from '../service/lengthText';
export type { NextLabel } from '../service/nextLabels';
export type { OutlineNode } from '../service/outline';
export type { LineRange, Position } from '../service/positions';
export { minus, NO_SIZE, plus, type Size, sizeOf } from '../service/size';
export type { RowPlace, StructureOperation } from '../service/structure';

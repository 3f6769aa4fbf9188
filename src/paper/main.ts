/**
 * The bundle `dist/paper.js`: all that has to do with Word files and pages. The other programs load it by
 * `await import('../paper/main')` when it is first wanted, so that none waits for its libraries at its start.
 */
export { otherKind } from './archive/package';
export { type Remark, reviewWord } from './review/review';
export { readWordText } from './wordIn/read';

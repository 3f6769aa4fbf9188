/** What is done with each of the hard texts. */
import { clean } from '../../src/clean/clean';
import { compareDrafts } from '../../src/compare/compare';
import { layOut } from '../../src/paper/layout/layout';
import { OFFICIAL } from '../../src/paper/layout/measures';
import { layReading } from '../../src/paper/lectern';
import { sheetOf } from '../../src/paper/sheet';
import { parse } from '../../src/reading/parse';
import { fixAll, runChecks } from '../../src/service/checking';
import { explain } from '../../src/service/explain';
import { figureRows } from '../../src/service/figures';
import { intl } from '../../src/words/intl';
import { rememberCuts } from '../../src/words/rememberCuts';

/** A draft of the same text: every other sentence says something else, and its end went to its start. */
function otherDraft(text: string): string {
  const other = text.replace(/[^。！？；\n]{3,60}[。；\n]/g, (sentence, at: number) =>
    at % 2 === 0 ? sentence : `已${sentence.slice(1)}`,
  );
  const middle = other.indexOf('\n', other.length / 2) + 1;
  return other.slice(middle) + other.slice(0, middle);
}

/** By what a person calls it. */
export const ACTIONS: Readonly<Record<string, (text: string) => unknown>> = {
  解析: (text) => parse(text),
  检查: (text) => runChecks(parse(text), { words: rememberCuts(intl) }),
  全部修复: (text) => fixAll(text, { words: rememberCuts(intl) }),
  清理: (text) => clean(text, { words: rememberCuts(intl) }),
  说明: (text) => explain(parse(text)),
  数字账: (text) => figureRows(parse(text)),
  两稿比较: (text) => compareDrafts(text, otherDraft(text)),
  正式稿: (text) => layOut(sheetOf(parse(text)), OFFICIAL, rememberCuts(intl)),
  上台稿: (text) => layReading(sheetOf(parse(text)), {}, rememberCuts(intl)),
};

/**
 * Typing: every beginning of every fixture is read, checked and mended soundly. A run takes every seventh, from a place
 * that its seed says; `DIANPING_TEST_TIMES=7` takes all of them.
 */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { parse } from '../../src/reading/parse';
import { intl } from '../../src/words/intl';
import { runChecks } from '../support/checking';
import { readFixture } from '../support/fixture';
import { checkFindings, checkModel } from '../support/invariants';
import { TIMES } from '../support/seed';
import { endOf, fixturesIn } from '../support/texts';

const STEP = Math.max(1, Math.round(7 / TIMES));
const FIRST = (fc.readConfigureGlobal().seed ?? 0) % STEP;

const texts = [
  ...fixturesIn('checks').map(({ name, source }) => [name, readFixture(source).text] as const),
  ...['clean', 'speeches'].flatMap((folder) =>
    fixturesIn(folder).map(({ name, source }) => [name, source] as const),
  ),
];

describe('every beginning of a text that is being written', () => {
  it.each(texts)('%s', (_, text) => {
    for (let end = FIRST; end <= text.length; end += STEP) {
      const beginning = text.slice(0, end);
      const manuscript = parse(beginning);
      checkModel(manuscript);
      checkFindings(runChecks(manuscript, { words: intl, writing: endOf(beginning) }), beginning);
    }
  });
});

/** What every check finds in its fixtures, and that it finds nothing in clean speeches. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/model/changes';
import { parse } from '../../../src/reading/parse';
import { CHECKS } from '../../../src/rules/index';
import { fixAll, runChecks } from '../../support/checking';
import { listFindings, readFixture } from '../../support/fixture';
import { endOf, fixturesIn } from '../../support/texts';
import { vocabulary } from '../../support/vocabulary';
import { words } from '../../support/words';

describe.each(fixturesIn('checks'))('$name', ({ source }) => {
  const { text, expected, only, editing, office, fixed } = readFixture(source);
  const checks = only ? CHECKS.filter(({ id }) => only.includes(id)) : CHECKS;
  const options = { words, vocabulary, checks, office };
  const told = (written: string) =>
    runChecks(parse(written), {
      ...options,
      writing: editing ? endOf(written) : undefined,
    });
  const found = told(text);

  it('finds what is marked and nothing else', () => {
    if (only) expect(checks.map(({ id }) => id).sort()).toEqual([...only].sort());
    const places = found.map(({ check, range }) => ({ check, ...range }));
    expect(listFindings(text, places)).toEqual(listFindings(text, expected));
  });

  it.runIf(fixed !== undefined)('is mended by fix-all', () => {
    expect(fixAll(text, options)).toBe(fixed);
    expect(fixAll(fixed!, options)).toBe(fixed);
  });

  it('offers fixes that mend', () => {
    for (const finding of found) {
      for (const fix of finding.fixes ?? []) {
        if (!fix.preferred) continue;
        const mended = applyEdits(text, fix.edits);
        const left = told(mended).filter(({ check }) => check === finding.check);
        const before = found.filter(({ check }) => check === finding.check);
        expect(left.length, `${finding.check}: ${fix.title}\n${mended}`).toBeLessThan(before.length);
      }
    }
  });
});

describe.each(fixturesIn('clean'))('$name', ({ source }) => {
  it('has no finding', () => {
    const found = runChecks(parse(source), { words, vocabulary });
    expect(found.map(({ check, range, message }) => `${check} ${range.start} ${message}`)).toEqual([]);
  });

  it('stays as it is under fix-all', () => {
    expect(fixAll(source, { words, vocabulary })).toBe(source);
  });
});

/**
 * Each check turned off in turn: its own damaged texts are told by nobody, and those of all others as before. So no
 * check does another's work, and none is kept alive by its neighbour.
 */
import { describe, expect, it } from 'vitest';
import { type Case, drawCases, MEASURED } from '../../bench/quality/cases';
import { readSources } from '../../bench/quality/sources';
import { parse } from '../../src/reading/parse';
import { CHECKS } from '../../src/rules/index';
import { runChecks } from '../support/checking';
import { root } from '../support/texts';
import { vocabulary } from '../support/vocabulary';
import { loadDictionary } from '../support/words';

const SEED = 20260301;
const CASES = 5;

const words = await loadDictionary();
const sources = readSources(root, words);

const isTold = ({ check, text, expected, office }: Case, checks: typeof CHECKS) => {
  const options = { words, vocabulary, checks, ...(office ? { office } : {}) };
  const found = runChecks(parse(text), options).filter((finding) => finding.check === check);
  return expected.every(({ start, end }) =>
    found.some(({ range }) => range.start <= end && start <= range.end),
  );
};
const told = MEASURED.flatMap((id) => drawCases(id, sources, CASES, SEED)).filter((one) =>
  isTold(one, CHECKS),
);

it('has cases for every check', () => {
  expect([...new Set(told.map(({ check }) => check))].sort()).toEqual(CHECKS.map(({ id }) => id).sort());
});

describe.each(CHECKS.map(({ id }) => id))('without %s', (id) => {
  const others = CHECKS.filter((check) => check.id !== id);
  const still = told.filter((one) => isTold(one, others));

  it('its own cases are told by nobody, all others as before', () => {
    expect(still.map(nameOf)).toEqual(told.filter(({ check }) => check !== id).map(nameOf));
  });
});

function nameOf({ check, variant, source }: Case): string {
  return `${check} · ${variant} · ${source.name}`;
}

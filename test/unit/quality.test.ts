/**
 * The quality bench in short: a few defects for each check, put into the clean speeches one at a time. The floors
 * are what was measured, less a little; raise them when the checks get better. `npm run bench:quality` measures more.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { drawCases, MEASURED } from '../../bench/quality/cases';
import { figures, judge, precision, recall, repairRate } from '../../bench/quality/measure';
import { falseAlarms, misses, wrongRepairs } from '../../bench/quality/show';
import { readSources } from '../../bench/quality/sources';
import { stage } from '../../scripts/stage.mjs';
import { CHECKS } from '../../src/checks/index';
import { loadSegmenter } from '../../src/words/load';

const SEED = 20240912;
const CASES = 20;

/** In per cent: found of what was damaged, right of what was told, mended as it was of what has one right answer. */
const FLOORS: Readonly<Record<string, readonly [recall: number, precision: number, repair?: number]>> = {
};

const folder = mkdtempSync(join(tmpdir(), 'quality-'));
const staged = await stage(join(folder, 'native'));
const { segmenter: words } = await loadSegmenter(join(folder, 'native'));
afterAll(() => rmSync(folder, { recursive: true }));

const sources = readSources(join(import.meta.dirname, '../..'), words);
const verdicts = MEASURED.flatMap((id) => drawCases(id, sources, CASES, SEED)).map((one) =>
  judge(one, words, CHECKS),
);

it('has a floor for every check', () => {
  expect(Object.keys(FLOORS).sort()).toEqual(CHECKS.map(({ id }) => id).sort());
});

// The floors are those with the dictionary.
describe.runIf(staged).each(Object.entries(FLOORS))('%s', (id, [recallFloor, precisionFloor, repairFloor]) => {
  const own = verdicts.filter((verdict) => verdict.case.check === id);
  const all = figures(verdicts, id);
  const listed = (lines: readonly string[]) => `\n  ${lines.slice(0, 8).join('\n  ')}\n`;

  it('finds what is wrong', () => {
    expect(percent(recall(all)), listed(misses(own))).toBeGreaterThanOrEqual(recallFloor);
  });

  it('is silent about the rest', () => {
    expect(percent(precision(all)), listed(falseAlarms(verdicts, id))).toBeGreaterThanOrEqual(precisionFloor);
  });

  it.runIf(repairFloor !== undefined)('mends it', () => {
    expect(percent(repairRate(all)), listed(wrongRepairs(own))).toBeGreaterThanOrEqual(repairFloor!);
  });
});

function percent(share: number | undefined): number {
  return Math.round((share ?? 0) * 100);
}

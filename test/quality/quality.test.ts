/**
 * The quality bench in short: a few defects for each check, put into the clean speeches one at a time. The floors
 * are what was measured, less a little; raise them when the checks get better. `npm run bench:quality` measures more.
 */
import { describe, expect, it } from 'vitest';
import { drawCases, MEASURED } from '../../bench/quality/cases';
import { figures, judge, precision, recall, repairRate } from '../../bench/quality/measure';
import { falseAlarms, misses, wrongRepairs } from '../../bench/quality/show';
import { readSources } from '../../bench/quality/sources';
import { CHECKS } from '../../src/rules/index';
import { root } from '../support/texts';
import { vocabulary } from '../support/vocabulary';
import { loadDictionary } from '../support/words';

const SEED = 20240912;
const CASES = 20;

/** In per cent: found of what was damaged, right of what was told, mended as it was of what has one right answer. */
const FLOORS: Readonly<Record<string, readonly [recall: number, precision: number, repair?: number]>> = {
  'salutation-missing': [95, 95],
  'salutation-format': [95, 95, 95],
  'praise-missing': [95, 95],
  'critique-missing': [95, 95],
  'requirement-missing': [95, 90],
  'closing-missing': [95, 90],
  'promise-count': [95, 95, 95],
  'numbering-gap': [85, 95, 95],
  'numbering-repeat': [95, 95, 95],
  'numbering-mixed': [95, 95, 94],
  'numbering-level': [95, 92],
  'numbering-lone': [90, 95],
  'label-form': [95, 95, 95],
  'heading-punctuation': [90, 95, 95],
  'heading-parallel': [55, 95],
  'section-empty': [90, 95],
  'reviewee-missing': [95, 95],
  'paragraph-broken': [90, 95, 95],
  'paragraph-unended': [95, 95, 95],
  'punctuation-width': [95, 95, 95],
  'pair-unclosed': [95, 95, 95],
  'word-doubled': [95, 95, 95],
  placeholder: [95, 95],
  'page-residue': [95, 95, 95],
  'numeral-form': [95, 95, 95],
  'date-invalid': [95, 95],
  'sentence-long': [95, 95],
  'punctuation-doubled': [95, 95],
  'stray-character': [95, 95],
  'markup-residue': [95, 95],
  'chat-residue': [95, 95],
  'amount-form': [95, 95],
  'sentence-repeated': [95, 95],
  'figure-sum': [95, 95],
  'figure-conflict': [95, 95],
  'rank-conflict': [95, 95],
  typo: [95, 95],
  term: [95, 95],
  'leader-order': [95, 95],
  'over-time': [95, 95],
};

const words = await loadDictionary();

const sources = readSources(root, words);
const verdicts = MEASURED.flatMap((id) => drawCases(id, sources, CASES, SEED)).map((one) =>
  judge(one, { words, vocabulary }, CHECKS),
);

it('has a floor for every check', () => {
  expect(Object.keys(FLOORS).sort()).toEqual(CHECKS.map(({ id }) => id).sort());
});

// The floors are those with the dictionary.
describe.runIf(words.name !== 'Intl.Segmenter').each(Object.entries(FLOORS))(
  '%s',
  (id, [recallFloor, precisionFloor, repairFloor]) => {
    const own = verdicts.filter((verdict) => verdict.case.check === id);
    const all = figures(verdicts, id);
    const listed = (lines: readonly string[]) => `\n  ${lines.slice(0, 8).join('\n  ')}\n`;

    it('finds what is wrong', () => {
      expect(percent(recall(all)), listed(misses(own))).toBeGreaterThanOrEqual(recallFloor);
    });

    it('is silent about the rest', () => {
      expect(percent(precision(all)), listed(falseAlarms(verdicts, id))).toBeGreaterThanOrEqual(
        precisionFloor,
      );
    });

    it.runIf(repairFloor !== undefined)('mends it', () => {
      expect(percent(repairRate(all)), listed(wrongRepairs(own))).toBeGreaterThanOrEqual(repairFloor!);
    });
  },
);

function percent(share: number | undefined): number {
  return Math.round((share ?? 0) * 100);
}

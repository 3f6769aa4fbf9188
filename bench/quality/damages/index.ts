/** Every way to damage a text, in the order of the contract's table. */
import type { Damager } from '../damage';
import { headingMarks, headingsUnlike, sectionsEmpty, sentencesLong } from './headings';
import { labelForms } from './labels';
import { paragraphsBroken, paragraphsUnended } from './layout';
import { leaderOrderDamages } from './leaderOrder';
import { pairs, widths } from './marks';
import { gaps, levels, lone, mixed, repeats } from './numbering';
import { datesInvalid, numeralForms } from './numerals';
import { overTimeDamages } from './overTime';
import { parts, reviewees } from './parts';
import { placeholders } from './placeholders';
import { promises } from './promises';
import { residues } from './residue';
import { salutationFormats, salutationsMissing } from './salutations';
import { termDamages } from './term';
import { typoDamages } from './typo';
import { wordsDoubled } from './words';

export const DAMAGERS: readonly Damager[] = [
  ...salutationsMissing,
  ...salutationFormats,
  ...parts,
  ...promises,
  ...gaps,
  ...repeats,
  ...mixed,
  ...levels,
  ...lone,
  ...labelForms,
  ...headingMarks,
  ...headingsUnlike,
  ...sectionsEmpty,
  ...reviewees,
  ...paragraphsBroken,
  ...paragraphsUnended,
  ...widths,
  ...pairs,
  ...wordsDoubled,
  ...placeholders,
  ...residues,
  ...numeralForms,
  ...datesInvalid,
  ...sentencesLong,
  ...typoDamages,
  ...termDamages,
  ...leaderOrderDamages,
  ...overTimeDamages,
];

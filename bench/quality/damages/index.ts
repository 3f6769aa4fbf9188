/** Every way to damage a text, in the order of the contract's table. */
import type { Damager } from '../damage';
import { amountFormDamages } from './amountForm';
import { chatResidueDamages } from './chatResidue';
import { figureConflictDamages } from './figureConflict';
import { figureSumDamages } from './figureSum';
import { headingMarks, headingsUnlike, sectionsEmpty, sentencesLong } from './headings';
import { labelForms } from './labels';
import { paragraphsBroken, paragraphsUnended } from './layout';
import { leaderOrderDamages } from './leaderOrder';
import { pairs, widths } from './marks';
import { markupResidueDamages } from './markupResidue';
import { misspeltDamages } from './misspelt';
import { gaps, levels, lone, mixed, repeats } from './numbering';
import { datesInvalid, numeralForms } from './numerals';
import { overTimeDamages } from './overTime';
import { parts, reviewees } from './parts';
import { placeholders } from './placeholders';
import { promises } from './promises';
import { punctuationDoubledDamages } from './punctuationDoubled';
import { rankConflictDamages } from './rankConflict';
import { residues } from './residue';
import { salutationFormats, salutationsMissing } from './salutations';
import { sentenceRepeatedDamages } from './sentenceRepeated';
import { strayCharacterDamages } from './strayCharacter';
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
  ...punctuationDoubledDamages,
  ...strayCharacterDamages,
  ...markupResidueDamages,
  ...chatResidueDamages,
  ...amountFormDamages,
  ...sentenceRepeatedDamages,
  ...figureSumDamages,
  ...figureConflictDamages,
  ...rankConflictDamages,
  ...typoDamages,
  ...misspeltDamages,
  ...termDamages,
  ...leaderOrderDamages,
  ...overTimeDamages,
];

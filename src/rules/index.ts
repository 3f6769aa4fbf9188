/** The one list of all checks. Settings schema, table and pages are generated from it. */
import type { Check } from '../checks/check';
import { amountForm } from './amountForm';
import { chatResidue } from './chatResidue';
import { closingMissing } from './closingMissing';
import { critiqueMissing } from './critiqueMissing';
import { dateInvalid } from './dateInvalid';
import { figureConflict } from './figureConflict';
import { figureSum } from './figureSum';
import { headingParallel } from './headingParallel';
import { headingPunctuation } from './headingPunctuation';
import { labelForm } from './labelForm';
import { leaderOrder } from './leaderOrder';
import { markupResidue } from './markupResidue';
import { numberingGap } from './numberingGap';
import { numberingLevel } from './numberingLevel';
import { numberingLone } from './numberingLone';
import { numberingMixed } from './numberingMixed';
import { numberingRepeat } from './numberingRepeat';
import { numeralForm } from './numeralForm';
import { overTime } from './overTime';
import { pageResidue } from './pageResidue';
import { pairUnclosed } from './pairUnclosed';
import { paragraphBroken } from './paragraphBroken';
import { paragraphUnended } from './paragraphUnended';
import { placeholder } from './placeholder';
import { praiseMissing } from './praiseMissing';
import { promiseCount } from './promiseCount';
import { punctuationDoubled } from './punctuationDoubled';
import { punctuationWidth } from './punctuationWidth';
import { rankConflict } from './rankConflict';
import { requirementMissing } from './requirementMissing';
import { revieweeMissing } from './revieweeMissing';
import { salutationFormat } from './salutationFormat';
import { salutationMissing } from './salutationMissing';
import { sectionEmpty } from './sectionEmpty';
import { sentenceLong } from './sentenceLong';
import { sentenceRepeated } from './sentenceRepeated';
import { strayCharacter } from './strayCharacter';
import { term } from './term';
import { typo } from './typo';
import { wordDoubled } from './wordDoubled';

/** In the order of the contract's table. */
export const CHECKS: readonly Check[] = [
  salutationMissing,
  salutationFormat,
  praiseMissing,
  critiqueMissing,
  requirementMissing,
  closingMissing,
  promiseCount,
  numberingGap,
  numberingRepeat,
  numberingMixed,
  numberingLevel,
  numberingLone,
  labelForm,
  headingPunctuation,
  headingParallel,
  sectionEmpty,
  revieweeMissing,
  paragraphBroken,
  paragraphUnended,
  punctuationWidth,
  pairUnclosed,
  wordDoubled,
  placeholder,
  pageResidue,
  numeralForm,
  dateInvalid,
  sentenceLong,
  typo,
  term,
  punctuationDoubled,
  strayCharacter,
  markupResidue,
  chatResidue,
  amountForm,
  figureSum,
  figureConflict,
  rankConflict,
  sentenceRepeated,
  overTime,
  leaderOrder,
];

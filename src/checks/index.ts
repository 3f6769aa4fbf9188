/** The one list of all checks. Settings schema, table and pages are generated from it. */
import type { Check } from './check';
import { labelForm } from './labelForm';
import { numberingGap } from './numberingGap';
import { numberingRepeat } from './numberingRepeat';
import { pageResidue } from './pageResidue';
import { pairUnclosed } from './pairUnclosed';
import { paragraphBroken } from './paragraphBroken';
import { placeholder } from './placeholder';
import { promiseCount } from './promiseCount';
import { punctuationWidth } from './punctuationWidth';
import { salutationFormat } from './salutationFormat';
import { salutationMissing } from './salutationMissing';
import { wordDoubled } from './wordDoubled';

/** In the order of the contract's table. */
export const CHECKS: readonly Check[] = [
  salutationMissing,
  salutationFormat,
  promiseCount,
  numberingGap,
  numberingRepeat,
  labelForm,
  paragraphBroken,
  punctuationWidth,
  pairUnclosed,
  wordDoubled,
  placeholder,
  pageResidue,
];

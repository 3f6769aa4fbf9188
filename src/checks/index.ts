/** The one list of all checks. Settings schema, table and pages are generated from it. */
import type { Check } from './check';
import { numberingGap } from './numberingGap';
import { numberingRepeat } from './numberingRepeat';

export const CHECKS: readonly Check[] = [numberingGap, numberingRepeat];

/** The one list of all checks. Settings schema, table and pages are generated from it. */
import type { Check } from './check';

export const CHECKS: readonly Check[] = [];

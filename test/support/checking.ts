/** The engine as tests run it: a check that breaks down fails the test, which would otherwise see it silent. */
import * as checking from '../../src/service/checking';
import { breaksDown } from './invariants';

const STRICT: checking.CheckOptions = { onFailure: breaksDown };

export const runChecks: typeof checking.runChecks = (manuscript, options) =>
  checking.runChecks(manuscript, { ...STRICT, ...options });

export const fixAllEdits: typeof checking.fixAllEdits = (text, options) =>
  checking.fixAllEdits(text, { ...STRICT, ...options });

export const fixAll: typeof checking.fixAll = (text, options) =>
  checking.fixAll(text, { ...STRICT, ...options });

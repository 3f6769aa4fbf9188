/**
 * Property tests try the same texts each time, so that none fails by chance. To look for what nobody thought of, others
 * and more of them: DIANPING_TEST_SEED=2 DIANPING_TEST_TIMES=50
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.DIANPING_TEST_SEED ?? 1) });

export const TIMES = Number(process.env.DIANPING_TEST_TIMES ?? 1);

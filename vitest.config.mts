import { defineConfig } from 'vitest/config';

const SECOND = 1000;
/** What takes longer hangs: some tests start a dozen programs one after the other, and the machine may be busy. */
const HANGS = 120 * SECOND;
/** Tests of properties try the same texts each time. */
const SEED = ['test/support/seed.ts'];

/**
 * A lane for each way of testing. Unit tests are quick enough to run at every save; properties try what nobody thought
 * of; the process lane starts the programs themselves and loads the dictionary; quality counts what the checks find.
 */
export default defineConfig({
  test: {
    // Vitest would leave one core idle, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      // Tests of plain functions leave nothing behind, so files may share what they loaded.
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: SEED,
          isolate: false,
          testTimeout: 30 * SECOND,
        },
      },
      {
        test: {
          name: 'property',
          include: ['test/property/**/*.test.ts'],
          setupFiles: SEED,
          isolate: false,
          testTimeout: HANGS,
        },
      },
      {
        test: {
          name: 'process',
          // What hangs on words is tried once more, with the dictionary.
          include: [
            'test/process/**/*.test.ts',
            'test/unit/rules/*.test.ts',
            'test/property/skeletons.test.ts',
          ],
          env: { DIANPING_TEST_WORDS: 'dictionary' },
          setupFiles: SEED,
          testTimeout: HANGS,
        },
      },
      { test: { name: 'quality', include: ['test/quality/**/*.test.ts'] } },
    ],
  },
});

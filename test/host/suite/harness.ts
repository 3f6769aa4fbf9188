/** The few lines of a test runner that the extension host needs. */
import { writeFileSync } from 'node:fs';

const TEST_WITHIN = 30_000;

interface Test {
  name: string;
  body: () => Promise<void>;
  within: number;
}
const tests: Test[] = [];

/** Registers a test; tests run one after the other, in the order of registration. @param within milliseconds */
export function test(name: string, body: () => Promise<void>, within = TEST_WITHIN): void {
  tests.push({ name, body, within });
}

/**
 * Runs the tests whose name contains `grep`, and writes what came of each to a file.
 * @returns how many failed
 */
export async function runTests(grep: string, resultFile: string): Promise<number> {
  const results = [];
  let failed = 0;
  for (const { name, body, within: limit } of tests.filter((each) => each.name.includes(grep))) {
    const start = performance.now();
    const error = await within(limit, body()).then(
      () => undefined,
      (reason: unknown) => (reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)),
    );
    results.push({ name, error, milliseconds: Math.round(performance.now() - start) });
    if (error !== undefined) failed++;
    // After each, so that a run that breaks off still tells how far it came.
    const report = { passed: results.length - failed, failed, tests: results };
    writeFileSync(resultFile, `${JSON.stringify(report, null, 2)}\n`);
  }
  return failed;
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`没有在 ${milliseconds / 1000} 秒内完成`)), milliseconds);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

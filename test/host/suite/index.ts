/** Entry of the host tests: the extension host calls `run` when the workbench is up. */
import { runTests } from './harness';
import './language';
import './commands';
import './diagnostics';
import './fixes';
import './structure';
import './structureEdits';
import './findings';
import './control';
import './skeletons';
import './length';
import './figures';
import './cleaning';
import './preview';
import './reviewees';
import './keys';
import './opening';
import './undo';
import './word';
import './faults';
import './switching';

export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const { DIANPING_TEST_GREP = '', DIANPING_TEST_RESULTS } = process.env;
  if (!DIANPING_TEST_RESULTS) throw new Error('DIANPING_TEST_RESULTS names no file');
  const failed = await runTests(DIANPING_TEST_GREP, DIANPING_TEST_RESULTS);
  if (failed > 0) throw new Error(`${failed} tests failed`);
}

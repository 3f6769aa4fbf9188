/** Entry of the web tests: the suites of the host tests, in a browser's extension host. */
import { runTests } from '../host/suite/harness';
import '../host/suite/language';
import '../host/suite/commands';
import '../host/suite/diagnostics';
import '../host/suite/fixes';
import '../host/suite/structure';
import '../host/suite/structureEdits';
import '../host/suite/findings';
import '../host/suite/control';
import '../host/suite/skeletons';
import '../host/suite/length';
import '../host/suite/figures';
import '../host/suite/cleaning';
import '../host/suite/reviewees';
import '../host/suite/undo';
import '../host/suite/word';
import './own';

/** Put in by the build. */
declare const GREP: string;

export async function run(): Promise<void> {
  const failed = await runTests(GREP, '');
  if (failed > 0) throw new Error(`${failed} tests failed`);
}

/** One keystroke through the language server: from the change to the answer with all findings. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { startClient } from '../../test/support/languageClient';
import { summary, type Timing } from './stopwatch';
import { withKeystroke } from './texts';
import { until, WANTS_WORDS } from './words';

/** So many keystrokes, or as many as fit into this many milliseconds. */
const KEYSTROKES = 40;
const BUDGET = 10_000;
/** The first few keystrokes warm the engine up. */
const WARM_UP = 5;
const URI = 'untitled:bench-点评讲话';

/**
 * Types into an open text, here and there, and waits for each answer.
 * @returns `undefined` where nothing has been built
 */
export async function typeThroughServer(root: string, text: string): Promise<Timing | undefined> {
  const file = join(root, 'dist', 'cli.js');
  if (!existsSync(file)) return undefined;
  const client = await startClient(
    { file, env: process.env },
    { capabilities: { textDocument: { diagnostic: {} } } },
  );
  try {
    let document = await client.open(URI, WANTS_WORDS + text);
    await client.pull(URI);
    await until(client, 'ready');
    await client.pull(URI);
    const times: number[] = [];
    const stop = performance.now() + BUDGET;
    for (let i = 0; i < WARM_UP + KEYSTROKES && (times.length < 3 || performance.now() < stop); i++) {
      const at = document.positionAt(withKeystroke(document.getText(), i).at);
      const start = performance.now();
      const changed = client.change(document, [{ range: { start: at, end: at }, text: '了' }]);
      await client.pull(URI);
      if (i >= WARM_UP) times.push(performance.now() - start);
      document = changed.document;
    }
    return summary(times);
  } finally {
    await client.end();
  }
}

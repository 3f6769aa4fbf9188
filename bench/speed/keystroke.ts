/** One keystroke through the language server: from the change to the answer with all findings. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { WORDS, type WordsStatus } from '../../src/server/protocol';
import { startClient } from '../../test/support/languageClient';
import type { Program } from '../../test/support/program';
import { summary, type Timing } from './stopwatch';
import { withKeystroke } from './texts';

const KEYSTROKES = 40;
/** The first few keystrokes warm the engine up. */
const WARM_UP = 5;
const URI = 'untitled:bench-点评讲话';

export interface Keystrokes extends Timing {
  readonly segmenter: string;
  readonly findings: number;
}

/**
 * Types into an open text, here and there, and waits for each answer.
 * @returns `undefined` where nothing has been built
 */
export async function typeThroughServer(root: string, text: string): Promise<Keystrokes | undefined> {
  const file = join(root, 'dist', 'cli.js');
  if (!existsSync(file)) return undefined;
  // Of a program the client reads no more than these.
  const program = { file, env: process.env } as Program;
  const client = await startClient(program, { capabilities: { textDocument: { diagnostic: {} } } });
  try {
    let document = await client.open(URI, text);
    let findings = await client.pull(URI);
    let words = await client.request<WordsStatus>(WORDS.method);
    while (words.state === 'pending') {
      await new Promise((resolve) => setTimeout(resolve, 50));
      words = await client.request<WordsStatus>(WORDS.method);
    }
    findings = await client.pull(URI);
    const times: number[] = [];
    for (let i = 0; i < WARM_UP + KEYSTROKES; i++) {
      const at = document.positionAt(withKeystroke(document.getText(), i).at);
      const start = performance.now();
      const changed = client.change(document, [{ range: { start: at, end: at }, text: '了' }]);
      findings = await client.pull(URI);
      if (i >= WARM_UP) times.push(performance.now() - start);
      document = changed.document;
    }
    return { ...summary(times), segmenter: words.segmenter ?? '', findings: findings.length };
  } finally {
    await client.end();
  }
}

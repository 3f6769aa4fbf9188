/** `dianping clean` */
import { type Cleaning, clean } from '../clean/clean';
import { ContentError, encode } from '../files/encoding';
import { parse } from '../reading/parse';
import { needsWords } from '../service/checking';
import { givenReader, type Readers } from './checking/given';
import { loadDictionary, loadKnownWords } from './dictionary';
import { type Input, readInput, STDIN, tell } from './input';
import { expectTextOutput, replaceOutput } from './replace';
import { UsageError } from './usage';

const READERS: Readers = {
  config: () => import('../files/config'),
  terms: () => import('../files/terms'),
};

/** Prints a cleaned text, or writes it to a file, in its own encoding; on standard error what was done and what is left. */
export async function cleanText(path: string, { output }: { readonly output?: string }): Promise<number> {
  if (output !== undefined) expectTextOutput(output);
  const input = await readInput(path);
  const { metadata: _, ...given } = await givenReader(undefined, { trouble: tell, tell }, READERS)(path);
  const words = needsWords(parse(input.text), given.settings)
    ? (await loadDictionary()).segmenter
    : undefined;
  const vocabulary = await loadKnownWords();
  const cleaning = clean(input.text, {
    ...given,
    ...(words ? { words } : {}),
    ...(vocabulary ? { vocabulary } : {}),
  });
  const bytes = encoded(input, cleaning.text);
  if (output !== undefined) await replaceOutput(output, bytes);
  // A terminal shows UTF-8; what goes on into a file keeps the encoding that it had.
  else process.stdout.write(process.stdout.isTTY ? cleaning.text : bytes);
  account(path, cleaning);
  return 0;
}

function encoded(input: Input, text: string): Uint8Array {
  try {
    // Bytes that could not be written back as they were do not matter where nothing is written back.
    const { inexact: _, ...kind } = input;
    return encode({ ...kind, text });
  } catch (error) {
    if (error instanceof ContentError) throw new UsageError(`${input.path}：${error.message}`);
    throw error;
  }
}

function account(path: string, { done, left }: Cleaning): void {
  const name = path === STDIN ? '标准输入' : path;
  const what = done.length > 0 ? done.map(({ text }) => text).join('，') : '没有要清理的';
  const rest = left.length > 0 ? `还有 ${left.length} 处要您看` : '没有剩下的问题';
  console.error(`dianping：${name}：${what}；${rest}。`);
  for (const { text, count } of tally(left.map(({ message }) => message))) {
    console.error(`  ${text}${count > 1 ? `（${count} 处）` : ''}`);
  }
}

/** Each message once, in order, with how often it stands. */
function tally(messages: readonly string[]): { text: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const message of messages) counts.set(message, (counts.get(message) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count }));
}

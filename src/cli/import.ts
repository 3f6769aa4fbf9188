/** `dianping import` */
import { readWordInput } from './input';
import { writeOutput } from './output';
import { expectTextOutput } from './replace';

/** Prints the text of a Word file, or writes it to a new file. */
export async function importWord(path: string, { output }: { readonly output?: string }): Promise<number> {
  if (output !== undefined) expectTextOutput(output);
  const { text } = await readWordInput(path);
  if (output === undefined) process.stdout.write(text);
  else await writeOutput(output, text);
  return 0;
}

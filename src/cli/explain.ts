/** `dianping explain` */
import { parse } from '../reading/parse';
import { explain as explained } from '../service/explain';
import { readInput } from './input';

/** Prints how a text was read and why. */
export async function explain(path: string): Promise<number> {
  const { text } = await readInput(path);
  for (const line of explained(parse(text))) console.log(line);
  return 0;
}

/** What our code asks of `node:fs/promises`, where files are the editor's. */
import { lookAgain, missing, read } from './disk';

export async function readFile(path: string, _encoding: 'utf8'): Promise<string> {
  return new TextDecoder().decode((await read(path)) ?? missing(path));
}

/** Its size. */
export async function stat(path: string): Promise<{ readonly size: number }> {
  const bytes = (await read(path)) ?? missing(path);
  // Nobody watches it: it may be another the next time.
  lookAgain(path);
  return { size: bytes.length };
}

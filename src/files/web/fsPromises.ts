/** What our code asks of `node:fs/promises`, where files are the editor's. */
import { read } from './disk';

export async function readFile(path: string, _encoding: 'utf8'): Promise<string> {
  const bytes = await read(path);
  if (!bytes) throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
  return new TextDecoder().decode(bytes);
}

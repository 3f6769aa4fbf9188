/** Our own code, for the tests that look into it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from './texts';

const src = join(root, 'src');

/** Every file of src, by its path from there. */
export const sourceFiles: readonly string[] = readdirSync(src, { encoding: 'utf8', recursive: true })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'));

/** The room that a file is in. */
export function roomOf(file: string): string {
  return file.split('/')[0]!;
}

export function readSource(file: string): string {
  return readFileSync(join(src, file), 'utf8');
}

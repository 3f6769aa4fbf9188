/** The texts that tests read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Range } from '../../src/model/manuscript';

/** The project's folder. */
export const root = join(import.meta.dirname, '..', '..');

export interface Source {
  /** With its folder: `clean/01-….txt`. */
  readonly name: string;
  readonly source: string;
}

/** Every text of a folder in test/fixtures. There is one: a test of each of no texts would say nothing. */
export function fixturesIn(folder: string): Source[] {
  const path = join(root, 'test', 'fixtures', folder);
  const files = readdirSync(path).filter((file) => file.endsWith('.txt'));
  if (files.length === 0) throw new Error(`no text in ${path}`);
  return files.map((file) => ({ name: `${folder}/${file}`, source: readFileSync(join(path, file), 'utf8') }));
}

/** Speeches in which there is nothing to find. */
export const cleanSpeeches: readonly string[] = fixturesIn('clean').map(({ source }) => source);

/** The place at which a text is being written on. */
export function endOf({ length }: string): Range {
  return { start: length, end: length };
}

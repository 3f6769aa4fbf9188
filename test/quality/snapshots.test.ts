/** What is read and found in our own texts is what the last commit says, or shows in this one: `npm run bench:snapshot`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { snapshotsIn } from '../../bench/snapshot/snapshot';
import { root } from '../support/texts';
import { loadDictionary } from '../support/words';

const words = await loadDictionary();

// Kept as they are with the dictionary.
it.runIf(words.name === 'nodejieba').each(snapshotsIn(root, words))('$path', ({ path, page }) => {
  expect(existsSync(join(root, path)), 'npm run bench:snapshot').toBe(true);
  expect(page).toBe(readFileSync(join(root, path), 'utf8'));
});

/**
 * What is read and found in our own texts is what was recorded, or the commit that changes it shows it:
 * `npm run bench:snapshot` prints what comes and goes, `npm run bench:snapshot -- --record` records it.
 */
import { expect, it } from 'vitest';
import { recorded, snapshotsIn } from '../../bench/snapshot/snapshot';
import { root } from '../support/texts';
import { vocabulary } from '../support/vocabulary';
import { loadDictionary } from '../support/words';

const words = await loadDictionary();

// Recorded with the dictionary.
it.runIf(words.name === 'nodejieba').each(snapshotsIn(root, { words, vocabulary }))('$path', (snapshot) => {
  expect(snapshot.page).toBe(recorded(root, snapshot));
});

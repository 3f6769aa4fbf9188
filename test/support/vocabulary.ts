/** The words of the dictionary, as `scripts/stage.mjs` stages them: no dictionary need be loaded for them. */
import { vocabulary as written } from '../../scripts/vocabulary.mjs';
import { openVocabulary } from '../../src/words/vocabulary';

const opened = openVocabulary(await written());
if (!opened) throw new Error('no vocabulary');

export const vocabulary = opened;

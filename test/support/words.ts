/**
 * The words that tests of rules go by: the runtime's own segmenter, which is there at once, and in the lane that sets
 * DIANPING_TEST_WORDS=dictionary jieba: nodejieba, where it is compiled for this machine; jieba-wasm where it is not, or
 * with DIANPING_TEST_WORDS=wasm.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll } from 'vitest';
import { stage } from '../../scripts/stage.mjs';
import { intl } from '../../src/words/intl';
import { loadSegmenter } from '../../src/words/load';
import type { Segmenter } from '../../src/words/segmenter';

const { DIANPING_TEST_WORDS = 'intl' } = process.env;

export const words = DIANPING_TEST_WORDS === 'intl' ? intl : await loadDictionary();

/** Loads the dictionary for one file of tests. */
export async function loadDictionary(): Promise<Segmenter> {
  const folder = mkdtempSync(join(tmpdir(), 'dianping-words-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const native = join(folder, 'native');
  await stage(native, { anywhere: DIANPING_TEST_WORDS === 'wasm' });
  return (await loadSegmenter(native)).segmenter;
}

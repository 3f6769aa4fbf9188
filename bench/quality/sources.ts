/** The clean speeches as sources of damaged texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Segmenter } from '../../src/words/segmenter';
import { REVIEWEES } from './damages/answers';
import { makeSource, type Source } from './source';

/** Reads test/fixtures/clean; speeches that comment on several also come with front matter that names them. */
export function readSources(root: string, words: Segmenter): Source[] {
  const folder = join(root, 'test', 'fixtures', 'clean');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const name = file.replace(/\.txt$/, '');
      const text = readFileSync(join(folder, file), 'utf8');
      const reviewees = REVIEWEES[name.slice(0, 2)];
      const plain = makeSource(name, text, words);
      return reviewees
        ? [plain, makeSource(`${name}（有名单）`, withReviewees(text, reviewees), words)]
        : [plain];
    });
}

function withReviewees(text: string, reviewees: readonly string[]): string {
  const list = reviewees.map((name) => `  - ${name}\n`).join('');
  return `---\nreviewees:\n${list}---\n\n${text}`;
}

/**
 * `npm run bench:snapshot`: what is read and found in every clean speech and sample, one page a text, kept in
 * test/snapshots, so that a change of the reader or a check shows in the diff of its commit; the same of the real texts
 * where ../shared/corpus is present, in bench/output/snapshots, which stays outside of the project.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSegmenter } from '../../src/words/load';
import { snapshot, snapshotsIn } from './snapshot';

/** @param root the project's folder; @param native where nodejieba is staged */
export async function main(root: string, native: string): Promise<void> {
  const { segmenter: words } = await loadSegmenter(native);
  const corpus = join(root, '..', 'shared', 'corpus');
  const pages = [
    ...snapshotsIn(root, words),
    ...(existsSync(corpus) ? realTexts(corpus) : []).map(({ name, text }) => ({
      path: join('bench', 'output', 'snapshots', name),
      page: snapshot(text, words),
    })),
  ];
  const changed = pages.filter(({ path, page }) => before(join(root, path)) !== page);
  for (const { path, page } of changed) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), page);
    console.log(`已更新：${path}`);
  }
  console.log(`${pages.length} 篇，${changed.length} 篇有变化。项目里的用 git diff test/snapshots 看。`);
}

function realTexts(folder: string): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

function before(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

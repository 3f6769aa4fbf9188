/**
 * `npm run bench:snapshot`: what is read and found in every clean speech and sample, and in the real texts where they are
 * at hand, beside what was recorded of it in test/snapshots: which findings and rows of the outline come, and which go.
 * With `-- --record` it becomes what is recorded, so that the diff of a commit shows what its change does.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { diffLines } from 'diff';
import { loadDictionary } from '../dictionary';
import { realSnapshotsIn, recorded, type Snapshot, snapshotsIn } from './snapshot';

/** @param root the project's folder; @param native where nodejieba is staged */
export async function main(root: string, native: string): Promise<void> {
  const { dictionary, reason } = await loadDictionary(native);
  if (reason) throw new Error(`记录的是用词典查出的，这里词典用不上：${reason}`);
  const real = realSnapshotsIn(root, dictionary);
  if (real.length === 0) console.log('没有真实文稿（DIANPING_REAL_TEXTS），只比项目里的');
  const pages = [...snapshotsIn(root, dictionary), ...real];
  const changed = pages.filter((page) => recorded(root, page) !== page.page);
  for (const page of changed) console.log(`\n${page.path}\n${changesIn(root, page).join('\n')}`);
  console.log(`\n${pages.length} 篇，${changed.length} 篇和记录的不一样`);

  if (!process.argv.includes('--record')) {
    if (changed.length > 0) console.log('变得有道理，就用 npm run bench:snapshot -- --record 记下来');
    process.exitCode = changed.length > 0 ? 1 : 0;
    return;
  }
  for (const { path, page } of changed) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), page);
  }
}

/** - what goes, + what comes. */
function changesIn(root: string, snapshot: Snapshot): string[] {
  return diffLines(recorded(root, snapshot), snapshot.page)
    .filter(({ added, removed }) => added || removed)
    .flatMap(({ added, value }) =>
      value
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => `${added ? '+' : '-'} ${line}`),
    );
}

/**
 * Stages nodejieba for src/words: one folder with the binary, the dictionaries, their checksums and the thread
 * that uses them. `native/` is the one that is packaged.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { root } from './run.mjs';

const nodejieba = dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'));

/** The target, in the words of `vsce package --target`, that a binary built here serves. */
export const HOST = `${process.platform}-${process.arch}`;

/**
 * The three dictionaries that the addon insists on and segmentation does without; without them the package is
 * 2 MB smaller. Keyword extraction needs the last two to have a line.
 */
const UNUSED = { 'user.dict.utf8': '', 'idf.utf8': '的 1\n', 'stop_words.utf8': '的\n' };

/**
 * Empties `folder` and stages nodejieba in it.
 * @param {string} folder
 * @returns false where there is no binary for this machine: the folder is gone then, and src/words falls back.
 */
export async function stage(folder) {
  await rm(folder, { recursive: true, force: true });
  const binary = await readFile(join(nodejieba, 'build/Release/nodejieba.node')).catch(() => undefined);
  if (!binary) {
    console.warn('这里没有 nodejieba 的程序文件（或许没有编译成功）：分词将改用 Intl.Segmenter');
    return false;
  }
  const dictionaries = join(folder, 'dict');
  await mkdir(dictionaries, { recursive: true });
  await writeFile(join(folder, `nodejieba.${HOST}.node`), binary);
  for (const name of ['jieba.dict.utf8', 'hmm_model.utf8']) {
    await copyFile(join(nodejieba, 'submodules/cppjieba/dict', name), join(dictionaries, name));
  }
  for (const [name, text] of Object.entries(UNUSED)) await writeFile(join(dictionaries, name), text);
  await writeFile(join(folder, 'SHA256SUMS'), await checksums(folder));
  await build({
    entryPoints: [join(root, 'src/words/worker.ts')],
    outfile: join(folder, 'worker.cjs'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    minify: true,
    logLevel: 'warning',
  });
  return true;
}

/** As `sha256sum` writes them. @param {string} folder */
async function checksums(folder) {
  const dictionaries = ['jieba.dict.utf8', 'hmm_model.utf8', ...Object.keys(UNUSED)];
  const files = [`nodejieba.${HOST}.node`, ...dictionaries.map((name) => `dict/${name}`)];
  const lines = files.map(async (name) => {
    const bytes = await readFile(join(folder, name));
    return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
  });
  return (await Promise.all(lines)).join('');
}

/**
 * Stages jieba for src/words: one folder with nodejieba's binary and dictionaries, or with the one that runs on every
 * machine, and with their checksums and the programs that use them. `native/` is the one that is packaged.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { NO_FETCH } from './offline.mjs';
import { root } from './run.mjs';
import { VOCABULARY, vocabulary } from './vocabulary.mjs';

const require = createRequire(import.meta.url);
const nodejieba = dirname(require.resolve('nodejieba/package.json'));
/** jieba for every machine, its dictionary within. */
const WASM = join(dirname(require.resolve('jieba-wasm/web')), 'jieba_rs_wasm_bg.wasm');

/** The target, in the words of `vsce package --target`, that a binary built here serves. */
export const HOST = `${process.platform}-${process.arch}`;

/**
 * The three dictionaries that the addon insists on and segmentation does without; without them the package is
 * 2 MB smaller. Keyword extraction needs the last two to have a line.
 */
const UNUSED = { 'user.dict.utf8': '', 'idf.utf8': '的 1\n', 'stop_words.utf8': '的\n' };

/**
 * Empties `folder` and stages jieba in it: nodejieba where there is a binary for this machine, else what runs on every one.
 * @param {string} folder
 * @param {{ anywhere?: boolean }} [options] `anywhere`: what runs on every machine, whatever there is
 * @returns {Promise<boolean>} true when it is nodejieba
 */
export async function stage(folder, { anywhere = false } = {}) {
  await rm(folder, { recursive: true, force: true });
  const binary = await readFile(join(nodejieba, 'build/Release/nodejieba.node')).catch(() => undefined);
  if (!binary && !anywhere)
    console.warn('这里没有 nodejieba 的程序文件（或许没有编译成功）：分词改用通用的 jieba-wasm');
  if (!binary || anywhere) {
    await mkdir(folder, { recursive: true });
    await copyFile(WASM, join(folder, 'jieba.wasm'));
    await finish(folder, ['jieba.wasm']);
    return false;
  }
  const dictionaries = join(folder, 'dict');
  await mkdir(dictionaries, { recursive: true });
  await writeFile(join(folder, `nodejieba.${HOST}.node`), binary);
  for (const name of ['jieba.dict.utf8', 'hmm_model.utf8']) {
    await copyFile(join(nodejieba, 'submodules/cppjieba/dict', name), join(dictionaries, name));
  }
  for (const [name, text] of Object.entries(UNUSED)) await writeFile(join(dictionaries, name), text);
  const names = ['jieba.dict.utf8', 'hmm_model.utf8', ...Object.keys(UNUSED)].map((name) => `dict/${name}`);
  await finish(folder, [`nodejieba.${HOST}.node`, ...names]);
  return true;
}

/** Writes the checksums of what is loaded, and the programs that load it. @param {string} folder @param {string[]} files */
async function finish(folder, files) {
  await writeFile(join(folder, VOCABULARY), await vocabulary());
  await writeFile(join(folder, 'SHA256SUMS'), await checksums(folder, [...files, VOCABULARY]));
  await build({
    entryPoints: ['bridge', 'holder'].map((name) => join(root, 'src/words', `${name}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    minify: true,
    logLevel: 'warning',
    define: NO_FETCH,
  });
}

/** As `sha256sum` writes them. @param {string} folder @param {string[]} files */
export async function checksums(folder, files) {
  const lines = files.map(async (name) => {
    const bytes = await readFile(join(folder, name));
    return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
  });
  return (await Promise.all(lines)).join('');
}

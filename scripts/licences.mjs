/** The licences of what we ship, as they ask to be shipped too. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem, root } from './run.mjs';

/** Compiled into nodejieba's binary, or staged beside it: no bundle names them. */
export const NATIVE = [
  'node_modules/nodejieba',
  'node_modules/nodejieba/submodules/cppjieba',
  'node_modules/nodejieba/submodules/cppjieba/deps/limonp',
  'node_modules/node-addon-api',
  'node_modules/jieba-wasm',
];

/**
 * @param {string[]} inputs files that went into the bundles, from the project's folder
 * @param {string[]} [others] folders of packages that no bundle names
 * @returns {Promise<string>} every package's licence, one after the other
 * @throws {Problem} when a package has none
 */
export async function licences(inputs, others = []) {
  const bundled = inputs.flatMap(
    (input) => input.match(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? [],
  );
  const folders = [...new Set([...bundled, ...others])].sort();
  const texts = await Promise.all(folders.map(licence));
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

/** @param {string} folder of the package, from the project's */
async function licence(folder) {
  const files = await readdir(join(root, folder)).catch(() => []);
  const file = files.find((name) => /^licen[cs]e/i.test(name));
  if (!file) throw new Problem(`${folder} 没有许可证文件`);
  const text = await readFile(join(root, folder, file), 'utf8');
  return `${folder.replace(/^.*node_modules\//, '')}\n\n${text.trim()}\n`;
}

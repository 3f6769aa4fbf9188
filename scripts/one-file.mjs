/** The page that opens by a double click: program, style and sample in one file, which may load nothing. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { transform } from 'esbuild';
import { networkIn } from './offline.mjs';
import { Problem, root } from './run.mjs';

/** What it is called in dist, by the name that people know. */
export const ONE_FILE = '点评讲话.html';

/** Where something goes into the template: {{ version }}, and the elements of style and program, which stand empty there. */
const SLOT = /\{\{ (\w+) \}\}|(?<=<(style|script)>)\s*(?=<\/)/g;

/** @param {string} text */
const hash = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** @param {string} text */
const asText = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {string} path from the project's folder */
const read = (path) => readFile(join(root, path), 'utf8');

/**
 * A program as it can stand in a page. What its strings and patterns say of markup would else begin or end something.
 * @param {string} program
 * @throws when it is no program any more
 */
function embedded(program) {
  const script = program
    .replaceAll('<!--', '\\x3c!--')
    .replaceAll(/<(?=\/?script)/gi, '\\x3c')
    .trimEnd();
  if (script.includes('\0')) throw new Problem('页面的程序里有网页不能有的字符');
  new Script(script);
  return script;
}

/**
 * Writes the page.
 * @param {string} program bundled
 * @param {string} licences of what is bundled, which it has to carry along
 * @param {string} folder where to
 * @throws {Problem} when the program cannot stand in a page, or could reach the network
 */
export async function writeOneFile(program, licences, folder) {
  const script = embedded(program);
  const [template, css, sample, manifest] = await Promise.all([
    read('src/page/page.html'),
    read('src/page/page.css'),
    read('samples/项目观摩点评.txt'),
    read('package.json'),
  ]);
  const { code: style } = await transform(css, { loader: 'css', minify: true, charset: 'utf8' });
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    // The program once more, in a thread of its own.
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  /** @type {Record<string, string>} */
  const slots = {
    policy,
    style,
    script,
    sample: asText(sample),
    licences: asText(licences),
    version: JSON.parse(manifest).version,
  };
  const page = template.replace(SLOT, (_, ...names) => slots[names.find(Boolean)] ?? '');
  const file = join(folder, ONE_FILE);
  await writeFile(file, page);
  const network = await networkIn(file);
  if (network.length > 0) throw new Problem(`${ONE_FILE} 可能用到网络：${network.join('、')}`);
}

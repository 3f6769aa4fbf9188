/**
 * The extension's own page, as the editor shows it beside the button 安装. It resolves no relative address there: pictures
 * go along within the page, and a link to a file of the checkout becomes its words.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** What only a reader of the repository has use for. */
const REPOSITORY = /\n<!-- repository -->\n[\s\S]*?<!-- \/repository -->\n/g;
const PICTURE = /(!\[[^\]]*\])\((?!\w+:)([^)]+)\)/g;
const LINK = /(?<!!)\[([^\]]*)\]\((?!\w+:|#)[^)]+\)/g;

/**
 * @param {string} readme
 * @param {(path: string) => Uint8Array} [read] a picture's bytes
 */
export function extensionPage(readme, read = (path) => readFileSync(join(root, path))) {
  return readme
    .replace(REPOSITORY, '')
    .replace(LINK, '$1')
    .replace(
      PICTURE,
      (_, name, path) => `${name}(data:image/png;base64,${Buffer.from(read(path)).toString('base64')})`,
    );
}

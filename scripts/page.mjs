/**
 * The extension's own page, as the editor shows it after installing. It resolves no relative address there, and no
 * picture but one from a public place: so pictures are left out, and a link to a file of the checkout becomes its words.
 */

/** What only a reader of the repository has use for. */
const REPOSITORY = /\n<!-- repository -->\n[\s\S]*?<!-- \/repository -->\n/g;
/** On a line of its own. */
const PICTURE = /^!\[[^\]]*\]\((?!\w+:)[^)]+\)\n\n?/gm;
const LINK = /(?<!!)\[([^\]]*)\]\((?!\w+:|#)[^)]+\)/g;

/** @param {string} readme */
export function extensionPage(readme) {
  return readme.replace(REPOSITORY, '').replace(PICTURE, '').replace(LINK, '$1');
}

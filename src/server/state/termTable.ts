/** Taking words into the office's table from the light bulb. */

import { readFileSync } from 'node:fs';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { uriOf } from '../../files/address';
import { findTerms } from '../../files/nearest';
import { changeTerms, type TermChange, type TermsChanged } from '../../files/termsEdit';

export interface TermTable {
  /** @throws Error with a message in Chinese when it cannot be done */
  readonly change: (uri: string, change: TermChange) => TermsChanged;
}

/**
 * @param folderOf the folder of a text; `undefined` where it has none
 * @param find an open document
 */
export function createTermTable(
  folderOf: (uri: string) => string | undefined,
  find: (uri: string) => TextDocument | undefined,
): TermTable {
  /** What is being written there must not be lost, nor come to stand against what is on the disk. */
  function refuseUnsaved(folder: string): void {
    const file = findTerms(folder);
    const open = file === undefined ? undefined : find(uriOf(file));
    if (file !== undefined && open && open.getText() !== readFileSync(file, 'utf8').replace(/^\ufeff/, ''))
      throw new Error('字词表正开着，有改动还没有保存。请先保存它，再收入这个词。');
  }
  return {
    change: (uri, change) => {
      const folder = folderOf(uri);
      if (folder === undefined) throw new Error('文稿还没有保存，不知道收入哪里的字词表。请先保存。');
      refuseUnsaved(folder);
      return changeTerms(folder, change);
    },
  };
}

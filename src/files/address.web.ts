/** Addresses and paths where there is no disk: a folder may be the browser's, a forge's, or another extension's. */
import type * as desktop from './address';
import { dirname } from './web/path';

/** Texts that are nowhere yet, or only shown. */
const NOWHERE = /^(?:untitled|git|output|walkThrough|dianping-[\w-]+):/;
const ADDRESS = /^([a-z][\w+.-]*):(?:\/\/([^/]*))?(\/.*)$/i;
const FOREIGN = /^\/([a-z][\w+.-]*):([^/]*)(\/.*)$/i;

export const isFile: typeof desktop.isFile = (uri) => !NOWHERE.test(uri) && ADDRESS.test(uri);

/** `file:///文稿/a.txt` is `/文稿/a.txt`; of other schemes the path says which: `tmp:/a.txt` is `/tmp:/a.txt`. */
export const pathOf: typeof desktop.pathOf = (uri) => {
  if (!isFile(uri)) return undefined;
  const [, scheme = '', authority = '', path = ''] = ADDRESS.exec(uri) ?? [];
  return scheme === 'file' && authority === '' ? decoded(path) : `/${scheme}:${authority}${decoded(path)}`;
};

export const folderOf: typeof desktop.folderOf = (uri) => {
  const path = pathOf(uri);
  return path === undefined ? undefined : dirname(path);
};

export const uriOf: typeof desktop.uriOf = (path) => {
  const [, scheme = 'file', authority = '', rest = path] = FOREIGN.exec(path) ?? [];
  const encoded = rest.split('/').map(encodeURIComponent).join('/');
  return `${scheme}:${authority === '' && scheme !== 'file' ? '' : `//${authority}`}${encoded}`;
};

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

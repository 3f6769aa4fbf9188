/** By which encoding a file has to be read that was opened by the wrong one. Pure: no editor. */

import { decoded, encodingInstead } from '../../server/forClients';

/** GB18030 holds GBK and GB 2312. */
export const CHINESE = 'gb18030';

/** True when bytes are Chinese in GB18030 and cannot be UTF-8, which an editor takes them for, and no other encoding. */
export function isChinese(bytes: Uint8Array): boolean {
  if (decoded(bytes, 'utf-8') !== undefined) return false;
  const text = decoded(bytes, CHINESE);
  return text !== undefined && encodingInstead(bytes, text) === undefined;
}

/** By which encoding a file has to be read that was opened by the wrong one. Pure: no editor. */

/** GB18030 holds GBK and GB 2312. */
export const CHINESE = 'gb18030';

/** True when bytes are Chinese in GB18030 and cannot be UTF-8, which an editor takes them for. */
export function isChinese(bytes: Uint8Array): boolean {
  return !decodes(bytes, 'utf-8') && decodes(bytes, CHINESE);
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

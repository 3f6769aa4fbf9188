/** Bytes to text and back with what a browser has: it reads GB18030, and writes none. */
import { encodingInstead } from '../language/scripts';
import { isGarbled } from '../model/garbled';
import { MAX_BYTES } from '../model/limits';
import type { Decoded } from './encoding';

export class ContentError extends Error {}

const MARKS: readonly { readonly starts: readonly number[]; readonly encoding: Decoded['encoding'] }[] = [
  { starts: [0xef, 0xbb, 0xbf], encoding: 'utf8' },
  { starts: [0xff, 0xfe], encoding: 'utf16le' },
  { starts: [0xfe, 0xff], encoding: 'utf16be' },
];
const LABELS: Readonly<Record<Decoded['encoding'], string>> = {
  utf8: 'utf-8',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  gb18030: 'gb18030',
};

/** @throws ContentError where it is too large, is no text, or was saved garbled */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES)
    throw new ContentError(`文件太大（超过 ${MAX_BYTES / 1024 / 1024} MB），不像是讲话文稿`);
  const mark = MARKS.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte));
  const body = bytes.subarray(mark?.starts.length ?? 0);
  for (const encoding of mark ? [mark.encoding] : (['utf8', 'gb18030'] as const)) {
    const text = read(body, encoding);
    if (text === undefined || text.includes('\0')) continue;
    if (isGarbled(text))
      throw new ContentError('文件里是乱码：它曾经按错误的编码打开，又存了回来，请找回原来的文件');
    const other = encoding === 'gb18030' ? encodingInstead(body, text) : undefined;
    if (other) throw new ContentError(`文件的编码像是 ${other}，读不了；请另存为 UTF-8 再打开`);
    return { text, encoding, bom: mark !== undefined };
  }
  throw new ContentError('不是文本文件，或者编码不是 UTF-8、UTF-16、GB18030');
}

function read(bytes: Uint8Array, encoding: Decoded['encoding']): string | undefined {
  try {
    return new TextDecoder(LABELS[encoding], { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** @throws ContentError where the file is not in UTF-8 */
export function encode({ text, encoding, bom }: Decoded): Uint8Array {
  if (encoding !== 'utf8') throw new ContentError('网页版只写得了 UTF-8 编码的文件');
  return new TextEncoder().encode(bom ? `\ufeff${text}` : text);
}

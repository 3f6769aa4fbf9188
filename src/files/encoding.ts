/** Bytes to text and back: UTF-8 with or without a byte order mark, UTF-16 with one, GB18030, told apart by the bytes. */
import iconv from 'iconv-lite';
import { encodingInstead } from '../language/scripts';
import { isGarbled } from '../model/garbled';
import { MAX_BYTES } from '../model/limits';

export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: 'utf8' | 'utf16le' | 'utf16be' | 'gb18030';
  readonly bom: boolean;
  /** Some bytes are spelled in a way that writing would change: the file can be read, not written back. */
  readonly inexact?: true;
  /** Its full-width spaces are all spelled A3 A0, as some programs of the days of GBK did; the standard has A1 A1. */
  readonly oldSpaces?: true;
}

/** Why a file's content cannot be used; the message is for the user. */
export class ContentError extends Error {}

/**
 * Decodes a file's content.
 * @throws ContentError when it is too large, is no text, breaks off in mid-character, or was saved garbled
 */
export function decode(bytes: Uint8Array): Decoded {
  const decoded = decodeAny(bytes);
  if (isGarbled(decoded.text))
    throw new ContentError('文件里是乱码：它曾经按错误的编码打开，又存了回来，请找回原来的文件');
  return decoded;
}

function decodeAny(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES)
    throw new ContentError(`文件太大（超过 ${MAX_BYTES / 1024 / 1024} MB），不像是讲话文稿`);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return utf16(buffer, 'utf16le');
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return utf16(buffer, 'utf16be');
  const bom = buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf;
  if (buffer.includes(0)) throw new ContentError('不是文本文件');
  const body = bom ? buffer.subarray(3) : buffer;
  const text = utf8(body);
  if (text !== undefined) return { text, encoding: 'utf8', bom };
  if (bom) throw new ContentError('文件不完整或已损坏：不是有效的 UTF-8 文本');
  if (breaksOff(body)) throw new ContentError(BROKEN_OFF);
  return gb18030(buffer);
}

const NO_TEXT = '不是文本文件，或者编码不是 UTF-8、UTF-16、GB18030';
const BROKEN_OFF = '文件不完整：在半个字处中断了';

function gb18030(buffer: Buffer): Decoded {
  const decoder = iconv.getDecoder('gb18030');
  const text = decoder.write(buffer);
  const half = decoder.end();
  const other = encodingInstead(buffer, text);
  if (half && !other) throw new ContentError(/\p{Script=Han}/u.test(text) ? BROKEN_OFF : NO_TEXT);
  const spelling = SPELLINGS.find((each) => gb18030Of(text, each).equals(buffer));
  // What is no character reads as U+FFFD; one that stands in the file is spelled as one.
  if (text.includes('\ufffd') && !spelling) throw new ContentError(NO_TEXT);
  if (other) throw new ContentError(`文件的编码像是 ${other}，读不了；请另存为 UTF-8 再打开`);
  return { text, encoding: 'gb18030', bom: false, ...(spelling ?? { inexact: true }) };
}

const SPELLINGS: readonly Pick<Decoded, 'oldSpaces'>[] = [{}, { oldSpaces: true }];
const OLD_SPACE = Buffer.from([0xa3, 0xa0]);

function gb18030Of(text: string, { oldSpaces }: Pick<Decoded, 'oldSpaces'>): Buffer {
  if (!oldSpaces) return iconv.encode(text, 'gb18030');
  const [first = '', ...others] = text.split('\u3000');
  const between = others.flatMap((piece) => [OLD_SPACE, iconv.encode(piece, 'gb18030')]);
  return Buffer.concat([iconv.encode(first, 'gb18030'), ...between]);
}

/**
 * Encodes a text as its file had it.
 * @throws ContentError when the encoding cannot hold the text
 */
export function encode({ text, encoding, bom, inexact, oldSpaces }: Decoded): Buffer {
  if (inexact) throw new ContentError('文件原来的编码（GB18030）有不规范的写法，写回会改动别处');
  if (encoding !== 'gb18030') return iconv.encode(text, NAMES[encoding], { addBOM: bom });
  const buffer = gb18030Of(text, oldSpaces ? { oldSpaces } : {});
  if (iconv.decode(buffer, 'gb18030') !== text)
    throw new ContentError('有的字在文件原来的编码（GB18030）里存不下');
  return buffer;
}

/** As iconv has them. */
const NAMES = { utf8: 'utf8', utf16le: 'utf16-le', utf16be: 'utf16-be' } as const;

function utf16(buffer: Buffer, encoding: 'utf16le' | 'utf16be'): Decoded {
  if (buffer.length % 2 === 1) throw new ContentError(BROKEN_OFF);
  const text = iconv.decode(buffer.subarray(2), NAMES[encoding], {
    stripBOM: false,
  });
  if (text.includes('\0')) throw new ContentError('不是文本文件');
  return { text, encoding, bom: true };
}

function utf8(buffer: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(buffer);
  } catch {
    return undefined;
  }
}

/** True when all but the last few bytes are UTF-8 with Chinese in it. */
function breaksOff(buffer: Buffer): boolean {
  for (let cut = 1; cut <= 3 && cut < buffer.length; cut++) {
    const text = utf8(buffer.subarray(0, buffer.length - cut));
    if (text !== undefined) return /[\u0080-\uffff]/.test(text);
  }
  return false;
}

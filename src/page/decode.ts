/** A file's bytes to text with what a browser has: UTF-8, UTF-16 with a byte order mark, GB18030, told apart by the bytes. */
import { encodingInstead } from '../language/scripts';
import { decoded } from '../model/decoded';
import { isGarbled } from '../model/garbled';
import { MAX_BYTES } from '../model/limits';

export type Opened = { readonly text: string } | { readonly refused: string };

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** How files that are no text begin, and what their owner can do. */
const OTHERS: readonly { readonly starts: readonly number[]; readonly refused: string }[] = [
  {
    starts: [0x50, 0x4b, 0x03, 0x04],
    refused: '这是 Word 文件或者压缩包。请在 Word 或 WPS 里打开它，全选，复制，再粘贴到这里。',
  },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    refused: '这是旧版的 Word 文件。请在 Word 或 WPS 里打开它，全选，复制，再粘贴到这里。',
  },
  {
    starts: [0x25, 0x50, 0x44, 0x46],
    refused: '这是版式文件，不是文本。请打开它，全选，复制，再粘贴到这里。',
  },
];
const MARKS: readonly { readonly starts: readonly number[]; readonly encoding: Encoding }[] = [
  { starts: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { starts: [0xff, 0xfe], encoding: 'utf-16le' },
  { starts: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** The text of a file, without its byte order mark; or why it cannot be read, and what to do. */
export function decode(bytes: Uint8Array): Opened {
  const begins = ({ starts }: { readonly starts: readonly number[] }) =>
    starts.every((byte, at) => bytes[at] === byte);
  const other = OTHERS.find(begins);
  if (other) return { refused: other.refused };
  if (bytes.length > MAX_BYTES)
    return { refused: `文件太大（超过 ${MAX_BYTES / 1024 / 1024} MB），不像是讲话文稿。` };
  const marked = MARKS.find(begins);
  const encodings: readonly Encoding[] = marked ? [marked.encoding] : ['utf-8', 'gb18030'];
  const found = encodings
    .map((encoding) => ({ encoding, text: decoded(bytes, encoding) }))
    .find(({ text }) => text !== undefined);
  const text = found?.text;
  if (text === undefined)
    return {
      refused: '文件读不出来：不是文本文件，或者不完整。请在原来的程序里打开它，复制，再粘贴到这里。',
    };
  if (text.includes('\0')) return { refused: '这不是文本文件，没有打开。' };
  if (isGarbled(text))
    return { refused: '文件里是乱码：它曾经按错误的编码打开，又存了回来。请找回原来的文件。' };
  const instead = found?.encoding === 'gb18030' ? encodingInstead(bytes, text) : undefined;
  if (instead)
    return { refused: `文件的编码像是 ${instead}，读不了。请在原来的程序里另存为 UTF-8，再打开。` };
  return { text };
}

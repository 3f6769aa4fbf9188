/** A Word file as a text, whatever its age: the newer ones are read here, the older by way of LibreOffice. */
import { ContentError } from '../files/encoding';
import type { Readers } from '../files/materials';
import { isGarbled } from '../model/garbled';

export interface WordFile {
  readonly text: string;
  /** What was kept or dropped, a sentence in Chinese each. */
  readonly notes: readonly string[];
  /** The .docx that was read: the file itself, or what an older one was converted to. */
  readonly bytes: Uint8Array;
}

const OLD_NAME = /\.(?:doc|wps)$/i;
/** What Word puts beside a file that it has open. */
const LOCK_NAME = /(?:^|[\\/])~\$[^\\/]*$/;

async function converted(bytes: Uint8Array, ending: string): Promise<Uint8Array> {
  const { convertToDocx } = await import('../files/libreOffice');
  return convertToDocx(bytes, { ending });
}

/**
 * Reads a Word file.
 * @param name of the file, with its ending: what it says of its kind is believed only where the bytes say nothing
 * @returns its text, or in a Chinese sentence why there is none and what to do
 */
export async function readWordFile(
  bytes: Uint8Array,
  name: string,
): Promise<WordFile | { readonly refused: string }> {
  if (LOCK_NAME.test(name))
    return { refused: '这是 Word 打开文件时留下的临时文件，不是文稿：请选名称里没有“~$”的那一个' };
  const { otherKind, readWordText } = await import('../paper/main');
  const kind = otherKind(bytes);
  const isOld = kind === 'old' || kind === 'rtf' || (kind === 'unknown' && OLD_NAME.test(name));
  try {
    const docx = isOld ? await converted(bytes, kind === 'rtf' ? '.rtf' : endingOf(name)) : bytes;
    const read = readWordText(docx);
    if ('refused' in read) return read;
    if (isOld && isGarbled(read.text))
      return { refused: '这个文件不完整或已损坏：请用 Word 或 WPS 打开看看，另存为 .docx 再试' };
    const notes = isOld ? ['旧格式的文件，由 LibreOffice 转换而来，请核对一遍', ...read.notes] : read.notes;
    return { text: read.text, notes, bytes: docx };
  } catch (error) {
    if (error instanceof ContentError) return { refused: error.message };
    throw error;
  }
}

/** What reads the Word files among some paths; loaded where there is one. */
export async function wordReaders(paths: readonly string[]): Promise<Readers> {
  if (!paths.some((path) => /\.docx$/i.test(path))) return {};
  const { readWordText } = await import('../paper/main');
  return {
    '.docx': (bytes) => {
      const read = readWordText(bytes);
      if ('refused' in read) throw new ContentError(`读不了：${read.refused}`);
      return read.text;
    },
  };
}

function endingOf(name: string): string {
  return (OLD_NAME.exec(name)?.[0] ?? '.doc').toLowerCase();
}

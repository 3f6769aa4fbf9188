/** What a server without a disk asks of the editor. */
import type { RequestType } from './request';

/** What a server without a disk asks of the editor: what a file holds, in base64; null where there is none. */
export const READ_FILE: RequestType<FileParams, string | null> = { method: 'dianping/readFile' };
export interface FileParams {
  uri: string;
}

/** Asks for the dictionary that lies with the extension; null where there is none. Bytes, to a thread. */
export const READ_DICTIONARY: RequestType<DictionaryParams, Uint8Array | null> = {
  method: 'dianping/readDictionary',
};
export interface DictionaryParams {
  /** Its name in the folder of the dictionary. */
  file: string;
}

/** Writes a file, or with null takes it away. */
export const WRITE_FILE: RequestType<FileContent, void> = { method: 'dianping/writeFile' };
export interface FileContent extends FileParams {
  content: string | null;
}

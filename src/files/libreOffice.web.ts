/** A browser starts no program. */
import { ContentError } from './encoding';
import type * as desktop from './libreOffice';

export const convertToDocx: typeof desktop.convertToDocx = () =>
  Promise.reject(
    new ContentError('这是旧格式的 Word 文件，网页版转换不了：请在 Word 或 WPS 里另存为“.docx”，再来一次'),
  );

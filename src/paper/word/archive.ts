/**
 * Opening a Word file that came from elsewhere: an archive is bounded before it is read. The one place where members of
 * a foreign file are unpacked.
 */
import { unzipSync } from 'fflate';
import type { Members } from './pack';

/** The template cannot be used; says in Chinese why, and what to do. */
export class TemplateError extends Error {}

const LIMITS = {
  /** Bytes of the file. */
  file: 20_000_000,
  members: 2_000,
  /** Bytes of all members, unpacked. */
  unpacked: 100_000_000,
} as const;

/** @throws TemplateError */
export function openArchive(bytes: Uint8Array): Members {
  if (bytes.length > LIMITS.file) throw new TemplateError('模板文件太大（超过 20 MB），请换一个');
  let count = 0;
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count++;
        total += originalSize;
        const isBad = name.startsWith('/') || name.split(/[\\/]/).includes('..');
        if (isBad || count > LIMITS.members || total > LIMITS.unpacked)
          throw new TemplateError('模板文件展开后太大或内容异常，不能使用');
        return !name.endsWith('/');
      },
    });
  } catch (error) {
    if (error instanceof TemplateError) throw error;
    throw new TemplateError('模板不是 Word 文件（.docx）或已经损坏，请用 Word 另存为 .docx 再试');
  }
}

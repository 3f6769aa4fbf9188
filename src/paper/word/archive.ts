/** Opening the office's template: an archive that came from elsewhere. */
import { WordError } from '../archive/refusal';
import { openArchive as open } from '../archive/zip';
import type { Members } from './pack';

/** The template cannot be used; says in Chinese why, and what to do. */
export class TemplateError extends Error {}

/** The members of a template. @throws TemplateError when it is no Word file, damaged, or beyond what is bounded */
export function openArchive(bytes: Uint8Array): Members {
  try {
    const { names, read } = open(bytes);
    const files = names.filter((name) => !name.endsWith('/'));
    return Object.fromEntries(files.flatMap((name) => [[name, read(name)]]).filter(([, part]) => part));
  } catch (error) {
    if (error instanceof WordError) throw new TemplateError(`模板用不上：${error.message}`);
    throw new TemplateError('模板不是 Word 文件（.docx）或已经损坏，请用 Word 另存为 .docx 再试');
  }
}

import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../checks/check';

/** One text with what was found in it. */
export interface CheckedFile {
  readonly path: string;
  readonly document: TextDocument;
  readonly findings: readonly Finding[];
  /** True when `--fix` changed it. */
  readonly fixed: boolean;
}

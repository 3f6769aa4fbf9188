import type { LineFinding } from '../../service/findings';

/** One text as it was checked: plain data, the same whether it comes from here, from a thread or from the cache. */
export interface FileResult {
  readonly path: string;
  /** In the order of their places. */
  readonly findings: readonly LineFinding[];
  /** What is told of the file on standard error, besides. */
  readonly told: readonly string[];
  /** The text as `--fix` mended it, where that changed anything. */
  readonly mended?: string;
}

/** A file that cannot be used: why, in Chinese. */
export interface Unusable {
  readonly path: string;
  readonly trouble: string;
}

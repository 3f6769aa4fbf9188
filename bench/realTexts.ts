/** Real texts, which stay outside of the project. */
import { join } from 'node:path';
import process from 'node:process';

/**
 * A folder of them; it need not be there.
 * @param root the project's folder
 * @param kind `corpus`: what is compared and counted; `seeds`: one that is read and timed
 */
export function realTexts(root: string, kind: 'corpus' | 'seeds'): string {
  return join(process.env.DIANPING_REAL_TEXTS ?? join(root, '..', 'shared'), kind);
}

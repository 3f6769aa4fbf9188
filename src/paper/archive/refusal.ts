/** Why a Word file cannot be read. The message is for the user: it says in Chinese what to do. */
export class WordError extends Error {}

/** The same as an answer. */
export interface Refused {
  readonly refused: string;
}

export const BROKEN = '这个 Word 文件不完整或已损坏：请用 Word 或 WPS 打开看看，另存一份再试';
export const TOO_MUCH =
  '这个文件展开以后大得不合常理，为安全起见没有读：请用 Word 或 WPS 打开，把文字粘贴到新文件里再试';

/**
 * Runs what reads a file that may be hostile, and makes every failure an answer.
 * @returns what `work` returns, or why it could not
 */
export function refusing<Result>(work: () => Result): Result | Refused {
  try {
    return work();
  } catch (error) {
    // What the libraries throw at broken or endless input is no news to the user.
    return { refused: error instanceof WordError ? error.message : BROKEN };
  }
}

export function isRefused(answer: object): answer is Refused {
  return 'refused' in answer;
}

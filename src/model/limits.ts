/** How much of anything is taken; in one place where several programs have to agree. */

/** Largest file that is read, in bytes: well over a hundred times a long speech. */
export const MAX_BYTES = 8 * 1024 * 1024;

/** Longest word of an office's table, in UTF-16 code units. */
export const LONGEST_WORD = 40;

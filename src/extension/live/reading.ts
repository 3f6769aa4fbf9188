/** Pure: no editor. */

/** What a view says while it has nothing to show yet. */
export const READING = '正在读…';

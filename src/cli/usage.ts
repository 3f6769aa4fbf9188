/** Bad usage, or a file that cannot be read or written. The message is for the user; the exit status is 2. */
export class UsageError extends Error {}

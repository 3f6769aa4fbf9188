/** Bad usage, or a file that cannot be read or written. The message is for the user; the exit status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Known by its name: one that comes from another program of ours is of that one's class. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}

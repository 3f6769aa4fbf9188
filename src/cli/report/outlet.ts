/** So many characters are written at once. */
const PIECE = 64 * 1024;

/**
 * Standard output for many small texts: what comes at once is written together, and nothing waits for what comes later.
 * @returns takes a text
 */
export function outlet(): (text: string) => void {
  let held = '';
  function write(): void {
    if (held !== '') process.stdout.write(held);
    held = '';
  }
  return (text) => {
    if (held === '') setImmediate(write);
    held += text;
    if (held.length >= PIECE) write();
  };
}

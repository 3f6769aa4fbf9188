/** How far a long run has come, on a terminal. */

/** Milliseconds before anything is shown, and between two steps. */
const PACE = 500;

/** @returns tells that one more of `of` is done; without an argument, that all is: the line goes */
export function progress(of: number, terminal: NodeJS.WriteStream = process.stderr): (done?: number) => void {
  if (!terminal.isTTY) return () => {};
  let next = performance.now() + PACE;
  let isShown = false;
  return (done) => {
    if (done === undefined) {
      if (isShown) terminal.write('\r\u001b[K');
    } else if (performance.now() >= next) {
      terminal.write(`\r查到第 ${done} 份，共 ${of} 份…`);
      isShown = true;
      next = performance.now() + PACE;
    }
  };
}

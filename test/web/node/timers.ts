/** What the suites ask of `node:timers/promises`, in a browser. */
const later = setTimeout;

export { wait as setTimeout };

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => {
    later(done, milliseconds);
  });
}

import { Session } from 'node:inspector';

/**
 * How many steps some work takes: how often each function and each branch of the sources is gone through. It is the same
 * on any machine, however busy; of what a pattern does within itself nothing is counted, that is measured in bench/.
 */
export function counter(): { readonly stepsOf: (work: () => unknown) => number; readonly close: () => void } {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    stepsOf(work) {
      taken(session);
      work();
      return taken(session);
    },
    close() {
      session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}

/** What was counted since it was asked last. */
function taken(session: Session): number {
  let steps = 0;
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    for (const { url, functions } of result)
      if (url.includes('/src/'))
        for (const { ranges } of functions) for (const { count } of ranges) steps += count;
  });
  return steps;
}

import type { Check } from '../../checks/check';

/**
 * Tells of a check that breaks down, once for each: a check that throws on a text does so at every keystroke.
 * @param log told what the developers need
 * @param warn told what the writer needs
 */
export function createFailures(
  log: (message: string) => void,
  warn: (message: string) => void,
): (check: Check, error: unknown) => void {
  const told = new Set<string>();
  return ({ id, title }, error) => {
    if (told.has(id)) return;
    told.add(id);
    log(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    warn(`“${title}”这项检查出了错，没有做完；其他检查照常，文稿不受影响。`);
  };
}

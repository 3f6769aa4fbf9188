/**
 * How long this process itself worked on something, in milliseconds; what else a busy machine does meanwhile does not
 * count. It guards against what would take minutes: how fast things are is measured in bench/.
 */
export function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What browsers of 2021 do not have yet and the core uses; desks with Windows 7 stopped at one of them. */

const LATER = {
  toSorted(this: unknown[], order?: (a: unknown, b: unknown) => number) {
    return [...this].sort(order);
  },
  toReversed(this: unknown[]) {
    return [...this].reverse();
  },
  toSpliced(this: unknown[], ...change: [number, number, ...unknown[]]) {
    const copy = [...this];
    copy.splice(...change);
    return copy;
  },
  findLast(this: unknown[], holds: (item: unknown, index: number) => boolean) {
    return this[lastIndex(this, holds)];
  },
  findLastIndex(this: unknown[], holds: (item: unknown, index: number) => boolean) {
    return lastIndex(this, holds);
  },
};

function lastIndex(items: unknown[], holds: (item: unknown, index: number) => boolean): number {
  for (let index = items.length - 1; index >= 0; index--) if (holds(items[index], index)) return index;
  return -1;
}

for (const [name, value] of Object.entries(LATER))
  if (!(name in Array.prototype))
    Object.defineProperty(Array.prototype, name, { value, configurable: true, writable: true });

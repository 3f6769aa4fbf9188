/**
 * Does the work for every item, several at a time, and gives the results in the order of the items.
 * @param ahead how many may be at work or done before their turn
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const going: Promise<Result>[] = [];
  for (const item of items) {
    const next = work(item);
    // Whoever waits for its turn sees it fail then.
    next.catch(() => {});
    going.push(next);
    if (going.length >= ahead) yield await going.shift()!;
  }
  for (const next of going) yield await next;
}

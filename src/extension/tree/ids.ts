/** Ids of a tree's nodes that outlast edits and moves: what was open stays open where it goes. Pure: no editor. */

/** What a node is known by. */
export interface Traits {
  /** Its place: the labels from the top down to it. */
  readonly place: string;
  /** Its words; empty where it has none. */
  readonly words: string;
}

interface Known extends Traits {
  readonly id: string;
}

/** By what a node is found again, the surest first; an empty key finds nothing. */
const KEYS: readonly ((traits: Traits) => string)[] = [
  ({ place, words }) => words && `${place}\n${words}`,
  ({ words }) => words,
  ({ place }) => place,
];

/** The ids of one text's nodes. */
export class NodeIds {
  #known: readonly Known[] = [];
  #count = 0;

  /** @param root the start of every id, different for each text */
  constructor(private readonly root: string) {}

  /** An id for each node: that which it had before, else a new one. */
  for(nodes: readonly Traits[]): string[] {
    const ids: (string | undefined)[] = nodes.map(() => undefined);
    let free = this.#known;
    for (const keyOf of KEYS) {
      const queues = queuesOf(free, keyOf);
      nodes.forEach((node, at) => {
        ids[at] ??= queues.get(keyOf(node))?.shift()?.id;
      });
      free = [...queues.values()].flat();
    }
    this.#known = nodes.map((node, at) => ({ ...node, id: ids[at] ?? `${this.root}#${this.#count++}` }));
    return this.#known.map(({ id }) => id);
  }
}

/** The nodes that a key finds, in their order; those without one are only left for the next key. */
function queuesOf(known: readonly Known[], keyOf: (traits: Traits) => string): Map<string, Known[]> {
  const queues = new Map<string, Known[]>();
  for (const [at, each] of known.entries()) {
    const key = keyOf(each) || `\n${at}`;
    const queue = queues.get(key);
    if (queue) queue.push(each);
    else queues.set(key, [each]);
  }
  return queues;
}

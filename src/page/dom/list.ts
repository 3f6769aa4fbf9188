/** A list whose rows are kept as long as they look the same, so that whoever stands on one is not thrown off. */

export interface ListOptions<Row> {
  readonly list: HTMLElement;
  /** Two rows that look the same have one. */
  readonly lookOf: (row: Row) => string;
  /** Puts buttons into an item: the first goes to the row's place, each names what it does (`data-act`). */
  readonly fill: (item: HTMLElement, row: Row) => void;
  readonly onAct: (row: Row, act: string) => void;
}

/** As many rows are shown at first, and more at a time: a list of thousands is read by nobody. */
const ROWS = 200;

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** @returns shows rows */
export function createList<Row>({
  list,
  lookOf,
  fill,
  onAct,
}: ListOptions<Row>): (rows: readonly Row[]) => void {
  let items = new Map<string, HTMLElement>();
  let rowOf = new WeakMap<Element, Row>();
  let all: readonly Row[] = [];
  let most = ROWS;

  function show(rows: readonly Row[]): void {
    if (rows.length < all.length / 2) most = ROWS;
    all = rows;
    const stood = at(document.activeElement);
    const known = items;
    items = new Map();
    rowOf = new WeakMap();
    const seen = new Map<string, number>();
    for (const row of rows.slice(0, most)) {
      const look = lookOf(row);
      const nth = seen.get(look) ?? 0;
      seen.set(look, nth + 1);
      const key = `${nth} ${look}`;
      const item = known.get(key) ?? make(row);
      items.set(key, item);
      rowOf.set(item, row);
    }
    replace([...items.values(), ...(rows.length > most ? [moreItem(rows.length - most)] : [])]);
    if (stood >= 0 && at(document.activeElement) < 0) focusOn(Math.min(stood, items.size - 1));
    makeCurrent(list.querySelector('[tabindex="0"]')?.closest('[data-row]') ?? list.firstElementChild);
  }

  /** Leaves alone what is in its place already: to take an item out, even for a moment, takes the focus from it. */
  function replace(wanted: readonly HTMLElement[]): void {
    const kept = new Set<Element>(wanted);
    for (const child of [...list.children]) if (!kept.has(child)) child.remove();
    let place = list.firstElementChild;
    for (const item of wanted) {
      if (item === place) place = place.nextElementSibling;
      else list.insertBefore(item, place);
    }
  }

  function make(row: Row): HTMLElement {
    const item = newItem();
    fill(item, row);
    for (const button of item.querySelectorAll('button')) button.tabIndex = -1;
    return item;
  }

  function moreItem(count: number): HTMLElement {
    const item = newItem();
    const button = addButton(item, 'more', `再列出一些（还有 ${count} 处）`);
    button.tabIndex = -1;
    return item;
  }

  function newItem(): HTMLElement {
    const item = document.createElement(list instanceof HTMLUListElement ? 'li' : 'div');
    item.dataset.row = '';
    return item;
  }

  /** The index of the item that an element is in. */
  function at(element: Element | null): number {
    const item = element?.closest('[data-row]');
    return item?.parentElement === list ? [...list.children].indexOf(item) : -1;
  }

  function focusOn(index: number): void {
    list.children[index]?.querySelector('button')?.focus();
  }

  /** One row is a stop of the tab key; the arrow keys go to the others. */
  function makeCurrent(item: Element | null | undefined): void {
    for (const button of list.querySelectorAll<HTMLElement>('[tabindex="0"]')) button.tabIndex = -1;
    for (const button of item?.querySelectorAll('button') ?? []) button.tabIndex = 0;
  }

  list.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) makeCurrent(target.closest('[data-row]'));
  });
  list.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    const from = at(document.activeElement);
    if (!step || from < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    focusOn(step(from, list.children.length - 1));
  });
  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const item = button?.closest('[data-row]');
    if (!button || !item) return;
    if (button.dataset.act === 'more') {
      most += ROWS;
      show(all);
      return;
    }
    const row = rowOf.get(item);
    if (row) onAct(row, button.dataset.act ?? '');
  });
  return show;
}

/** A button that names what it does. */
export function addButton(parent: HTMLElement, act: string, text = ''): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.act = act;
  button.textContent = text;
  parent.append(button);
  return button;
}

/** A piece of text with a class; nothing where there is no text. */
export function addText(parent: HTMLElement, name: string, text: string): void {
  if (text === '') return;
  const piece = document.createElement('span');
  piece.className = name;
  piece.textContent = text;
  parent.append(piece);
}

// @ts-check
/**
 * The view of 点评：预览. It keeps the pages that have not changed, and tells the extension where it is scrolled and
 * what was clicked; what the pages look like is not its business.
 */
(() => {
  /** @typedef {import('../src/extension/preview/update').ToView} ToView */
  /** @typedef {import('../src/extension/preview/update').PagesMessage} PagesMessage */
  /** @typedef {import('../src/extension/preview/update').FromView} FromView */
  /** @typedef {{ line: number, character: number }} Position */
  /** @typedef {{ page: HTMLElement, line: number }} Spot a line of a page */

  const ZOOM = { least: 0.4, most: 3, step: 1.25 };

  // @ts-expect-error: the editor's own
  const editor = acquireVsCodeApi();
  const pages = /** @type {HTMLElement} */ (document.getElementById('pages'));
  const count = /** @type {HTMLElement} */ (document.getElementById('count'));
  const none = /** @type {HTMLElement} */ (document.getElementById('none'));
  const header = /** @type {HTMLElement} */ (document.querySelector('header'));

  /** @type {{ zoom: number }} */
  let state = { zoom: 1, ...editor.getState() };
  /** @type {PagesMessage['places']} */
  let places = [];
  /** @type {Element | undefined} */
  let here;
  /** Where the text's caret stands. @type {Position | undefined} */
  let caret;

  /** @param {FromView} message */
  const tell = (message) => editor.postMessage(message);
  const sheets = () => /** @type {HTMLElement[]} */ ([...pages.children]);
  /** Where the toolbar ends, if it is in sight. */
  const under = () => Math.max(0, header.getBoundingClientRect().bottom);
  /** @param {HTMLElement} page */
  const linesOf = (page) => [...page.querySelectorAll('.line')];

  window.addEventListener('message', ({ data }) => receive(/** @type {ToView} */ (data)));

  /** @param {ToView} message */
  function receive(message) {
    if (message.type === 'pages') show(message);
    else if (message.type === 'place') goTo(message.at, message.how);
    else {
      none.textContent = message.text;
      pages.replaceChildren();
      count.textContent = '';
    }
  }

  /** @param {PagesMessage} message */
  function show(message) {
    none.textContent = '';
    places = message.places;
    const old = new Map(sheets().map((page) => [page.dataset.key, page]));
    const total = message.keys.length;
    let replaced = 0;
    message.keys.forEach((key, i) => {
      let page = old.get(key);
      if (!page) {
        page = document.createElement('section');
        page.className = 'page';
        page.dataset.key = key;
        page.innerHTML = message.fresh[key] ?? '';
        replaced++;
      }
      page.setAttribute('role', 'group');
      page.setAttribute('aria-label', `第${i + 1}页，共${total}页`);
      page.dataset.page = String(i);
      const at = pages.children[i];
      if (at === page) return;
      // In the place of the one that stands there, so that nothing below moves.
      if (at instanceof HTMLElement && !message.keys.includes(at.dataset.key ?? '')) at.replaceWith(page);
      else pages.insertBefore(page, at ?? null);
    });
    while (pages.children.length > total) pages.lastElementChild?.remove();
    for (const button of document.querySelectorAll('[data-style]'))
      button.setAttribute('aria-pressed', String(button.getAttribute('data-style') === message.style));
    const spot = caret && spotOf(caret);
    if (spot) mark(linesOf(spot.page)[spot.line]);
    tellPage();
    requestAnimationFrame(() => tell({ type: 'shown', version: message.version, pages: total, replaced }));
  }

  /**
   * The last line that begins at a place of the text or before it; the first one where none does.
   * @param {Position} at @returns {Spot | undefined}
   */
  function spotOf({ line, character }) {
    /** @type {Spot | undefined} */
    let best;
    const all = sheets();
    for (const [p, own] of places.entries()) {
      const page = all[p];
      if (!page) break;
      for (const [l, [toLine, toCharacter]] of own.entries()) {
        const behind = toLine > line || (toLine === line && toCharacter > character);
        if (behind && best) return best;
        best = { page, line: l };
      }
    }
    return best;
  }

  /** @param {Position} at @param {'top' | 'near'} how */
  function goTo(at, how) {
    const spot = spotOf(at);
    const element = spot && linesOf(spot.page)[spot.line];
    if (!spot || !element) return;
    if (how === 'near') {
      caret = at;
      mark(element);
    }
    const box = element.getBoundingClientRect();
    if (how === 'near' && box.top >= under() && box.bottom <= window.innerHeight) return;
    // The first line of a page brings its margin along.
    const top = how === 'top' && spot.line === 0 ? spot.page.getBoundingClientRect().top : box.top;
    const room = how === 'top' ? under() + 8 : (window.innerHeight + under()) / 2;
    window.scrollBy({ top: top - room });
  }

  /** @param {Element | undefined} element */
  function mark(element) {
    here?.classList.remove('here');
    element?.classList.add('here');
    here = element;
  }

  /** The page under the toolbar, and the first line of it that is in sight. @returns {Spot | undefined} */
  function topmost() {
    const page = sheets().find((each) => each.getBoundingClientRect().bottom > under() + 20);
    if (!page) return undefined;
    const line = linesOf(page).findIndex((each) => each.getBoundingClientRect().top >= under() - 2);
    return { page, line: Math.max(0, line) };
  }

  /** @param {Spot} spot @returns {Position | undefined} */
  function placeOf({ page, line }) {
    const place = places[Number(page.dataset.page)]?.[line];
    return place && { line: place[0], character: place[1] };
  }

  function tellPage() {
    const spot = topmost();
    const total = pages.children.length;
    count.textContent = spot
      ? `第 ${Number(spot.page.dataset.page) + 1} 页，共 ${total} 页`
      : `共 ${total} 页`;
  }

  let waiting = false;
  window.addEventListener('scroll', () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      tellPage();
      const spot = topmost();
      const at = spot && placeOf(spot);
      if (at) tell({ type: 'scrolled', at });
    });
  });

  pages.addEventListener('click', ({ target }) => {
    const element = target instanceof Element ? target.closest('.line') : null;
    const page = element?.closest('.page');
    // What was selected is to be copied.
    if (!element || !(page instanceof HTMLElement) || String(getSelection()) !== '') return;
    const at = placeOf({ page, line: linesOf(page).indexOf(element) });
    mark(element);
    if (at) tell({ type: 'go', at });
  });

  /** @param {1 | -1} by */
  function turn(by) {
    const spot = topmost();
    const to = spot && sheets()[Number(spot.page.dataset.page) + by];
    if (to) window.scrollBy({ top: to.getBoundingClientRect().top - under() - 8 });
    else window.scrollTo({ top: by < 0 ? 0 : document.documentElement.scrollHeight });
  }

  function goFromHere() {
    const spot = topmost();
    const at = spot && placeOf(spot);
    if (at) tell({ type: 'go', at });
  }

  /** @type {Readonly<Record<string, () => void>>} */
  const keys = {
    PageDown: () => turn(1),
    PageUp: () => turn(-1),
    Home: () => window.scrollTo({ top: 0 }),
    End: () => window.scrollTo({ top: document.documentElement.scrollHeight }),
    ArrowDown: () => window.scrollBy({ top: 60 }),
    ArrowUp: () => window.scrollBy({ top: -60 }),
    Enter: goFromHere,
    '+': () => zoom(state.zoom * ZOOM.step),
    '=': () => zoom(state.zoom * ZOOM.step),
    '-': () => zoom(state.zoom / ZOOM.step),
    0: () => zoom(1),
  };
  document.addEventListener('keydown', (event) => {
    const run = keys[event.key];
    const onButton =
      event.key === 'Enter' && event.target instanceof Element && event.target.closest('button, summary');
    if (!run || onButton || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    run();
  });

  /** @param {number} to */
  function zoom(to) {
    const spot = topmost();
    state = { zoom: Math.min(ZOOM.most, Math.max(ZOOM.least, to)) };
    pages.style.setProperty('--zoom', String(state.zoom));
    editor.setState(state);
    const at = spot && placeOf(spot);
    if (at) goTo(at, 'top');
  }

  header.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const { style, zoom: how } = target.dataset;
    if (style === 'official' || style === 'reading') tell({ type: 'style', style });
    else if (how) zoom(how === 'fit' ? 1 : state.zoom * (how === 'in' ? ZOOM.step : 1 / ZOOM.step));
    else tell({ type: 'print' });
  });

  pages.style.setProperty('--zoom', String(state.zoom));
  tell({ type: 'ready' });
})();

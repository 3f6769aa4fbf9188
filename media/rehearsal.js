// @ts-check
/** The view of 点评：演练: scrolls the text to where the clock says, and hands keys on. The clock is the extension's. */
(() => {
  /** @typedef {import('../src/extension/rehearsal/messages').ClockMessage} ClockMessage */
  /** @typedef {import('../src/extension/rehearsal/messages').FromView} FromView */

  const STEP = 10;
  const MINUTE = 60_000;
  /** Where the line that is being spoken stands, of the height. */
  const EYE = 0.3;

  // @ts-expect-error: the editor's own
  const editor = acquireVsCodeApi();
  /** @param {string} id */
  const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const text = element('text');
  const sections = /** @type {HTMLElement[]} */ ([...text.querySelectorAll('section')]);
  const paragraphs = /** @type {HTMLElement[]} */ ([...text.querySelectorAll('p')]);

  /** @type {ClockMessage | undefined} */
  let last;
  /** When it came, by this page's clock. */
  let came = 0;

  /** @param {FromView} message */
  const tell = (message) => editor.postMessage(message);

  window.addEventListener('message', ({ data }) => {
    last = /** @type {ClockMessage} */ (data);
    came = performance.now();
    const { clock, table, titles } = last;
    const running = clock.since !== undefined;
    const at = clock.taken.length;
    const done = at >= titles.length;
    element('toggle').textContent = running ? '暂停' : at > 0 || clock.before > 0 ? '继续' : '开始';
    for (const id of ['toggle', 'section']) element(id).toggleAttribute('disabled', done);
    element('back').toggleAttribute('disabled', at === 0);
    element('pace').textContent = `每分钟 ${clock.pace} 字`;
    element('name').textContent = done ? '讲完了' : `第 ${at + 1} 节，共 ${titles.length} 节：${titles[at]}`;
    if (element('end').innerHTML !== table) element('end').innerHTML = table;
    for (const [i, section] of sections.entries()) section.classList.toggle('here', i === at);
    draw();
    document.body.classList.toggle('done', done);
    if (done) element('end').scrollIntoView({ block: 'nearest' });
  });

  function draw() {
    if (!last) return;
    const { clock, titles, usual } = last;
    const gone = clock.since === undefined ? 0 : performance.now() - came;
    const at = clock.taken.length;
    const elapsed = last.elapsed + gone;
    const reckoned = ((clock.spoken[at] ?? 0) / usual) * MINUTE;
    element('elapsed').textContent =
      at >= titles.length ? '' : `${clockText(elapsed)} / 估计 ${clockText(reckoned)}`;
    element('elapsed').classList.toggle('over', elapsed > reckoned);
    text.scrollTop = topOf(last.position + (gone / MINUTE) * clock.pace);
  }

  /** How far the text is to be scrolled for a place in it. @param {number} syllables */
  function topOf(syllables) {
    let left = syllables;
    const eye = text.clientHeight * EYE;
    const offset = text.offsetTop + eye;
    for (const paragraph of paragraphs) {
      const spoken = Number(paragraph.dataset.spoken);
      if (spoken > 0 && left <= spoken)
        return paragraph.offsetTop + paragraph.offsetHeight * (left / spoken) - offset;
      left -= spoken;
    }
    const end = paragraphs.at(-1);
    return end ? end.offsetTop + end.offsetHeight - offset : 0;
  }

  /** 3:05 @param {number} milliseconds */
  function clockText(milliseconds) {
    const seconds = Math.round(milliseconds / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }

  function frame() {
    if (last?.clock.since !== undefined) draw();
    requestAnimationFrame(frame);
  }

  /** @type {Readonly<Record<string, FromView>>} */
  const buttons = {
    toggle: { type: 'toggle' },
    section: { type: 'section' },
    back: { type: 'back' },
    slower: { type: 'pace', by: -STEP },
    faster: { type: 'pace', by: STEP },
    restart: { type: 'restart' },
  };
  /** @type {Readonly<Record<string, keyof typeof buttons>>} */
  const keys = {
    ' ': 'toggle',
    ArrowRight: 'section',
    Enter: 'section',
    ArrowLeft: 'back',
    ArrowUp: 'faster',
    ArrowDown: 'slower',
  };

  document.addEventListener('click', ({ target, detail }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const message = buttons[target.id];
    if (message) tell(message);
    else if (target.id === 'keep') tell({ type: 'keep', pace: Number(target.dataset.pace) });
    // After a click with the mouse the keys are the text's again: a space starts and rests.
    if (detail > 0) text.focus();
  });
  document.addEventListener('keydown', (event) => {
    const name = keys[event.key];
    // A button that has the keyboard is pressed by these.
    const onButton =
      event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter');
    if (!name || onButton || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const message = buttons[name];
    // A key that is held down changes the pace, and takes no second time.
    if (message && (!event.repeat || message.type === 'pace')) tell(message);
  });
  window.addEventListener('resize', draw);

  text.focus();
  tell({ type: 'ready' });
  requestAnimationFrame(frame);
})();

/** Wires the page: what the user does becomes actions, and each new state is shown. */
import { decode } from '../decode';
import {
  type Action,
  EMPTY,
  fileName,
  fileText,
  isUnsaved,
  neighbour,
  next,
  placing,
  type State,
  type Work,
} from '../state';
import type { Ask } from './asking';
import { $ } from './element';
import { copy, download, onDrop } from './files';
import { onKeys } from './keys';
import { createScreen } from './screen';
import { onTabs } from './tabs';
import { onTyping } from './typing';

/** Milliseconds after the last key before the text is read; what came in one piece is read at once. */
const PAUSE = 150;

const CHANGED = '这一处刚刚改动过，请等检查完再点。';
const NO_TEXT = '请先把讲话稿粘贴到这里，或者点“打开文件…”。';

/** Starts the page. @param ask asks the engine, wherever it runs */
export function start(ask: Ask): void {
  const field = $<HTMLTextAreaElement>('text');
  let state: State = EMPTY;
  let reading = false;
  let timer = 0;

  const tell = (notice: string) => dispatch({ kind: 'told', notice });
  const screen = createScreen(field, {
    go(range) {
      const place = placing(state)(range);
      if (place) screen.goTo(place);
      else tell(CHANGED);
    },
    fix({ range, fixes }, index) {
      const fix = fixes[index];
      if (fix && placing(state)(range)) dispatch({ kind: 'fixed', ...fix });
      else tell(CHANGED);
    },
  });

  function dispatch(action: Action): void {
    const before = state;
    state = next(state, action);
    screen.show(state, before);
    if (state.text !== before.text || state.writing !== before.writing) readSoon(state.writing ? PAUSE : 0);
  }

  function readSoon(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(read, delay);
  }

  /** One reading at a time: what was written meanwhile is read afterwards. */
  async function read(): Promise<void> {
    if (reading) return;
    reading = true;
    const { text, writing } = state;
    try {
      dispatch({ kind: 'read', text, reading: await ask('read', { text, writing }) });
    } catch {
      dispatch({ kind: 'failed' });
    }
    reading = false;
    if (state.text !== text || state.writing !== writing) readSoon(0);
  }

  async function mend(work: Work): Promise<void> {
    if (state.working) return;
    const from = state.text;
    dispatch({ kind: 'working', work });
    try {
      const mended = await ask(work, { text: from });
      // What is being composed by an input method is a change, too.
      if (typing.isComposing()) typing.take();
      dispatch({ kind: 'mended', work, from, mended });
    } catch {
      dispatch({ kind: 'failed' });
    }
  }

  async function open([file]: readonly File[]): Promise<void> {
    if (!file) return;
    const opened = decode(new Uint8Array(await file.arrayBuffer()));
    if ('refused' in opened) tell(`“${file.name}”没有打开：${opened.refused}`);
    else dispatch({ kind: 'opened', text: opened.text, name: file.name });
  }

  function save(): void {
    const usual = /Win/.test(navigator.platform) ? '\r\n' : '\n';
    download(fileName(state), fileText(state, usual));
    dispatch({ kind: 'saved' });
  }

  async function copyAll(): Promise<void> {
    if (await copy(field)) dispatch({ kind: 'copied' });
    else tell('浏览器不让复制。请在文稿里按 Ctrl+A 全选，再按 Ctrl+C。');
  }

  function step(forward: boolean): void {
    const found = neighbour(state, field.selectionStart, forward);
    if (found) screen.goTo(found.place);
    tell(found?.message ?? '没有查到问题。');
  }

  const typing = onTyping(field, {
    typed: (text) => dispatch({ kind: 'typed', text, at: performance.now() }),
    left: () => dispatch({ kind: 'left' }),
    turned: (kind) => dispatch({ kind }),
  });
  const picker = $<HTMLInputElement>('file');
  const withText = (run: () => unknown) => () => void (state.text.trim() === '' ? tell(NO_TEXT) : run());
  const commands: Readonly<Record<string, () => void>> = {
    open() {
      // The same file may be opened again.
      picker.value = '';
      picker.click();
    },
    clean: withText(() => mend('clean')),
    fixAll: withText(() => mend('fixAll')),
    undo: () => dispatch({ kind: 'undo' }),
    redo: () => dispatch({ kind: 'redo' }),
    copy: withText(copyAll),
    save: withText(save),
    sample() {
      const text = $<HTMLTemplateElement>('sampleText').content.textContent;
      dispatch({ kind: 'opened', name: '样稿.txt', text });
    },
  };
  for (const [id, run] of Object.entries(commands)) $(id).addEventListener('click', run);
  picker.addEventListener('change', () => void open([...(picker.files ?? [])]));
  onDrop((files) => void open(files));

  onKeys(commands, step, typing.isComposing);
  onTabs((view) => dispatch({ kind: 'view', view }));

  window.addEventListener('beforeunload', (event) => {
    if (isUnsaved(state)) event.preventDefault();
  });
  $('old').hidden = true;
  // Nothing that a browser brought back from before is left standing.
  field.value = '';
  field.focus();
}

/** What a person does and sees in the workbench. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds in which a list opens, and shows what was typed. */
const SOON = 2500;
const SEEN_WITHIN = 10_000;
/** A first save asks the dialog, the disk and the editor in turn: on two busy cores that has taken a quarter of a minute. Milliseconds. */
const SAVED_WITHIN = 60_000;

/** @typedef {ReturnType<typeof person>} Person */

/**
 * @param {import('playwright-core').Page} page the workbench
 * @param {string} file the manuscript on disk
 */
export function person(page, file) {
  const { keyboard } = page;
  const quickInput = page.locator('.quick-input-widget input[type=text]');

  /** Waits until a row with the text is in the list, and returns it. @param {string} list @param {string} text */
  async function see(list, text) {
    const row = page.locator(`${list} .monaco-list-row`, { hasText: text }).first();
    await row.waitFor({ timeout: SEEN_WITHIN });
    return row;
  }

  /** Puts the caret in front of the first occurrence of a text, or some characters further. @param {string} text */
  async function caretAt(text, further = 0) {
    const [before = ''] = readFileSync(file, 'utf8').split(text, 1);
    const lines = before.split('\n');
    await keyboard.press('Control+1');
    await keyboard.press('Control+G');
    await quickInput.waitFor();
    await quickInput.fill(`:${lines.length}`);
    await keyboard.press('Enter');
    await quickInput.waitFor({ state: 'hidden' });
    // Not by a column, which counts a Chinese character as two.
    for (let moved = 0; moved < (lines.at(-1) ?? '').length + further; moved++)
      await keyboard.press('ArrowRight');
  }

  /** Runs a command from F1, by its name there. @param {string} name */
  async function command(name) {
    await pick('F1', `>${name}`, name);
  }

  /**
   * Types into the list that a key opens, and takes the row that bears a text. Again from the start where the list was
   * that of before, which was just closing.
   * @param {string} key
   * @param {string} typed
   * @param {string} text
   */
  async function pick(key, typed, text) {
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    const deadline = performance.now() + SEEN_WITHIN;
    for (;;) {
      await keyboard.press('Escape');
      await keyboard.press(key);
      await quickInput.fill(typed, { timeout: SOON }).catch(() => undefined);
      const isTaken = await row.click({ timeout: SOON }).then(
        () => true,
        () => false,
      );
      if (isTaken) return;
      if (performance.now() > deadline) throw new Error(`列表里没有 ${text}`);
    }
  }

  /** Opens a file of the folder by its name; one that has just come is not in the list at once. @param {string} name */
  async function openFile(name) {
    await pick('Control+P', name, name);
  }

  /** Opens the light bulb's menu where the caret stands; the key is dropped now and then. */
  async function lightBulb() {
    const menu = page.locator('.action-widget .monaco-list-row').first();
    const deadline = performance.now() + SEEN_WITHIN;
    while (!(await menu.isVisible())) {
      if (performance.now() > deadline) throw new Error('灯泡没有菜单');
      await keyboard.press('Control+.');
      await delay(500);
    }
  }

  /**
   * Saves, until the file satisfies the condition.
   * @param {string} what
   * @param {(text: string) => boolean} holds
   * @returns {Promise<string>} its text
   */
  async function saved(what, holds) {
    const deadline = performance.now() + SEEN_WITHIN;
    while (performance.now() < deadline) {
      await keyboard.press('Control+S');
      await delay(200);
      const text = readFileSync(file, 'utf8');
      if (holds(text)) return text;
    }
    throw new Error(`没有等到：${what}。文件现在是：\n${readFileSync(file, 'utf8')}`);
  }

  /** Asks to save a text that has no file yet. @returns {Promise<string>} the path that is proposed */
  async function proposed() {
    await keyboard.press('Control+S');
    await quickInput.waitFor();
    // The dialog fills in the path a moment later.
    await delay(1000);
    return quickInput.inputValue();
  }

  /** The button of the dialog that is open, while it is. */
  async function confirm() {
    const button = page.locator('.quick-input-widget .monaco-button', { hasText: /OK|保存|Save/ });
    await button.click({ timeout: 2000 }).catch(() => undefined);
  }

  /** Saves, in the dialog that is open, beside the manuscript. @param {string} name @returns {Promise<string>} its text */
  async function saveAs(name) {
    const path = join(dirname(file), name);
    const isThere = () => existsSync(path) && statSync(path).size > 0;
    const deadline = performance.now() + SAVED_WITHIN;
    // The dialog fills in what it proposes when it has read the folder, which may be after somebody has typed: who sees that
    // the name is gone types it again.
    for (; !isThere(); await delay(500)) {
      if (performance.now() > deadline) throw new Error(`没有存成 ${name}`);
      if (!(await quickInput.isVisible())) continue;
      // It may have closed meanwhile, the file saved.
      await quickInput.fill(path, { timeout: 1000 }).catch(() => undefined);
      await delay(500);
      if ((await quickInput.inputValue().catch(() => '')) === path) await confirm();
    }
    return readFileSync(path, 'utf8');
  }

  /** Puts a file beside the manuscript, as another program would. @param {string} name @param {Buffer} bytes */
  function put(name, bytes) {
    const path = join(dirname(file), name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }

  /** The page within a panel, known by what it has. @param {string} selector */
  async function view(selector) {
    const deadline = performance.now() + SEEN_WITHIN;
    while (performance.now() < deadline) {
      for (const frame of page.frames())
        if (
          (await frame
            .locator(selector)
            .count()
            .catch(() => 0)) > 0
        )
          return frame;
      await delay(100);
    }
    throw new Error(`没有等到 ${selector}`);
  }

  /** The bytes of a file beside the manuscript. @param {string} name */
  function bytesOf(name) {
    return readFileSync(join(dirname(file), name));
  }

  /** The same person at another file beside the manuscript. @param {string} name @returns {Person} */
  function at(name) {
    return person(page, join(dirname(file), name));
  }

  return {
    page,
    keyboard,
    at,
    folder: dirname(file),
    see,
    caretAt,
    command,
    openFile,
    lightBulb,
    saved,
    proposed,
    saveAs,
    put,
    bytesOf,
    view,
  };
}

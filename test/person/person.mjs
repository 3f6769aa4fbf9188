/** What a person does and sees in the workbench. */
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const SEEN_WITHIN = 10_000;

/** @typedef {ReturnType<typeof person>} Person */

/**
 * @param {import('playwright-core').Page} page the workbench
 * @param {string} file the manuscript on disk
 */
export function person(page, file) {
  const { keyboard } = page;
  const row = (container, text) => page.locator(`${container} .monaco-list-row`, { hasText: text });
  const quickInput = page.locator('.quick-input-widget input[type=text]');

  return {
    page,
    keyboard,
    row,

    /** Waits until the row is there, and returns it. */
    async see(container, text) {
      const found = row(container, text).first();
      await found.waitFor({ timeout: SEEN_WITHIN });
      return found;
    },

    /** Puts the caret in front of the first occurrence of a text, `after` characters further. */
    async caretAt(text, after = 0) {
      const before = readFileSync(file, 'utf8').split(text, 1)[0];
      const lines = before.split('\n');
      await keyboard.press('Control+1');
      await keyboard.press('Control+G');
      await quickInput.waitFor();
      await quickInput.fill(`:${lines.length}:${lines.at(-1).length + 1 + after}`);
      await keyboard.press('Enter');
      await quickInput.waitFor({ state: 'hidden' });
    },

    /** Runs a command from F1, by its name there. */
    async command(name) {
      await keyboard.press('F1');
      await quickInput.waitFor();
      await quickInput.fill(`>${name}`);
      await (await this.see('.quick-input-list', name)).click();
    },

    /** Opens the light bulb's menu where the caret stands; the key is dropped now and then. */
    async lightBulb() {
      const menu = page.locator('.action-widget .monaco-list-row').first();
      const deadline = performance.now() + SEEN_WITHIN;
      while (!(await menu.isVisible())) {
        if (performance.now() > deadline) throw new Error('灯泡没有菜单');
        await keyboard.press('Control+.');
        await delay(500);
      }
    },

    /** Saves, and waits until the file satisfies the condition. @returns {Promise<string>} its text */
    async saved(what, holds) {
      const deadline = performance.now() + SEEN_WITHIN;
      while (performance.now() < deadline) {
        await keyboard.press('Control+S');
        await delay(200);
        const text = readFileSync(file, 'utf8');
        if (holds(text)) return text;
      }
      throw new Error(`没有等到：${what}。文件现在是：\n${readFileSync(file, 'utf8')}`);
    },
  };
}

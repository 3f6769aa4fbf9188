/** What a person does with 预览 and 演练, in every kind of theme and with the window enlarged. */
import assert from 'node:assert/strict';
import { inEveryTheme } from './themes.mjs';

/** @typedef {import('./person.mjs').Person} Person */

/** @type {{ name: string, act: (person: Person) => Promise<void> }[]} */
export const paperSteps = [
  {
    name: '按 Ctrl+Alt+V，旁边是 A4 的页面',
    async act(person) {
      const { caretAt, keyboard, openFile, page, view } = person;
      await openFile('项目观摩点评.txt');
      await page.locator('.monaco-editor .view-line').first().waitFor();
      await caretAt('同志们：');
      await keyboard.press('Control+Alt+V');
      const pages = await view('#pages .page');
      await pages.locator('#pages .page').first().waitFor();
      assert.match((await pages.locator('#count').textContent()) ?? '', /^第 1 页，共 \d+ 页$/);
      const [page1] = await pages.locator('.page').all();
      assert.match((await page1?.getAttribute('aria-label')) ?? '', /^第1页，共\d+页$/);
      await inEveryTheme(person, '预览');
    },
  },
  {
    name: '写一个字，页面跟着变',
    async act({ caretAt, keyboard, view }) {
      await caretAt('同志们：', 4);
      await keyboard.press('Enter');
      await keyboard.insertText('新写的一段在这里。');
      const pages = await view('#pages .page');
      await pages.locator('.line', { hasText: '新写的一段在这里。' }).waitFor();
    },
  },
  {
    name: '点页面上的一行，光标到文稿里',
    async act({ page, view }) {
      const pages = await view('#pages .page');
      const line = pages.locator('.line', { hasText: '新写的一段在这里。' });
      await line.locator('.row').click();
      await page.locator('.monaco-editor.focused').waitFor();
      await page.keyboard.insertText('可以交了。');
      await pages.locator('.line', { hasText: '可以交了。新写的一段' }).waitFor();
      await page.keyboard.press('Control+Z');
    },
  },
  {
    name: '换成上台稿，用键盘翻页',
    async act(person) {
      const { page, view } = person;
      const pages = await view('#pages .page');
      await pages.locator('button', { hasText: '上台稿' }).click();
      await pages.locator('.number', { hasText: /^第1页共/ }).waitFor();
      await pages.locator('#pages').focus();
      await page.keyboard.press('PageDown');
      await pages.locator('#count', { hasText: '第 2 页' }).waitFor();
      await page.keyboard.press('End');
      await page.waitForTimeout(500);
      await page.keyboard.press('Home');
      await pages.locator('#count', { hasText: '第 1 页' }).waitFor();
    },
  },
  {
    name: '演练：空格开始，字自己往上走',
    async act(person) {
      const { command, keyboard, page, view } = person;
      await command('点评：演练');
      const text = await view('#text');
      await text.locator('#name', { hasText: '第 1 节' }).waitFor();
      await text.locator('#text').focus();
      await keyboard.press('Space');
      await text.locator('#toggle', { hasText: '暂停' }).waitFor();
      const top = () => text.locator('#text').evaluate((element) => element.scrollTop);
      const before = await top();
      await page.waitForTimeout(2500);
      assert((await top()) > before, '字没有走');
      await keyboard.press('ArrowUp');
      await text.locator('#pace', { hasText: '230' }).waitFor();
      await inEveryTheme(person, '演练');
    },
  },
  {
    name: '演练：按 → 记下每节用时，最后有表',
    async act(person) {
      const { keyboard, page, view } = person;
      const text = await view('#text');
      await text.locator('#text').focus();
      for (let section = 0; section < 30 && !(await text.locator('#toggle').isDisabled()); section++) {
        await keyboard.press('ArrowRight');
        await page.waitForTimeout(700);
      }
      await text.locator('#end table').waitFor();
      await text.locator('tfoot', { hasText: '合计' }).waitFor();
      // Nobody speaks as fast as the keys were pressed.
      await text.locator('#end', { hasText: '看不出语速' }).waitFor();
      await inEveryTheme(person, '演练结果');
    },
  },
];

/** What has to hold of the page, one after the other, each on a page just opened. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';

/**
 * @typedef {object} Given
 * @property {import('playwright-core').Page} page
 * @property {string} sample
 * @property {string} folder of the test's own
 * @property {(called: string) => Promise<unknown>} picture
 */

/** As many milliseconds a reading may take on a busy machine. */
const PATIENCE = 10_000;

/** @param {Given} given @param {string} text */
async function paste({ page }, text) {
  await page.focus('#text');
  await page.keyboard.insertText(text);
}

/** @param {Given} given */
const textOf = ({ page }) => page.inputValue('#text');

/** What is selected in the text field. @param {Given} given @returns {Promise<string>} */
const selected = ({ page }) =>
  page.evaluate(`(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(
    document.getElementById('text'))`);

/** What the sample's broken label is told with. */
const FIXABLE = /改为“（二）”/;

/** Waits until something holds. @param {() => Promise<boolean>} holds @param {string} what */
async function until(holds, what) {
  const end = performance.now() + PATIENCE;
  while (!(await holds())) {
    assert.ok(performance.now() < end, `没有等到：${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** @param {Given} given @param {RegExp} said */
const told = ({ page }, said) =>
  until(async () => said.test((await page.textContent('#notice')) ?? ''), `提示 ${said}`);

/** The first finding that says something. @param {Given} given @param {RegExp} message */
async function finding({ page }, message) {
  const item = page.locator('#findings > li', { hasText: message }).first();
  await item.waitFor({ timeout: PATIENCE });
  return item;
}

/** @param {Given} given @param {() => Promise<unknown>} act @returns {Promise<{ name: string, text: string }>} */
async function saved({ page, folder }, act) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const file = join(folder, 'saved.txt');
  await download.saveAs(file);
  return { name: download.suggestedFilename(), text: readFileSync(file, 'utf8') };
}

/** @type {[string, (given: Given) => Promise<void>][]} */
export const tests = [
  [
    '打开就知道先做什么，页面说明不联网、不保存',
    async ({ page, picture }) => {
      assert.match((await page.textContent('.promise')) ?? '', /不联网.*不上传.*不保存/);
      assert.ok(await page.isVisible('.start'));
      assert.ok(await page.isHidden('#old'));
      await picture('01-刚打开');
    },
  ],
  [
    '粘贴一篇，列出问题、结构和数字，点一下就到',
    async (given) => {
      const { page, sample, picture } = given;
      await paste(given, sample);
      const item = await finding(given, /问题问题/);
      assert.match((await page.textContent('#length')) ?? '', /\d 字，约 \d+ 分钟/);
      await picture('02-问题');
      await item.locator('.go').click();
      assert.equal(await selected(given), '问题问题');
      await page.click('#tab-outline');
      const rows = await page.locator('#outline > [data-row]').allTextContents();
      assert.match(rows[0] ?? '', /^在全县第三季度.*点评讲话.*字，约 \d+ 分钟/);
      assert.ok(rows.some((row) => /^(?:总体评价|肯定成绩)/.test(row)));
      await page.locator('#outline button', { hasText: '二、压实责任' }).click();
      assert.equal(await selected(given), '二、压实责任，把作风硬起来');
      await picture('03-结构');
      await page.click('#tab-figures');
      await picture('04-数字账');
    },
  ],
  [
    '数字对不上的排在最前',
    async (given) => {
      const { page } = given;
      await paste(given, '同志们：\n全年引进项目32个，其中工业项目18个、农业项目8个、服务业项目9个。\n');
      await page.click('#tab-figures');
      await until(async () => (await page.locator('#figures > li.wrong').count()) > 0, '要核对的数字');
      assert.match((await page.locator('#figures > li').first().textContent()) ?? '', /要核对.*32个/);
    },
  ],
  [
    '改一处，一步撤销，再恢复',
    async (given) => {
      const { page, sample } = given;
      await paste(given, sample);
      const item = await finding(given, FIXABLE);
      await item.locator('.fixes button').first().click();
      assert.match(await textOf(given), /^（二）强化/m);
      await until(
        async () => (await page.locator('#findings > li', { hasText: FIXABLE }).count()) === 0,
        '这一条消失',
      );
      await page.click('#undo');
      assert.equal(await textOf(given), sample);
      await page.keyboard.press('Control+Y');
      assert.match(await textOf(given), /^（二）强化/m);
    },
  ],
  [
    '有把握的一次改好，一步撤销；再点也不变',
    async (given) => {
      const { page, sample } = given;
      await paste(given, sample);
      await finding(given, FIXABLE);
      await page.click('#fixAll');
      await told(given, /都改好了/);
      const mended = await textOf(given);
      assert.match(mended, /资金到位慢，进度比计划/);
      assert.match(mended, /讲三点意见/, '没有把握的不动');
      await page.click('#fixAll');
      await told(given, /没有可以放心自动改的/);
      assert.equal(await textOf(given), mended);
      await page.keyboard.press('Control+Z');
      assert.equal(await textOf(given), sample);
    },
  ],
  [
    '清理文稿说明做了什么，一步撤销',
    async (given) => {
      const { page, sample, picture } = given;
      await paste(given, sample);
      await page.click('#clean');
      await told(given, /接上断行 1 处.*删去网页残留 1 行.*撤销/);
      await picture('05-清理以后');
      assert.doesNotMatch(await textOf(given), /阅读全文/);
      await page.click('#undo');
      assert.equal(await textOf(given), sample);
    },
  ],
  [
    '另存的文件读得回来，名字按标题，打开再存换行不变',
    async (given) => {
      const { page, folder, sample } = given;
      await paste(given, sample);
      await finding(given, /问题问题/);
      const first = await saved(given, () => page.click('#save'));
      assert.equal(first.name, '在全县第三季度重点项目观摩会上的点评讲话.txt');
      assert.equal(first.text, sample);
      const file = join(folder, '讲话.txt');
      writeFileSync(file, iconv.encode(sample.replaceAll('\n', '\r\n'), 'gb18030'));
      await page.setInputFiles('#file', file);
      await told(given, /已打开“讲话\.txt”/);
      assert.equal(await textOf(given), sample);
      const second = await saved(given, () => page.keyboard.press('Control+S'));
      assert.deepEqual(second, { name: '讲话.txt', text: sample.replaceAll('\n', '\r\n') });
    },
  ],
  [
    '拖进来的文件照样打开，不是文本的说明怎么办',
    async (given) => {
      const { page, sample } = given;
      /** @param {string} name @param {Buffer} bytes */
      const drop = async (name, bytes) => {
        const transfer = await page.evaluateHandle(
          `(() => {
            const transfer = new DataTransfer();
            const bytes = Uint8Array.from(atob('${bytes.toString('base64')}'), (each) => each.charCodeAt(0));
            transfer.items.add(new File([bytes], '${name}'));
            return transfer;
          })()`,
        );
        await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
      };
      await drop('稿子.txt', iconv.encode(sample, 'utf16-le', { addBOM: true }));
      await told(given, /已打开“稿子\.txt”/);
      assert.equal(await textOf(given), sample);
      await drop('稿子.docx', Buffer.from('PK\u0003\u0004'));
      await told(given, /没有打开：这是 Word 文件/);
      assert.equal(await textOf(given), sample);
    },
  ],
  [
    '文稿里的标签和脚本只是文字',
    async (given) => {
      const { page } = given;
      const text = '<img src=x onerror=alert(1)>点评讲话\n同志们：\n<script>alert(1)</script>讲三点意见。\n';
      await paste(given, text);
      await until(async () => (await page.locator('#findings > li').count()) > 0, '问题');
      assert.equal(await page.locator('.panels img, .panels script').count(), 0);
      assert.equal(await textOf(given), text);
    },
  ],
  [
    '只用键盘：F8 到下一处，列表里上下移动，按 Enter 就到，改了还在列表里',
    async (given) => {
      const { page, sample } = given;
      await paste(given, sample);
      await finding(given, /问题问题/);
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('F8');
      assert.notEqual(await selected(given), '');
      await page.focus('#findings .go');
      for (let i = 0; i < 20; i++) {
        const focused = await page.evaluate(`document.activeElement.closest('[data-row]').textContent`);
        if (FIXABLE.test(String(focused))) break;
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      assert.match(await textOf(given), /^（二）强化/m);
      await until(
        async () => (await page.locator('#findings > li', { hasText: FIXABLE }).count()) === 0,
        '这一条消失',
      );
      assert.equal(await page.evaluate(`document.activeElement.closest('ul')?.id`), 'findings');
    },
  ],
  [
    '深色、放大一倍、高对比度、窄屏都看得清，没有横向滚动',
    async (given) => {
      const { page, sample, picture } = given;
      await paste(given, sample);
      await finding(given, /问题问题/);
      await page.emulateMedia({ colorScheme: 'dark' });
      await picture('06-深色');
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      await picture('07-高对比度');
      await page.emulateMedia({ forcedColors: 'none' });
      // As wide as a window of 1280 is when everything in it is twice as large.
      await page.setViewportSize({ width: 640, height: 400 });
      await picture('08-放大一倍');
      const sideways = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
      assert.equal(await page.evaluate(sideways), false);
      await page.locator('#findings > li').first().scrollIntoViewIfNeeded();
      await picture('09-放大一倍-问题');
      await page.setViewportSize({ width: 320, height: 640 });
      assert.equal(await page.evaluate(sideways), false);
    },
  ],
  [
    '十三万字也打得动字，一键的停顿感觉不到',
    async (given) => {
      const { page, sample } = given;
      const long = `${sample.trim()}\n\n`.repeat(Math.ceil(130_000 / sample.length));
      await paste(given, long);
      await finding(given, /问题问题/);
      await page.evaluate(`(() => {
        const text = document.getElementById('text');
        text.focus();
        text.setSelectionRange(200, 200);
        globalThis.longest = 0;
        let last = performance.now();
        const tick = () => {
          const now = performance.now();
          globalThis.longest = Math.max(globalThis.longest, now - last);
          last = now;
          setTimeout(tick);
        };
        tick();
      })()`);
      await page.keyboard.type('我们要把各项工作抓紧抓实抓好', { delay: 60 });
      await page.waitForTimeout(1_500);
      const longest = Number(await page.evaluate('globalThis.longest'));
      console.log(`    十三万字里打字，页面最长停顿 ${Math.round(longest)} 毫秒`);
      assert.ok(longest < 500, `停顿了 ${longest} 毫秒`);
    },
  ],
  // Last: what it takes from the page stays away.
  [
    '浏览器旧一些，又不给后台线程，照样检查',
    async (given) => {
      const { page, sample } = given;
      await page.addInitScript(`
        delete globalThis.Worker;
        delete CSS.highlights;
        for (const name of ['toSorted', 'toSpliced', 'toReversed', 'findLast', 'findLastIndex'])
          delete Array.prototype[name];
      `);
      await page.goto(page.url());
      await paste(given, sample);
      await finding(given, /问题问题/);
      await page.click('#clean');
      await told(given, /删去网页残留 1 行/);
      assert.equal(await page.evaluate('Boolean(CSS.highlights)'), false);
    },
  ],
];

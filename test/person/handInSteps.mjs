/** From a page of the web to what is handed in: clean, mend, reckon, keep and compare drafts, export, look once more. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../../scripts/run.mjs';
import { DAY_AND_NIGHT, inEveryTheme } from './themes.mjs';

/** What a copy from a page brings along: remains, half-width marks, broken and glued lines, slips, a sum that is wrong. */
const PAGE = `首页 > 政务公开 > 领导讲话
在全镇一季度重点工程现场点评会上的讲话
发布时间：2026-03-27 08:30　来源：镇党政办　浏览次数：1283 次　【字体：大 中 小】
同志们:
今天,我们用一天时间,实地看了三个村的工程,刚才三个村作了汇报。总的来看,各村行动迅速、工作扎实,重点工程取得了明显
成效,值得充分肯定。下面,我讲三点意见。
一、看到成绩，坚定信心一季度，三个村合计完成投资120万元，其中东岭村70万元、西河村35万元、南塘村10万元。截止目前，全镇开工项目12个，比去年多了4个。东岭村的灌渠工程推进有力，走在了前列。
二、正视问题，找准差距从今天看的情况来说，有的村布署不细，有的工程进度慢，问题问题还不少。X同志负责的西河村道路，拟在5月底完工，时间很紧。
三、压实责任，狠抓落实
（一）倒排工期。各村要把任务分解到人，打造样板工程，一周一调度，
（二加强监管。要严把质量关，确保资金安全。
希望大家再接再励，一鼓作气，确保上半年时间过半、任务过半。谢谢大家！
扫一扫在手机打开当前页
上一篇：镇召开安全生产工作会议
【打印本页】【关闭窗口】
`;

const REPORT = `南塘村一季度重点工程汇报
一季度，南塘村完成投资15万元，排水沟工程已经开工。
全镇开工项目13个。
`;

const NAME = '现场点评会讲话.txt';

/** @typedef {import('./person.mjs').Person} Person */

/** Chooses a path in the dialog that is open. @param {Person} person @param {string} path */
async function choosePath({ page }, path) {
  const input = page.locator('.quick-input-widget input[type=text]');
  await input.waitFor();
  await page.waitForTimeout(800);
  await input.fill(path);
  await page.waitForTimeout(800);
  await page.keyboard.press('Enter');
}

/** Clicks in a context menu; the editor takes no click in the moment in which one opens. @param {import('playwright-core').Page} page @param {string} title */
async function choose(page, title) {
  const row = page.locator('.context-view .action-label', { hasText: title });
  await row.waitFor();
  await page.waitForTimeout(500);
  await row.click();
}

/** A message below on the right. @param {Person} person @param {string | RegExp} text */
async function message({ page }, text) {
  const toast = page.locator('.notification-toast', { hasText: text }).first();
  await toast.waitFor();
  return toast;
}

/** Puts a text on the clipboard, as another program would. @param {Person} person @param {string} text */
function copy({ page }, text) {
  return page.evaluate((copied) => Reflect.get(globalThis, 'navigator').clipboard.writeText(copied), text);
}

/** Brings 讲话结构 and 数字账 to the front; a click on what is there already would put it away. @param {Person} person */
async function showViews({ page }) {
  if (await page.locator('.pane-header', { hasText: '讲话结构' }).isVisible()) return;
  await page.locator('.activitybar .action-item:has(.action-label[aria-label^="点评讲话"])').click();
}

/** The picture of a moment within a step. @param {Person} person @param {string} name */
function picture({ page }, name) {
  return page.screenshot({ path: `test/output/person/${name}.png` });
}

/** What the page shows before it is clicked away. @param {Person} person */
async function closeMessages({ command }) {
  await command('Notifications: Clear All Notifications');
}

/** @type {{ name: string, act: (person: Person) => Promise<void> }[]} */
export const handInSteps = [
  {
    name: '从网页粘贴：上面有一行，问要不要清理',
    async act(person) {
      const { command, keyboard, page } = person;
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.locator('.activitybar .action-label[aria-label^="点评讲话"]').waitFor();
      await command('点评：新建空白文稿');
      await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
      await copy(person, PAGE);
      await keyboard.press('Control+V');
      await page.locator('.codelens-decoration a', { hasText: '清理文稿' }).waitFor();
      await page.locator('.codelens-decoration a', { hasText: '不用' }).waitFor();
    },
  },
  {
    name: '存盘',
    async act(person) {
      await person.proposed();
      await person.saveAs(NAME);
      await person.page.locator('.tab.active', { hasText: NAME }).waitFor();
      await person.page.locator('.codelens-decoration a', { hasText: '清理文稿' }).waitFor();
    },
  },
  {
    name: '清理文稿：先看左右对照',
    async act(person) {
      const { page } = person;
      await page.locator('.codelens-decoration a', { hasText: '清理文稿' }).click();
      await page.locator('.monaco-diff-editor .view-line', { hasText: '一季度，三个村' }).first().waitFor();
      await message(person, '清理以后');
      await inEveryTheme(person, '清理对照', DAY_AND_NIGHT);
    },
  },
  {
    name: '采用清理结果：下面说改了几处、还有几处要看',
    async act(person) {
      const { page } = person;
      await page.locator('.editor-actions .action-label[aria-label*="采用"]').first().click();
      await page.locator('.statusbar-item', { hasText: /改了 \d+ 处，还有 \d+ 处要您看/ }).waitFor();
      const text = await person.at(NAME).saved('清理过了', (now) => now.includes('（二）加强监管'));
      assert.match(text, /截至目前/);
      assert.doesNotMatch(text, /浏览次数|扫一扫/);
    },
  },
  {
    name: '留在下面的“放弃”：说已经采用了',
    async act(person) {
      const asked = person.page.locator('.notifications-toasts .notification-toast', { hasText: '清理以后' });
      await asked.locator('.monaco-button', { hasText: '放弃' }).click();
      await message(person, '已经采用或者放弃了');
      const text = await person.at(NAME).saved('还是清理过的', (now) => now.includes('（二）加强监管'));
      assert.doesNotMatch(text, /浏览次数|扫一扫/);
    },
  },
  {
    name: '点那一行，列出还要看的',
    async act({ page, see }) {
      await page.locator('.statusbar-item', { hasText: '处要您看' }).click();
      await see('.markers-panel', '加起来是115万元');
      await see('.markers-panel', '“问题”重复了两遍');
    },
  },
  {
    name: '又写错一个词：灯泡改好',
    async act(person) {
      const { caretAt, keyboard, lightBulb, saved, see } = person.at(NAME);
      await keyboard.press('Control+Shift+M');
      await caretAt('要严把质量关');
      await keyboard.insertText('要布署到位，');
      await saved('写进去了', (text) => text.includes('要布署到位'));
      await caretAt('布署到位', 1);
      await lightBulb();
      await see('.action-widget', '部署');
      await picture(person, '错别字的灯泡');
      await (await see('.action-widget', '部署')).click();
      await saved('改好了', (text) => text.includes('要部署到位'));
    },
  },
  {
    name: '选中一个词，灯泡里收入词表',
    async act(person) {
      const { caretAt, keyboard, lightBulb, see } = person.at(NAME);
      await caretAt('打造样板');
      for (let each = 0; each < 4; each++) await keyboard.press('Shift+ArrowRight');
      await lightBulb();
      await picture(person, '收入词表的灯泡');
      await (await see('.action-widget', '收入词表')).click();
      await see('.quick-input-list', '不再提');
      await person.page.waitForTimeout(400);
      await picture(person, '收入词表的三种');
      await (await see('.quick-input-list', '不再提')).click();
      const told = await message(person, '不再提');
      await told.locator('.monaco-button', { hasText: '撤回' }).waitFor();
    },
  },
  {
    name: '词表打开来看：写错一行，当场标出来',
    async act(person) {
      const { keyboard, page, see } = person;
      const told = await message(person, '不再提');
      await told.locator('.monaco-button', { hasText: '打开词表' }).click();
      await page.locator('.tab.active', { hasText: 'terms.yaml' }).waitFor();
      await keyboard.press('Control+End');
      await keyboard.press('Enter');
      await keyboard.insertText('protectd: [李再励]');
      await page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
      await keyboard.press('Control+Shift+M');
      await page.waitForTimeout(500);
      await picture(person, '词表写错了');
      await keyboard.press('Control+Shift+M');
      await keyboard.press('Control+1');
      await keyboard.press('Control+End');
      await keyboard.press('Shift+Home');
      await keyboard.press('Delete');
      await keyboard.press('Control+Space');
      await page.locator('.suggest-widget.visible').waitFor();
      await see('.suggest-widget.visible', 'leaders');
      await picture(person, '词表补全');
      await keyboard.press('Escape');
      await keyboard.press('Control+S');
    },
  },
  {
    name: '数字账：对不上的是红的',
    async act(person) {
      const { openFile, page, see } = person;
      await openFile(NAME);
      await page.locator('.tab.active', { hasText: NAME }).waitFor();
      await showViews(person);
      await see('.sidebar', '压实责任');
      await page.locator('.pane-header[aria-expanded=false]', { hasText: '数字账' }).click();
      await (await see('.sidebar', '120万元')).hover();
      await page.waitForTimeout(1200);
    },
  },
  {
    name: '光标停在数字上，说它怎么来的',
    async act(person) {
      const { page } = person;
      await page.locator('.monaco-editor .view-line span', { hasText: '120万元' }).last().hover();
      await page.locator('.monaco-hover', { hasText: '115万元' }).waitFor();
    },
  },
  {
    name: '添加材料：与材料不符的也列出来',
    async act(person) {
      const { folder, page, put, see } = person;
      put('南塘村汇报.txt', Buffer.from(REPORT));
      execFileSync(process.execPath, [
        join(root, 'dist', 'cli.js'),
        ...['export', join(folder, '南塘村汇报.txt'), '-o', join(folder, '南塘村汇报.docx')],
      ]);
      await page.locator('.pane-header', { hasText: '数字账' }).hover();
      await page.locator('.pane-header:has-text("数字账") .action-label[aria-label*="添加材料"]').click();
      await page.locator('.quick-input-widget', { hasText: '添加材料' }).waitFor();
      await page.waitForTimeout(800);
      await picture(person, '选材料');
      await choosePath(person, join(folder, '南塘村汇报.docx'));
      await see('.sidebar', '与材料不符');
      await (await see('.sidebar', '12个')).click();
      await inEveryTheme(person, '数字账', DAY_AND_NIGHT);
    },
  },
  {
    name: '存一稿',
    async act(person) {
      const { command, folder, keyboard, page } = person.at(NAME);
      await person.openFile(NAME);
      await closeMessages(person);
      await command('点评：存一稿');
      const input = page.locator('.quick-input-widget input[type=text]');
      await page.locator('.quick-input-widget', { hasText: '给这一稿起个名字' }).waitFor();
      await picture(person, '给这一稿起名');
      await input.fill('送审稿');
      await keyboard.press('Enter');
      await page.locator('.statusbar-item', { hasText: '已存一稿' }).waitFor();
      assert(existsSync(join(folder, '.dianping', 'drafts', NAME)));
    },
  },
  {
    name: '把“拟”改成“已”，与上一稿比较',
    async act(person) {
      const { caretAt, command, keyboard, saved, view } = person.at(NAME);
      await caretAt('拟在5月底');
      await keyboard.press('Delete');
      await keyboard.insertText('已');
      await saved('改了', (text) => text.includes('已在5月底'));
      await command('点评：与上一稿比较');
      const compared = await view('.meaning');
      assert.match((await compared.locator('h1').textContent()) ?? '', /“拟”改成了“已”/);
      await inEveryTheme(person, '与上一稿比较', DAY_AND_NIGHT);
    },
  },
  {
    name: '查看各稿',
    async act(person) {
      const { command, keyboard, openFile, page, see } = person;
      await openFile(NAME);
      await command('点评：查看各稿');
      await (await see('.quick-input-list', '送审稿')).hover();
      await page.waitForTimeout(500);
      await picture(person, '各稿');
      await keyboard.press('Escape');
    },
  },
  {
    name: '导出 Word 文件',
    async act(person) {
      const { command, folder, page, see } = person;
      await command('点评：导出 Word 文件');
      await see('.quick-input-list', '上台稿');
      await picture(person, '导出哪一种');
      await (await see('.quick-input-list', '正式稿')).click();
      await choosePath(person, join(folder, '导出.docx'));
      await message(person, /已导出正式稿，共 \d+ 页/);
      assert(existsSync(join(folder, '导出.docx')));
      await page.waitForTimeout(300);
    },
  },
  {
    name: '右击 Word 文件：导入、批注',
    async act(person) {
      const { folder, page, see } = person;
      await closeMessages(person);
      await page.locator('.activitybar .action-label[aria-label^="Explorer"]').click();
      await (await see('.explorer-folders-view', '导出.docx')).click({ button: 'right' });
      await page.locator('.context-view .action-label', { hasText: '从 Word 文件导入' }).waitFor();
      await picture(person, '右击 Word 文件');
      await choose(page, '把意见批注到 Word 文件');
      await choosePath(person, join(folder, '导出（批注）.docx'));
      await message(person, '导出（批注）.docx');
    },
  },
  {
    name: '导入 Word 文件：开成一篇新文稿',
    async act(person) {
      const { page, see } = person;
      await closeMessages(person);
      await (await see('.explorer-folders-view', '导出.docx')).click({ button: 'right' });
      await choose(page, '从 Word 文件导入');
      await message(person, '已导入“导出.docx”');
      await page.locator('.monaco-editor .view-line', { hasText: '同志们：' }).first().waitFor();
    },
  },
  {
    name: '定稿检查：合计、时长都在上面',
    async act(person) {
      const { command, openFile, page, view } = person;
      await openFile(NAME);
      await page.locator('.tab.active', { hasText: NAME }).waitFor();
      await closeMessages(person);
      await command('点评：定稿检查');
      const checked = await view('.counts');
      const counts = (await checked.locator('.counts').textContent()) ?? '';
      assert.match(counts, /合计/);
      assert.match(counts, /时长/);
      await inEveryTheme(person, '定稿检查', DAY_AND_NIGHT);
    },
  },
  {
    name: '粘贴并清理：进来就是干净的',
    async act(person) {
      const { command, page } = person;
      await command('点评：新建空白文稿');
      await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
      await page.locator('.monaco-editor.focused').waitFor();
      await page.waitForTimeout(500);
      await copy(person, PAGE);
      await command('点评：粘贴并清理');
      await page.locator('.statusbar-item', { hasText: /改了 \d+ 处/ }).waitFor();
      await page.locator('.monaco-editor .view-line', { hasText: '（二）加强监管' }).first().waitFor();
    },
  },
  {
    name: '标题栏、右键菜单、命令',
    async act(person) {
      const { keyboard, openFile, page } = person;
      await closeMessages(person);
      await openFile(NAME);
      await page.locator('.tab.active', { hasText: NAME }).waitFor();
      await page.locator('.editor-group-container.active .editor-actions .codicon-toolbar-more').click();
      await page.waitForTimeout(600);
      await picture(person, '标题栏的更多');
      await keyboard.press('Escape');
      await page
        .locator('.monaco-editor .view-line', { hasText: '同志们' })
        .first()
        .click({ button: 'right' });
      await page.waitForTimeout(600);
      await picture(person, '右键菜单');
      await keyboard.press('Escape');
      await keyboard.press('F1');
      await page.locator('.quick-input-widget input[type=text]').fill('>点评');
      await page.waitForTimeout(800);
      await picture(person, '命令');
      await keyboard.press('Escape');
      await showViews(person);
    },
  },
];

/** The steps of the person run, each from where the one before left off. */
import assert from 'node:assert/strict';

/** @type {{ name: string, act: (person: import('./person.mjs').Person) => Promise<void> }[]} */
export const steps = [
  {
    name: '打开文稿',
    async act({ page, see }) {
      await (await see('.explorer-folders-view', '项目观摩点评.txt')).dblclick();
      await page.locator('.monaco-editor .view-line', { hasText: '同志们' }).first().waitFor();
    },
  },
  {
    name: '语言模式是点评讲话',
    async act({ page }) {
      await page.locator('#status\\.editor\\.mode', { hasText: '点评讲话' }).waitFor();
    },
  },
  {
    name: '有毛病的地方画了波浪线',
    async act({ page }) {
      await page.locator('.squiggly-warning').first().waitFor();
    },
  },
  {
    name: '大纲列出讲话和分点',
    async act({ page, see }) {
      // The badge lies over the icon.
      await page.locator('.activitybar .action-item:has(.action-label[aria-label^="点评讲话"])').click();
      await see('.sidebar', '第三季度重点项目');
      await see('.sidebar', '咬定目标');
      await see('.sidebar', '督查要跟上');
    },
  },
  {
    name: '问题面板用中文说明',
    async act({ keyboard, page, see }) {
      await keyboard.press('Control+Shift+M');
      await see('.markers-panel', '三点意见');
      const rows = await page.locator('.markers-panel .monaco-list-row').allTextContents();
      // A row is the message, then the source, the check's id and the place.
      const messages = rows
        .filter((row) => row.includes('[Ln'))
        .map((row) => row.slice(0, row.indexOf('点评')));
      assert(messages.length >= 5, `样稿的毛病不止这几处：${messages.join('；')}`);
      for (const message of messages) assert.doesNotMatch(message, /[A-Za-z]{2}/, '说明里有英文');
    },
  },
  {
    name: '灯泡列出修复办法',
    async act({ caretAt, keyboard, lightBulb, see }) {
      await keyboard.press('Control+Shift+M');
      await caretAt('（二强化', 1);
      await lightBulb();
      await see('.action-widget', '改为“（二）”');
    },
  },
  {
    name: '点一下就改好',
    async act({ saved, see }) {
      await (await see('.action-widget', '改为“（二）”')).click();
      await saved('补上了括号', (text) => text.includes('（二）强化要素保障'));
    },
  },
  {
    name: '输入 kc 列出开场',
    async act({ caretAt, keyboard, see }) {
      await caretAt('\n\n今天，我们');
      await keyboard.press('Enter');
      await keyboard.type('kc');
      await keyboard.press('Control+Space');
      await see('.suggest-widget.visible', '开场');
    },
  },
  {
    name: '接受后写进开场',
    async act({ keyboard, saved }) {
      await keyboard.press('Enter');
      const text = await saved('kc 换成了开场', (now) => !/^kc/m.test(now) && /同志们：\n.+\n/.test(now));
      assert(!text.includes('${'), '占位符没有展开');
      await keyboard.press('Escape');
      await keyboard.press('Escape');
    },
  },
  {
    name: '命令列出可插入的环节',
    async act({ caretAt, command, keyboard, see }) {
      await caretAt('\n阅读全文');
      await command('点评：插入环节');
      await see('.quick-input-list', '开场');
      await keyboard.type('qiwang');
      await see('.quick-input-list', '期望');
    },
  },
  {
    name: '插入选中的环节',
    async act({ keyboard, saved, see }) {
      await (await see('.quick-input-list', '期望')).click();
      await saved('期望写进了文稿', (text) => text.includes('以这次点评为契机'));
      await keyboard.press('Escape');
      await keyboard.press('Escape');
    },
  },
  {
    name: '在大纲里拖动分点',
    async act({ saved, see }) {
      const from = await see('.sidebar', '督查要跟上');
      await from.dragTo(await see('.sidebar', '领导要带头'));
      await saved('三是成了一是', (text) => /一是督查要跟上.+\n二是领导要带头.+\n三是部门要协同/.test(text));
    },
  },
  {
    name: '一步撤销',
    async act({ keyboard, saved }) {
      await keyboard.press('Control+1');
      await keyboard.press('Control+Z');
      await saved('回到原来的次序', (text) =>
        /一是领导要带头.+\n二是部门要协同.+\n三是督查要跟上/.test(text),
      );
    },
  },
  {
    name: '按 Alt+↑ 上移一点',
    async act({ caretAt, keyboard, saved }) {
      await caretAt('二是部门', 3);
      await keyboard.press('Alt+ArrowUp');
      await saved('二是成了一是', (text) => /一是部门要协同.+\n二是领导要带头/.test(text));
    },
  },
  {
    name: '新建讲话，一步一步地问',
    async act({ command, keyboard, page, see }) {
      await command('点评：新建讲话');
      await see('.quick-input-list', '工作点评');
      await keyboard.insertText('项目观摩');
      await (await see('.quick-input-list', '项目观摩点评')).click();
      const question = page.locator('.quick-input-widget input[type=text]');
      // Every question has an answer ready, or may be left open.
      for (let asked = 0; asked < 8 && (await question.isVisible()); asked++) {
        await keyboard.press('Enter');
        await page.waitForTimeout(400);
      }
      await page.locator('.monaco-editor .view-line', { hasText: '同志们' }).first().waitFor();
      // The requirement is its points, and each has a row.
      await see('.sidebar', '一、咬定目标');
    },
  },
  {
    name: '按 Tab 走到下一处待填',
    async act({ keyboard, page }) {
      await keyboard.press('Tab');
      await keyboard.insertText('清河县');
      await page.locator('.monaco-editor .view-line', { hasText: '清河县' }).first().waitFor();
    },
  },
  {
    name: '新讲话里拖动一节',
    async act({ see }) {
      const from = await see('.sidebar', '三、着眼长远');
      await from.dragTo(await see('.sidebar', '一、咬定目标'));
      await see('.sidebar', '一、着眼长远');
      await see('.sidebar', '三、强化服务');
    },
  },
  {
    name: '改坏一处，一键修好',
    async act({ command, keyboard, page }) {
      await keyboard.press('Control+1');
      await keyboard.press('Control+Home');
      await keyboard.press('Escape');
      await keyboard.press('End');
      await keyboard.press('Enter');
      await keyboard.insertText('（2026年11月23日,试讲稿）');
      await command('点评：修复全部可自动修复的问题');
      await page.locator('.monaco-editor .view-line', { hasText: '23日，试讲稿' }).first().waitFor();
    },
  },
  {
    name: '存盘',
    async act({ saveAs }) {
      const text = await saveAs('新的点评讲话.txt');
      assert.match(text, /一、着眼长远.+二、咬定目标.+三、强化服务/s);
      assert.match(text, /23日，试讲稿/);
    },
  },
  {
    name: '五步上手',
    async act({ command, page }) {
      await command('点评：五步上手');
      await page.locator('.gettingStartedContainer .step-title', { hasText: '交稿前检查' }).first().waitFor();
    },
  },
  {
    name: '第一步打开样稿，打上勾',
    async act({ page }) {
      const step = page
        .locator('.gettingStartedContainer .getting-started-step', { hasText: '打开样稿' })
        .first();
      await step.locator('.monaco-button', { hasText: '打开样稿' }).click();
      await page.locator('.tab', { hasText: '第三季度重点项目观摩会' }).first().waitFor();
      await step.locator('.codicon-getting-started-step-checked').waitFor();
    },
  },
];

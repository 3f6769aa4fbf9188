/** The steps of the person run, each from where the one before left off. */
import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { handInSteps } from './handInSteps.mjs';
import { paperSteps } from './paperSteps.mjs';

const PLAIN = `在推进会上的发言

同志们：

总的看，各单位动手早、推进快，成绩值得肯定，但是差距也不小。

一、提高认识
各单位要把思想统一起来，把项目一个一个往前推。

二、狠抓落实
要倒排工期、挂图作战。希望大家鼓足干劲，确保目标如期完成。谢谢大家！
`;

/** What is typed, by what is asked. */
const ANSWERS = {
  会议或活动的名称: '全市重点项目现场观摩点评会',
  哪一天讲: '3月5日',
  点评哪些单位: '云岭镇、县教育局',
  提几点要求: '三点',
};

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
      // A row is the message, then the source, the check's name and the place.
      for (const row of rows) assert.doesNotMatch(row, /[a-z]-[a-z]/, '检查没有中文名称');
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
      await see('.action-widget', '不再提示…');
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
    name: '在大纲里点一下再按下箭头，删的是框住的那一行，先问一句',
    async act({ keyboard, page, saved, see }) {
      await (await see('.sidebar', '一是领导要带头')).click();
      await keyboard.press('ArrowUp');
      await keyboard.press('Delete');
      const dialog = page.locator('.monaco-dialog-box');
      await dialog.waitFor();
      assert.match((await dialog.textContent()) ?? '', /删除“二、.+”及其下 \d+ 个分点，共 [\d,]+ 字？/);
      await page.screenshot({ path: 'test/output/person/删除前先问.png' });
      await keyboard.press('Enter');
      await saved('二、没有了', (text) => !text.includes('领导要带头'));
    },
  },
  {
    name: '按一次 Ctrl+Z 全部回来',
    async act({ keyboard, saved }) {
      await keyboard.press('Control+Z');
      await saved('二、回来了', (text) => /一是领导要带头.+\n二是部门要协同.+\n三是督查要跟上/.test(text));
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
    name: '输入 kdcj 回车，逐格填写',
    async act({ caretAt, keyboard, page, saved }) {
      await caretAt('\n但也要看到');
      await keyboard.type('kdcj', { delay: 60 });
      await page.waitForTimeout(500);
      await keyboard.press('Enter');
      await page.locator('.monaco-editor .view-line', { hasText: '三个方面：' }).first().waitFor();
      // Past the choices to the first place that wants a name, and to the next one.
      for (let stop = 0; stop < 3; stop++) {
        await keyboard.press('Escape');
        await keyboard.press('Tab');
      }
      await saved('肯定成绩写进了文稿', (text) => /三个方面：\n一是.+\n二是.+\n三是/.test(text));
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
      await question.waitFor();
      for (let asked = 0; asked < 8 && (await question.isVisible()); asked++) {
        await page.waitForTimeout(400);
        for (const [prompt, answer] of Object.entries(ANSWERS))
          if (await page.locator('.quick-input-widget', { hasText: prompt }).isVisible())
            await question.fill(answer);
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
      await page.locator('.monaco-editor .view-line', { hasText: '23日,试讲稿' }).first().waitFor();
      await command('点评：修复全部可自动修复的问题');
      await page.locator('.monaco-editor .view-line', { hasText: '23日，试讲稿' }).first().waitFor();
    },
  },
  {
    name: '存盘时拿标题作文件名',
    async act({ proposed }) {
      assert.match(await proposed(), /\/在全市重点项目现场观摩点评会上的讲话\.txt$/);
    },
  },
  {
    name: '存盘',
    async act({ bytesOf, page, saveAs }) {
      const text = await saveAs('新的点评讲话.txt');
      assert.match(text, /^在全市/);
      assert.match(text, /一、着眼长远.+二、咬定目标.+三、强化服务/s);
      assert.match(text, /23日，试讲稿/);
      await page.locator('.tab.active', { hasText: '新的点评讲话.txt' }).waitFor();
      const { files } = JSON.parse(bytesOf('.dianping/metadata.json').toString());
      assert.deepEqual(files['新的点评讲话.txt'].reviewees, ['云岭镇', '县教育局']);
    },
  },
  {
    name: 'GB18030 的文稿：说明白，锁住',
    async act({ openFile, page, put }) {
      put('国标点评.txt', iconv.encode(PLAIN, 'gb18030'));
      await openFile('国标点评.txt');
      await page.locator('.notification-toast', { hasText: 'GB18030' }).waitFor();
      await page.waitForTimeout(1000);
    },
  },
  {
    name: 'GB18030 的文稿：一点就好',
    async act({ page }) {
      await page.locator('.notification-toast .monaco-button', { hasText: '按 GB18030 重新打开' }).click();
      await page.locator('.monaco-editor .view-line', { hasText: '在推进会上的发言' }).first().waitFor();
      await page.waitForTimeout(1000);
    },
  },
  {
    name: '内容像讲话的文本，在上面问一次',
    async act({ openFile, page, put }) {
      put('材料.txt', Buffer.from(PLAIN));
      await openFile('材料.txt');
      await page.locator('.codelens-decoration a', { hasText: '作为点评讲话打开' }).waitFor();
    },
  },
  {
    name: '认作讲话，重新加载也还是',
    async act({ openFile, page }) {
      await page.locator('.codelens-decoration a', { hasText: '作为点评讲话打开' }).click();
      await page.locator('#status\\.editor\\.mode', { hasText: '点评讲话' }).waitFor();
      // The editor writes down what is to be remembered a moment later.
      await page.waitForTimeout(2000);
      await page.reload();
      await page.locator('.monaco-editor .view-line').first().waitFor();
      await openFile('材料.txt');
      await page.locator('.tab.active', { hasText: '材料.txt' }).waitFor();
      await page.locator('#status\\.editor\\.mode', { hasText: '点评讲话' }).waitFor();
    },
  },
  ...handInSteps,
  ...paperSteps,
  {
    name: '限定时间、领导排名记在旁边',
    async act({ bytesOf, command, keyboard, openFile, page, put }) {
      await page.locator('.activitybar .action-label[aria-label^="点评讲话"]').waitFor();
      put('还原点评.txt', Buffer.from(PLAIN));
      await openFile('还原点评.txt');
      await page.locator('#status\\.editor\\.mode', { hasText: '点评讲话' }).waitFor();
      await page.locator('.statusbar-item', { hasText: /\d+ 字/ }).waitFor();
      const input = page.locator('.quick-input-widget input[type=text]');
      const bar = page.locator('.statusbar');
      for (const [title, typed, told] of [
        ['限定时间', '15', '限 15 分钟，已记在文稿旁边'],
        ['领导排名', '王某 县委书记、李某 县委副书记、县长', '2 位领导的排名已记在文稿旁边'],
      ]) {
        await command(`点评：${title}`);
        await page.locator('.quick-input-widget', { hasText: '文稿里一个字也不加' }).waitFor();
        await input.fill(String(typed));
        await page.waitForTimeout(300);
        await page.screenshot({ path: `test/output/person/${title}.png` });
        await keyboard.press('Enter');
        await bar.filter({ hasText: String(told) }).waitFor();
      }
      const { files } = JSON.parse(bytesOf('.dianping/metadata.json').toString());
      assert.deepEqual(files['还原点评.txt'], {
        minutes: 15,
        leaders: ['王某 县委书记', '李某 县委副书记、县长'],
      });
      assert.equal(bytesOf('还原点评.txt').toString(), PLAIN);
    },
  },
  {
    name: '记错了，还原资料的上一次修改，一次退一步',
    async act({ bytesOf, command, page }) {
      const bar = page.locator('.statusbar');
      const kept = () => JSON.parse(bytesOf('.dianping/metadata.json').toString()).files['还原点评.txt'];
      await command('点评：还原资料的上一次修改');
      await bar.filter({ hasText: '已还原：领导名单' }).waitFor();
      assert.deepEqual(kept(), { minutes: 15 });
      await page.screenshot({ path: 'test/output/person/还原了一步.png' });
      await command('点评：还原资料的上一次修改');
      await bar.filter({ hasText: '已还原：限定时间' }).waitFor();
      assert.equal(kept(), undefined);
      await command('点评：还原资料的上一次修改');
      await page.locator('.notification-toast', { hasText: '没有可还原的' }).waitFor();
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
    async act({ command, page }) {
      const step = page
        .locator('.gettingStartedContainer .getting-started-step', { hasText: '打开样稿' })
        .first();
      await step.locator('.monaco-button', { hasText: '打开样稿' }).click();
      await page.locator('.tab', { hasText: '第三季度重点项目观摩会' }).first().waitFor();
      await page.locator('.pane-body .monaco-list-row', { hasText: '咬定目标' }).waitFor();
      // With two groups the sample may open before the page itself.
      await command('点评：五步上手');
      await step.locator('.codicon-getting-started-step-checked').waitFor();
    },
  },
];

/** The page that the editor shows after installing, and the walkthrough: nothing in them leads nowhere. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contributes } from '../../package.json';
import { extensionPage } from '../../scripts/page.mjs';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('the page', () => {
  const page = extensionPage(readme);

  it('has no picture and no link that the package cannot show', () => {
    expect(readme).toMatch(/!\[|\]\(docs\//);
    for (const [, address] of page.matchAll(/\]\(([^)]*)\)/g)) expect(address).toMatch(/^https:/);
    expect(page).not.toMatch(/!\[|<img/);
  });

  it('says what to click first, and nothing of building it', () => {
    expect(page.slice(0, 600)).toContain('先点什么');
    expect(page).not.toMatch(/npm |CONTRIBUTING|src\/|<!-- repository/);
  });

  it('keeps the words of a link', () => {
    const text = extensionPage('[缺少称谓](docs/a.md) [站点](https://a.cn)\n\n![图](b.png)\n\n完');
    expect(text).toBe('缺少称谓 [站点](https://a.cn)\n\n完');
  });
});

describe('the walkthrough', () => {
  const [walkthrough] = contributes.walkthroughs;
  const steps = walkthrough!.steps;
  const commands = contributes.commands.map(({ command }) => command);
  const views = contributes.views.dianping.map(({ id }) => id);

  it('has five steps', () => {
    expect(steps.map(({ title }) => title)).toEqual([
      '打开样稿',
      '看结构',
      '改问题',
      '写一篇新的',
      '交稿前检查',
    ]);
  });

  it.each(steps)(
    '$title: what it runs and waits for is there, and a page with it',
    ({ description, completionEvents, media }) => {
      const run = [...description.matchAll(/\]\(command:(?:toSide:)?([\w.]+)\)/g)].map(([, id]) => id!);
      expect(run).not.toEqual([]);
      for (const id of run) expect([...commands, ...views.map((view) => `${view}.focus`)]).toContain(id);
      for (const event of completionEvents) {
        const [kind, id] = event.split(':') as [string, string];
        expect(kind === 'onView' ? views : commands).toContain(id);
      }
      expect(readFileSync(join(root, media.markdown), 'utf8')).toMatch(/^# /);
      // A page of the walkthrough finds nothing outside it.
      expect(readFileSync(join(root, media.markdown), 'utf8')).not.toMatch(/\]\(/);
    },
  );

  it('has its sample', () => {
    expect(existsSync(join(root, 'samples/项目观摩点评.txt'))).toBe(true);
  });
});

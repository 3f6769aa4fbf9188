/** The table of what a browser has got, against what package.json contributes. */
import { expect, it } from 'vitest';
import { contributes } from '../../../package.json';
import { FEATURES, whyNotInBrowser } from '../../../src/extension/editor/features';

const contributed = contributes.commands.map(({ command }) => command);

it('every command stands in the table, once', () => {
  const listed = FEATURES.flatMap(({ commands }) => commands.map((each) => `dianping.${each}`));
  expect(listed.sort()).toEqual([...contributed].sort());
});

it('what a browser has not got is hidden there from every menu, and says in Chinese what to do instead', () => {
  const absent = contributed.filter((command) => whyNotInBrowser(command) !== undefined);
  expect(absent).not.toEqual([]);
  for (const command of absent) {
    expect(whyNotInBrowser(command)).toMatch(/网页版.*请/);
    const items: { command: string; when?: string }[] = Object.values(contributes.menus).flat();
    const shown = items.filter((item) => item.command === command);
    expect(shown.filter(({ when }) => !when?.includes('!dianping.inBrowser'))).toEqual([]);
    expect(contributes.menus.commandPalette.some((item) => item.command === command)).toBe(true);
  }
});

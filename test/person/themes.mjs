/** Pictures in every kind of theme, and with everything shown twice as large. */

/** By the picture's name, the editor's theme. */
const THEMES = {
  浅色: 'Default Light Modern',
  深色: 'Default Dark Modern',
  高对比度: 'Default High Contrast',
  浅色高对比度: 'Default High Contrast Light',
};
export const DAY_AND_NIGHT = ['浅色', '深色'];
const WINDOW = { width: 1440, height: 900 };
/** What a window has when everything is shown twice as large. */
const TWICE = { width: 720, height: 450 };

/** Takes a picture in each theme, and one at twice the size. @param {import('./person.mjs').Person} person @param {string} name */
export async function inEveryTheme({ page, put }, name, themes = Object.keys(THEMES)) {
  for (const [theme, id] of Object.entries(THEMES)) {
    if (!themes.includes(theme)) continue;
    put('.vscode/settings.json', Buffer.from(JSON.stringify({ 'workbench.colorTheme': id })));
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `test/output/person/${name}，${theme}.png` });
  }
  put('.vscode/settings.json', Buffer.from('{}'));
  await page.setViewportSize(TWICE);
  await page.waitForTimeout(1000);
  await page.screenshot({ path: `test/output/person/${name}，放大一倍.png` });
  await page.setViewportSize(WINDOW);
  await page.waitForTimeout(800);
}

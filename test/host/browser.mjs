/** The browser that shows the workbench to a test. */
import { chromium } from 'playwright-core';
import { ensureBrowser } from './install.mjs';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens a browser with one page, of a Chinese user's.
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
export async function openPage() {
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ARGUMENTS });
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(15_000);
  return { page, close: () => browser.close() };
}

/** A page for the browser to print, or to save as PDF: the paper, and above it what to do. Pure: no editor. */
import type { Fonts, Pages } from '../../server/protocol/paper';
import { escapeHtml } from '../editor/escape';
import { pageSvg } from './pageSvg';
import { fontCss, missingText } from './shellHtml';

const SCRIPT = `document.getElementById('print').addEventListener('click', () => window.print());`;

/** @param nonce random */
export function printHtml(pages: Pages, fonts: Fonts, nonce: string): string {
  const count = pages.pages.length;
  const papers = pages.pages.map(
    (page) => `<section aria-label="第${page.number}页，共${count}页">${pageSvg(page, pages)}</section>`,
  );
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<title>${escapeHtml(pages.title || '点评讲话')}</title>
<style nonce="${nonce}">
@page { size: A4; margin: 0; }
body { margin: 0; background: #eee; font-family: sans-serif; }
header { padding: 1rem; text-align: center; line-height: 1.8; color: #222; }
button { font: inherit; padding: 0.3em 1.2em; }
section { width: 210mm; height: 297mm; margin: 0 auto 1rem; background: #fff; }
svg { display: block; width: 100%; height: 100%; }
text { white-space: pre; fill: #000; text-spacing-trim: space-all; text-autospace: no-autospace; }
.row { fill: none; }
${fontCss(fonts)}
.pinyin, .breath { font-family: sans-serif; }
@media print {
  body { background: none; }
  header { display: none; }
  section { margin: 0; break-after: page; overflow: hidden; }
  section:last-of-type { break-after: auto; }
}
</style>
</head>
<body>
<header>
<p>共 ${count} 页。点“打印”，纸张选 A4，缩放选 100%；要存成 PDF，打印机选“另存为 PDF”。</p>
<p>${escapeHtml(missingText(fonts))}</p>
<button type="button" id="print">打印</button>
</header>
${papers.join('\n')}
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>`;
}

/** The preview's own page, into which its script puts the paper. Pure: no editor. */
import type { Fonts, PrintedFace } from '../../server/protocol/paper';
import { escapeHtml } from '../editor/escape';

export interface Shell {
  readonly fonts: Fonts;
  readonly script: string;
  readonly style: string;
  /** Random. */
  readonly nonce: string;
}

/** Nothing is loaded but the one script and the one style sheet. */
export function shellHtml({ fonts, script, style, nonce }: Shell): string {
  const told = missingText(fonts);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<title>预览</title>
<link rel="stylesheet" nonce="${nonce}" href="${escapeHtml(style)}">
<style nonce="${nonce}">${fontCss(fonts)}</style>
</head>
<body>
<header role="toolbar" aria-label="预览">
<span class="group" role="group" aria-label="印哪一种">
<button type="button" data-style="official" aria-pressed="true">正式稿</button>
<button type="button" data-style="reading" aria-pressed="false">上台稿</button>
</span>
<span id="count"></span>
<span class="group" role="group" aria-label="大小">
<button type="button" data-zoom="out" aria-label="缩小">－</button>
<button type="button" data-zoom="fit">适合宽度</button>
<button type="button" data-zoom="in" aria-label="放大">＋</button>
</span>
<button type="button" id="print">打印或存为 PDF</button>
${told === '' ? '' : `<details><summary>有 ${fonts.missing.length} 种字体用别的代替</summary>${escapeHtml(told)}</details>`}
</header>
<p id="none" role="status">正在排版……</p>
<main id="pages" tabindex="0" aria-label="页面"></main>
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>`;
}

/** A rule for each face, with what stands in for it. */
export function fontCss({ families }: Fonts): string {
  return Object.entries(families)
    .map(([face, names]) => {
      const list = [...names.map((name) => `"${name.replace(/["\\<]/g, '')}"`), generic(face as PrintedFace)];
      return `.${face}{font-family:${list.join(',')}}`;
    })
    .join('\n');
}

function generic(face: PrintedFace): string {
  return face === 'hei' ? 'sans-serif' : 'serif';
}

/** 本机没有楷体_GB2312（现以楷体代替）; empty where nothing is missing. */
export function missingText({ missing }: Fonts): string {
  if (missing.length === 0) return '';
  const each = missing.map(({ name, instead }) => (instead ? `${name}（现以 ${instead} 代替）` : name));
  return `本机没有这些字体：${each.join('、')}。每行的字数照标准字体排；导出的 Word 文件里写的仍是标准字体。`;
}

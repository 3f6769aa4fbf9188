/** The page that shows how a speech's length is shared out: a picture, and the same as a table. Pure: no editor. */

import type { Part } from '../../model/manuscript';
import { countText, type OutlineNode, shareText, timeText } from '../../server/protocol';
import { type Share, sharesOf } from './shares';

const COLORS: Readonly<Record<Part, string>> = {
  opening: 'foreground',
  assessment: 'yellow',
  praise: 'green',
  critique: 'red',
  cause: 'purple',
  requirement: 'blue',
  closing: 'orange',
};
/** Units of the picture. */
const WIDTH = 640;
const NAME_WIDTH = 150;
const ROW = 28;

const CHANGE_PACE = `command:workbench.action.openSettings?${encodeURIComponent('["dianping.pace"]')}`;

/**
 * The page; it runs no script and loads nothing.
 * @param pace characters a minute
 * @param nonce random, for the one style sheet
 */
export function chartHtml(speeches: readonly OutlineNode[], pace: number, nonce: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<title>各部分的篇幅</title>
<style nonce="${nonce}">
body { max-width: 48rem; padding: 0 1rem 2rem; line-height: 1.6; }
h1 { font-size: 1.4em; }
h2 { font-size: 1.15em; margin-top: 2em; }
svg { width: 100%; height: auto; font: inherit; }
text { fill: var(--vscode-foreground); font-size: 14px; }
.bar { stroke: var(--vscode-contrastBorder, transparent); }
${Object.values(COLORS)
  .map((color) => `.${color} { fill: var(--vscode-charts-${color}); }`)
  .join('\n')}
.other { fill: var(--vscode-disabledForeground); }
table { border-collapse: collapse; }
th, td { padding: 0.2em 1em 0.2em 0; text-align: right; }
th:first-child, td:first-child { text-align: left; font-weight: normal; }
tr { border-bottom: 1px solid var(--vscode-widget-border, currentColor); }
</style>
</head>
<body>
<h1>各部分的篇幅</h1>
<p>时间按朗读每分钟 ${pace} 字计（26.7% 读出来是八个字）。<a href="${CHANGE_PACE}">更改语速</a></p>
${speeches.map((speech, index) => figure(speech, index, pace)).join('\n')}
</body>
</html>`;
}

function figure(speech: OutlineNode, index: number, pace: number): string {
  const title = escapeHtml(speech.title || `第 ${index + 1} 篇（无标题）`);
  const shares = sharesOf(speech);
  return `<section>
<h2>${title}</h2>
<p>${countText(speech.characters)}，${timeText(speech.spoken, pace)}</p>
${picture(shares, speech.characters, index)}
<table>
<thead><tr><th scope="col">环节</th><th scope="col">字数</th><th scope="col">占比</th><th scope="col">时间</th></tr></thead>
<tbody>
${shares.map((share) => tableRow(share, speech.characters, pace)).join('\n')}
</tbody>
</table>
</section>`;
}

function tableRow({ name, characters, spoken }: Share, whole: number, pace: number): string {
  return `<tr><th scope="row">${name}</th><td>${countText(characters)}</td><td>${shareText(characters, whole) ?? ''}</td><td>${timeText(spoken, pace)}</td></tr>`;
}

function picture(shares: readonly Share[], whole: number, index: number): string {
  const most = Math.max(1, ...shares.map(({ characters }) => characters));
  const room = WIDTH - NAME_WIDTH - 70;
  const bars = shares.map(({ part, name, characters }, row) => {
    const width = Math.max(1, Math.round((room * characters) / most));
    const y = row * ROW;
    return `<text x="0" y="${y + 18}">${name}</text>
<rect class="bar ${part ? COLORS[part] : 'other'}" x="${NAME_WIDTH}" y="${y + 4}" width="${width}" height="${ROW - 8}"/>
<text x="${NAME_WIDTH + width + 8}" y="${y + 18}">${shareText(characters, whole) ?? ''}</text>`;
  });
  const told = shares.map(({ name, characters }) => `${name} ${shareText(characters, whole) ?? ''}`);
  return `<svg role="img" aria-labelledby="title-${index} told-${index}" viewBox="0 0 ${WIDTH} ${Math.max(1, shares.length) * ROW}">
<title id="title-${index}">各部分所占篇幅</title>
<desc id="told-${index}">${told.join('，')}</desc>
${bars.join('\n')}
</svg>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** The page that shows how a speech's length is shared out: tables, with a bar in each row. Pure: no editor. */

import {
  countText,
  durationText,
  type OutlineNode,
  type Position,
  type Size,
  shareText,
  timeText,
} from '../../server/forClients';
import { escapeHtml } from '../editor/escape';
import { READING } from '../live/reading';
import { type Share, sectionsOf, sharesOf } from './shares';

export interface ChartInput {
  readonly speeches: readonly OutlineNode[];
  /** Index of the speech in hand. */
  readonly inHand: number;
  /** Characters a minute. */
  readonly pace: number;
  /** How long the speech may take, in minutes. */
  readonly target?: number | undefined;
  /** What a click on a place runs. */
  readonly goTo: (place: Position) => string;
}

/** A tenth over the time is allowed. */
const TOLERANCE = 1.1;
const PARTS = ['opening', 'assessment', 'praise', 'critique', 'cause', 'requirement', 'closing'];
const CHANGE = (setting: string) =>
  `command:workbench.action.openSettings?${encodeURIComponent(JSON.stringify([setting]))}`;

/**
 * The page; it runs no script and loads nothing.
 * @param input `undefined` while the text is being read
 * @param nonce random, for the one style sheet
 */
export function chartHtml(input: ChartInput | undefined, nonce: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<title>各部分的篇幅</title>
<style nonce="${nonce}">
body { max-width: 56rem; padding: 0 1rem 2rem; line-height: 1.6; }
h1 { font-size: 1.4em; }
h2 { font-size: 1.15em; margin: 2em 0 0.5em; }
a { color: var(--vscode-textLink-foreground); }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.3em 0.8em 0.3em 0; text-align: right; vertical-align: middle; white-space: nowrap; }
th:first-child { text-align: left; white-space: normal; text-wrap: balance; width: 40%; min-width: 7em; }
tbody th { font-weight: normal; }
tr { border-bottom: 1px solid var(--vscode-contrastBorder, var(--vscode-editorWidget-border, currentColor)); }
.role { display: block; font-size: 0.9em; }
.bar { width: 30%; }
.bar a { display: block; }
svg { display: block; width: 100%; height: 1.1em; min-width: 3em; }
rect { stroke: var(--vscode-contrastBorder, transparent); vector-effect: non-scaling-stroke; }
a:hover rect, a:focus rect { stroke: var(--vscode-focusBorder); stroke-width: 3; }
rect.other { fill: var(--vscode-dianping-other); }
${PARTS.map((part) => `rect.${part} { fill: var(--vscode-dianping-${part}); }`).join('\n')}
@media (max-width: 30rem) {
  thead { display: none; }
  tbody tr { display: grid; grid-template-columns: 1fr auto auto; padding: 0.3em 0; }
  tbody th, tbody .bar { grid-column: 1 / -1; width: auto; padding: 0.1em 0; }
  tbody td { padding-top: 0.1em; }
}
.over { font-weight: bold; color: var(--vscode-dianping-critique); }
</style>
</head>
<body>
${body(input)}
</body>
</html>`;
}

function body(input: ChartInput | undefined): string {
  if (!input) return `<h1>各部分的篇幅</h1>\n<p>${READING}</p>`;
  const { speeches, inHand, pace } = input;
  const speech = speeches[inHand];
  const about = `<p>时间按朗读每分钟 ${pace} 字计（26.7% 读出来是八个字）。<a href="${CHANGE('dianping.pace')}">更改语速</a></p>`;
  if (!speech) return `<h1>各部分的篇幅</h1>\n<p>文稿里还没有讲话。</p>\n${about}`;
  return `<h1>${link(input, speech.selectionRange.start, nameOf(speech, inHand))}</h1>
<p>${countText(speech.characters)}，${timeText(speech.spoken, pace)}。${against(input, speech)}</p>
<h2>各节</h2>
${table(input, '节', sectionsOf(speech), speech)}
<h2>各环节合计</h2>
${table(input, '环节', sharesOf(speech), speech)}
${others(input)}
${about}`;
}

/** What there is to say of the time allowed. */
function against({ pace, target }: ChartInput, { spoken }: Size): string {
  const change = '<a href="command:dianping.limitTime">';
  if (target === undefined) return `没有限定时间。${change}限定时间</a>`;
  const over = spoken - target * pace;
  const limit = `限 ${target} 分钟，`;
  if (over > (TOLERANCE - 1) * target * pace)
    return `${limit}<span class="over">超出${timeText(over, pace)}</span>。`;
  return over > 0 ? `${limit}正好。` : `${limit}还可以讲${timeText(-over, pace)}。`;
}

/** The bars are of one measure: the longest fills its cell. */
function table(input: ChartInput, first: string, shares: readonly Share[], whole: Size): string {
  const most = Math.max(1, ...shares.map(({ characters }) => characters));
  const row = ({ name, role, part, at, characters, spoken }: Share) => {
    const kind = role ? `<span class="role">${role}</span>` : '';
    return `<tr><th scope="row">${at ? link(input, at, escapeHtml(name)) : name}${kind}</th>
<td class="bar">${barLink(input, at, bar(part ?? 'other', characters / most))}</td>
<td>${countText(characters)}</td><td>${shareText(characters, whole.characters) ?? ''}</td><td>${durationText(spoken, input.pace)}</td></tr>`;
  };
  return `<table>
<thead><tr><th scope="col">${first}</th><td></td><th scope="col">字数</th><th scope="col">占比</th><th scope="col">时间</th></tr></thead>
<tbody>
${shares.map(row).join('\n')}
</tbody>
</table>`;
}

/** The row says all that the bar shows, so that it need not be read aloud. */
function bar(color: string, share: number): string {
  const width = Math.max(0.5, 100 * share).toFixed(1);
  return `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="${color}" x="0" y="0" width="${width}" height="10"/></svg>`;
}

/** The other speeches of a compilation. */
function others(input: ChartInput): string {
  const { speeches, inHand, pace } = input;
  if (speeches.length < 2) return '';
  const items = speeches.flatMap((speech, index) =>
    index === inHand
      ? []
      : `<li>${link(input, speech.selectionRange.start, nameOf(speech, index))}　${countText(speech.characters)}，${timeText(speech.spoken, pace)}</li>`,
  );
  return `<h2>文稿里的其他各篇</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
}

function nameOf({ title }: OutlineNode, index: number): string {
  return escapeHtml(title || `第 ${index + 1} 篇（无标题）`);
}

function link({ goTo }: ChartInput, place: Position, html: string): string {
  return `<a href="${escapeHtml(goTo(place))}" title="转到这里">${html}</a>`;
}

/** For the mouse: the keyboard has the name beside it. */
function barLink({ goTo }: ChartInput, place: Position | undefined, html: string): string {
  if (!place) return html;
  return `<a href="${escapeHtml(goTo(place))}" title="转到这里" tabindex="-1" aria-hidden="true">${html}</a>`;
}

/** The pages of 点评：演练: its shell, the text, and the table at the end. Pure: no editor. */
import type { ScriptResult } from '../../server/protocol/paper';
import { escapeHtml } from '../editor/escape';
import { type Clock, learntPace } from './clock';

export interface Shell {
  readonly script: ScriptResult;
  readonly code: string;
  readonly style: string;
  /** Random. */
  readonly nonce: string;
}

/** Nothing is loaded but the one script and the one style sheet. */
export function shellHtml({ script, code, style, nonce }: Shell): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<title>演练</title>
<link rel="stylesheet" nonce="${nonce}" href="${escapeHtml(style)}">
</head>
<body>
<header role="toolbar" aria-label="演练">
<button type="button" id="toggle" aria-keyshortcuts="Space">开始</button>
<button type="button" id="section" aria-keyshortcuts="ArrowRight Enter">本节讲完</button>
<button type="button" id="back" aria-keyshortcuts="ArrowLeft">退回一节</button>
<span class="group" role="group" aria-label="语速">
<button type="button" id="slower" aria-label="慢一点" aria-keyshortcuts="ArrowDown">－</button>
<output id="pace"></output>
<button type="button" id="faster" aria-label="快一点" aria-keyshortcuts="ArrowUp">＋</button>
</span>
<button type="button" id="restart">从头再来</button>
<div id="times"><span id="name"></span><span id="elapsed" role="timer"></span></div>
</header>
<p id="keys">空格：开始、暂停　→ 或回车：本节讲完　←：退回一节　↑ ↓：快一点、慢一点</p>
<main id="text" tabindex="0" aria-label="讲话">
${textHtml(script)}
</main>
<section id="end" aria-live="polite"></section>
<script nonce="${nonce}" src="${escapeHtml(code)}"></script>
</body>
</html>`;
}

/** The sections, each paragraph with its syllables: by them the text scrolls. */
function textHtml({ sections }: ScriptResult): string {
  return sections
    .map(({ title, paragraphs }) => {
      const own = paragraphs.map(
        ({ kind, text, spoken }) => `<p class="${kind}" data-spoken="${spoken}">${escapeHtml(text)}</p>`,
      );
      return `<section aria-label="${escapeHtml(title)}">${own.join('')}</section>`;
    })
    .join('\n');
}

/**
 * What each section was reckoned at and took, and the pace learnt.
 * @param pace by which it was reckoned, syllables a minute
 */
export function tableHtml(titles: readonly string[], clock: Clock, pace: number): string {
  const rows = titles.map((title, i) => {
    const reckoned = (clock.spoken[i]! / pace) * 60_000;
    const took = clock.taken[i];
    return { title, reckoned, took };
  });
  const done = rows.filter(({ took }) => took !== undefined);
  const whole = {
    title: done.length < rows.length ? '已讲的各节' : '合计',
    reckoned: done.reduce((sum, { reckoned }) => sum + reckoned, 0),
    took: done.reduce((sum, { took = 0 }) => sum + took, 0),
  };
  const learnt = learntPace(clock);
  return `<h1>演练结果</h1>
<table>
<thead><tr><th scope="col">环节</th><th scope="col">估计</th><th scope="col">实际</th><th scope="col">相差</th></tr></thead>
<tbody>
${rows.map(rowHtml).join('\n')}
</tbody>
<tfoot>${rowHtml(whole)}</tfoot>
</table>
${learnt === undefined ? '<p>讲得太短，或者没有照着念，看不出语速。</p>' : learntHtml(learnt, pace)}`;
}

interface Row {
  readonly title: string;
  readonly reckoned: number;
  readonly took?: number | undefined;
}

function rowHtml({ title, reckoned, took }: Row): string {
  const cells =
    took === undefined
      ? ['—', '—']
      : [clockText(took), `${took < reckoned ? '−' : '＋'}${clockText(Math.abs(took - reckoned))}`];
  const numbers = [clockText(reckoned), ...cells].map((text) => `<td>${text}</td>`);
  return `<tr><th scope="row">${escapeHtml(title)}</th>${numbers.join('')}</tr>`;
}

function learntHtml(learnt: number, pace: number): string {
  const said = `<p>这次的语速是每分钟 ${learnt} 字；设置里是 ${pace} 字。</p>`;
  if (learnt === pace) return said;
  return `${said}\n<p><button type="button" id="keep" data-pace="${learnt}">把语速设为每分钟 ${learnt} 字</button></p>`;
}

/** 3:05 */
function clockText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

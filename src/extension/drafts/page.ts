/** The page of 与上一稿比较: the summary, changes of meaning on top, every change a link to its place. Pure: no editor. */

import type { LineRange } from '../../server/forClients';
import type { Comparison, DraftChange } from '../../server/protocol/drafts';
import { escapeHtml } from '../editor/escape';

export interface DraftPage {
  readonly comparison: Comparison;
  /** The text, and what it is compared with. */
  readonly title: string;
  readonly old: string;
  /** What a click on a place does: a command link. */
  readonly linkTo: (place: LineRange) => string;
  /** Links to the editor's own diff, and to writing the marked-up page. */
  readonly diff: string;
  readonly redline: string;
  /** Random, for the one style sheet. */
  readonly nonce: string;
}

const NAMES: Readonly<Record<DraftChange['kind'], string>> = {
  moved: '移动',
  changed: '改写',
  added: '增加',
  removed: '删去',
};

/** What only went to a paragraph of its own, or to the one beside it. */
const PART_NAMES: typeof NAMES = { ...NAMES, added: '拆出', removed: '并入' };

/** The page; it runs no script and loads nothing. */
export function draftPageHtml(page: DraftPage): string {
  const { comparison, title, old, nonce } = page;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<title>与上一稿比较</title>
<style nonce="${nonce}">
body { max-width: 46rem; padding: 0 1rem 2rem; line-height: 1.7; }
h1 { font-size: 1.3em; margin-bottom: 0.2em; }
h2 { font-size: 1.1em; margin: 1.6em 0 0.4em; }
.about, .place { color: var(--vscode-descriptionForeground); margin-top: 0; }
ul { list-style: none; padding: 0; margin: 0; }
li { padding: 0.15em 0; }
.kind { display: inline-block; min-width: 3em; color: var(--vscode-descriptionForeground); }
.words { margin: 0 0 0.5em 3em; }
del { color: var(--vscode-dianping-critique); }
ins { color: var(--vscode-dianping-praise); }
.meaning { font-weight: bold; }
</style>
</head>
<body>
<h1>${escapeHtml(comparison.summary)}</h1>
<p class="about">${escapeHtml(title)}，和${escapeHtml(old)}比较。　<a href="${page.diff}">左右对照</a>　<a href="${page.redline}">写一份花脸稿</a></p>
${meaningsSection(page)}
${changesSection(page)}
</body>
</html>`;
}

function meaningsSection({ comparison: { meanings }, linkTo }: DraftPage): string {
  if (meanings.length === 0) return '';
  const rows = meanings.map(
    ({ text, at }) =>
      `<li class="meaning"><a href="${linkTo(at)}">${lineOf(at)}</a>　${escapeHtml(text)}</li>`,
  );
  return `<h2>意思变了的（${meanings.length}）</h2>\n<ul>\n${rows.join('\n')}\n</ul>`;
}

function changesSection({ comparison, linkTo }: DraftPage): string {
  // A heading is no change of its own where only what stands under it was rewritten.
  const changes = comparison.changes.filter(({ kind, bits }) => kind !== 'changed' || bits);
  if (changes.length === 0) return '';
  const rows = changes.map(
    ({ kind, title, at, bits, part }) =>
      `<li><span class="kind">${(part === undefined ? NAMES : PART_NAMES)[kind]}</span><a href="${linkTo(at)}">${lineOf(at)}</a>　${escapeHtml(title)}${part ? `<span class="about">（${escapeHtml(part)}）</span>` : ''}${bits ? `\n<p class="words">${wordsHtml(bits)}</p>` : ''}</li>`,
  );
  return `<h2>全部改动（${changes.length}）</h2>\n<ul>\n${rows.join('\n')}\n</ul>`;
}

/** How much of what stayed is shown beside what changed. */
const NEAR = 24;

function wordsHtml(bits: NonNullable<DraftChange['bits']>): string {
  return bits
    .map(({ kind, text }, i) => {
      if (kind === 'gone') return `<del>${escapeHtml(text)}</del>`;
      if (kind === 'new') return `<ins>${escapeHtml(text)}</ins>`;
      return escapeHtml(nearby(text, i === 0, i === bits.length - 1));
    })
    .join('');
}

/** A long stretch that stayed, but for its ends. */
function nearby(text: string, isFirst: boolean, isLast: boolean): string {
  const characters = [...text];
  if (characters.length <= 2 * NEAR) return text;
  const head = isFirst ? '' : characters.slice(0, NEAR).join('');
  const tail = isLast ? '' : characters.slice(-NEAR).join('');
  return `${head}……${tail}`;
}

function lineOf({ start }: LineRange): string {
  return `第 ${start.line + 1} 行`;
}

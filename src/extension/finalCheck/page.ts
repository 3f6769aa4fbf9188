/** The page of 定稿检查: 可以交了, or what is missing, each line a link to its place. Pure: no editor. */
import { countText, type LineRange, type Severity, timeText } from '../../server/forClients';
import type { FinalReport, LineTally } from '../../server/protocol/finalCheck';
import { escapeHtml } from '../editor/escape';

export interface Page {
  readonly report: FinalReport;
  /** The speech's title, or the file's name. */
  readonly title: string;
  /** Syllables a minute. */
  readonly pace: number;
  /** What a click on a place does: a command link. */
  readonly linkTo: (place: LineRange) => string;
  /** The line of a text that a place is on. */
  readonly lineOf: (place: LineRange) => string;
  /** Random, for the one style sheet. */
  readonly nonce: string;
}

/** One line that can be counted: 点数 2/3 ✗. */
interface Item {
  readonly name: string;
  readonly value: string;
  readonly fine: boolean;
  readonly at?: LineRange | undefined;
}

/** A tenth over the limit is allowed. */
const OVER = 1.1;

const NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '要改',
  information: '看看',
  hint: '建议',
};

/** The page; it runs no script and loads nothing. */
export function pageHtml(page: Page): string {
  const { report, title, nonce } = page;
  const grave = report.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const light = report.findings.filter((finding) => !grave.includes(finding));
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<title>定稿检查</title>
<style nonce="${nonce}">
body { max-width: 46rem; padding: 0 1rem 2rem; line-height: 1.7; }
h1 { font-size: 1.5em; margin-bottom: 0.2em; }
h2 { font-size: 1.1em; margin: 1.6em 0 0.4em; }
.title { color: var(--vscode-descriptionForeground); margin-top: 0; }
.ready { color: var(--vscode-dianping-praise); }
.missing { color: var(--vscode-dianping-critique); }
a { text-decoration: underline; }
ul { list-style: none; padding: 0; margin: 0; }
li { padding: 0.15em 0; }
.counts { display: flex; flex-wrap: wrap; gap: 0.3em 1.6em; }
.severity { display: inline-block; min-width: 3em; color: var(--vscode-descriptionForeground); }
.place { color: var(--vscode-descriptionForeground); }
</style>
</head>
<body>
<h1 class="${report.ready ? 'ready' : 'missing'}">${headline(report, grave.length)}</h1>
<p class="title">${escapeHtml(title)}</p>
<ul class="counts">
${itemsOf(page)
  .map((item) => itemLine(item, page))
  .join('\n')}
</ul>
${section('还要改的', grave, page)}
${blanksSection(page)}
${section('可以再看看的', light, page)}
${report.silenced > 0 ? `<p class="place">另有 ${report.silenced} 处已不再提示，或者所属的检查已关闭，没有算在内。</p>` : ''}
</body>
</html>`;
}

function headline({ ready, blanks, reviewees }: FinalReport, grave: number): string {
  if (ready) return '✓ 可以交了';
  const left = reviewees ? reviewees.of - reviewees.done : 0;
  const missing = [
    grave > 0 && `${grave} 处要改`,
    blanks.length > 0 && `${blanks.length} 处待填`,
    left > 0 && `${left} 个点评对象没有点到`,
  ].filter(Boolean);
  return `还不能交：${missing.join('，')}`;
}

function itemsOf({ report, pace }: Page): Item[] {
  const { points, promises, reviewees, sums, blanks, characters, spoken, limit } = report;
  return [
    ...(points ? [counted('点数', points)] : []),
    ...(promises ? [counted('承诺的点数', promises, ' 处')] : []),
    ...(reviewees ? [counted('点评对象', reviewees)] : []),
    ...(sums ? [counted('合计对得上', sums)] : []),
    { name: '待填', value: String(blanks.length), fine: blanks.length === 0, at: blanks[0] },
    { name: '字数', value: countText(characters), fine: true },
    {
      name: '时长',
      value: timeText(spoken, pace) + (limit === undefined ? '' : `（限 ${limit} 分钟）`),
      fine: limit === undefined || spoken / pace <= limit * OVER,
    },
  ];
}

function counted(name: string, { done, of, at }: LineTally, unit = ''): Item {
  return { name, value: `${done}/${of}${unit}`, fine: at === undefined, at };
}

function itemLine({ name, value, fine, at }: Item, { linkTo }: Page): string {
  const words = `${name} ${value} ${fine ? '✓' : '✗'}`;
  if (!at) return `<li>${words}</li>`;
  return `<li class="missing"><a href="${linkTo(at)}">${words}</a></li>`;
}

function section(name: string, findings: FinalReport['findings'], { linkTo }: Page): string {
  if (findings.length === 0) return '';
  const lines = findings.map(
    ({ severity, message, range }) =>
      `<li><span class="severity">${NAMES[severity]}</span><a href="${linkTo(range)}">第 ${range.start.line + 1} 行</a>　${escapeHtml(message)}</li>`,
  );
  return `<h2>${name}（${findings.length}）</h2>\n<ul>\n${lines.join('\n')}\n</ul>`;
}

function blanksSection({ report: { blanks }, linkTo, lineOf }: Page): string {
  if (blanks.length === 0) return '';
  const lines = blanks.map(
    (place) =>
      `<li><a href="${linkTo(place)}">第 ${place.start.line + 1} 行</a>　${escapeHtml(excerpt(lineOf(place), place))}</li>`,
  );
  return `<h2>待填（${blanks.length}）</h2>\n<ul>\n${lines.join('\n')}\n</ul>`;
}

/** Characters before a place, and behind where it begins, that tell it from others. */
const AROUND = { before: 10, behind: 16 };

/** `……县发展改革局通报情况，×同志还要作具体安排……` */
function excerpt(line: string, { start: { character } }: LineRange): string {
  const before = [...line.slice(0, character).trimStart()];
  const behind = [...line.slice(character).trimEnd()];
  return [
    before.length > AROUND.before ? '……' : '',
    ...before.slice(-AROUND.before),
    ...behind.slice(0, AROUND.behind),
    behind.length > AROUND.behind ? '……' : '',
  ].join('');
}

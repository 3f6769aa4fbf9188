/** What a page is made of: its programs and style sheets. */
import { foot, type Row, row } from './row';

/** <script>…</script> in one line, and nothing behind it: what it holds is no word of a speech. */
const PROGRAM = /^(?:<(script|style)\b[^<>]{0,200}>(?:(?!<\/\1>).)*<\/\1>\s*)+$/iu;

/** True for a line that is a page's program or style sheet, its tags included. */
export function isProgram(line: string): boolean {
  return line.startsWith('<') && PROGRAM.test(line);
}

/** l> @page { margin: 1in } p { color: #000 }, however long. */
export const STYLE_SHEET =
  '(?:\\w{0,8}>\\s*)?(?:\\[[^[\\]]{1,12}\\]\\s*)?@page\\s*\\{[^{}]*\\}(?:\\s*[\\w#.:, ]{1,40}\\{[^{}]*\\})*';

/** p.MsoNormal{margin:0pt;…}: rules without the page's own. */
export const STYLE_RULES = '(?:[\\w#.\\-:：,， *]{1,60}[{｛](?:[\\s\\w-]{2,40}[:：][^{}｛｝]*)[}｝]\\s*)+';

/** Of Chinese words a style sheet has the names of fonts: font-family:宋体 */
const NO_WORDS =
  '^(?=(?:\\P{Script=Han}|[宋黑楷隶幼圆]体|[仿大小]宋|小?标宋|简体|书宋|中宋|细黑|微软雅黑|方正|华文|文鼎|汉仪|思源)+$)';

export const PROGRAM_LINES: readonly Row[] = [
  // A page's own marks between the lines: <style type="text/css">, <!-- content start -->
  row('网页的程序', '^<\\/?(?:style|script|link|meta)\\b[^<>]{0,80}>$|^<！--[^<>\\p{Script=Han}]{0,80}-->$'),
  // A line of it: var hits = document.getElementById("hits");
  row(
    '网页的程序',
    '^(?:(?:var|let|const) \\w{1,40} ?=|(?:document|window|console)\\.\\w|\\$[(（]|function ?\\w{0,40} ?[(（])[^\\p{Script=Han}。]{0,200}[;；{},，)）]$|^\\}{1,3}[)）]?[;；]?$',
  ),
  row(
    '样式',
    `${NO_WORDS}(?:.*@page\\s*\\{|[\\w#.\\-]+\\s*\\{[^}]*\\}|.*(?:font-family|margin-bottom|line-height)\\s*[:：])`,
  ),
];

/** What no length makes a speech's. */
export const LONG_LINES: readonly Row[] = [
  { name: '网页的程序', where: 'any', pattern: PROGRAM },
  row('样式', `^${STYLE_SHEET}\\s*$`),
  row('样式', `^${STYLE_RULES}$`),
  row('内容摘要', '^《[^》]{2,60}》所在栏目：|^《?[^《》，。]{4,60}》内容(?:摘要|提要|简介|预览)[：:]', foot),
];

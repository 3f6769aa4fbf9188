/** 编辑点评对象: the list `reviewees` in the front matter, written anew with all else left as it stands. */
import { isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { lineEndOf } from '../model/breaks';
import type { TextEdit } from '../model/changes';
import type { Range } from '../model/manuscript';
import {
  type FrontMatterBlock,
  frontMatterBlock,
  isProblem,
  readFrontMatter,
  readYaml,
} from '../reading/frontMatter';
import { isRefused, type Refused, refuse } from './outcome';

const KEY = 'reviewees';
const UNREADABLE = '文稿开头两行 --- 之间的写法有误，改好后再试。';
const UNUSUAL = '文稿开头的点评对象写法特殊，请直接在那里改。';

/** True where the front matter lists any: then they are to be changed there. */
export function listsReviewees(text: string): boolean {
  return (readFrontMatter(text)?.reviewees.length ?? 0) > 0;
}

/**
 * Makes `names` the reviewees of a text, with one edit at most. Without names the key goes, and with it front matter
 * that held nothing else.
 */
export function writeReviewees(text: string, names: readonly string[]): TextEdit[] | Refused {
  const eol = lineEndOf(text);
  const block = frontMatterBlock(text);
  if (!block && readFrontMatter(text)?.error) return refuse(UNREADABLE);
  if (!block) return names.length === 0 ? [] : [newBlock(text, names, eol)];
  const map = mapOf(block);
  if (map && isRefused(map)) return map;
  const pair = map && pairOf(map);
  if (!pair) return names.length === 0 ? [] : [append(text, block, names, eol)];

  const edit = names.length === 0 ? removal(text, block, pair) : change(text, block, pair, names, eol);
  if (!edit) return refuse(UNUSUAL);
  const least = trimmed(text, edit);
  return least ? [least] : [];
}

/** Front matter for a text that has none. */
function newBlock(text: string, names: readonly string[], eol: string): TextEdit {
  return insertion(textStart(text), `---${eol}${listOf(names, eol)}---${eol}`);
}

/** The keys of the front matter, one a line; `undefined` where it is empty. */
function mapOf(block: FrontMatterBlock): YAMLMap | Refused | undefined {
  const document = readYaml(block);
  if (isProblem(document)) return refuse(UNREADABLE);
  const map: unknown = document.contents;
  if (!map) return undefined;
  return isMap(map) && !map.flow ? map : refuse(UNUSUAL);
}

function pairOf(map: YAMLMap): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === KEY);
}

function listOf(names: readonly string[], eol: string): string {
  return `${KEY}:${eol}${names.map((name) => `  - ${scalar(name)}${eol}`).join('')}`;
}

/** The key and its list after all other keys. */
function append(
  text: string,
  { yaml, base }: FrontMatterBlock,
  names: readonly string[],
  eol: string,
): TextEdit {
  return insertion(lineEnd(text, base + yaml.length), listOf(names, eol));
}

/** The key's lines, or the whole front matter where nothing else is in it. */
function removal(text: string, { yaml, base, range }: FrontMatterBlock, pair: Pair): TextEdit | undefined {
  const key = rangeOf(pair.key, base);
  const value = rangeOf(pair.value, base);
  if (!key) return undefined;
  const lines = { start: key.start, end: lineEnd(text, Math.max(key.end, value?.end ?? 0)) };
  const rest = yaml.slice(0, lines.start - base) + yaml.slice(lines.end - base);
  if (rest.trim() !== '') return { range: lines, text: '' };
  return { range: { start: textStart(text), end: lineEnd(text, range.end) }, text: '' };
}

/** `undefined` where the value is nothing that we know to rewrite. */
function change(
  text: string,
  { base }: FrontMatterBlock,
  { key, value }: Pair,
  names: readonly string[],
  eol: string,
): TextEdit | undefined {
  if (isSeq(value)) {
    if (!value.items.every(isScalar)) return undefined;
    return value.flow ? flowList(value, base, names) : blockList(text, value, base, names, eol);
  }
  const at = rangeOf(key, base);
  if (!at || (value !== null && !isScalar(value))) return undefined;
  // A single name or nothing: what stands behind it on the line stays.
  const colon = text.indexOf(':', at.end) + 1;
  const old = rangeOf(value, base);
  const end = old && old.end > old.start ? old.end : colon;
  return { range: { start: colon, end }, text: ` ${flow(names)}` };
}

function flowList(list: YAMLSeq, base: number, names: readonly string[]): TextEdit | undefined {
  const range = rangeOf(list, base);
  return range && { range, text: flow(names) };
}

/** The lines of the items, each with the comments on it and above it. */
function blockList(
  text: string,
  list: YAMLSeq,
  base: number,
  names: readonly string[],
  eol: string,
): TextEdit | undefined {
  const ranges = list.items.map((item) => rangeOf(item, base));
  const whole = rangeOf(list, base);
  const first = ranges[0];
  if (!whole || !first) return undefined;
  const start = lineStart(text, whole.start);
  const dash = text.slice(start, whole.start);
  let from = start;
  const lines = new Map<string, string>();
  list.items.forEach((item, i) => {
    const to = lineEnd(text, ranges[i]!.end);
    const name = isScalar(item) && item.value !== null ? String(item.value).trim() : '';
    if (!lines.has(name)) lines.set(name, text.slice(from, to));
    from = to;
  });
  const written = names.map((name) => lines.get(name) ?? `${dash}- ${scalar(name)}${eol}`);
  return { range: { start, end: from }, text: written.join('') };
}

function flow(names: readonly string[]): string {
  return `[${names.map(scalar).join(', ')}]`;
}

/** A plain scalar where that is safe, else a quoted one: YAML's double quotes take JSON's. */
function scalar(name: string): string {
  return /^\p{Script=Han}[\p{Script=Han}\p{L}\p{N}（）·]*$/u.test(name) ? name : JSON.stringify(name);
}

function rangeOf(node: unknown, base: number): Range | undefined {
  if (!isScalar(node) && !isSeq(node)) return undefined;
  return node.range ? { start: base + node.range[0], end: base + node.range[1] } : undefined;
}

function insertion(at: number, text: string): TextEdit {
  return { range: { start: at, end: at }, text };
}

/** What of an edit changes the text; `undefined` where it changes nothing. */
function trimmed(source: string, { range, text }: TextEdit): TextEdit | undefined {
  const old = source.slice(range.start, range.end);
  if (old === text) return undefined;
  const most = Math.min(old.length, text.length);
  let before = 0;
  while (before < most && old[before] === text[before]) before++;
  let after = 0;
  while (after < most - before && old.at(-1 - after) === text.at(-1 - after)) after++;
  return {
    range: { start: range.start + before, end: range.end - after },
    text: text.slice(before, text.length - after),
  };
}

/** Behind the byte order mark. */
function textStart(text: string): number {
  return text.startsWith('\ufeff') ? 1 : 0;
}

function lineStart(text: string, at: number): number {
  const before = text.slice(0, at);
  return Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
}

/** Behind the end of the line that `at` is in; `at` itself where a line begins there. */
function lineEnd(text: string, at: number): number {
  if (at > 0 && /[\r\n]/.test(text[at - 1]!) && !(text[at - 1] === '\r' && text[at] === '\n')) return at;
  const rest = /[^\r\n]*(?:\r\n|\n|\r)?/.exec(text.slice(at))![0];
  return at + rest.length;
}

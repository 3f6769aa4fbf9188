/** YAML front matter between `---` lines at the top of a manuscript. */
import { type Document, isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { FrontMatter, Range, Reviewee } from '../model/manuscript';
import { readLeader } from '../model/office';
import { yamlTroubles } from '../model/yamlReasons';

/** Where the front matter stands, its `---` lines included, and the YAML between them. */
export interface FrontMatterBlock {
  readonly range: Range;
  readonly yaml: string;
  /** Where the YAML begins in the text. */
  readonly base: number;
}

/** In UTF-16 code units; the front matter of a speech has a few hundred. */
const LONGEST = 64 * 1024;
/** How deep YAML may nest; reviewees are two deep. */
const DEEPEST = 16;

const OPENING = /^\ufeff?---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /(?<=^|[\r\n])---[ \t]*(?=[\r\n]|$)/g;
/** A line that only front matter has. */
const KEY = /^(?:title|speaker|occasion|date|reviewees|materials|minutes|leaders)[ \t]*[:：]/;

/** @returns `undefined` where the text opens with no front matter */
export function frontMatterBlock(text: string): FrontMatterBlock | undefined {
  const base = OPENING.exec(text)?.[0].length;
  if (base === undefined) return undefined;
  const closing = text.slice(base).matchAll(CLOSING).next().value;
  if (!closing) return undefined;
  const yaml = text.slice(base, base + closing.index).replace(/(?:\r\n|\n|\r)$/, '');
  return { range: { start: 0, end: base + closing.index + closing[0].length }, yaml, base };
}

/** What is wrong with a front matter. */
export type FrontMatterProblem = NonNullable<FrontMatter['error']>;

/** The YAML of a front matter, or what is wrong with it: never more of it, nor deeper, than can be read. */
export function readYaml({ yaml, base }: FrontMatterBlock): Document | FrontMatterProblem {
  if (yaml.length > LONGEST) return problem('太长（超过 64 KB）', base, base + firstLine(yaml));
  const deep = tooDeepLine(yaml);
  if (deep) return problem(`层层嵌套超过 ${DEEPEST} 层`, base + deep.start, base + deep.end);
  try {
    const document = parseDocument(yaml, { uniqueKeys: false, logLevel: 'silent' });
    const [trouble] = yamlTroubles(yaml, document.errors);
    return trouble ? problem(trouble.reason, base + trouble.start, base + trouble.end) : document;
  } catch {
    return problem('写法有误', base, base + firstLine(yaml));
  }
}

/** True for what `readYaml` gives where the YAML cannot be used. */
export function isProblem(read: Document | FrontMatterProblem): read is FrontMatterProblem {
  return 'message' in read;
}

/** @param what of it is not in force, where the rest is */
function problem(reason: string, start: number, end: number, what = ''): FrontMatterProblem {
  return { message: `文稿开头的信息区（两行 --- 之间）${reason}，${what}暂未采用`, range: { start, end } };
}

function firstLine(text: string): number {
  return Math.max(1, text.search(/[\r\n]|$/));
}

/** `- - - a`, `? - : a`: indicators that nest within a line. */
const INDICATORS = /^[ \t]*(?:[-?:][ \t]+)*/;

/** The line in which YAML comes to nest deeper than allowed; told from indents and brackets, before it is parsed. */
function tooDeepLine(yaml: string): Range | undefined {
  const indents: number[] = [];
  let brackets = 0;
  for (const { 0: line, index } of yaml.matchAll(/[^\r\n]+/g)) {
    const lead = INDICATORS.exec(line)![0];
    const indent = lead.search(/[^ \t]|$/);
    while (indents.length > 0 && indents.at(-1)! >= indent) indents.pop();
    indents.push(indent);
    const steps = lead.replace(/[ \t]/g, '').length;
    brackets = Math.max(0, brackets + count(line, /[[{]/g) - count(line, /[\]}]/g));
    const opened = brackets + count(line, /[\]}]/g);
    if (indents.length + steps + opened > DEEPEST) return { start: index, end: index + line.length };
  }
  return undefined;
}

function count(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}

/**
 * Reads the front matter.
 * @returns `undefined` where the text opens with none; `error` where it cannot be read. Ranges are in UTF-16 code units
 *   of `text`.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const block = frontMatterBlock(text);
  if (!block) return unclosed(text);
  const { range, base } = block;
  const document = readYaml(block);
  if (isProblem(document)) return { range, reviewees: [], error: document };
  const map = document.contents;
  if (map === null) return { range, reviewees: [] };
  if (!isMap(map))
    return {
      range,
      reviewees: [],
      error: problem('应写成“名称: 内容”，每行一项', base, base + firstLine(block.yaml)),
    };
  const minutes = Number.parseFloat(String(map.get('minutes') ?? ''));
  const namesOf = (field: string): Reviewee[] => {
    const list = map.get(field, true);
    const items: readonly unknown[] = isSeq(list) ? list.items : [list];
    return items.flatMap((item) => (isScalar(item) ? namesIn(item, text, base, !isSeq(list)) : []));
  };
  const leaders = namesOf('leaders').map(({ name }) => readLeader(name));
  const error = wrongEntry(map, base);
  return {
    range,
    ...(error ? { error } : {}),
    ...dateOf(map.get('date', true)),
    ...(minutes > 0 ? { minutes } : {}),
    ...materialsOf(map.get('materials', true)),
    reviewees: namesOf('reviewees'),
    ...(leaders.length > 0 ? { leaders } : {}),
  };
}

const isGiven = (value: unknown) => isScalar(value) && value.value !== null;
const isText = (value: unknown) => value === null || isScalar(value);
const isList = (value: unknown) => isText(value) || (isSeq(value) && value.items.every(isText));

/** What may stand in a front matter: for each name what its value is, and how that is said. */
const ENTRIES: Readonly<Record<string, readonly [fits: (value: unknown) => boolean, expected: string]>> = {
  title: [isText, '应是文字'],
  speaker: [isText, '应是文字'],
  occasion: [isText, '应是文字'],
  date: [isText, '应是文字'],
  reviewees: [isList, '应是名称的列表'],
  materials: [isList, '应是文件的列表'],
  minutes: [
    (value) => !isGiven(value) || Number.parseFloat(String((value as Scalar).value)) > 0,
    '应是大于零的数字',
  ],
  leaders: [isList, '应是“姓名 职务”的列表'],
};

/** The first entry that is none of ours, stands twice, or has a value of another kind; the others are in force. */
function wrongEntry(map: YAMLMap, base: number): FrontMatterProblem | undefined {
  const seen = new Set<string>();
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const wrong = wrongWith(name, value, seen.has(name));
    seen.add(name);
    const [start, end] = (isScalar(key) && key.range) || [0, 1];
    if (wrong) return problem(wrong.reason, base + start, base + Math.max(end, start + 1), wrong.what);
  }
  return undefined;
}

function wrongWith(
  name: string,
  value: unknown,
  again: boolean,
): { readonly reason: string; readonly what: string } | undefined {
  const entry = Object.hasOwn(ENTRIES, name) ? ENTRIES[name] : undefined;
  const known = Object.keys(ENTRIES).join('、');
  if (!entry) return { reason: `没有“${name}”这一项（可以写的有 ${known}）`, what: '这一项' };
  if (again) return { reason: `里“${name}”写了两次`, what: '后一次' };
  return entry[0](value) ? undefined : { reason: `里“${name}”${entry[1]}`, what: '这一项' };
}

function dateOf(value: unknown): Pick<FrontMatter, 'date'> {
  return isScalar(value) && value.value !== null ? { date: String(value.value) } : {};
}

/** The paths of a list, or the one path. */
function materialsOf(value: unknown): Pick<FrontMatter, 'materials'> {
  const items: readonly unknown[] = isSeq(value) ? value.items : [value];
  const paths = items.flatMap((item) =>
    isScalar(item) && item.value !== null ? [String(item.value).trim()] : [],
  );
  const given = paths.filter((path) => path !== '');
  return given.length > 0 ? { materials: given } : {};
}

/**
 * The names that a scalar holds: one, or more where it is the whole value (县教育局、云岭镇) or where a line below it
 * was indented by a slip, which makes YAML take both for one.
 */
function namesIn({ value, range }: Scalar, text: string, base: number, whole: boolean): Reviewee[] {
  if (value === null || !range) return [];
  const start = base + range[0];
  const source = text.slice(start, base + range[1]);
  const name = String(value).trim();
  const parts = source.match(whole ? /[^、，,；;\r\n]+/g : /[^\r\n]+/g) ?? [];
  if (parts.length < 2 || /^["'|>]/.test(source)) return [{ name, range: { start, end: base + range[1] } }];
  let at = start;
  return parts.flatMap((part) => {
    const own = part.trim().replace(/^- +/, '').trim();
    at = text.indexOf(part, at) + part.length;
    const from = at - part.length + part.indexOf(own);
    return own === '' ? [] : [{ name: own, range: { start: from, end: from + own.length } }];
  });
}

/** 信息区 that was opened and never closed: the lines that can be nothing else, and what is missing. */
function unclosed(text: string): FrontMatter | undefined {
  const opening = OPENING.exec(text)?.[0];
  const base = opening?.length ?? 0;
  if (!opening || !KEY.test(text.slice(base, base + 20))) return undefined;
  let end = base;
  for (const { 0: line } of text.slice(base, base + LONGEST).matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    if (!KEY.test(line) && !/^[ \t]*- |^[ \t]+\S/.test(line)) break;
    end += line.length;
  }
  const start = opening.indexOf('---');
  return {
    range: { start: 0, end },
    reviewees: [],
    error: {
      message: '文稿开头的信息区有开头的 ---，没有结尾的 ---，暂未采用',
      range: { start, end: start + '---'.length },
    },
  };
}

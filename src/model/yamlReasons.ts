import type { Range } from './manuscript';

/** What is wrong with YAML that people write, as they are told. */
const REASONS: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不齐：同一级的各行要左对齐',
  TAB_AS_INDENT: '用了制表符缩进，请改用空格',
  MISSING_CHAR: '缺一个符号：引号、括号要成对，冒号、短横后面要有空格',
  UNEXPECTED_TOKEN: '有放错地方的符号：冒号、短横后面要有空格，名称里有符号的加上引号',
  BAD_SCALAR_START: '名称以特殊符号开头，请加上引号',
  MULTILINE_IMPLICIT_KEY: '有一行缺冒号，或者冒号后面缺空格',
  BLOCK_AS_IMPLICIT_KEY: '一行里写了两个冒号，请把内容加上引号',
  BAD_ALIAS: '名称以 * 开头，请加上引号',
  MULTIPLE_ANCHORS: '名称以 & 开头，请加上引号',
  BAD_DQ_ESCAPE: '引号里的反斜杠写法有误',
};

/** @param code of an error of the package yaml */
function yamlReason(code: string): string {
  return REASONS[code] ?? '写法有误';
}

/** What is wrong, and from where to where in the YAML. */
export interface YamlTrouble {
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The troubles of a YAML text, from the errors of the package yaml. Of a bracket that is never closed it complains at the
 * lines below, by their indent: that is told once, at the bracket.
 */
export function yamlTroubles(
  yaml: string,
  errors: readonly { readonly code: string; readonly pos: readonly [number, number] }[],
): YamlTrouble[] {
  const open = errors.length > 0 ? unclosedAt(yaml) : undefined;
  if (open !== undefined) {
    const bracket = yaml[open]!;
    const reason = `“${bracket}”没有配对的“${bracket === '[' ? ']' : '}'}”`;
    return [{ reason, start: open, end: open + 1 }];
  }
  const [quote] = errors.length > 0 ? loneQuotesIn(yaml) : [];
  if (quote !== undefined)
    return [{ reason: `引号“${yaml[quote]}”没有配对的另一半（要用半角）`, start: quote, end: quote + 1 }];
  const colon = errors.length > 0 ? WIDE_COLON.exec(yaml) : null;
  if (colon) {
    const start = colon.index + colon[0].length - 1;
    return [{ reason: '这里的冒号要用半角“:”，后面空一格', start, end: start + 1 }];
  }
  return errors.map(({ code, pos }) => ({
    reason: yamlReason(code),
    start: pos[0],
    end: Math.max(pos[1], pos[0] + 1),
  }));
}

/** title：, as a Chinese input method writes it. */
const WIDE_COLON = /^[ \t]*[a-z]+[ \t]*：/m;

/** A text in quotation marks and a comment; the mark that opens a text and is not closed in its line. */
const QUOTED =
  /(?<=^|[\s,[{:])(?:"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|#[^\r\n]*)|(?<=(?:^|[-:,[{])[ \t]{0,40})["']/gm;
/** It has the next entry in it: { wrong: "县教委, right: "县教育局" } */
const HAS_ENTRY = /^["'][^"']*,[ \t]*[a-z]+[ \t]*:/;

/** Where quotation marks open a text that is not closed in its line. */
export function loneQuotesIn(yaml: string): number[] {
  return quotedIn(yaml).flatMap(({ token, start }) => (isLone(token) ? [start] : []));
}

/** The texts in quotation marks, and the comments: none of their marks is one of YAML. */
export function closedIn(yaml: string): Range[] {
  return quotedIn(yaml).flatMap(({ token, start }) =>
    isLone(token) ? [] : [{ start, end: start + token.length }],
  );
}

function quotedIn(yaml: string): { readonly token: string; readonly start: number }[] {
  return [...yaml.matchAll(QUOTED)].map(({ 0: token, index }) => ({ token, start: index }));
}

function isLone(token: string): boolean {
  return token.length === 1 || HAS_ENTRY.test(token);
}

/** Brackets, and what may hold some that count nothing: a comment, a text in quotation marks. */
const BRACKETS = /(?<=^|[\s,[{:])(?:"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|#[^\r\n]*)|[[\]{}]/gm;

/** Where the last bracket stands that is opened and never closed. */
function unclosedAt(yaml: string): number | undefined {
  const open: number[] = [];
  for (const { 0: token, index } of yaml.matchAll(BRACKETS)) {
    if (token === '[' || token === '{') open.push(index);
    else if (token === ']' || token === '}') open.pop();
  }
  return open.at(-1);
}

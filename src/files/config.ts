/** dianping.config.json: the settings of a folder, read by the editor and the command line alike. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyEdits,
  findNodeAtLocation,
  modify,
  type Node,
  type ParseError,
  parse,
  parseTree,
} from 'jsonc-parser';
import type { Severity } from '../checks/check';
import { type CheckSettings, readSettings, type SettingProblem } from '../checks/settings';
import type { Range } from '../model/manuscript';
import { CONFIG_NAME } from '../model/ownFiles';
import { CHECKS } from '../rules/index';
import { tooDeepAt } from './deep';
import { whileLocked } from './lock';
import { findConfig } from './nearest';
import { reasonOf } from './reason';
import { writeRecord } from './write';

export interface ConfigProblem {
  readonly message: string;
  /** In the file's text. */
  readonly range: Range;
  /** What may have been meant, where that can be told. */
  readonly mend?: { readonly title: string; readonly range: Range; readonly text: string };
}

export interface Config {
  readonly settings: CheckSettings;
  readonly problems: readonly ConfigProblem[];
  /** True when nothing in the file can be used. */
  readonly broken: boolean;
  /** What was read, in which the problems have their places. */
  readonly text: string;
}

/** In bytes: every check with all its options and a comment takes a tenth of it. */
const MOST_BYTES = 256 * 1024;
/** How deep brackets may nest; an option that is a list is five deep. */
const DEEPEST = 16;
/** More problems than that are not told at once. */
const MOST_PROBLEMS = 100;

/** Reads a configuration file. @throws what reading a file throws */
export function loadConfig(file: string): Config {
  if (statSync(file).size > MOST_BYTES) return tooLarge('');
  return readConfig(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
}

function tooLarge(text: string): Config {
  return brokenConfig(text, `太大（超过 ${MOST_BYTES / 1024} KB），没有采用`, { start: 0, end: 1 });
}

/** Reads the text of a configuration. Never throws: what is wrong is told in `problems`. */
export function readConfig(text: string): Config {
  if (text.length > MOST_BYTES) return tooLarge(text);
  const deep = tooDeepAt(text, DEEPEST);
  if (deep !== undefined)
    return brokenConfig(text, `括号套得太深（超过 ${DEEPEST} 层），没有采用`, { start: deep, end: deep + 1 });
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const first = errors[0];
  if (first) {
    const range = { start: first.offset, end: first.offset + Math.max(1, first.length) };
    return brokenConfig(text, '写法有误，检查这里前后的括号、引号和逗号', range);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return brokenConfig(text, '应为 { "checks": { … } }', { start: 0, end: text.length });
  }
  // What stands under __proto__ is no setting of ours.
  const checks = Object.hasOwn(value, 'checks') ? (value as { checks: unknown }).checks : undefined;
  const { settings, problems } = readSettings(checks, CHECKS);
  const root = parseTree(text, [], { allowTrailingComma: true });
  const unknown = keysOf(root).filter((key) => key !== 'checks' && key !== '$schema');
  return {
    settings,
    broken: false,
    text,
    problems: [
      ...hiddenKeys(root),
      ...unknown.slice(0, MOST_PROBLEMS).map((key) => unknownKey(text, root, key)),
      ...problems.slice(0, MOST_PROBLEMS).map((problem) => locate(text, root, problem)),
    ],
  };
}

/** "__proto__" among the checks, which no object shows as a name of its own. */
function hiddenKeys(root: Node | undefined): ConfigProblem[] {
  const checks = root && findNodeAtLocation(root, ['checks']);
  return (checks?.children ?? [])
    .flatMap(({ children }) => children?.slice(0, 1) ?? [])
    .filter(({ value }) => value === '__proto__')
    .map(({ value, offset, length }) => ({
      message: `没有名为“${value}”的检查`,
      range: { start: offset, end: offset + length },
    }));
}

/** As they are written. */
function keysOf(root: Node | undefined): string[] {
  return (root?.children ?? []).map(({ children }) => String(children?.[0]?.value));
}

function unknownKey(text: string, root: Node | undefined, key: string): ConfigProblem {
  const name = root && findNodeAtLocation(root, [key])?.parent?.children?.[0];
  const range = name
    ? { start: name.offset, end: name.offset + name.length }
    : { start: 0, end: text.length };
  const meant = key.startsWith('check') ? { mend: { title: '改为“checks”', range, text: '"checks"' } } : {};
  return { message: `没有名为“${key}”的设置，这里只有 checks`, range, ...meant };
}

function brokenConfig(text: string, message: string, range: Range): Config {
  return { settings: {}, broken: true, text, problems: [{ message, range }] };
}

/** Puts a problem where it stands: on the name or on the value. */
function locate(
  text: string,
  root: Node | undefined,
  { path, at, message, suggestion }: SettingProblem,
): ConfigProblem {
  const value = root && findNodeAtLocation(root, ['checks', ...path]);
  const name = value?.parent?.type === 'property' ? value.parent.children?.[0] : undefined;
  const node = at === 'name' ? (name ?? value) : value;
  const range = node
    ? { start: node.offset, end: node.offset + node.length }
    : { start: 0, end: text.length };
  return {
    message,
    range,
    ...(suggestion && node
      ? { mend: { title: `改为“${suggestion}”`, range, text: JSON.stringify(suggestion) } }
      : {}),
  };
}

/**
 * Sets a check's severity in the folder's configuration: the nearest file there is, else a new one in `folder`.
 * Comments and layout stay.
 * @throws Error with a message in Chinese when the file there is broken (it is not written over) or cannot be written
 */
export function setCheck(folder: string, check: string, severity: Severity | 'off'): void {
  const file = findConfig(folder) ?? join(folder, CONFIG_NAME);
  try {
    whileLocked(file, () => writeRecord(file, withCheck(file, check, severity)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new Error(`配置文件 ${file} 写不进去：${reasonOf(error)}。级别没有改动。`);
  }
}

/** The text of a configuration with a check's severity set. */
function withCheck(file: string, check: string, severity: Severity | 'off'): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '{}\n';
  if (text.length > MOST_BYTES || tooDeepAt(text, DEEPEST) !== undefined)
    throw new Error(`配置文件 ${file} 太大，没有改动。请先改正它。`);
  const errors: ParseError[] = [];
  const value = parse(text.replace(/^\ufeff/, ''), errors, { allowTrailingComma: true }) as {
    checks?: Record<string, unknown>;
  } | null;
  if (errors.length > 0 || typeof value !== 'object' || value === null) {
    throw new Error(`配置文件 ${file} 写法有误，没有改动。请先改正它。`);
  }
  const now = value.checks?.[check];
  const path = Array.isArray(now) ? ['checks', check, 0] : ['checks', check];
  const edits = modify(text, path, severity, {
    formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' },
  });
  return applyEdits(text, edits);
}

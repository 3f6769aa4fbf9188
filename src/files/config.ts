/** dianping.config.json: the settings of a folder, read by the editor and the command line alike. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findNodeAtLocation, type ParseError, parse, parseTree } from 'jsonc-parser';
import { CHECKS } from '../checks/index';
import { type CheckSettings, readSettings } from '../checks/settings';
import type { Range } from '../speech/model';

export const CONFIG_NAME = 'dianping.config.json';

export interface Config {
  readonly settings: CheckSettings;
  /** What is wrong in the file: a message in Chinese and the place in its text. */
  readonly problems: readonly { readonly message: string; readonly range: Range }[];
}

/** The nearest dianping.config.json in `folder` or above it, or `undefined`. */
export function findConfig(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, CONFIG_NAME);
    if (existsSync(file)) return file;
    if (dirname(at) === at) return undefined;
  }
}

/** Reads a configuration file. @throws what reading a file throws */
export function loadConfig(file: string): Config {
  return readConfig(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
}

/** Reads the text of a configuration. Never throws: what is wrong is told in `problems`. */
export function readConfig(text: string): Config {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const first = errors[0];
  if (first) {
    const range = { start: first.offset, end: first.offset + Math.max(1, first.length) };
    return { settings: {}, problems: [{ message: 'JSON 写法有误，检查括号、引号和逗号', range }] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      settings: {},
      problems: [{ message: '应为 { "checks": { … } }', range: { start: 0, end: text.length } }],
    };
  }
  const { settings, problems } = readSettings((value as { checks?: unknown }).checks, CHECKS);
  const root = parseTree(text);
  return {
    settings,
    problems: problems.map(({ path, message }) => {
      const node = root && findNodeAtLocation(root, ['checks', ...path]);
      const place = node?.parent?.type === 'property' ? node.parent : node;
      return {
        message,
        range: place
          ? { start: place.offset, end: place.offset + place.length }
          : { start: 0, end: text.length },
      };
    }),
  };
}

/** What the writer has set: which checks are on, how loud they are, and their options. */
import type { Check, CheckInput, OptionSchema, Severity } from './check';
import { SEVERITIES } from './check';

type OptionValues = CheckInput['options'];

/** One entry of `dianping.checks`: "off", a severity, or a severity with options. */
export type CheckSetting = 'off' | Severity | readonly ['off' | Severity, Partial<OptionValues>?];
export type CheckSettings = Readonly<Record<string, CheckSetting>>;

/** What is wrong in settings, where, and what may have been meant. */
export interface SettingProblem {
  readonly path: readonly (string | number)[];
  /** What of the last element of `path` is wrong. */
  readonly at: 'name' | 'value';
  readonly message: string;
  /** The nearest right name or severity; for a name it replaces the last element of `path`. */
  readonly suggestion?: string;
}

/** The severity and options in force for a check; severity `off` where it is turned off. */
export function resolveSetting(
  check: Check,
  settings: CheckSettings,
): { severity: 'off' | Severity; options: OptionValues } {
  const setting = settings[check.id];
  const [severity, given] = Array.isArray(setting)
    ? (setting as ['off' | Severity, Partial<OptionValues>?])
    : [setting];
  const options: Record<string, number> = {};
  for (const [name, schema] of Object.entries(check.options ?? {})) {
    const value = (given as Partial<OptionValues> | undefined)?.[name];
    options[name] = value !== undefined && fits(value, schema) ? value : schema.default;
  }
  const known = severity === 'off' || SEVERITIES.includes(severity as Severity);
  return { severity: known ? (severity as 'off' | Severity) : check.severity, options };
}

/** The same settings with every check on: one that is off has its own severity, and keeps its options. */
export function allOn(settings: CheckSettings, checks: readonly Check[]): CheckSettings {
  return Object.fromEntries(
    checks.map((check): [string, CheckSetting] => {
      const { severity, options } = resolveSetting(check, settings);
      return [check.id, [severity === 'off' ? check.severity : severity, options]];
    }),
  );
}

/**
 * Reads settings from anything (JSON), keeping what is right.
 * @returns the usable settings and, for each thing that is not, its path and a message in Chinese
 */
export function readSettings(
  value: unknown,
  checks: readonly Check[],
): { settings: CheckSettings; problems: SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const settings: Record<string, CheckSetting> = {};
  if (value === undefined || value === null) return { settings, problems };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return {
      settings,
      problems: [{ path: [], at: 'value', message: '应为“检查名: 级别”的对照表，写在 { } 里' }],
    };
  }
  for (const [id, setting] of Object.entries(value)) {
    const check = checks.find((candidate) => candidate.id === id);
    if (!check) {
      problems.push({
        path: [id],
        at: 'name',
        message: `没有名为“${id}”的检查`,
        ...suggest(
          id,
          checks.map((known) => known.id),
        ),
      });
      continue;
    }
    const [severity, options] = Array.isArray(setting) ? setting : [setting];
    if (Array.isArray(setting) && setting.length > 2)
      problems.push({ path: [id, 2], at: 'value', message: '方括号里只写级别和选项两项，后面的没有采用' });
    if (severity !== 'off' && !SEVERITIES.includes(severity)) {
      problems.push({
        path: Array.isArray(setting) ? [id, 0] : [id],
        at: 'value',
        message: `级别应为 off、${SEVERITIES.join('、')} 之一`,
        ...suggest(String(severity), ['off', ...SEVERITIES]),
      });
      continue;
    }
    problems.push(...optionProblems(check, options));
    settings[id] = Array.isArray(setting) ? [severity, options] : severity;
  }
  return { settings, problems };
}

function optionProblems(check: Check, options: unknown): SettingProblem[] {
  if (options === undefined) return [];
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    return [{ path: [check.id, 1], at: 'value', message: '选项应写成 { "名称": 值 }' }];
  }
  return Object.entries(options).flatMap(([name, value]): SettingProblem[] => {
    const path = [check.id, 1, name];
    const schema = Object.entries(check.options ?? {}).find(([known]) => known === name)?.[1];
    if (!schema) {
      const names = Object.keys(check.options ?? {});
      return [{ path, at: 'name', message: `检查“${check.id}”没有选项“${name}”`, ...suggest(name, names) }];
    }
    if (fits(value, schema)) return [];
    return [
      { path, at: 'value', message: `选项“${name}”的值不合要求：${schema.description}，${rangeOf(schema)}` },
    ];
  });
}

function rangeOf({ minimum, maximum, default: usual }: OptionSchema): string {
  const least = minimum === undefined ? [] : [`不小于 ${minimum}`];
  const most = maximum === undefined ? [] : [`不大于 ${maximum}`];
  return ['应为数字', ...least, ...most, `默认 ${usual}`].join('，');
}

/** No name of ours comes near it, in characters. */
const LONGEST_NAME = 60;

/** The name that was most likely meant, where one is near. */
function suggest(given: string, names: readonly string[]): { suggestion?: string } {
  if (given.length > LONGEST_NAME) return {};
  const most = Math.max(2, given.length / 3);
  const near = names
    .filter((name) => Math.abs(name.length - given.length) <= most)
    .map((name) => ({ name, distance: distance(given.toLowerCase(), name) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return near && near.distance <= most ? { suggestion: near.name } : {};
}

/** How many letters have to be put in, taken out or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

function fits(value: unknown, { minimum = -Infinity, maximum = Infinity }: OptionSchema): value is number {
  return typeof value === 'number' && value >= minimum && value <= maximum;
}

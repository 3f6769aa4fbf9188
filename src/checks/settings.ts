/** What the writer has set: which checks are on, how loud they are, and their options. */
import type { Check, CheckInput, Severity } from './check';
import { SEVERITIES } from './check';

type OptionValues = CheckInput['options'];

/** One entry of `dianping.checks`: "off", a severity, or a severity with options. */
export type CheckSetting = 'off' | Severity | readonly ['off' | Severity, Partial<OptionValues>?];
export type CheckSettings = Readonly<Record<string, CheckSetting>>;

/** The severity and options in force for a check; severity `off` where it is turned off. */
export function resolveSetting(
  check: Check,
  settings: CheckSettings,
): { severity: 'off' | Severity; options: OptionValues } {
  const setting = settings[check.id];
  const [severity, given] = Array.isArray(setting)
    ? (setting as ['off' | Severity, Partial<OptionValues>?])
    : [setting];
  const options: Record<string, OptionValues[string]> = {};
  for (const [name, schema] of Object.entries(check.options ?? {})) {
    const value = (given as Partial<OptionValues> | undefined)?.[name];
    options[name] = value !== undefined && fits(value, schema) ? value : schema.default;
  }
  const known = severity === 'off' || SEVERITIES.includes(severity as Severity);
  return { severity: known ? (severity as 'off' | Severity) : check.severity, options };
}

/**
 * Reads settings from anything (JSON), keeping what is right.
 * @returns the usable settings and, for each thing that is not, its path and a message in Chinese
 */
export function readSettings(
  value: unknown,
  checks: readonly Check[],
): { settings: CheckSettings; problems: { path: (string | number)[]; message: string }[] } {
  const problems: { path: (string | number)[]; message: string }[] = [];
  const settings: Record<string, CheckSetting> = {};
  if (value === undefined || value === null) return { settings, problems };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { settings, problems: [{ path: [], message: '应为“检查名: 级别”的对照表，写在 { } 里' }] };
  }
  for (const [id, setting] of Object.entries(value)) {
    const check = checks.find((candidate) => candidate.id === id);
    if (!check) {
      problems.push({ path: [id], message: `没有名为“${id}”的检查` });
      continue;
    }
    const [severity, options] = Array.isArray(setting) ? setting : [setting];
    if (severity !== 'off' && !SEVERITIES.includes(severity)) {
      problems.push({
        path: Array.isArray(setting) ? [id, 0] : [id],
        message: `级别应为 off、${SEVERITIES.join('、')} 之一`,
      });
      continue;
    }
    for (const [name, option] of Object.entries(options ?? {})) {
      const schema = check.options?.[name];
      if (!schema) problems.push({ path: [id, 1, name], message: `检查“${id}”没有选项“${name}”` });
      else if (!fits(option, schema))
        problems.push({ path: [id, 1, name], message: `选项“${name}”的值不合要求：${schema.description}` });
    }
    settings[id] = Array.isArray(setting) ? [severity, options] : severity;
  }
  return { settings, problems };
}

function fits(value: unknown, schema: NonNullable<Check['options']>[string]): boolean {
  if (schema.type === 'array') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (typeof value !== schema.type) return false;
  if (typeof value !== 'number') return true;
  return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity);
}

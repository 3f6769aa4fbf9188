/** Findings that the writer has ignored: kept beside the text. */
import type { Ignored } from '../checks/ignore';
import type { Kind } from './beside';

export const IGNORED_KIND: Kind<readonly Ignored[]> = {
  file: 'ignored.json',
  title: '“不再提示”',
  read: (value) => (Array.isArray(value) ? value.filter(isIgnored) : undefined),
};

/** True for an entry that can be used. */
export function isIgnored(value: unknown): value is Ignored {
  const { check, text, before, after } = (value ?? {}) as Record<string, unknown>;
  return [check, text, before, after].every((field) => typeof field === 'string');
}

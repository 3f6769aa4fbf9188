/**
 * Findings that the writer has waved away: kept beside the text, in `.dianping/ignored.json` of its folder. An official
 * text can carry no control comments.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Ignored } from '../checks/ignore';

const VERSION = 1;

interface IgnoreFile {
  readonly version: number;
  /** By the name of the manuscript. */
  readonly files: Readonly<Record<string, readonly Ignored[]>>;
}

/** The file that holds what is ignored in a manuscript. */
function ignoreFileOf(manuscript: string): string {
  return join(dirname(manuscript), '.dianping', 'ignored.json');
}

export interface IgnoreList {
  readonly ignored: readonly Ignored[];
  /** Why the file cannot be used, in Chinese. */
  readonly problem?: string;
}

/** What is ignored in a manuscript; `manuscript` is its path. Never throws. */
export function loadIgnored(manuscript: string): IgnoreList {
  const { content, problem } = load(ignoreFileOf(manuscript));
  return { ignored: content.files[basename(manuscript)] ?? [], ...(problem ? { problem } : {}) };
}

/**
 * Writes what is ignored in a manuscript. Entries of other manuscripts stay.
 * @throws Error with a message in Chinese when the file there cannot be used: it is not written over
 */
export function saveIgnored(manuscript: string, ignored: readonly Ignored[]): void {
  const file = ignoreFileOf(manuscript);
  const { content, problem } = load(file);
  if (problem) throw new Error(problem);
  const files: Record<string, readonly Ignored[]> = { ...content.files };
  if (ignored.length > 0) files[basename(manuscript)] = ignored;
  else delete files[basename(manuscript)];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ version: VERSION, files }, undefined, 2)}\n`);
}

const EMPTY: IgnoreFile = { version: VERSION, files: {} };

function load(file: string): { content: IgnoreFile; problem?: string } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { content: EMPTY, ...(missing ? {} : { problem: `读不了“不再提示”的记录 ${file}` }) };
  }
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { content: EMPTY, problem: `“不再提示”的记录 ${file} 写法有误，暂未采用，也不会改写它` };
  }
  const version = (content as Partial<IgnoreFile> | null)?.version;
  if (version !== VERSION) {
    return {
      content: EMPTY,
      problem: `“不再提示”的记录 ${file} 是另一个版本（${String(version)}）写的，暂未采用，也不会改写它`,
    };
  }
  const files: Record<string, readonly Ignored[]> = {};
  for (const [name, list] of Object.entries((content as IgnoreFile).files ?? {})) {
    files[name] = Array.isArray(list) ? list.filter(isIgnored) : [];
  }
  return { content: { version: VERSION, files } };
}

function isIgnored(value: unknown): value is Ignored {
  const { check, text, before, after } = (value ?? {}) as Record<string, unknown>;
  return [check, text, before, after].every((field) => typeof field === 'string');
}

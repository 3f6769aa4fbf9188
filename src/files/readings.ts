/** `.dianping/readings.yaml`: how the office's own words and names are read, for the 上台稿. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { lineCounter } from '../model/place';
import { tooDeepAt } from './deep';
import { leadsOutside } from './inside';
import { reasonOf } from './reason';

const FILE = join('.dianping', 'readings.yaml');
/** No table is larger, in bytes. */
const LIMIT = 1_000_000;
/** How deep brackets may nest: a list is one deep. */
const DEEPEST = 4;

export interface ReadingsFile {
  /** By word; empty where the usual reading is meant. */
  readonly readings: Readonly<Record<string, string>>;
  /** What is wrong with the file, in Chinese; the rest of it stands. */
  readonly error?: string;
}

/**
 * The office's readings for texts in a folder: those of the nearest file upwards.
 *
 *     莘县: shēn xiàn
 *     解: xiè
 */
export async function readReadings(folder: string): Promise<ReadingsFile> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, FILE);
    const info = await stat(path).catch(() => undefined);
    if (info) return readAt(at, path, info.size);
    if (dirname(at) === at) return { readings: {} };
  }
}

async function readAt(folder: string, path: string, size: number): Promise<ReadingsFile> {
  const none = (error: string): ReadingsFile => ({ readings: {}, error: `${path}：${error}` });
  try {
    if (leadsOutside(folder, path)) return none('注音表是一个链接，指到文件夹外面，没有采用');
    if (size > LIMIT) return none('注音表太大，没有采用');
    const text = await readFile(path, 'utf8');
    if (tooDeepAt(text, DEEPEST) !== undefined) return none('注音表里的括号套得太深，没有采用');
    return read(path, text);
  } catch (error) {
    return none(`注音表读不了：${reasonOf(error)}`);
  }
}

function read(path: string, text: string): ReadingsFile {
  const document = parseDocument(text, { uniqueKeys: false });
  const [problem] = document.errors;
  if (problem) {
    const line = lineCounter(text)(problem.pos[0]);
    return { readings: {}, error: `${path} 第 ${line} 行：写法不对，应当每行一个，如 莘县: shēn xiàn` };
  }
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  if (value === null || value === undefined) return { readings: {} };
  if (Array.isArray(value)) return { readings: Object.fromEntries(value.map((word) => [String(word), ''])) };
  if (typeof value !== 'object') return { readings: {}, error: `${path}：应当每行一个，如 莘县: shēn xiàn` };
  return {
    readings: Object.fromEntries(Object.entries(value).map(([word, own]) => [word, String(own ?? '')])),
  };
}

/** `.dianping/readings.yaml`: how the office's own words and names are read, for the 上台稿. */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseDocument } from 'yaml';

const FILE = join('.dianping', 'readings.yaml');
/** No table is larger, in characters. */
const LIMIT = 1_000_000;

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
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) return read(path, text);
    if (dirname(at) === at) return { readings: {} };
  }
}

function read(path: string, text: string): ReadingsFile {
  if (text.length > LIMIT) return { readings: {}, error: `${path}：注音表太大` };
  const document = parseDocument(text, { uniqueKeys: false });
  const [problem] = document.errors;
  if (problem) {
    const line = text.slice(0, problem.pos[0]).split('\n').length;
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

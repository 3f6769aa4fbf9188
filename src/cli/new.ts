/** `dianping new` */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import colors from 'picocolors';
import stringWidth from 'string-width';
import { leadsOutside } from '../files/inside';
import { reasonOf } from '../files/reason';
import { DataError, readData, readText, type SkeletonData } from '../writing/skeletons/data';
import { SkeletonError } from '../writing/skeletons/error';
import {
  byUse,
  readSkeleton,
  SKELETON_ENDING,
  type Skeleton,
  TEAM_FOLDER,
} from '../writing/skeletons/skeleton';
import { padEnd } from './columns';
import { readInput } from './input';
import { writeOutput } from './output';
import { expectTextOutput } from './replace';
import { UsageError } from './usage';

export interface NewOptions {
  readonly data?: string;
  /** Each `key=value`. */
  readonly set?: readonly string[];
  readonly output?: string;
  readonly list?: boolean;
  readonly format: 'pretty' | 'json';
}

/** Prints a draft made from a skeleton, or writes it to a new file; or lists the skeletons. */
export async function newSpeech(name: string | undefined, options: NewOptions): Promise<number> {
  const files = skeletonFiles();
  if (options.list) {
    if (name !== undefined) throw new UsageError(`--list 列出全部骨架，不和骨架的名称“${name}”一起用`);
    list(files, options.format);
    return 0;
  }
  if (options.format === 'json') throw new UsageError('--format json 只用于 --list 的清单');
  if (options.output !== undefined) expectTextOutput(options.output);
  if (name === undefined) throw new UsageError('请给出骨架的名称，用 dianping new --list 查看有哪些骨架');
  const skeleton = find(name, files);
  const text = draft(skeleton, await dataOf(options));
  if (options.output === undefined) process.stdout.write(text);
  else await writeOutput(options.output, text);
  return 0;
}

/** The paths of the skeletons by id: ours, and those of the folder's own team, which go first. */
function skeletonFiles(): Map<string, string> {
  const files = [join(__dirname, '..', 'snippets', 'skeletons'), join(...TEAM_FOLDER)].flatMap((folder) =>
    namesIn(folder)
      .filter((name) => name.endsWith(SKELETON_ENDING))
      .map((name) => join(folder, name)),
  );
  return new Map(files.map((file) => [basename(file, SKELETON_ENDING), file]));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new UsageError(`读不了 ${folder}：${reasonOf(error)}`);
  }
}

/** A skeleton has its own, smaller bound, told with the line; this keeps what is none from being read. */
const MOST_BYTES = 1024 * 1024;

/** @throws UsageError with file, line and reason when the skeleton does not compile */
function read(id: string, file: string): Skeleton {
  try {
    if (leadsOutside(dirname(file), file)) throw new SkeletonError('是一个链接，指到文件夹外面，没有采用');
    if (statSync(file).size > MOST_BYTES) throw new SkeletonError('文件太大，不像是骨架');
    return readSkeleton(id, readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(
      error instanceof SkeletonError ? error.tell(file) : `读不了 ${file}：${reasonOf(error)}`,
    );
  }
}

/** Lists what can be used; what cannot is told on standard error. */
function list(files: ReadonlyMap<string, string>, format: NewOptions['format']): void {
  const skeletons = [...files].flatMap(([id, file]) => {
    try {
      return [read(id, file)];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      console.error(`dianping：${error.message}`);
      return [];
    }
  });
  skeletons.sort(byUse);
  if (format === 'json') {
    const rows = skeletons.map(({ id, title, description }) => ({ id, title, description }));
    console.log(JSON.stringify(rows, undefined, 2));
    return;
  }
  const width = (texts: string[]) => Math.max(0, ...texts.map((text) => stringWidth(text)));
  const ids = width(skeletons.map(({ id }) => id));
  const titles = width(skeletons.map(({ title }) => title));
  for (const { id, title, description } of skeletons)
    console.log(
      `${colors.bold(padEnd(id, ids))}  ${padEnd(title, titles)}  ${colors.dim(description)}`.trimEnd(),
    );
}

/** The skeleton with this id or title. */
function find(name: string, files: ReadonlyMap<string, string>): Skeleton {
  const file = files.get(name);
  if (file !== undefined) return read(name, file);
  for (const [id, path] of files) {
    try {
      const skeleton = read(id, path);
      if (skeleton.title === name) return skeleton;
    } catch (error) {
      // Another one that is broken does not matter here.
      if (!(error instanceof UsageError)) throw error;
    }
  }
  throw new UsageError(`没有骨架“${name}”，用 dianping new --list 查看有哪些骨架`);
}

/** What --data and --set say; --set goes first. */
async function dataOf({ data, set = [] }: NewOptions): Promise<SkeletonData> {
  const fields = set.map((entry) => {
    const at = entry.indexOf('=');
    if (at < 1) throw new UsageError(`--set 后面应当是 名称=内容，不能是“${entry}”`);
    return told('--set', () => readText(entry.slice(0, at).trim(), entry.slice(at + 1).trim()));
  });
  return Object.assign(data === undefined ? {} : await readDataFile(data), ...fields);
}

async function readDataFile(file: string): Promise<SkeletonData> {
  const { text } = await readInput(file);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new UsageError(`${file}：不是合格的 JSON`);
  }
  return told(file, () => readData(value));
}

/** Says where data came from that cannot be used. */
function told<Result>(where: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof DataError) throw new UsageError(`${where}：${error.message}`);
    throw error;
  }
}

function draft(skeleton: Skeleton, data: SkeletonData): string {
  try {
    return skeleton.render(data);
  } catch (error) {
    if (error instanceof SkeletonError) throw new UsageError(error.tell(`骨架“${skeleton.id}”`));
    throw error;
  }
}

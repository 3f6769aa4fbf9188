/** `dianping check` */
import { join } from 'node:path';
import { ContentError, encode } from '../files/encoding';
import { reasonOf } from '../files/reason';
import { type Write, WriteError, writeFiles } from '../files/write';
import { isWordName } from '../model/fileName';
import { type Cache, NO_CACHE, openCache } from './checking/cache';
import { type Checker, createChecker } from './checking/checker';
import type { Task } from './checking/checkText';
import { givenReader, type Readers } from './checking/given';
import { inOrder } from './checking/inOrder';
import type { FileResult, Unusable } from './checking/result';
import { stampOf } from './checking/stamp';
import { findFiles, type Input, readInput, STDIN, tell } from './input';
import { progress } from './progress';
import { json, jsonl } from './report/json';
import { pretty } from './report/pretty';
import { type Counts, NO_COUNTS, plusFile, type Report } from './report/report';
import { isUsageError, UsageError } from './usage';

export interface CheckOptions {
  readonly format: 'pretty' | 'json' | 'jsonl' | 'sarif';
  readonly fix?: boolean;
  readonly config?: string;
  /** False: what was found before is not asked for, and nothing is kept. */
  readonly cache: boolean;
  /** The copy of the Word file that the findings are written into. */
  readonly comments?: string;
}

const REPORTS: Readonly<Record<CheckOptions['format'], () => Report | Promise<Report>>> = {
  pretty,
  json,
  jsonl,
  sarif: async () => (await (await import('./commands')).sarif()).sarif(),
};

const READERS: Readers = {
  config: async () => (await import('./commands')).config(),
  terms: async () => (await import('./commands')).terms(),
};

/** So many texts are in hand that the others go on while the dictionary is loaded for one of them. */
const IN_HAND = 256;
/** The program that has the checks. */
const CHECKS = join(__dirname, 'commands.main.js');
/** What starts this program, on other threads, too. */
const PROGRAM = join(__dirname, 'cli.js');
/** The exit status of a run that the user stopped, as the shell counts it. */
const STOPPED = 130;

/** Checks the texts and prints the findings. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  if (options.fix && paths.includes(STDIN)) throw new UsageError('标准输入不能用 --fix：没有可以写回的文件');
  if (options.comments !== undefined && options.fix)
    throw new UsageError('--comments 和 --fix 不能一起用：批注里已有改法');
  const troubles = new Troubles();
  const files = await findFiles(paths, troubles.tell);
  // Where all are to be mended or none, and where there is nothing to read, nothing else is to be said.
  if (troubles.any && (options.fix || options.comments !== undefined || files.length === 0)) return 2;
  if (options.comments !== undefined && files.length !== 1)
    throw new UsageError('--comments 要有一个 Word 文件，而且只能有一个');
  const run = new Run(files, troubles, options);
  const report = await REPORTS[options.format]();
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    const counts = options.fix ? await mend(run, report, stop.signal) : await print(run, report, stop.signal);
    return troubles.any ? 2 : statusOf(counts);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    tell(options.fix ? '已经停下，没有改动任何文件' : '已经停下');
    return STOPPED;
  } finally {
    run.close();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** Prints each file when its turn comes, and those that cannot be used on standard error. */
async function print(run: Run, report: Report, signal: AbortSignal): Promise<Counts> {
  let counts = NO_COUNTS;
  for await (const result of run.results(signal)) {
    if ('trouble' in result) {
      run.troubles.tell(result.trouble);
      continue;
    }
    for (const line of result.told) tell(line);
    await run.comment(result);
    report.file(result);
    counts = plusFile(counts, result);
  }
  if (counts.files > 0 || !run.troubles.any) report.end(counts);
  return counts;
}

/** Every text is read and mended before anything is written: all files are, or none. */
async function mend(run: Run, report: Report, signal: AbortSignal): Promise<Counts> {
  const results: FileResult[] = [];
  for await (const result of run.results(signal)) {
    if ('trouble' in result) throw new UsageError(result.trouble);
    results.push(result);
  }
  // A configuration that is wrong is told of as it is read.
  if (run.troubles.any) return NO_COUNTS;
  await writeBack(results, run.inputs, signal);
  for (const result of results) {
    for (const line of result.told) tell(line);
    report.file(result);
  }
  const counts = results.reduce(plusFile, NO_COUNTS);
  report.end(counts);
  return counts;
}

/** Writes the mended texts, each in the encoding and with the line endings that it had. */
async function writeBack(
  results: readonly FileResult[],
  inputs: ReadonlyMap<string, Input>,
  signal: AbortSignal,
): Promise<void> {
  const writes = results.flatMap(({ path, mended }) => {
    const input = inputs.get(path);
    return input && mended !== undefined ? [writeOf(input, mended)] : [];
  });
  await writeFiles(writes, signal).catch((error: unknown) => {
    if (!(error instanceof WriteError) || signal.aborted) throw error;
    throw new UsageError(`写不了 ${error.path}：${reasonOf(error.cause)}。没有改动任何文件`);
  });
}

function writeOf(input: Input, text: string): Write {
  try {
    return { path: input.path, bytes: encode({ ...input, text }), was: input.bytes };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new UsageError(`${input.path}：${error.message}，没有改动任何文件`);
  }
}

function statusOf({ error, warning }: Counts): number {
  return error + warning > 0 ? 1 : 0;
}

/** What is wrong, and nobody who asks for a status may overlook. */
class Troubles {
  any = false;

  readonly tell = (message: string): void => {
    this.any = true;
    tell(message);
  };
}

/** The files of one run, and what they have in common. */
class Run {
  /** Of the files that are to be written back or copied, as they were read. */
  readonly inputs = new Map<string, Input>();
  readonly #files: readonly string[];
  readonly #fix: boolean;
  readonly #comments: string | undefined;
  readonly #given: ReturnType<typeof givenReader>;
  readonly #cache: Cache;
  readonly #checker: Checker;

  constructor(
    files: readonly string[],
    readonly troubles: Troubles,
    { fix = false, config, cache, comments }: CheckOptions,
  ) {
    this.#files = files;
    this.#fix = fix;
    this.#comments = comments;
    this.#given = givenReader(config, { trouble: troubles.tell, tell }, READERS);
    this.#cache = fix || !cache ? NO_CACHE : openCache(CHECKS);
    this.#checker = createChecker(files.length, PROGRAM);
  }

  /** In the order of the files. @throws the signal's reason once it is given */
  async *results(signal: AbortSignal): AsyncGenerator<FileResult | Unusable> {
    const show = progress(this.#files.length);
    let done = 0;
    try {
      for await (const result of inOrder(this.#files, IN_HAND, (path) => this.#one(path))) {
        signal.throwIfAborted();
        show(++done);
        yield result;
      }
    } finally {
      show();
    }
  }

  /** Writes what was found into the copy of the Word file that was asked for. */
  async comment(result: FileResult): Promise<void> {
    const input = this.inputs.get(result.path);
    if (this.#comments === undefined || !input) return;
    const { writeComments } = await (await import('./commands')).comments();
    await writeComments(this.#comments, input, result);
  }

  /** Of what has to be read in any case there is none: what is copied, and what has something to tell when it is imported. */
  #stampOf(path: string): string | undefined {
    if (path === STDIN || this.#comments !== undefined || isWordName(path)) return undefined;
    return stampOf(path);
  }

  close(): void {
    this.#cache.save();
    this.#checker.close();
  }

  async #one(path: string): Promise<FileResult | Unusable> {
    try {
      const given = await this.#given(path);
      const stamp = this.#stampOf(path);
      const untouched = this.#cache.findUnread(path, given, stamp);
      if (untouched) return untouched;
      const input = await readInput(path);
      if (this.#fix || this.#comments !== undefined) this.inputs.set(path, input);
      const fix = this.#fix && !input.word;
      if (this.#fix && input.word) tell(`${path}：--fix 不改 Word 文件，这个文件没有动`);
      const task: Task = { path, text: input.text, given, fix };
      const known = this.#cache.find(task, stamp);
      if (known) return known;
      const result = await this.#checker.check(task);
      this.#cache.keep(task, result, stamp);
      return result;
    } catch (error) {
      if (isUsageError(error)) return { path, trouble: error.message };
      throw error;
    }
  }
}

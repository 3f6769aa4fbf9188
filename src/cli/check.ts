/** `dianping check` */
import { dirname, join, resolve } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RunOptions } from '../checks/run';
import type { CheckSettings } from '../checks/settings';
import { type Kind, loadEntry } from '../files/beside';
import { findConfig, loadConfig } from '../files/config';
import { ContentError, encode } from '../files/encoding';
import { IGNORED_KIND } from '../files/ignores';
import { METADATA_KIND } from '../files/metadata';
import { WriteError, writeFiles } from '../files/write';
import { applyEdits } from '../model/changes';
import { type Metadata, withMetadata } from '../model/metadata';
import { parse } from '../reading/parse';
import { fixAllEdits, needsWords, runChecks } from '../service/checking';
import { loadSegmenter } from '../words/load';
import type { Segmenter } from '../words/segmenter';
import type { CheckedFile } from './checkedFile';
import { writeComments } from './comments';
import { findFiles, type Input, readInput, reasonOf, STDIN, tellFrontMatter } from './input';
import { addCounts, type Counts, countFindings, toFileReport, toJson } from './json';
import { printFindings } from './pretty';
import { UsageError } from './usage';

export interface CheckOptions {
  readonly format: 'pretty' | 'json' | 'jsonl' | 'sarif';
  readonly fix?: boolean;
  readonly config?: string;
  /** The copy of the Word file that the findings are written into. */
  readonly comments?: string;
}

/** Checks the texts and prints the findings. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  if (options.fix && paths.includes(STDIN)) throw new UsageError('标准输入不能用 --fix：没有可以写回的文件');
  const files = await findFiles(paths);
  const run: Run = {
    fix: options.fix === true,
    ...(options.comments === undefined ? {} : { comments: options.comments }),
    settings: settingsReader(options.config),
    words: once(segmenter),
  };
  if (options.format === 'jsonl') return statusOf(await printLines(files, run));
  const checked = await checkTogether(files, run);
  if (options.format === 'pretty') printFindings(checked);
  else console.log(JSON.stringify(await report(checked, options.format), undefined, 2));
  return statusOf(countFindings(checked));
}

/** What all files of a run have in common. */
interface Run {
  readonly fix: boolean;
  readonly comments?: string;
  readonly settings: (path: string) => CheckSettings;
  readonly words: () => Promise<Segmenter>;
}

/** Every input is read, and every text mended, before anything is written. */
async function checkTogether(files: readonly string[], run: Run): Promise<CheckedFile[]> {
  const inputs = await Promise.all(files.map(readInput));
  const all = inputs.map((input) => ({
    input,
    settings: run.settings(input.path),
    ignored: keptOf(IGNORED_KIND, input.path) ?? [],
    metadata: keptOf(METADATA_KIND, input.path),
  }));
  // The dictionary takes longer to load than a speech to check: only where there is something to look up.
  const words = all.some((entry) => needsWords(parse(entry.input.text), entry.settings))
    ? await run.words()
    : undefined;
  const checked = all.map(({ input, ...own }) =>
    checkOne(input, { ...own, ...(words ? { words } : {}) }, run.fix),
  );
  if (run.comments !== undefined) await writeComments(run.comments, inputs, checked);
  await writeBack(inputs, checked);
  return checked;
}

/** Prints a line for each file, as soon as it is done where nothing has to be written, and one for all. */
async function printLines(files: readonly string[], run: Run): Promise<Counts> {
  let counts = countFindings([]);
  for (const batch of run.fix || run.comments !== undefined ? [files] : files.map((file) => [file])) {
    const checked = await checkTogether(batch, run);
    for (const file of checked) console.log(JSON.stringify(toFileReport(file)));
    counts = addCounts(counts, countFindings(checked));
  }
  console.log(JSON.stringify({ version: 1, summary: counts }));
  return counts;
}

async function report(checked: readonly CheckedFile[], format: 'json' | 'sarif'): Promise<unknown> {
  if (format === 'json') return toJson(checked);
  const { toSarif } = await import('./sarif');
  return toSarif(checked);
}

function statusOf({ error, warning }: Counts): number {
  return error + warning > 0 ? 1 : 0;
}

function once<T>(get: () => Promise<T>): () => Promise<T> {
  let got: Promise<T> | undefined;
  return () => (got ??= get());
}

async function segmenter(): Promise<Segmenter> {
  return (await loadSegmenter(join(__dirname, '..', 'native'))).segmenter;
}

function checkOne(
  { path, text, word }: Input,
  { metadata, ...given }: RunOptions & { readonly metadata: Metadata | undefined },
  fix: boolean,
): CheckedFile {
  const options: RunOptions = {
    ...given,
    onFailure: ({ title }, error) => {
      console.error(`dianping：${path}：“${title}”这项检查出了错，没有做完（${reasonOf(error)}）`);
    },
  };
  if (fix && word) console.error(`dianping：${path}：--fix 不改 Word 文件，这个文件没有动`);
  const mended = fix && !word ? applyEdits(text, fixAllEdits(text, options)) : text;
  const manuscript = withMetadata(parse(mended), metadata);
  tellFrontMatter(path, manuscript);
  return {
    path,
    document: TextDocument.create(path, 'dianping', 0, mended),
    findings: runChecks(manuscript, options),
    fixed: mended !== text,
  };
}

/** Writes the mended texts, each in the encoding and with the line endings that it had. */
async function writeBack(inputs: readonly Input[], checked: readonly CheckedFile[]): Promise<void> {
  const writes = checked.flatMap(({ fixed, document }, i) => {
    const input = inputs[i]!;
    if (!fixed) return [];
    try {
      return [{ path: input.path, bytes: encode({ ...input, text: document.getText() }) }];
    } catch (error) {
      if (error instanceof ContentError)
        throw new UsageError(`${input.path}：${error.message}，没有改动任何文件`);
      throw error;
    }
  });
  await writeFiles(writes).catch((error: unknown) => {
    if (!(error instanceof WriteError)) throw error;
    throw new UsageError(`写不了 ${error.path}：${reasonOf(error.cause)}。没有改动任何文件`);
  });
}

/** What is kept beside a text. A record that cannot be used is told, and left as it is. */
function keptOf<Entry>(kind: Kind<Entry>, path: string): Entry | undefined {
  if (path === STDIN) return undefined;
  const { entry, problem } = loadEntry(kind, resolve(path));
  if (problem) console.error(`dianping：${problem}`);
  return entry;
}

/** The settings for a path: from --config, else from the nearest dianping.config.json. */
function settingsReader(given: string | undefined): (path: string) => CheckSettings {
  const read = new Map<string, CheckSettings>();
  return (path) => {
    const file = given ?? findConfig(path === STDIN ? process.cwd() : dirname(resolve(path)));
    if (!file) return {};
    const known = read.get(file) ?? settingsIn(file);
    read.set(file, known);
    return known;
  };
}

function settingsIn(file: string): CheckSettings {
  let config: ReturnType<typeof loadConfig>;
  try {
    config = loadConfig(file);
  } catch (error) {
    throw new UsageError(`读不了配置文件 ${file}：${reasonOf(error)}`);
  }
  const problem = config.problems[0];
  if (problem) {
    const line = config.text.slice(0, problem.range.start).split('\n').length;
    throw new UsageError(`配置文件 ${file} 第 ${line} 行有误：${problem.message}`);
  }
  return config.settings;
}

/** What holds for the texts of a run: settings and what is kept beside them, each file of it read once. */
import { dirname, resolve } from 'node:path';
import type { CheckSettings } from '../../checks/settings';
import { type Kind, openFolder } from '../../files/beside';
import type { Config } from '../../files/config';
import { IGNORED_KIND } from '../../files/ignores';
import { METADATA_KIND } from '../../files/metadata';
import { findConfig, findTerms } from '../../files/nearest';
import { reasonOf } from '../../files/reason';
import type { Office } from '../../model/office';
import { lineCounter } from '../../model/place';
import { STDIN } from '../input';
import { UsageError } from '../usage';
import type { Given } from './checkText';

export interface Listener {
  /** Told what is wrong in a configuration: the rest of it stays in force, but nobody may overlook it. */
  readonly trouble: (message: string) => void;
  /** Told of a record that cannot be used: it is left as it is. */
  readonly tell: (message: string) => void;
}

/** What reads settings and tables: loaded where there is something to read. */
export interface Readers {
  readonly config: () => Promise<typeof import('../../files/config')>;
  readonly terms: () => Promise<typeof import('../../files/terms')>;
}

/**
 * @param config overrules every `dianping.config.json`
 * @param listener is told each thing once
 */
export function givenReader(
  config: string | undefined,
  { trouble, tell }: Listener,
  readers: Readers,
): (path: string) => Promise<Given> {
  const configOf = config === undefined ? nearest(findConfig) : () => config;
  const termsOf = nearest(findTerms);
  const settings = remembered((file: string) => settingsIn(file, readers.config, trouble));
  const office = remembered((file: string) => officeIn(file, readers.terms, tell));
  const ignored = recordReader(IGNORED_KIND, tell);
  const metadata = recordReader(METADATA_KIND, tell);
  return async (path) => {
    const folder = folderOf(path);
    const file = configOf(folder);
    const table = termsOf(folder);
    return {
      ...(table === undefined ? {} : { office: await office(table) }),
      settings: file === undefined ? {} : await settings(file),
      ignored: ignored(path) ?? [],
      metadata: metadata(path),
    };
  };
}

/** As the user named it; standard input belongs to the folder that the command runs in. */
function folderOf(path: string): string {
  return path === STDIN ? '.' : dirname(path);
}

/** Looks for a file once a folder. */
function nearest(find: (folder: string) => string | undefined): (folder: string) => string | undefined {
  return remembered((folder) => find(resolve(folder)));
}

async function settingsIn(
  file: string,
  load: Readers['config'],
  trouble: Listener['trouble'],
): Promise<CheckSettings> {
  const { loadConfig } = await load();
  let config: Config;
  try {
    config = loadConfig(file);
  } catch (error) {
    throw new UsageError(`读不了配置文件 ${file}：${reasonOf(error)}`);
  }
  const problem = config.problems[0];
  if (problem) {
    const line = lineCounter(config.text)(problem.range.start);
    trouble(`配置文件 ${file} 第 ${line} 行有误：${problem.message}`);
  }
  return config.settings;
}

/** The office's words. What is wrong in their table is told, the rest of it is in force. */
async function officeIn(file: string, load: Readers['terms'], tell: Listener['tell']): Promise<Office> {
  const { loadTerms } = await load();
  const { office, problems, text } = loadTerms(file);
  const lineAt = lineCounter(text);
  for (const { message, range } of problems) tell(`字词表 ${file} 第 ${lineAt(range.start)} 行：${message}`);
  return office;
}

/** What is kept beside a text. */
function recordReader<Entry>(kind: Kind<Entry>, tell: Listener['tell']) {
  const open = remembered((folder: string) => {
    const records = openFolder(kind, resolve(folder));
    if (records.problem) tell(records.problem);
    return records;
  });
  return (path: string): Entry | undefined => (path === STDIN ? undefined : open(folderOf(path)).entry(path));
}

function remembered<Value>(get: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: get(key) };
    known.set(key, found);
    return found.value;
  };
}

/** What the server keeps: the open texts, what holds for them, what stands beside them, and the words. */
import { type Connection, MessageType, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { folderOf } from '../../files/address';
import { IGNORED_KIND } from '../../files/ignores';
import { METADATA_KIND } from '../../files/metadata';
import type { Metadata } from '../../model/metadata';
import type { Client } from '../connection/client';
import { show, tell } from '../connection/requests';
import { METADATA_CHANGED } from '../protocol/kept';
import { WORDS_CHANGED } from '../protocol/words';
import { type History, withHistory } from './history';
import { createIgnores, type Ignores } from './ignores';
import { createOffice, type OfficeStore } from './office';
import { createRecords, type Records } from './records';
import { createSettings, type SettingsStore } from './settings';
import { createTermTable, type TermTable } from './termTable';
import { createVocabulary, type ServerVocabulary } from './vocabulary';
import { createWords, type Words } from './words';
import { createWriting, type Writing } from './writing';

export interface State {
  readonly documents: TextDocuments<TextDocument>;
  /** An open text. */
  readonly find: (uri: string) => TextDocument | undefined;
  readonly writing: Writing;
  readonly settings: SettingsStore;
  readonly office: OfficeStore;
  readonly terms: TermTable;
  readonly ignores: Ignores;
  readonly metadata: History<Metadata>;
  /** All that is kept beside texts. */
  readonly records: readonly Pick<Records<unknown>, 'of' | 'clear' | 'move'>[];
  readonly words: Words;
  readonly vocabulary: ServerVocabulary;
  /** What lies in files may be another now: it is read again when it is wanted, and who listens is told. */
  readonly changed: () => void;
  /** Says whom to tell when findings may be others though no text changed. */
  readonly onChange: (listen: () => void) => void;
}

/**
 * @param client whose folder is that of texts that are not saved yet
 * @param nativeFolder where nodejieba was staged; `undefined` where there can be none
 */
export function openState(connection: Connection, client: Client, nativeFolder: string | undefined): State {
  const listeners: (() => void)[] = [];
  const refresh = () => {
    for (const listen of listeners) listen();
  };
  const warn = (message: string) => show(connection, MessageType.Warning, message);
  const writing = createWriting();
  const documents = new TextDocuments(writing.texts);
  const find = (uri: string) => documents.get(uri);
  const belongsTo = (uri: string) => folderOf(uri) ?? client.home;
  const settings = createSettings();
  const office = createOffice(belongsTo);
  const ignored = createRecords(IGNORED_KIND, warn);
  const metadata = withHistory(createRecords(METADATA_KIND, warn));
  const words = createWords(nativeFolder, {
    changed: () => {
      tell(connection, WORDS_CHANGED, words.status());
      refresh();
    },
    brokeDown: () =>
      warn('分词组件出了错，改用系统自带的分词，词语检查会粗略一些。文稿不受影响，可以继续编辑。'),
  });
  return {
    documents,
    find,
    writing,
    settings,
    office,
    terms: createTermTable(belongsTo, find),
    ignores: createIgnores(ignored),
    metadata,
    records: [ignored, metadata],
    words,
    vocabulary: createVocabulary(nativeFolder, refresh),
    changed: () => {
      for (const each of [settings, office, ignored, metadata]) each.forgetFiles();
      tell(connection, METADATA_CHANGED, undefined);
      refresh();
    },
    onChange: (listen) => void listeners.push(listen),
  };
}

/** 清理文稿, 拆成单篇 and 合并文稿 over the protocol. */
import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RunOptions } from '../../checks/run';
import { clean } from '../../clean/clean';
import { joinTexts, splitCompilation } from '../../clean/compilation';
import { looksPasted } from '../../clean/pasted';
import { toLineEdit } from '../../service/findings';
import type { Service } from '../../service/service';
import { answer } from '../connection/requests';
import { CLEAN, CLEAN_TEXT, type Cleaned, JOIN, LOOKS_PASTED, SPLIT } from '../protocol/cleaning';
import type { Ignores } from '../state/ignores';
import type { SettingsStore } from '../state/settings';
import type { ServerVocabulary } from '../state/vocabulary';
import type { Words } from '../state/words';

export interface CleaningNeeds {
  readonly find: (uri: string) => TextDocument | undefined;
  readonly service: Pick<Service, 'manuscript'>;
  readonly settings: SettingsStore;
  readonly ignores: Ignores;
  readonly words: Words;
  readonly vocabulary: ServerVocabulary;
}

export function registerCleaning(connection: Connection, needs: CleaningNeeds): void {
  const { find, service, settings, ignores } = needs;
  const cleaned = (document: TextDocument, own: RunOptions): Cleaned => {
    const words = needs.words.segmenter();
    const vocabulary = needs.vocabulary.get();
    const { edits, text, done, left } = clean(document.getText(), {
      ...own,
      ...(words ? { words } : {}),
      ...(vocabulary ? { vocabulary } : {}),
    });
    return {
      edits: edits.map((edit) => toLineEdit(document, edit)),
      text,
      count: done.reduce((sum, { count }) => sum + count, 0),
      done: done.map((one) => one.text),
      left: left.length,
    };
  };
  answer(connection, CLEAN, ({ uri, version }) => {
    const document = find(uri);
    if (document?.version !== version) return { refused: '文稿刚刚改动过，请再试一次。' };
    return cleaned(document, { settings: settings.of(uri), ignored: ignores.of(uri) });
  });
  answer(connection, CLEAN_TEXT, ({ text }) => cleaned(TextDocument.create('', 'dianping', 0, text), {}));
  answer(connection, LOOKS_PASTED, ({ uri }) => {
    const document = find(uri);
    return document !== undefined && looksPasted(service.manuscript(document));
  });
  answer(connection, SPLIT, ({ uri }) => {
    const document = find(uri);
    const manuscript = document && service.manuscript(document);
    return {
      singles: manuscript ? splitCompilation(manuscript) : [],
      leftBehind: manuscript?.frontMatter !== undefined,
    };
  });
  answer(connection, JOIN, ({ texts }) => {
    const { text, leftBehind } = joinTexts(texts);
    return { text, leftBehind: [...leftBehind] };
  });
}

/** 清理文稿, 拆成单篇 and 合并文稿 over the protocol. */
import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RunOptions } from '../../checks/run';
import { clean } from '../../clean/clean';
import { joinTexts, splitCompilation } from '../../clean/compilation';
import { looksPasted } from '../../clean/pasted';
import type { Manuscript } from '../../model/manuscript';
import type { Vocabulary } from '../../model/vocabulary';
import { toLineEdit } from '../../service/findings';
import type { Segmenter } from '../../words/segmenter';
import { answer } from '../connection/requests';
import { CLEAN, CLEAN_TEXT, type Cleaned, JOIN, LOOKS_PASTED, SPLIT } from '../protocol/cleaning';

export interface CleaningNeeds {
  readonly find: (uri: string) => TextDocument | undefined;
  readonly manuscript: (document: TextDocument) => Manuscript;
  /** The settings that are in force for a text, and what was ignored in it. */
  readonly options: (document: TextDocument) => RunOptions;
  readonly words: () => Segmenter | undefined;
  readonly vocabulary: () => Vocabulary | undefined;
}

export function registerCleaning(connection: Connection, needs: CleaningNeeds): void {
  const { find, manuscript, options } = needs;
  const cleaned = (document: TextDocument, own: RunOptions): Cleaned => {
    const words = needs.words();
    const vocabulary = needs.vocabulary();
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
    return cleaned(document, options(document));
  });
  answer(connection, CLEAN_TEXT, ({ text }) => cleaned(TextDocument.create('', 'dianping', 0, text), {}));
  answer(connection, LOOKS_PASTED, ({ uri }) => {
    const document = find(uri);
    return document !== undefined && looksPasted(manuscript(document));
  });
  answer(connection, SPLIT, ({ uri }) => {
    const document = find(uri);
    return document ? splitCompilation(manuscript(document)) : [];
  });
  answer(connection, JOIN, ({ texts }) => joinTexts(texts));
}

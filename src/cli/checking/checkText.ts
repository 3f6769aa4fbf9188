import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RunOptions } from '../../checks/run';
import { reasonOf } from '../../files/reason';
import { applyEdits } from '../../model/changes';
import { type Metadata, withMetadata } from '../../model/metadata';
import type { Vocabulary } from '../../model/vocabulary';
import { parse } from '../../reading/parse';
import { fixAllEdits, needsWords, runChecks } from '../../service/checking';
import { toLineFinding } from '../../service/findings';
import type { Segmenter } from '../../words/segmenter';
import { frontMatterTrouble } from '../input';
import type { FileResult } from './result';

/** What holds for a text: its settings, the office's words, and what is kept beside it. Plain data, which a thread can be handed. */
export interface Given extends Pick<RunOptions, 'settings' | 'ignored' | 'office'> {
  readonly metadata?: Metadata | undefined;
}

export interface Task {
  /** As the user named it. */
  readonly path: string;
  readonly text: string;
  readonly given: Given;
  /** Mend first what can be mended unseen. */
  readonly fix: boolean;
}

/** True where some check has something in the text to look up in the dictionary. */
export function wantsWords({ text, given }: Task): boolean {
  return needsWords(parse(text), given.settings);
}

/** What a text is checked with: words where there is something to look up, the words that the dictionary has. */
export interface AtHand {
  readonly words?: Segmenter | undefined;
  readonly vocabulary?: Vocabulary | undefined;
}

/** Checks one text, mended first where that is asked for. */
export function checkText({ path, text, given, fix }: Task, { words, vocabulary }: AtHand): FileResult {
  const told: string[] = [];
  const { metadata, ...own } = given;
  const options: RunOptions = {
    ...own,
    ...(words ? { words } : {}),
    ...(vocabulary ? { vocabulary } : {}),
    onFailure: ({ title }, error) =>
      told.push(`${path}：“${title}”这项检查出了错，没有做完（${reasonOf(error)}）`),
  };
  const mended = fix ? applyEdits(text, fixAllEdits(text, options)) : text;
  const manuscript = withMetadata(parse(mended), metadata);
  const trouble = frontMatterTrouble(path, manuscript);
  if (trouble) told.push(trouble);
  const document = TextDocument.create(path, 'dianping', 0, mended);
  const findings = runChecks(manuscript, options).map((finding) => toLineFinding(document, finding));
  return { path, findings, told, ...(mended === text ? {} : { mended }) };
}

/** The language service: answers everything about open manuscripts. It knows no editor and no protocol. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../checks/check';
import type { Ignored } from '../checks/ignore';
import type { RunOptions } from '../checks/run';
import type { CheckSettings } from '../checks/settings';
import type { TextEdit } from '../model/changes';
import { isGarbled } from '../model/garbled';
import type { Manuscript } from '../model/manuscript';
import { type Metadata, withMetadata } from '../model/metadata';
import { parse } from '../reading/parse';
import type { Segmenter } from '../words/segmenter';
import { fixAllEdits, needsWords, runChecks } from './checking';
import { type OutlineNode, outlineOf } from './outline';

export interface ServiceOptions {
  /** True in an editor, where a list may still be being written. */
  readonly editing: boolean;
  readonly settings: (document: TextDocument) => CheckSettings;
  /** What the writer has waved away in a text; the same list as long as nothing changed. */
  readonly ignored: (document: TextDocument) => readonly Ignored[];
  /** What is kept beside a text; the same object as long as nothing changed. */
  readonly metadata: (document: TextDocument) => Metadata | undefined;
  /** The segmenter when it is at hand. */
  readonly words: () => Segmenter | undefined;
  /** Called when a check wants words and none are at hand. */
  readonly wantWords: () => void;
  /** Told when a check breaks down, each time that it does. */
  readonly onFailure?: RunOptions['onFailure'];
}

export interface Service {
  /** A garbled text reads as an empty one: nobody is to judge it, nor to change it. */
  readonly manuscript: (document: TextDocument) => Manuscript;
  readonly outline: (document: TextDocument) => OutlineNode[];
  readonly findings: (document: TextDocument) => readonly Finding[];
  /** The edits of fix-all, as one step. */
  readonly fixAll: (document: TextDocument) => TextEdit[];
}

/** What was worked out for one version of a document. */
interface Reading {
  readonly version: number;
  readonly metadata: Metadata | undefined;
  readonly manuscript: Manuscript;
  outline?: OutlineNode[];
  findings?: { readonly options: RunOptions; readonly list: readonly Finding[] };
}

export function createService({
  editing,
  settings,
  ignored,
  metadata,
  words,
  wantWords,
  onFailure,
}: ServiceOptions): Service {
  const readings = new WeakMap<TextDocument, Reading>();

  function read(document: TextDocument): Reading {
    const known = readings.get(document);
    const beside = metadata(document);
    if (known?.version === document.version && known.metadata === beside) return known;
    const manuscript = withMetadata(parse(readable(document)), beside);
    const reading = { version: document.version, metadata: beside, manuscript };
    readings.set(document, reading);
    return reading;
  }

  function runOptions(document: TextDocument): RunOptions {
    const segmenter = words();
    const own = settings(document);
    if (!segmenter && needsWords(read(document).manuscript, own)) wantWords();
    return {
      editing,
      settings: own,
      ignored: ignored(document),
      ...(segmenter ? { words: segmenter } : {}),
      ...(onFailure ? { onFailure } : {}),
    };
  }

  return {
    manuscript: (document) => read(document).manuscript,
    outline: (document) => {
      const reading = read(document);
      reading.outline ??= outlineOf(document, reading.manuscript);
      return reading.outline;
    },
    findings: (document) => {
      const reading = read(document);
      const options = runOptions(document);
      if (!reading.findings || !sameOptions(reading.findings.options, options)) {
        reading.findings = { options, list: runChecks(reading.manuscript, options) };
      }
      return reading.findings.list;
    },
    fixAll: (document) => fixAllEdits(readable(document), runOptions(document)),
  };
}

function readable(document: TextDocument): string {
  const text = document.getText();
  return isGarbled(text) ? '' : text;
}

/** True when nothing changed that the findings hang on besides the text. */
function sameOptions(a: RunOptions, b: RunOptions): boolean {
  return a.settings === b.settings && a.words === b.words && a.ignored === b.ignored;
}

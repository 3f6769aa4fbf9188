/** The language service: answers everything about open manuscripts. It knows no editor and no protocol. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../checks/check';
import type { Ignored } from '../checks/ignore';
import type { RunOptions } from '../checks/run';
import { allOn, type CheckSettings, resolveSetting } from '../checks/settings';
import type { TextEdit } from '../model/changes';
import { isGarbled } from '../model/garbled';
import type { Manuscript, Range } from '../model/manuscript';
import { type Metadata, withMetadata } from '../model/metadata';
import type { Office } from '../model/office';
import type { Vocabulary } from '../model/vocabulary';
import { parse } from '../reading/parse';
import { CHECKS } from '../rules/index';
import type { Segmenter } from '../words/segmenter';
import { fixAllEdits, needsWords, runChecks } from './checking';
import { type FinalCheck, finalCheck } from './finalCheck';
import { type OutlineNode, outlineOf } from './outline';

export interface ServiceOptions {
  /**
   * What the writer wrote last in a text, the same range as long as nothing changed; `undefined` where the text stands as
   * it was opened or saved by hand. Absent where nobody writes.
   */
  readonly writing?: (document: TextDocument) => Range | undefined;
  readonly settings: (document: TextDocument) => CheckSettings;
  /** What the writer has ignored in a text; the same list as long as nothing changed. */
  readonly ignored: (document: TextDocument) => readonly Ignored[];
  /** What is kept beside a text; the same object as long as nothing changed. */
  readonly metadata: (document: TextDocument) => Metadata | undefined;
  /** The office's own words for a text; the same object as long as nothing changed. Absent where there are none. */
  readonly office?: (document: TextDocument) => Office;
  /** Characters a minute at which speeches are read out; the usual pace where absent. */
  readonly pace?: () => number;
  /** The segmenter when it is at hand. */
  readonly words: () => Segmenter | undefined;
  /** The words that the dictionary has, when they are at hand. */
  readonly vocabulary?: () => Vocabulary | undefined;
  /** Called when a check wants words and none are at hand. */
  readonly wantWords: () => void;
  /** Told when a check breaks down, each time that it does. */
  readonly onFailure?: RunOptions['onFailure'];
}

/** A finding that is not told: its check is off, or else it was ignored. */
export interface Silenced {
  readonly finding: Finding;
  readonly off: boolean;
}

export interface Service {
  /** A text that is garbled, or too long to be one, reads as an empty one: nobody is to judge it, nor to change it. */
  readonly manuscript: (document: TextDocument) => Manuscript;
  readonly outline: (document: TextDocument) => OutlineNode[];
  readonly findings: (document: TextDocument) => readonly Finding[];
  /** What would be told if nothing had been ignored and every check were on. */
  readonly silenced: (document: TextDocument) => readonly Silenced[];
  /** 定稿检查: all findings, those around the writer's place too, summed up. */
  readonly finalCheck: (document: TextDocument) => FinalCheck;
  /** The edits of fix-all, as one step. */
  readonly fixAll: (document: TextDocument) => TextEdit[];
}

/** What was worked out for a document as it stood. */
interface Reading {
  readonly text: string;
  readonly metadata: Metadata | undefined;
  readonly manuscript: Manuscript;
  outline?: OutlineNode[];
  findings?: { readonly options: RunOptions; readonly list: readonly Finding[] };
}

export function createService({
  writing,
  settings,
  ignored,
  metadata,
  office,
  pace,
  words,
  vocabulary,
  wantWords,
  onFailure,
}: ServiceOptions): Service {
  const readings = new WeakMap<TextDocument, Reading>();

  function read(document: TextDocument): Reading {
    const known = readings.get(document);
    const beside = metadata(document);
    // Not by its version: a client may change a text and forget to count.
    const text = document.getText();
    if (known?.text === text && known.metadata === beside) return known;
    const manuscript = withMetadata(parse(readable(document)), beside);
    const reading = { text, metadata: beside, manuscript };
    readings.set(document, reading);
    return reading;
  }

  function runOptions(document: TextDocument): RunOptions {
    const segmenter = words();
    const known = vocabulary?.();
    const own = settings(document);
    if (!segmenter && needsWords(read(document).manuscript, own)) wantWords();
    return {
      writing: writing?.(document),
      settings: own,
      ignored: ignored(document),
      ...(office ? { office: office(document) } : {}),
      ...(pace ? { pace: pace() } : {}),
      ...(segmenter ? { words: segmenter } : {}),
      ...(known ? { vocabulary: known } : {}),
      ...(onFailure ? { onFailure } : {}),
    };
  }

  function findings(document: TextDocument): readonly Finding[] {
    const reading = read(document);
    const options = runOptions(document);
    if (!reading.findings || !sameOptions(reading.findings.options, options)) {
      reading.findings = { options, list: runChecks(reading.manuscript, options) };
    }
    return reading.findings.list;
  }

  function silenced(document: TextDocument): readonly Silenced[] {
    const options = runOptions(document);
    const own = options.settings ?? {};
    const off = new Set(
      CHECKS.filter((check) => resolveSetting(check, own).severity === 'off').map(({ id }) => id),
    );
    if (off.size + (options.ignored ?? []).length === 0) return [];
    const told = new Set(findings(document).map(keyOf));
    const everything = { ...options, settings: allOn(own, CHECKS), ignored: [] };
    return runChecks(read(document).manuscript, everything)
      .filter((finding) => !told.has(keyOf(finding)))
      .map((finding) => ({ finding, off: off.has(finding.check) }));
  }

  return {
    manuscript: (document) => read(document).manuscript,
    outline: (document) => {
      const reading = read(document);
      reading.outline ??= outlineOf(document, reading.manuscript);
      return reading.outline;
    },
    findings,
    silenced,
    finalCheck: (document) => {
      const { manuscript } = read(document);
      return finalCheck(manuscript, runChecks(manuscript, { ...runOptions(document), writing: undefined }));
    },
    // Whoever has all mended is not in mid-sentence.
    fixAll: (document) => fixAllEdits(readable(document), { ...runOptions(document), writing: undefined }),
  };
}

/** Longest text that is read, in UTF-16 code units: some hundred times a long speech. */
export const MAX_LENGTH = 2_000_000;

function readable(document: TextDocument): string {
  const text = document.getText();
  return text.length > MAX_LENGTH || isGarbled(text) ? '' : text;
}

function keyOf({ check, range }: Finding): string {
  return `${check} ${range.start} ${range.end}`;
}

/** True when nothing changed that the findings hang on besides the text. */
function sameOptions(a: RunOptions, b: RunOptions): boolean {
  return (['writing', 'settings', 'words', 'vocabulary', 'ignored', 'office', 'pace'] as const).every(
    (each) => a[each] === b[each],
  );
}

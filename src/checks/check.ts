import type { TextEdit } from '../model/changes';
import type { Manuscript, Range, Segment } from '../model/manuscript';
import type { Office } from '../model/office';
import type { Vocabulary } from '../model/vocabulary';
import type { Segmenter } from '../words/segmenter';

export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a check rests on (contract, check --format json). */
export const BASES = ['standard', 'usage', 'genre', 'office'] as const;
export type Basis = (typeof BASES)[number];

/** The same in words: the page of a check has them after 依据, a hover too. */
export const BASIS_NAMES: Readonly<Record<Basis, string>> = {
  standard: '国家标准的条款',
  usage: '词典、规范用法和校对惯例',
  genre: '这类讲话的通行写法',
  office: '本单位的字词表',
};

/** 修复: edits that mend a finding. Edits of one fix do not overlap. */
export interface Fix {
  /** Says in Chinese what it will do: 改为“（二）”. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The one right answer. At most one fix of a finding. */
  readonly preferred?: boolean;
  /** May be applied unseen, as part of fix-all. Only a preferred fix is safe. */
  readonly safe?: boolean;
  /** True where words of the text, not only marks and breaks, become others or go; the title says which. */
  readonly words?: boolean;
}

/** What a check reports: a place where it does not hold. */
export interface Report {
  readonly range: Range;
  readonly message: string;
  readonly related?: readonly { readonly range: Range; readonly message: string }[] | undefined;
  readonly fixes?: readonly Fix[] | undefined;
  /** Speaks of more than the place it is shown at (a sentence, a list, a whole text): it leaves that place to others. */
  readonly wide?: boolean;
  /** Weighs more than the check's other reports: it is told one level above what the check is set to. */
  readonly louder?: boolean;
}

/** 发现: a report with its check, severity and basis. */
export interface Finding extends Report {
  readonly check: string;
  readonly severity: Severity;
  readonly basis: Basis;
}

/** What a check of a few paragraphs is given. */
export interface ParagraphsInput {
  readonly manuscript: Manuscript;
  /** At hand where `needsWords` says that there is something to look up. */
  readonly words?: Segmenter;
  /** The words that the dictionary has; absent until they are at hand, and where there are none. */
  readonly vocabulary?: Vocabulary;
  /** The office's own words; its leaders are those of the front matter where that names any. */
  readonly office: Office;
  /** The check's options, defaults filled in. */
  readonly options: Readonly<Record<string, number>>;
}

/** What a check of a speech is given. */
export interface CheckInput extends ParagraphsInput {
  /** True while the writer is at work at the end of the speech: what is last there may not be finished. */
  readonly editing: boolean;
}

/** What a check of the whole manuscript is given. */
export interface WholeInput extends ParagraphsInput {
  /** True while the writer is at work at the end of a segment's speech. */
  readonly atWork: (segment: Segment) => boolean;
  /** Characters a minute at which the speech is read out. */
  readonly pace: number;
}

/** 检查: one rule. No state, no I/O. */
export interface Check {
  readonly id: string;
  /** A few words in Chinese: 序号缺失. */
  readonly title: string;
  /** One sentence in Chinese saying what holds when all is well. */
  readonly description: string;
  readonly severity: Severity;
  /** What it rests on; its page names the source itself. */
  readonly basis: Basis;
  /**
   * Present on a check that wants the dictionary: true where there is something in the text to look up. As long as it is
   * not at hand, the check is left out there; where nothing is to be looked up, it need not be loaded.
   */
  readonly needsWords?: (manuscript: Manuscript) => boolean;
  /** True when its reports speak of more than their places. */
  readonly wide?: boolean;
  /** JSON-schema properties of the options, each with a default. */
  readonly options?: Readonly<Record<string, OptionSchema>>;
  /**
   * Reads a few paragraphs, whole lines without a speech: its findings are found again as long as these stay as they are.
   * For what hangs on a paragraph alone, or on a line.
   */
  readonly runParagraphs?: (input: ParagraphsInput) => Report[];
  /** Reads a speech with what stands around it: its findings are found again as long as that stays as it is. */
  readonly run?: (input: CheckInput) => Report[];
  /** Reads the whole manuscript; what it finds speaks of more than its place. Each check has one of the three, or more. */
  readonly runWhole?: (input: WholeInput) => Report[];
}

export interface OptionSchema {
  readonly type: 'number';
  readonly default: number;
  readonly description: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Requests beyond the Language Server Protocol, shared by the server and its clients. */
import type { Severity } from '../checks/check';
import type { Ignored } from '../checks/ignore';
import type { TermChange, TermsChanged } from '../files/termsEdit';
import type { Part } from '../model/manuscript';
import type { Metadata } from '../model/metadata';
import type { Printed, PrintedLine, PrintedPage } from '../paper/printed';
import type { Script } from '../paper/script';
import type { Face } from '../paper/sheet';
import type { LineFigure } from '../service/figureLines';
import type { LineEdit } from '../service/findings';
import type { NextLabel } from '../service/nextLabels';
import type { OutlineNode } from '../service/outline';
import type { LineRange, Position } from '../service/positions';
import type { StructureOperation, StructureResult } from '../service/structure';

export type { Severity } from '../checks/check';
export type { Ignored } from '../checks/ignore';
export { PACE } from '../language/length';
export { PART_NAMES, REVIEWS_NAME } from '../language/partNames';
export { encodingInstead } from '../language/scripts';
export { looksLikeSpeech } from '../language/speechLike';
export { fromBase64, toBase64 } from '../model/base64';
export { fileNameOf } from '../model/fileName';
export { isGarbled } from '../model/garbled';
export type { PrintedMark } from '../paper/printed';
export type { Face } from '../paper/sheet';
export type { LineFigure, LineSource } from '../service/figureLines';
export { subjectText } from '../service/figureText';
export type { LineEdit } from '../service/findings';
export { countText, durationText, shareText, timeText } from '../service/lengthText';
export type { NextLabel } from '../service/nextLabels';
export type { OutlineNode } from '../service/outline';
export type { LineRange, Position } from '../service/positions';
export { minus, NO_SIZE, plus, type Size, sizeOf } from '../service/size';
export type { RowPlace, StructureOperation } from '../service/structure';

/** A request of ours: its method, and by its type what is asked and what is answered. */
export interface RequestType<Params, Result> {
  readonly method: string;
  /** Never there: only the compiler looks at it. */
  readonly types?: readonly [Params, Result];
}

/** A notification of ours, typed likewise. */
export interface NotificationType<Params> {
  readonly method: string;
  readonly types?: readonly [Params];
}

/** Names an open manuscript. */
export interface TextParams {
  uri: string;
}

/** Names a manuscript as it stood in one version: an answer for another one would be no answer. */
export interface VersionParams extends TextParams {
  version: number;
}

/** The writer has left the sentence that was being written: what was held back around it can be told. */
export const LEFT: NotificationType<TextParams> = { method: 'dianping/left' };

/** What all views show of an open manuscript, in one answer; null for an unknown one. */
export const OVERVIEW: RequestType<TextParams, Overview | null> = { method: 'dianping/overview' };
export interface Overview extends ManuscriptOutline {
  /** Version of the document that all this was read from. */
  version: number;
  /** How long the speech may take, by the front matter or what is kept beside the text. */
  minutes?: number;
  /** Who is named in which order, 姓名 or 姓名 职务, where the text says so or what is kept beside it. */
  leaders?: string[];
  /** Those of the front matter, or kept beside the text, and those whom a speech goes through one by one, and what is said of each. */
  reviewees: RevieweeNode[];
}
export interface ManuscriptOutline {
  /** The first line above the first speech, the name of a compilation; absent where there is none. */
  title?: string;
  speeches: OutlineNode[];
  /** Announced counts (讲三点意见), in order. */
  promises?: PromiseNode[];
}
export interface PromiseNode {
  /** Where it is announced. */
  at: Position;
  count: number;
  /** How many points were found to answer it. */
  found: number;
}

/** 定稿检查: what a text still lacks, nothing held back; null for an unknown one. */
export const FINAL_CHECK: RequestType<TextParams, FinalReport | null> = { method: 'dianping/finalCheck' };
export interface FinalReport {
  version: number;
  ready: boolean;
  points?: LineTally;
  promises?: LineTally;
  reviewees?: LineTally;
  /** Of the sums that the text makes, those that hold. */
  sums?: LineTally;
  blanks: LineRange[];
  characters: number;
  spoken: number;
  /** Minutes that the speech may take. */
  limit?: number;
  /** The gravest first. */
  findings: { check: string; severity: Severity; message: string; range: LineRange }[];
  /** How many more there would be with every check on and nothing ignored. */
  silenced: number;
}
export interface LineTally {
  done: number;
  of: number;
  /** The first place at which something is missing. */
  at?: LineRange;
}

/**
 * A change of structure → the edits that bring it about, all of them one step, or the reason why it makes no sense.
 * Edits are for the version that was given; where the text has another one, the answer is a refusal.
 */
export const EDIT: RequestType<EditParams, EditResult> = { method: 'dianping/edit' };
export interface EditParams extends VersionParams {
  operation: StructureOperation;
  /** False where labels are to stay as they are written. */
  renumber?: boolean;
}
export type EditResult = StructureResult;

/** Labels that an empty line may begin with, the likeliest first. */
export const NEXT_LABELS: RequestType<NextLabelsParams, NextLabel[]> = { method: 'dianping/nextLabels' };
export interface NextLabelsParams extends VersionParams {
  position: Position;
}

/** What a server without a disk asks of the editor: what a file holds, in base64; null where there is none. */
export const READ_FILE: RequestType<FileParams, string | null> = { method: 'dianping/readFile' };
export interface FileParams {
  uri: string;
}
/** Asks for the dictionary that lies with the extension; null where there is none. Bytes, to a thread. */
export const READ_DICTIONARY: RequestType<DictionaryParams, Uint8Array | null> = {
  method: 'dianping/readDictionary',
};
export interface DictionaryParams {
  /** Its name in the folder of the dictionary. */
  file: string;
}
/** Writes a file, or with null takes it away. */
export const WRITE_FILE: RequestType<FileContent, void> = { method: 'dianping/writeFile' };
export interface FileContent extends FileParams {
  content: string | null;
}

/** 导出 Word 文件: writes a manuscript as it stands now, and what the writer should know; or why it was not written. */
export const EXPORT_WORD: RequestType<ExportWordParams, ExportWordResult> = { method: 'dianping/exportWord' };
export interface ExportWordParams extends TextParams {
  /** 正式稿, 上台稿 */
  style: 'official' | 'reading';
  /** The address of the file to write; one that is there is replaced. */
  target: string;
}
export type ExportWordResult = { pages: number; told: readonly string[] } | { refused: string };

/** 预览: the pages as they will be printed, or why there are none; null for an unknown text. */
export const PAGES: RequestType<PagesParams, Pages | { refused: string } | null> = {
  method: 'dianping/pages',
};
export interface PagesParams extends TextParams {
  style: PaperStyle;
}
/** 正式稿, 上台稿 */
export type PaperStyle = ExportWordParams['style'];
export interface Pages extends Omit<Printed, 'pages'> {
  /** Version of the document that they show. */
  version: number;
  pages: PlacedPage[];
}
export interface PlacedPage extends Omit<PrintedPage, 'lines'> {
  lines: PlacedLine[];
}
export interface PlacedLine extends Omit<PrintedLine, 'start'> {
  /** Where the line begins in the text. */
  at: Position;
}

/** Pages may look other than they did, though no text changed: a setting of the 上台稿 did. */
export const PAPER_CHANGED: NotificationType<undefined> = { method: 'dianping/paperChanged' };

/** The fonts of the pages: by face its families, the standard's own first, and what stands in for those missing here. */
export const FONTS: RequestType<void, Fonts> = { method: 'dianping/fonts' };
export interface Fonts {
  families: Record<PrintedFace, string[]>;
  /** `instead` is absent where it cannot be told. */
  missing: { name: string; instead?: string }[];
}
export type PrintedFace = Face | 'song';

/** 演练: the speech at a place, section by section; null where there is none. */
export const SCRIPT: RequestType<ScriptParams, ScriptResult | null> = { method: 'dianping/script' };
export interface ScriptParams extends TextParams {
  position: Position;
}
export interface ScriptResult extends Script {
  version: number;
}

export interface RevieweeNode {
  name: string;
  /** The name in the front matter; of one that is kept beside the text, where the speech begins; of one that is not listed, where the speech sets in with it. */
  range: LineRange;
  listed: boolean;
  /** 逐一点评: under what the speech goes through them one by one. */
  section?: string;
  /** Where it is commented on, in order; none where it is missing. */
  places: { range: LineRange; title: string; part?: Part }[];
  /** 字数 of what is said. */
  characters: number;
  /** Of that, how much praises, blames and advises. */
  praise: number;
  blame: number;
  advice: number;
  praised: boolean;
  criticised: boolean;
}

/**
 * Makes names the reviewees: where the front matter lists them, by edits for the client to apply; else they are kept
 * beside the text, and those that were kept before come back as the answer. Or the reason why that cannot be.
 */
export const EDIT_REVIEWEES: RequestType<EditRevieweesParams, EditRevieweesResult> = {
  method: 'dianping/editReviewees',
};
export interface EditRevieweesParams extends VersionParams {
  names: readonly string[];
}
export type EditRevieweesResult = { edits: LineEdit[] } | { before: readonly string[] } | { refused: string };

/** 数字账: the figures of a text, looked up in its materials as they are now; null for an unknown one. */
export const FIGURES: RequestType<TextParams, FiguresAnswer | null> = { method: 'dianping/figures' };
export interface FiguresAnswer {
  version: number;
  /** In the order of the text. */
  figures: LineFigure[];
  materials: MaterialNode[];
}
export interface MaterialNode {
  /** As the text names it, relative to its folder. */
  path: string;
  uri?: string;
  /** True for one that is kept beside the text, and not in its front matter. */
  kept: boolean;
  /** Why it cannot be used. */
  problem?: string;
}

/** Materials come (files, as URIs) and go (paths); they are kept beside the text. */
export const EDIT_MATERIALS: RequestType<EditMaterialsParams, Kept> = { method: 'dianping/editMaterials' };
export interface EditMaterialsParams extends TextParams {
  add?: readonly string[];
  remove?: readonly string[];
}

/** Keeps metadata beside a text, in addition to what is kept. */
export const KEEP_METADATA: RequestType<KeepMetadataParams, Kept> = { method: 'dianping/keepMetadata' };
export interface KeepMetadataParams extends TextParams {
  metadata: Metadata;
}
/** 还原资料的上一次修改: takes back the last change of what is kept beside a text, and names what is as it was. */
export const RESTORE_METADATA: RequestType<TextParams, RestoredMetadata> = {
  method: 'dianping/restoreMetadata',
};
export type RestoredMetadata = { parts: readonly string[] } | { refused: string };
/** What is kept of texts goes where they went. */
export const MOVED: RequestType<MovedParams, Kept> = { method: 'dianping/moved' };
export interface MovedParams {
  moves: readonly { from: string; to: string }[];
}
export interface Kept {
  /** Why it was not. */
  refused?: string;
}
/** Takes a word into the office's table for a text; what was done comes back, enough to take it back. */
export const CHANGE_TERMS: RequestType<ChangeTermsParams, TermsChanged | { refused: string }> = {
  method: 'dianping/changeTerms',
};
export interface ChangeTermsParams extends TextParams {
  change: TermChange;
}
/** Takes such a change back, unless the table was changed again since. */
export const RESTORE_TERMS: RequestType<TermsChanged, Kept> = { method: 'dianping/restoreTerms' };
export type { TermChange, TermsChanged } from '../files/termsEdit';

/** What is kept beside texts may be other than it was. */
export const METADATA_CHANGED: NotificationType<undefined> = { method: 'dianping/metadataChanged' };

/** 清理文稿: the edits of a version, all of them one step, and what they do. */
export const CLEAN: RequestType<VersionParams, Cleaned | { refused: string }> = { method: 'dianping/clean' };
export interface Cleaned {
  edits: LineEdit[];
  text: string;
  /** How many places are put right, and by kind: 接上断行 27 处. */
  count: number;
  done: string[];
  /** How many findings still need a person. */
  left: number;
}
/** The same of a text that stands nowhere yet: the clipboard's. */
export const CLEAN_TEXT: RequestType<{ text: string }, Cleaned> = { method: 'dianping/cleanText' };
/** Whether a text looks pasted. */
export const LOOKS_PASTED: RequestType<TextParams, boolean> = { method: 'dianping/looksPasted' };
/** 拆成单篇: each speech of a compilation as a text of its own. */
export const SPLIT: RequestType<TextParams, { title: string; text: string }[]> = { method: 'dianping/split' };
/** 合并文稿: texts one after another as one. */
export const JOIN: RequestType<{ texts: string[] }, string> = { method: 'dianping/join' };

/** 与上一稿比较: what became of an older draft, in the order of the text as it stands. */
export const COMPARE: RequestType<CompareParams, Comparison | { refused: string }> = {
  method: 'dianping/compare',
};
export interface CompareParams extends VersionParams {
  /** The older draft. */
  old: string;
}
export interface Comparison {
  /** 第二点移到第一点，改写 4 句，删 1 段，加 1 段；有一处“拟”改成了“已”。 */
  summary: string;
  /** 拟 → 已, 可以 → 必须, a figure, a name. */
  meanings: { text: string; at: LineRange }[];
  /** What is as it was is left out. */
  changes: DraftChange[];
}
export interface DraftChange {
  kind: 'moved' | 'changed' | 'added' | 'removed';
  title: string;
  /** In the text as it stands; of what was cut, the place where it stood. */
  at: LineRange;
  /** What changed inside it, word by word; absent where its own words are as they were. */
  bits?: { kind: 'same' | 'gone' | 'new'; text: string }[];
  /**
   * Present where it came or went as a unit alone: it was split off another, or merged into one. Of a point it says
   * which: 与“二、压实责任”合并; of a paragraph, which is beside it, nothing.
   */
  part?: string;
}
/** The marked-up Word file, in base64. */
export const REDLINE: RequestType<CompareParams, { base64: string } | { refused: string }> = {
  method: 'dianping/redline',
};
/** The text of a Word file, whose bytes come along in Base64: the file may be where only the editor can read. */
export const IMPORT_WORD: RequestType<WordParams, ImportedWord | Refusal> = { method: 'dianping/importWord' };
/** What is found in that text, as comments and tracked changes in a copy of the file. */
export const REVIEW_WORD: RequestType<WordParams, ReviewedWord | Refusal> = { method: 'dianping/reviewWord' };
/** The largest file that is taken. */
export const MOST_WORD_BYTES = 32 * 1024 * 1024;
export interface WordParams extends TextParams {
  name: string;
  bytes: string;
}
export interface ImportedWord {
  text: string;
  /** What was kept or dropped, a sentence each. */
  notes: string[];
}
export interface ReviewedWord {
  /** The copy, in Base64. */
  bytes: string;
  /** What was written, in a sentence. */
  told: string;
}
export interface Refusal {
  /** Why not, and what to do. */
  refused: string;
}

/** Which segmenter is in use; told as well when it changes. */
export const WORDS: RequestType<void, WordsStatus> = { method: 'dianping/words' };
export const WORDS_CHANGED: NotificationType<WordsStatus> = { method: 'dianping/wordsChanged' };
export interface WordsStatus {
  /** `pending` until a check first needs words. */
  state: 'pending' | 'ready';
  segmenter?: 'nodejieba' | 'jieba-wasm' | 'Intl.Segmenter';
  /** Why nodejieba is not in use, in Chinese. */
  reason?: string;
}

/** What the writer has ignored in a text. */
export const IGNORED: RequestType<TextParams, readonly Ignored[]> = { method: 'dianping/ignored' };

/** Every check, in the order of the list, with the level that is in force for a text. */
export const CHECK_STATES: RequestType<TextParams, readonly CheckState[]> = { method: 'dianping/checks' };
export interface CheckState {
  id: string;
  title: string;
  description: string;
  level: Level;
  /** What it is where nothing is set. */
  usual: Severity;
}
export type Level = Severity | 'off';

/** Commands that the server carries out: (uri, entry), (uri, entry), (uri, check, severity or off). */
export const IGNORE_COMMAND = 'dianping.server.ignore';
export const RESTORE_COMMAND = 'dianping.server.restore';
export const SET_SEVERITY_COMMAND = 'dianping.server.setSeverity';

/** (uri, change): takes a word into the office's table. */
export const CHANGE_TERMS_COMMAND = 'dianping.server.changeTerms';

/** Sent in `initializationOptions` by our own extension. */
export interface ClientOptions {
  /** It has the commands below. */
  clientCommands?: boolean;
}

/** The `code` of the diagnostic on a text that was read by the wrong encoding. */
export const GARBLED_CODE = 'encoding';

/** Commands of the client that the server's code actions name. */
export const NEXT_PLACEHOLDER_COMMAND = 'dianping.nextPlaceholder';
/** (uri) */
export const REOPEN_COMMAND = 'dianping.reopen';
/** (check) */
export const OPEN_PAGE_COMMAND = 'dianping.openPage';
/** 收入词表…: (uri, word); the client asks what is to become of it. */
export const TAKE_TERM_COMMAND = 'dianping.takeTerm';
/** 不再提示…: (uri, what is told or silenced at the place) */
export const QUIET_COMMAND = 'dianping.quiet';
export interface Quiet {
  entry: Ignored;
  /** Whether it is told, was ignored, or its check is off. */
  state: 'told' | 'ignored' | 'off';
}

/** Requests beyond the Language Server Protocol, shared by the server and its clients. */
import type { Ignored } from '../checks/ignore';
import type { Part } from '../model/manuscript';
import type { LineEdit } from '../service/findings';
import type { OutlineNode } from '../service/outline';
import type { LineRange, Position } from '../service/positions';
import type { StructureOperation, StructureResult } from '../service/structure';

export type { Ignored } from '../checks/ignore';
export { PACE } from '../language/length';
export { PART_NAMES, REVIEWS_NAME } from '../language/partNames';
export type { LineEdit } from '../service/findings';
export { countText, durationText, shareText, timeText } from '../service/lengthText';
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

/** What all views show of an open manuscript, in one answer; null for an unknown one. */
export const OVERVIEW: RequestType<TextParams, Overview | null> = { method: 'dianping/overview' };
export interface Overview extends ManuscriptOutline {
  /** Version of the document that all this was read from. */
  version: number;
  /** How long the speech may take, by the front matter. */
  minutes?: number;
  /** Those of the front matter, and what is said of each. */
  reviewees: RevieweeNode[];
}
export interface ManuscriptOutline {
  /** The first line above the first speech, the name of a compilation; absent where there is none. */
  title?: string;
  speeches: OutlineNode[];
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

/** Labels that an empty line may begin with, the likeliest first, with the line's indent. */
export const NEXT_LABELS: RequestType<NextLabelsParams, string[]> = { method: 'dianping/nextLabels' };
export interface NextLabelsParams extends VersionParams {
  position: Position;
}

export interface RevieweeNode {
  name: string;
  /** The name in the front matter. */
  range: LineRange;
  /** Where it is commented on, in order; none where it is missing. */
  places: { range: LineRange; title: string; part?: Part }[];
  /** 字数 of what is said. */
  characters: number;
  praised: boolean;
  criticised: boolean;
}

/** Names → the edits that make them the reviewees, or the reason why that cannot be. */
export const EDIT_REVIEWEES: RequestType<EditRevieweesParams, EditRevieweesResult> = {
  method: 'dianping/editReviewees',
};
export interface EditRevieweesParams extends VersionParams {
  names: readonly string[];
}
export type EditRevieweesResult = { edits: LineEdit[] } | { refused: string };

/** Which segmenter is in use; told as well when it changes. */
export const WORDS: RequestType<void, WordsStatus> = { method: 'dianping/words' };
export const WORDS_CHANGED: NotificationType<WordsStatus> = { method: 'dianping/wordsChanged' };
export interface WordsStatus {
  /** `pending` until a check first needs words. */
  state: 'pending' | 'ready';
  segmenter?: 'nodejieba' | 'Intl.Segmenter';
  /** Why nodejieba is not in use, in Chinese. */
  reason?: string;
}

/** What the writer has waved away in a text. */
export const IGNORED: RequestType<TextParams, readonly Ignored[]> = { method: 'dianping/ignored' };

/** Commands that the server carries out: (uri, entry), (uri, entry), (uri, check, severity or off). */
export const IGNORE_COMMAND = 'dianping.server.ignore';
export const RESTORE_COMMAND = 'dianping.server.restore';
export const SET_SEVERITY_COMMAND = 'dianping.server.setSeverity';

/** Sent in `initializationOptions` by a client that has the commands below. */
export interface ClientOptions {
  clientCommands?: boolean;
}

/** Commands of the client that the server's code actions name. */
export const NEXT_PLACEHOLDER_COMMAND = 'dianping.nextPlaceholder';
/** (check) */
export const OPEN_PAGE_COMMAND = 'dianping.openPage';
/** (uri, check) */
export const CHANGE_SEVERITY_COMMAND = 'dianping.changeSeverity';

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
export { countText, durationText, shareText, timeText } from '../service/lengthText';
export type { OutlineNode } from '../service/outline';
export type { LineRange, Position } from '../service/positions';
export { minus, NO_SIZE, plus, type Size, sizeOf } from '../service/size';
export type { RowPlace, StructureOperation } from '../service/structure';

/** `dianping/outline`: { uri } → the outline of an open manuscript, or null for an unknown one. */
export const OUTLINE_REQUEST = 'dianping/outline';
export interface OutlineParams {
  uri: string;
}
export interface OutlineResult {
  /** Version of the document that this outline was read from. */
  version: number;
  /** The first line above the first speech, the name of a compilation; absent where there is none. */
  title?: string;
  speeches: OutlineNode[];
}

/**
 * `dianping/edit`: a change of structure → the edits that bring it about, all of them one step, or the reason why it
 * makes no sense. Edits are for the version that was given; an answer for another version is a refusal.
 */
export const EDIT_REQUEST = 'dianping/edit';
export interface EditParams {
  uri: string;
  version: number;
  operation: StructureOperation;
  /** False where labels are to stay as they are written. */
  renumber?: boolean;
}
export type EditResult = StructureResult;

/** `dianping/nextLabels`: labels that an empty line may begin with, the likeliest first, with the line's indent. */
export const NEXT_LABELS_REQUEST = 'dianping/nextLabels';
export interface NextLabelsParams {
  uri: string;
  version: number;
  position: Position;
}
export type NextLabelsResult = string[];

/** `dianping/reviewees`: { uri } → the reviewees of the front matter and what is said of each, or null. */
export const REVIEWEES_REQUEST = 'dianping/reviewees';
export interface RevieweesResult {
  version: number;
  reviewees: RevieweeNode[];
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

/** `dianping/editReviewees`: names → the edits that make them the reviewees, or the reason why that cannot be. */
export const EDIT_REVIEWEES_REQUEST = 'dianping/editReviewees';
export interface EditRevieweesParams {
  uri: string;
  version: number;
  names: string[];
}
export type EditRevieweesResult = { edits: LineEdit[] } | { refused: string };

/** `dianping/words`: which segmenter is in use. Also sent as a notification when it changes. */
export const WORDS_REQUEST = 'dianping/words';
export const WORDS_NOTIFICATION = 'dianping/wordsChanged';
export interface WordsStatus {
  /** `pending` until a check first needs words. */
  state: 'pending' | 'ready';
  segmenter?: 'nodejieba' | 'Intl.Segmenter';
  /** Why nodejieba is not in use, in Chinese. */
  reason?: string;
}

/** `dianping/ignored`: { uri } → what the writer has waved away in that text. */
export const IGNORED_REQUEST = 'dianping/ignored';
export type IgnoredResult = readonly Ignored[];

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

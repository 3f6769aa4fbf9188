/** What is kept beside texts: reviewees and other metadata. */
import type { Metadata } from '../../model/metadata';
import type { LineEdit } from '../../service/findings';
import type { NotificationType, RequestType, TextParams, VersionParams } from './request';

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

/** What is kept beside texts may be other than it was. */
export const METADATA_CHANGED: NotificationType<undefined> = { method: 'dianping/metadataChanged' };

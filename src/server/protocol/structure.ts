/** Changes of structure. */
import type { NextLabel } from '../../service/nextLabels';
import type { Position } from '../../service/positions';
import type { StructureOperation, StructureResult } from '../../service/structure';
import type { RequestType, VersionParams } from './request';

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

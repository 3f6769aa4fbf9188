/** 数字账 and its materials. */
import type { LineFigure } from '../../service/figureLines';
import type { Kept } from './kept';
import type { RequestType, TextParams } from './request';

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

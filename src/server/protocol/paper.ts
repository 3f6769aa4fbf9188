/** Pages, fonts, the script, and a Word file of them: 预览, 演练, 导出 Word 文件. */
import type { Printed, PrintedLine, PrintedPage } from '../../paper/printed';
import type { Script } from '../../paper/script';
import type { Face } from '../../paper/sheet';
import type { Position } from '../../service/positions';
import type { NotificationType, RequestType, TextParams } from './request';

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

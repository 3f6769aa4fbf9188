/** 清理文稿, 拆成单篇 and 合并文稿. */
import type { LineEdit } from '../../service/findings';
import type { RequestType, TextParams, VersionParams } from './request';

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
export const SPLIT: RequestType<TextParams, Split> = { method: 'dianping/split' };
export interface Split {
  singles: { title: string; text: string }[];
  /** The compilation has front matter: it speaks of all speeches, and stays behind. */
  leftBehind: boolean;
}

/** 合并文稿: texts one after another as one. */
export const JOIN: RequestType<{ texts: string[] }, Joined> = { method: 'dianping/join' };
export interface Joined {
  text: string;
  /** Which of the texts have front matter, by their place: it speaks of one speech, and stays behind. */
  leftBehind: number[];
}

/** What the page shows, and how it comes to be: one state, and one function that makes the next of it. */
import { applyEdits, type TextEdit } from '../model/changes';
import { fileNameOf } from '../model/fileName';
import type { Range } from '../model/manuscript';
import { apply, type Change, difference, joined, moved, reverse } from './change';
import type { Mended, Reading } from './engine';

export type View = 'findings' | 'outline' | 'figures';
export type Work = 'clean' | 'fixAll';

export interface State {
  /** Its lines end in \n, as a text field has them. */
  readonly text: string;
  /** Where the writer is to be taken after a change of ours; another object each time. */
  readonly place?: Range;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** The file that was opened, and how its lines end. */
  readonly file?: { readonly name: string; readonly lineEnd: string };
  readonly read?: { readonly text: string; readonly reading: Reading };
  /** The text as it was last opened, saved or copied: it can be had again. */
  readonly kept: string;
  /** What the writer wrote last; absent where nothing is in the making. */
  readonly writing?: Range;
  readonly working?: Work;
  readonly view: View;
  /** What there is to say about what was done last. */
  readonly notice: string;
}

interface Step {
  readonly change: Change;
  /** When it was typed, in milliseconds; absent where it was done at one stroke. */
  readonly typed?: number;
}

export type Action =
  | { readonly kind: 'typed'; readonly text: string; readonly at: number }
  | { readonly kind: 'opened'; readonly text: string; readonly name: string }
  | { readonly kind: 'fixed'; readonly edits: readonly TextEdit[]; readonly title: string }
  | { readonly kind: 'working'; readonly work: Work }
  | { readonly kind: 'mended'; readonly work: Work; readonly from: string; readonly mended: Mended }
  | { readonly kind: 'read'; readonly text: string; readonly reading: Reading }
  | { readonly kind: 'failed' | 'undo' | 'redo' | 'left' | 'saved' | 'copied' }
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'told'; readonly notice: string };

export const EMPTY: State = { text: '', past: [], future: [], kept: '', view: 'findings', notice: '' };

/** What comes in one piece and is longer was pasted, not written, in UTF-16 code units. */
const WRITTEN = 200;
/** Keys that follow each other faster are undone together, in milliseconds. */
const PAUSE = 1_000;
const MOST_STEPS = 500;

/** The next state. It never fails, and what an action cannot do is said in the notice. */
export function next(state: State, action: Action): State {
  switch (action.kind) {
    case 'typed':
      return typed(state, lines(action.text), action.at);
    case 'opened':
      return opened(state, action);
    case 'fixed':
      return fixed(state, action);
    case 'working':
      return { ...state, working: action.work, notice: WORKING[action.work] };
    case 'mended':
      return mended(state, action);
    case 'read':
      return { ...state, read: { text: action.text, reading: action.reading } };
    case 'failed':
      return failed(state);
    case 'undo':
      return undone(state);
    case 'redo':
      return redone(state);
    case 'left':
      return withoutWriting(state);
    case 'saved':
      return { ...state, kept: state.text, notice: '已另存为文本文件（UTF-8 编码），一般在“下载”文件夹里。' };
    case 'copied':
      return { ...state, kept: state.text, notice: '全文已复制，可以粘贴到 Word 或 WPS 里。' };
    case 'view':
      return { ...state, view: action.view };
    case 'told':
      return { ...state, notice: action.notice };
  }
}

/**
 * Takes ranges of the last reading to where they stand in the text as it is now; `undefined` where a place was changed
 * since.
 */
export function placing({ read, text }: State): (range: Range) => Range | undefined {
  if (!read || read.text === text) return (range) => range;
  const change = difference(read.text, text);
  return (range) => moved(range, change);
}

/** The next finding behind an offset, or the one before it; round and round. */
export function neighbour(
  state: State,
  offset: number,
  forward: boolean,
): { readonly place: Range; readonly message: string } | undefined {
  const placeNow = placing(state);
  const found = (state.read?.reading.findings ?? []).flatMap(({ range, message }) => {
    const place = placeNow(range);
    return place ? [{ place, message }] : [];
  });
  return forward
    ? (found.find(({ place }) => place.start > offset) ?? found[0])
    : (found.findLast(({ place }) => place.start < offset) ?? found.at(-1));
}

/** True where closing the page would lose something. */
export function isUnsaved({ text, kept }: State): boolean {
  return text !== kept && text.trim() !== '';
}

/** What the file is to be called: as the one that was opened, else by the speech's title. */
export function fileName({ file, read }: State): string {
  return fileNameOf(file?.name.replace(/\.[^.]*$/, '') ?? read?.reading.title ?? '', '点评讲话');
}

/** The text as it goes into a file. */
export function fileText({ text, file }: State, usual: string): string {
  return text.replaceAll('\n', file?.lineEnd ?? usual);
}

const WORKING: Readonly<Record<Work, string>> = { clean: '正在清理……', fixAll: '正在修改……' };
const NOTHING: Readonly<Record<Work, string>> = {
  clean: '没有要清理的',
  fixAll: '没有可以放心自动改的',
};

/** A text field has no other line ends. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function typed(state: State, text: string, at: number): State {
  if (text === state.text) return state;
  const change = difference(state.text, text);
  const isPasted = change.added.length > WRITTEN;
  const { place: _, ...rest } = withoutWriting(state);
  const now = { ...rest, text, past: withTyped(state.past, change, at, isPasted), future: [], notice: '' };
  if (!isPasted) return { ...now, writing: { start: change.start, end: change.start + change.added.length } };
  // Whoever brings a whole speech wants to read it from its beginning.
  return state.text.trim() === '' ? { ...now, place: { start: 0, end: 0 } } : now;
}

/** Keys that follow each other are one step; what is pasted is one by itself. */
function withTyped(past: readonly Step[], change: Change, at: number, isPasted: boolean): readonly Step[] {
  const last = past.at(-1);
  const goesOn = !isPasted && last?.typed !== undefined && at - last.typed < PAUSE;
  const both = goesOn ? joined(last.change, change) : undefined;
  if (both) return [...past.slice(0, -1), { change: both, typed: at }];
  return [...past, isPasted ? { change } : { change, typed: at }].slice(-MOST_STEPS);
}

/** Puts another text in the place of the one that stands, in one step. */
function replaced(state: State, text: string, notice: string): State {
  if (text === state.text) return { ...state, notice };
  const change = difference(state.text, text);
  return {
    ...withoutWriting(state),
    text,
    place: { start: change.start, end: change.start },
    past: [...state.past, { change }].slice(-MOST_STEPS),
    future: [],
    notice,
  };
}

function opened(state: State, { text, name }: { readonly text: string; readonly name: string }): State {
  const lineEnd = /\r\n?|\n/.exec(text)?.[0];
  const notice = `已打开“${name}”。${state.text.trim() === '' ? '' : '原来的文字可以用“撤销”找回。'}`;
  const { file: _, ...rest } = replaced(state, lines(text), notice);
  return {
    ...rest,
    place: { start: 0, end: 0 },
    kept: lines(text),
    ...(lineEnd ? { file: { name, lineEnd } } : { file: { name, lineEnd: '\n' } }),
  };
}

function fixed(
  state: State,
  { edits, title }: { readonly edits: readonly TextEdit[]; readonly title: string },
): State {
  const placeNow = placing(state);
  const now = edits.flatMap(({ range, text }) => {
    const place = placeNow(range);
    return place ? [{ range: place, text }] : [];
  });
  if (now.length < edits.length) return { ...state, notice: '这一处刚刚改动过，请等检查完再点。' };
  return replaced(state, lines(applyEdits(state.text, now)), `已${title}。`);
}

function mended(
  state: State,
  {
    work,
    from,
    mended: { text, done, left },
  }: { readonly work: Work; readonly from: string; readonly mended: Mended },
): State {
  const { working: _, ...rest } = state;
  if (state.text !== from) return { ...rest, notice: '文稿刚刚改动过，没有动它。请再点一次。' };
  const what = done.length > 0 ? done.join('，') : NOTHING[work];
  const still = left > 0 ? `还有 ${left} 处要您看` : '没有剩下的问题';
  const back = text === from ? '' : '不满意，点“撤销”就全部退回。';
  return replaced(rest, lines(text), `${what}；${still}。${back}`);
}

function failed(state: State): State {
  const { working: _, ...rest } = state;
  return { ...rest, notice: '出了错，文稿没有动。请先复制或另存，再重新打开这一页。' };
}

function undone(state: State): State {
  const step = state.past.at(-1);
  if (!step) return { ...state, notice: '没有可以撤销的了。' };
  const text = apply(state.text, reverse(step.change));
  const future = [step, ...state.future];
  return {
    ...withoutWriting(state),
    text,
    place: placeOf(step, 'removed'),
    past: state.past.slice(0, -1),
    future,
    notice: '已撤销一步。',
  };
}

function redone(state: State): State {
  const [step, ...future] = state.future;
  if (!step) return { ...state, notice: '没有可以恢复的了。' };
  const text = apply(state.text, step.change);
  return {
    ...withoutWriting(state),
    text,
    place: placeOf(step, 'added'),
    past: [...state.past, step],
    future,
    notice: '已恢复一步。',
  };
}

/** Behind what was typed; where much was done at one stroke, where it begins. */
function placeOf({ change, typed }: Step, stands: 'removed' | 'added'): Range {
  const at = change.start + (typed === undefined ? 0 : change[stands].length);
  return { start: at, end: at };
}

function withoutWriting(state: State): State {
  if (!state.writing) return state;
  const { writing: _, ...rest } = state;
  return rest;
}

/**
 * The clock of a rehearsal: what has been spoken, what each section took. A reducer: state and event in, state out;
 * times are milliseconds of any clock. Pure: no editor.
 */

/** Syllables a minute, as the setting has them. */
const PACES = { least: 60, most: 600 } as const;

export interface Clock {
  /** Syllables of each section. */
  readonly spoken: readonly number[];
  /** At which the text scrolls, syllables a minute. */
  readonly pace: number;
  /** What the sections took, in order; those after them are still to come. Milliseconds. */
  readonly taken: readonly number[];
  /** What the section at hand has taken up to `since`. */
  readonly before: number;
  /** Syllables from the beginning to where the text stood at `since`. */
  readonly from: number;
  /** When it last went on; absent while it rests. */
  readonly since?: number;
}

export type ClockEvent =
  /** Starts or rests. */
  | { readonly type: 'toggle' | 'section' | 'back' | 'restart'; readonly at: number }
  | { readonly type: 'pace'; readonly by: number; readonly at: number };

export function newClock(spoken: readonly number[], pace: number): Clock {
  return { spoken, pace: bounded(pace), taken: [], before: 0, from: 0 };
}

/** True when every section has its time. */
export function isDone({ spoken, taken }: Clock): boolean {
  return taken.length >= spoken.length;
}

/** Where the text stands, in syllables from the beginning. */
export function positionAt({ from, pace, since, spoken }: Clock, at: number): number {
  const gone = since === undefined ? 0 : ((at - since) / MINUTE) * pace;
  return Math.min(sum(spoken), from + gone);
}

/** What the section at hand has taken. Milliseconds. */
export function elapsedAt({ before, since }: Clock, at: number): number {
  return before + (since === undefined ? 0 : at - since);
}

export function nextClock(clock: Clock, event: ClockEvent): Clock {
  switch (event.type) {
    case 'toggle':
      return clock.since === undefined ? goOn(clock, event.at) : rest(clock, event.at);
    case 'section':
      return section(clock, event.at);
    case 'back':
      return back(clock, event.at);
    case 'restart':
      return newClock(clock.spoken, clock.pace);
    case 'pace':
      return { ...held(clock, event.at), pace: bounded(clock.pace + event.by) };
  }
}

/**
 * Syllables a minute at which the sections that have a time were spoken; `undefined` where that says nothing: too short,
 * or no pace at which anyone speaks.
 */
export function learntPace({ spoken, taken }: Clock): number | undefined {
  const minutes = sum(taken) / MINUTE;
  const said = sum(spoken.slice(0, taken.length));
  if (minutes < ENOUGH || said === 0) return undefined;
  const pace = Math.round(said / minutes);
  return pace === bounded(pace) ? pace : undefined;
}

const MINUTE = 60_000;
/** Minutes from which a pace is more than chance. */
const ENOUGH = 0.25;

function goOn(clock: Clock, at: number): Clock {
  return isDone(clock) ? clock : { ...clock, since: at };
}

function rest(clock: Clock, at: number): Clock {
  const { since: _, ...still } = held(clock, at);
  return still;
}

/** The same moment, told from now on. */
function held(clock: Clock, at: number): Clock {
  if (clock.since === undefined) return clock;
  return { ...clock, before: elapsedAt(clock, at), from: positionAt(clock, at), since: at };
}

/** The section at hand is over; the text comes to the next one. A key before the start takes nothing. */
function section(clock: Clock, at: number): Clock {
  const took = elapsedAt(clock, at);
  if (isDone(clock) || took === 0) return clock;
  const taken = [...clock.taken, took];
  const next = { ...clock, taken, before: 0, from: sum(clock.spoken.slice(0, taken.length)) };
  if (clock.since === undefined) return next;
  return isDone(next) ? rest({ ...next, since: at }, at) : { ...next, since: at };
}

/** A key too many is taken back: the time goes on where the section was. */
function back(clock: Clock, at: number): Clock {
  const last = clock.taken.at(-1);
  if (last === undefined) return clock;
  const taken = clock.taken.slice(0, -1);
  const now = held(clock, at);
  const before = last + now.before;
  const said = Math.min(clock.spoken[taken.length]!, (before / MINUTE) * clock.pace);
  return { ...now, taken, before, from: sum(clock.spoken.slice(0, taken.length)) + said };
}

function bounded(pace: number): number {
  return Math.min(PACES.most, Math.max(PACES.least, pace));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

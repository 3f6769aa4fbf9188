/** What the view of a rehearsal and the extension tell each other. */
import type { Clock } from './clock';

/** To the view: the clock as it stands now. */
export interface ClockMessage {
  readonly type: 'clock';
  readonly clock: Clock;
  /** Where the text stands, in syllables, and what this section has taken, in milliseconds: at this moment. */
  readonly position: number;
  readonly elapsed: number;
  /** By which times are reckoned: the setting's. */
  readonly usual: number;
  readonly titles: readonly string[];
  /** The table at the end, and while it rests; empty before the first time is taken. */
  readonly table: string;
}

/** From the view. */
export type FromView =
  | { readonly type: 'ready' }
  | { readonly type: 'toggle' | 'section' | 'back' | 'restart' }
  | { readonly type: 'pace'; readonly by: number }
  | { readonly type: 'keep'; readonly pace: number };

import type { Routine } from './routine.ts';

/** A break that runs, as the break window needs it. */
export interface GuidedBreak {
  readonly routine: Routine;
  /** Milliseconds into the routine, measured by the main process when the notice was sent. */
  readonly elapsedMs: number;
  readonly paused: boolean;
  /** It stands still as in a pause, until the input that goes elsewhere than to our windows ends. */
  readonly waits: boolean;
  /** False as long as no window of it has been seen: it then waits at its beginning. */
  readonly begun: boolean;
  /** The person wants it to make no sound, in any of its windows. */
  readonly muted: boolean;
  /** How often something of this routine was said to hurt: each time it may have changed from then on. */
  readonly timesHurt: number;
  /** The person has not yet read the safety text: the break waits, paused, until they have. */
  readonly awaitsSafetyText: boolean;
  /** Something hurt for the first time ever: the rules about pain are shown until they are read. */
  readonly awaitsStopRules: boolean;
  /** What to notice in it, as a sentence; null where nothing is named. */
  readonly notice: string | null;
  readonly ending: BreakEnding;
}

/** What it takes to end a break in its window: nothing more, an answer, or, under strict reminders, Escape kept pressed. */
export type BreakEnding = 'atOnce' | 'asked' | 'held';

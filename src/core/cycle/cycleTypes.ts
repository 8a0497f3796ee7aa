/** What goes into the break cycle and what comes out of it: events, calls, effects. All plain data. */
import type { PauseEnd } from '../calendar/pauseEnd.ts';
import type { HoldReason } from './holds.ts';
import type { Preferences } from '../preferences/preferences.ts';
import type { Moment } from '../time/time.ts';
import type { AnyReading } from './reading.ts';

/** Everything a decision depends on besides the state; the caller passes the current ones with every event. */
export interface EngineSettings {
  readonly preferences: Preferences;
  /** Length of every known routine by its id, in milliseconds. */
  readonly routineLengthsMs: Readonly<Record<string, number>>;
  /** IANA name of the time zone the person is in now. */
  readonly timeZone: string;
}

export const postures = ['sitting', 'standing'] as const;
export type Posture = (typeof postures)[number];

export const reminderLevels = [1, 2, 3] as const;
export type ReminderLevel = (typeof reminderLevels)[number];

/** How a break ended: at its end; by hand after half of it; before. */
export const breakOutcomes = ['completed', 'shortened', 'abandoned'] as const;
export type BreakOutcome = (typeof breakOutcomes)[number];

/** Who began a break. */
export const starters = ['user', 'engine'] as const;
export type StartedBy = (typeof starters)[number];

export type HiddenBecause = 'answered' | 'away' | 'held' | 'no longer due';

/** What a person (or a script in their name) asks for. Every call is done, or refused with an effect that tells why. */
export type Call =
  | { readonly type: 'startBreak'; readonly kind?: string; readonly routine?: string; readonly by?: StartedBy }
  | BreakWindowCall
  | { readonly type: 'endBreak' }
  | { readonly type: 'pauseBreak' }
  | { readonly type: 'continueBreak' }
  /** Jumps in the running break's timeline, in milliseconds from its beginning. */
  | { readonly type: 'seekBreak'; readonly toElapsedMs: number }
  /** Begins the running break's timeline anew with another routine; the time spent in it still counts. */
  | { readonly type: 'changeRoutine'; readonly routine: string }
  /** Without a length, for as long as the preferences say; of a notice: moves the moment at which the kind is due. */
  | { readonly type: 'snooze'; readonly forMs?: number }
  | { readonly type: 'skip' }
  /** Takes a skip back, within 10 s of it. */
  | { readonly type: 'undoSkip' }
  /** A break that no machine saw, of this length, ends now. */
  | { readonly type: 'rested'; readonly forMs: number }
  /** Takes `rested` back, within 10 s of it. */
  | { readonly type: 'undoRested' }
  | { readonly type: 'pause'; readonly forMs: number }
  | { readonly type: 'pause'; readonly until: 'tomorrow' | 'resumed' | PauseEnd }
  | { readonly type: 'resume' }
  | { readonly type: 'posture'; readonly is: Posture };

/** What only the app itself asks for, as the running break's window comes or does not. */
export type BreakWindowCall =
  /** The break that has just opened begins only with `beginBreak`, when its window is seen. */
  | { readonly type: 'waitToBegin' }
  | { readonly type: 'beginBreak' }
  /** The break's window cannot be seen: one that waits to begin was never there, and one that runs ends. */
  | { readonly type: 'withdrawBreak' };

export type CallType = Call['type'];

/** Why a call is not done; whoever tells people has a sentence for each. */
export type RefusalReason =
  | 'breakRunning'
  | 'noBreakRunning'
  | 'breakPaused'
  | 'breakNotPaused'
  | 'noSuchMoment'
  | 'locked'
  | 'noSuchKind'
  | 'noSuchRoutine'
  | 'noReminder'
  | 'nothingDue'
  | 'strictSnooze'
  | 'strictSkip'
  | 'snoozingOff'
  | 'noSnoozesLeft'
  | 'snoozeOutOfRange'
  | 'noSkipsLeft'
  | 'noSkipToUndo'
  | 'restOutOfRange'
  | 'noRestToUndo'
  | 'pauseOutOfRange'
  | 'pauseEndsInPast'
  | 'notPaused';

export type CycleEvent =
  | { readonly type: 'reading'; readonly reading: AnyReading }
  | { readonly type: 'call'; readonly call: Call; readonly now: Moment }
  /** The settings passed along are new: decide again at once. */
  | { readonly type: 'settings'; readonly now: Moment };

/** What is to be done or recorded, in order; the timeline of a simulation is these, line by line. */
export type Effect =
  | { readonly type: 'showReminder'; readonly kind: string; readonly level: ReminderLevel }
  | { readonly type: 'hideReminder'; readonly kind: string; readonly because: HiddenBecause }
  | { readonly type: 'openBreak'; readonly kind: string; readonly routine: string | null; readonly by: StartedBy }
  | {
      readonly type: 'closeBreak';
      readonly kind: string;
      readonly routine: string | null;
      readonly outcome: BreakOutcome;
      readonly by: StartedBy;
      /** The length of its timeline. */
      readonly plannedMs: number;
      readonly beganWall: number;
      readonly endedWall: number;
      /** Of the time from its beginning to its end; with what was spent they make up all of it. */
      readonly pausedMs: number;
      readonly waitedMs: number;
      readonly workedMs: number;
      readonly spentMs: number;
      /** The break was ended by hand under strict insistence. */
      readonly emergency?: true;
    }
  /** The running break waits for input that goes elsewhere to end, and goes on. */
  | { readonly type: 'breakWaits'; readonly kind: string }
  | { readonly type: 'breakGoesOn'; readonly kind: string }
  /** A break that had opened never began: nothing of it is to be recorded. */
  | {
      readonly type: 'withdrawBreak';
      readonly kind: string;
      readonly routine: string | null;
      readonly by: StartedBy;
    }
  | {
      readonly type: 'naturalBreak';
      readonly kinds: readonly string[];
      readonly awayMs: number;
      /** The return. */
      readonly endedWall: number;
    }
  /** `forMs` from this effect on. */
  | { readonly type: 'snoozed'; readonly kind: string; readonly forMs: number }
  | { readonly type: 'skipped'; readonly kind: string }
  | { readonly type: 'skipUndone'; readonly kind: string }
  /** The person told of a break; the kinds that it counts for. */
  | { readonly type: 'rested'; readonly kinds: readonly string[]; readonly forMs: number; readonly endedWall: number }
  | { readonly type: 'restUndone'; readonly endedWall: number }
  /** A kind will be due, or open by itself, in so long; and no more so, or now. */
  | { readonly type: 'showNotice'; readonly kind: string; readonly dueInMs: number }
  | { readonly type: 'hideNotice'; readonly kind: string }
  /** @see PostureChange */
  | { readonly type: 'suggestPosture'; readonly is: Posture; readonly with: string | null }
  | { readonly type: 'held'; readonly reason: HoldReason }
  | { readonly type: 'released'; readonly reason: HoldReason }
  | { readonly type: 'callRefused'; readonly call: CallType; readonly why: RefusalReason }
  | { readonly type: 'showWindDown' }
  | {
      readonly type: 'deskDayEnded';
      readonly day: string;
      readonly deskMs: number;
      readonly breaks: number;
      readonly windDownShown: boolean;
    };

/**
 * What a person can set, by the names of docs/DESK-TIME.md and docs/SIMULATE.md: in the settings file, in scenarios and in code.
 * Apart from their check (`parsePreferences.ts`), so that windows know the defaults without the checker.
 */
import { defaultHistoryPreferences, historyPreferencesRanges, type HistoryPreferences } from './historyPreferences.ts';
import { breakMannerRanges, defaultBreakManner, type BreakManner } from './breakManner.ts';
import { defaultRoutineWishes, type RoutineWishes } from './routineWishes.ts';
import { defaultSystemPreferences, type SystemPreferences } from './systemPreferences.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../time/time.ts';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** A local time of day, `"09:00"`; as the end of a range also `"24:00"`. */
export type ClockTime = string;

/** From (included) to (excluded); an end at or before its start lies on the next day. */
export type HourRange = readonly [ClockTime, ClockTime];

export type WorkingHours = { readonly [Day in Weekday]?: readonly HourRange[] };

export interface BreakKind {
  readonly id: string;
  readonly name: string;
  /** Due after this much desk time since the last break of this kind. */
  readonly everyMs: number;
  /** How long a break of this kind is meant to be: it ranks kinds, and is the break's length where no routine is known. */
  readonly lengthMs: number;
  /** An absence at least this long counts as a break of this kind. */
  readonly naturalBreakMs: number;
  /** The counter grows by this × time while standing (0 … 2). */
  readonly standingFactor: number;
  /** Routine ids, taken in turn. */
  readonly routines: readonly string[];
  /** Fixed local times at which the kind is also due. */
  readonly at?: readonly ClockTime[];
  /** The weekdays `at` is for; absent = every day. */
  readonly days?: readonly Weekday[];
}

export interface WindDown {
  readonly enabled: boolean;
  /** `"workEnds"`: at the end of the day's working hours; or a local time. */
  readonly at: ClockTime;
}

export type Insistence = 'gentle' | 'firm' | 'strict';

export interface Preferences extends BreakManner, RoutineWishes, SystemPreferences, HistoryPreferences {
  readonly breakKinds: readonly BreakKind[];
  readonly awayAfterMs: number;
  readonly maxGapMs: number;
  readonly mergeWithinMs: number;
  readonly waitForLull: boolean;
  readonly insistence: Insistence;
  readonly graceMs: number;
  readonly remindAgainMs: number;
  readonly snoozeMs: number;
  readonly maxSnoozes: number;
  readonly settleMs: number;
  /** Absent days are free days; no day at all = always working. */
  readonly workingHours: WorkingHours;
  readonly deskDayStarts: ClockTime;
  readonly windDown: WindDown;
  /** Desk time in a desk day after which the wind-down is offered; null = no limit. */
  readonly dayLimitMs: number | null;
  readonly safetyTextRead: boolean;
}

export const defaultPreferences: Preferences = {
  breakKinds: [
    {
      id: 'reset',
      name: 'Reset',
      everyMs: 30 * MINUTE,
      lengthMs: 90 * SECOND,
      naturalBreakMs: 2 * MINUTE,
      standingFactor: 1,
      routines: ['unfold_90', 'downshift_60'],
    },
    {
      id: 'release',
      name: 'Release',
      everyMs: 60 * MINUTE,
      lengthMs: 180 * SECOND,
      naturalBreakMs: 5 * MINUTE,
      standingFactor: 0.5,
      routines: ['stand_180', 'walk_180', 'chair_180'],
    },
  ],
  awayAfterMs: 2 * MINUTE,
  maxGapMs: 30 * SECOND,
  mergeWithinMs: 2 * MINUTE,
  waitForLull: true,
  insistence: 'gentle',
  graceMs: 60 * SECOND,
  remindAgainMs: 5 * MINUTE,
  snoozeMs: 5 * MINUTE,
  maxSnoozes: 3,
  settleMs: 60 * SECOND,
  workingHours: {},
  deskDayStarts: '04:00',
  windDown: { enabled: true, at: 'workEnds' },
  dayLimitMs: null,
  ...defaultBreakManner,
  safetyTextRead: false,
  ...defaultRoutineWishes,
  ...defaultSystemPreferences,
  ...defaultHistoryPreferences,
};

/** The allowed range of a number, as data for the windows; `unit` says what the number counts. */
export interface AllowedRange {
  readonly min: number;
  readonly max: number;
  readonly unit: 'ms' | 'times' | 'factor' | 'fraction';
}

/** Every number a person can set, by its field name; the file allows more than the windows offer. */
export const allowedRanges = {
  everyMs: { min: MINUTE, max: DAY, unit: 'ms' },
  lengthMs: { min: SECOND, max: 4 * HOUR, unit: 'ms' },
  naturalBreakMs: { min: SECOND, max: DAY, unit: 'ms' },
  standingFactor: { min: 0, max: 2, unit: 'factor' },
  awayAfterMs: { min: 5 * SECOND, max: HOUR, unit: 'ms' },
  maxGapMs: { min: 5 * SECOND, max: 10 * MINUTE, unit: 'ms' },
  mergeWithinMs: { min: 0, max: HOUR, unit: 'ms' },
  graceMs: { min: 0, max: HOUR, unit: 'ms' },
  remindAgainMs: { min: 10 * SECOND, max: DAY, unit: 'ms' },
  snoozeMs: { min: 10 * SECOND, max: DAY, unit: 'ms' },
  maxSnoozes: { min: 0, max: 100, unit: 'times' },
  settleMs: { min: 0, max: HOUR, unit: 'ms' },
  dayLimitMs: { min: MINUTE, max: DAY, unit: 'ms' },
  ...breakMannerRanges,
  ...historyPreferencesRanges,
} as const satisfies Record<string, AllowedRange>;

/**
 * What a person can set, by the names of docs/DESK-TIME.md and docs/SIMULATE.md: in the settings file, in scenarios and in code.
 * Each preference is declared here, or in the file of its group, and nowhere else: type, default, range and check follow from it.
 */
import { breakManner } from './breakManner.ts';
import {
  choice,
  defaultsOf,
  group,
  moment,
  number,
  numberOrNone,
  onOff,
  rangesOf,
  structure,
  type AllowedRange,
  type ClockTime,
  type NamesOf,
  type ValuesOf,
} from './declare.ts';
import { gentlerPreferences } from './gentlerPreferences.ts';
import { heartPreferences } from './heartPreferences.ts';
import { historyPreferences } from './historyPreferences.ts';
import { routineWishes } from './routineWishes.ts';
import { sensePreferences } from './sensePreferences.ts';
import { systemPreferences } from './systemPreferences.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../time/time.ts';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

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

/** The allowed numbers of a break kind; the file allows more than the windows offer, as everywhere. */
export const breakKindRanges = {
  everyMs: { min: MINUTE, max: DAY, unit: 'ms' },
  lengthMs: { min: SECOND, max: 4 * HOUR, unit: 'ms' },
  naturalBreakMs: { min: SECOND, max: DAY, unit: 'ms' },
  standingFactor: { min: 0, max: 2, unit: 'factor' },
} as const;

const firstKinds: readonly BreakKind[] = [
  {
    id: 'reset',
    name: 'Reset',
    everyMs: 30 * MINUTE,
    lengthMs: 90 * SECOND,
    naturalBreakMs: 2 * MINUTE,
    standingFactor: 1,
    routines: ['unfold_90', 'downshift_60', 'rock_90', 'circles_90', 'bow_90'],
  },
  {
    id: 'release',
    name: 'Release',
    everyMs: 60 * MINUTE,
    lengthMs: 180 * SECOND,
    naturalBreakMs: 5 * MINUTE,
    standingFactor: 0.5,
    routines: [
      ...['stand_180', 'walk_180', 'chair_180', 'couch_180', 'sigh_120', 'stride_180', 'figure_four_150'],
      ...['side_stretch_180', 'wipers_180', 'switch_180'],
    ],
  },
];

export const declaredPreferences = {
  breakKinds: structure(firstKinds),
  awayAfterMs: number(2 * MINUTE, { min: 5 * SECOND, max: HOUR, unit: 'ms' }),
  maxGapMs: number(30 * SECOND, { min: 5 * SECOND, max: 10 * MINUTE, unit: 'ms' }),
  mergeWithinMs: number(2 * MINUTE, { min: 0, max: HOUR, unit: 'ms' }),
  waitForLull: onOff(true),
  insistence: choice(['gentle', 'firm', 'strict'], 'gentle'),
  graceMs: number(60 * SECOND, { min: 0, max: HOUR, unit: 'ms' }),
  remindAgainMs: number(5 * MINUTE, { min: 10 * SECOND, max: DAY, unit: 'ms' }),
  snoozeMs: number(5 * MINUTE, { min: 10 * SECOND, max: DAY, unit: 'ms' }),
  maxSnoozes: number(3, { min: 0, max: 100, unit: 'times' }),
  /** In a desk day; null = as many as one likes. */
  maxSkipsPerDay: numberOrNone({ min: 0, max: 100, unit: 'times' }),
  /** So long before a kind is due, or a firm break opens, a notice of it is up; 0: none. */
  noticeMs: number(0, { min: 0, max: 10 * MINUTE, unit: 'ms' }),
  /** A notice is also a small card. */
  noticeOnCard: onOff(false),
  /** After so much desk time in one posture another one is suggested; 0: never. */
  postureEveryMs: number(0, { min: 0, max: DAY, unit: 'ms' }),
  settleMs: number(60 * SECOND, { min: 0, max: HOUR, unit: 'ms' }),
  /** Absent days are free days; no day at all = always working. */
  workingHours: structure<WorkingHours>({}),
  deskDayStarts: moment('04:00'),
  windDown: group({
    enabled: onOff(true),
    /** `"workEnds"`: at the end of the day's working hours; or a local time. */
    at: moment('workEnds', ['workEnds']),
  }),
  /** Desk time in a desk day after which the wind-down is offered; null = no limit. */
  dayLimitMs: numberOrNone({ min: MINUTE, max: DAY, unit: 'ms' }),
  ...breakManner,
  ...heartPreferences,
  safetyTextRead: onOff(false),
  ...routineWishes,
  ...gentlerPreferences,
  ...sensePreferences,
  ...systemPreferences,
  ...historyPreferences,
};

export type Preferences = ValuesOf<typeof declaredPreferences>;
export type Insistence = Preferences['insistence'];
/** What is kept under these names is several answers, of which a change may name some. */
export type GroupName = NamesOf<typeof declaredPreferences, 'group'>;

export const groupNames = Object.keys(declaredPreferences).filter(isGroupName);

export const defaultPreferences: Preferences = defaultsOf(declaredPreferences);

/** The range of every number a person can set, by its field name. */
export const allowedRanges: ReadonlyMap<string, AllowedRange> = new Map([
  ...Object.entries(breakKindRanges),
  ...rangesOf(declaredPreferences),
]);

export function isGroupName(name: string): name is GroupName {
  return Object.entries(declaredPreferences).some(([known, { type }]) => known === name && type === 'group');
}

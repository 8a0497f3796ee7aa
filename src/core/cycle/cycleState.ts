/** The whole state of the break cycle: plain JSON-able data, replaced and never changed. */
import { calendarWindowAt, type CalendarWindow } from '../calendar/workingHours.ts';
import type { DayNumber } from '../time/localTime.ts';
import type { Moment } from '../time/time.ts';
import { startDayRecord, type DayRecord } from './dayRecord.ts';
import { startDeskTime, type DeskTime, type Zeroes } from './deskTime.ts';
import type { EngineSettings, Posture, ReminderLevel, StartedBy } from './cycleTypes.ts';
import { nothingHeard, type Heard } from './heard.ts';
import type { HoldReason } from './holds.ts';

/**
 * The clocks as last read. `nowMs` is the engine's own time: it runs on the monotonic clock, plus the sleep that clock
 * did not see, and goes on over a restart. Every `…Ms` moment in the state is on it.
 */
export interface EngineClock {
  readonly at: number;
  readonly wall: number;
  readonly nowMs: number;
  /** The last input known, raised to the end of the last break: from here on time is on approval. */
  readonly inputAtMs: number;
  /** The last moment at which a sensor knew that somebody sits here: missing input counts from then on. Null: never yet. */
  readonly satAtMs: number | null;
}

export type Presence = { readonly type: 'present' } | { readonly type: 'away'; readonly sinceMs: number };

/**
 * Where the cycle stands between two breaks.
 *
 *               due                  present, unheld, settled, lull
 *   working ──────────► waiting ─────────────────────────────────► reminding ─┐ level 1 → 2 → 3, rests
 *      ▲ ▲                ▲  ▲        away, held                    │  │  │ ▲─┘
 *      │ │ not due any    │  └──────────────────────────────────────┘  │  │
 *      │ │ more, skip     │        time is up                   snooze │  │ start, grace over
 *      │ │                └──────────────────────── snoozed ◄──────────┘  │
 *      │ └─ from waiting, reminding, snoozed                              ▼
 *      └────────────────────────────────────────────────────────────── onBreak ◄── start, from any phase
 *           its end, ended, paused too long, its window never seen
 *
 * Being away and being held lie across this: they stop reminders from being shown, they are not phases.
 */
export type Phase = Working | Waiting | Reminding | Snoozed | OnBreak;

export interface Working {
  readonly type: 'working';
}

/**
 * A break is due, and its reminder has to wait: nobody is there, reminders are held back or let the person settle, or
 * somebody is typing.
 */
export interface Waiting {
  readonly type: 'waiting';
  readonly kind: string;
  readonly level: ReminderLevel;
  /** How long the reminder already stood unanswered at this level. */
  readonly unansweredMs: number;
  /** From here on no pause in the input is waited for any more; null until the waiting for one begins. */
  readonly lullEndsAtMs: number | null;
  /** What held it back was a call of this length, which its first reminder says; null: it was not. */
  readonly afterCallMs: number | null;
}

export interface Reminding {
  readonly type: 'reminding';
  readonly kind: string;
  readonly level: ReminderLevel;
  /** Since when it is up: the grace before a break opens by itself runs from here. */
  readonly shownAtMs: number;
  /** Since when it stands unanswered at this level, interruptions left out. */
  readonly unansweredSinceMs: number;
  /** As in `Waiting`. */
  readonly afterCallMs: number | null;
}

export interface Snoozed {
  readonly type: 'snoozed';
  readonly kind: string;
  readonly untilMs: number;
}

export interface OnBreak {
  readonly type: 'onBreak';
  readonly kind: string;
  /** Null: the kind has no routine, the break just lasts. */
  readonly routine: string | null;
  readonly by: StartedBy;
  readonly lengthMs: number;
  /** The kind's own length as the break began: shorter kinds are credited too, even if the kind is gone by then. */
  readonly kindLengthMs: number;
  /** Whether it has begun. Until its window is seen it waits, paused at its beginning, and nothing of it counts. */
  readonly begun: boolean;
  readonly beganMs: number;
  readonly beganWall: number;
  /** Pauses that are over. */
  readonly pausedMs: number;
  readonly pausedSinceMs: number | null;
  /** How far jumps have moved the timeline ahead (negative: back) of the time really spent. */
  readonly seekedMs: number;
}

/** The user's own pause. Either clock ends it, so that neither a clock set back nor a missed sleep prolongs it. */
export interface Pause {
  /** Null: until resumed. */
  readonly untilWall: number | null;
  readonly untilMs: number | null;
  /** Until that desk day begins, wherever the person is by then; null: not until a day. */
  readonly untilDay: DayNumber | null;
}

/** A kind that is due because of a fixed local time. */
export interface ClockDue {
  readonly kind: string;
  readonly sinceMs: number;
  /** The user was there and free within 30 min: it is not dropped any more. */
  readonly caught: boolean;
}

export interface DeskDay {
  /** Local calendar date on which it began, `2026-03-02`. */
  readonly date: string;
  /** Breaks completed or shortened. */
  readonly breaks: number;
  readonly limitReached: boolean;
  readonly windDownShown: boolean;
}

/** A desk day that is over, and of whose end it is not known yet whether the person was there. */
export type EndingDay = Pick<DeskDay, 'date' | 'breaks' | 'windDownShown'>;

/** What it takes to take a skip back. */
export interface LastSkip {
  readonly kind: string;
  readonly skippedAtMs: number;
  readonly zeroes: Zeroes;
  readonly clockDue: readonly ClockDue[];
  readonly snoozesTaken: number;
}

export interface CycleState extends Heard {
  readonly clock: EngineClock;
  readonly locked: boolean;
  /** Whether the last reading told when the last input was. */
  readonly inputIsKnown: boolean;
  readonly presence: Presence;
  readonly posture: Posture;
  readonly desk: DeskTime;
  readonly phase: Phase;
  /** As the last reading has them. */
  readonly sensedHolds: readonly HoldReason[];
  /** As the last reading has it. */
  readonly watching: boolean;
  /** All of them, with `paused` and `offHours`, in the order of `holdReasons`. */
  readonly heldBy: readonly HoldReason[];
  readonly pause: Pause | null;
  /** Since when a call or a shared screen goes on. */
  readonly callSinceMs: number | null;
  /** The app was started anew in its midst: until then it may be sensed again, and is the same. */
  readonly callKeptUntilMs: number | null;
  /** Since when the user is present and not held. */
  readonly freeSinceMs: number;
  /** No reminder before: the settling after a return or a release, the rest after an abandoned break. */
  readonly settledAtMs: number;
  readonly snoozesTaken: number;
  readonly day: DeskDay;
  readonly endingDay: EndingDay | null;
  readonly today: DayRecord;
  readonly calendar: CalendarWindow;
  readonly clockDue: readonly ClockDue[];
  readonly windDownSinceMs: number | null;
  /** When each kind last had a break that lets a fixed time be: taken, or natural and of its length. */
  readonly lastBreakMs: Readonly<Record<string, number>>;
  /** How many breaks of each kind have taken their turn of its routines. */
  readonly turns: Readonly<Record<string, number>>;
  readonly lastSkip: LastSkip | null;
  /** Nothing can happen before this engine time while the user stays as they are and no calendar moment comes. */
  readonly quietUntilMs: number;
}

/** Somebody sits there, and nothing is known of the time before. */
export function freshState(settings: EngineSettings, now: Moment): CycleState {
  const calendar = calendarWindowAt(now.wall, settings);
  return {
    clock: { at: now.at, wall: now.wall, nowMs: 0, inputAtMs: 0, satAtMs: null },
    locked: false,
    inputIsKnown: true,
    presence: { type: 'present' },
    posture: 'sitting',
    desk: startDeskTime(0, settings.preferences.breakKinds),
    phase: { type: 'working' },
    sensedHolds: [],
    watching: false,
    heldBy: [],
    pause: null,
    callSinceMs: null,
    callKeptUntilMs: null,
    freeSinceMs: 0,
    settledAtMs: 0,
    snoozesTaken: 0,
    day: { date: calendar.date, breaks: 0, limitReached: false, windDownShown: false },
    endingDay: null,
    today: startDayRecord(now.wall),
    calendar,
    ...nothingHeard(now.wall),
    clockDue: [],
    windDownSinceMs: null,
    lastBreakMs: {},
    turns: {},
    lastSkip: null,
    quietUntilMs: 0,
  };
}

/** The whole state of the break cycle: plain JSON-able data, replaced and never changed. */
import { calendarWindowAt, type CalendarWindow } from '../calendar/workingHours.ts';
import type { DayNumber } from '../time/localTime.ts';
import type { Moment } from '../time/time.ts';
import { startDayRecord, type DayRecord } from './dayRecord.ts';
import { startDeskTime, type DeskTime, type Zeroes } from './deskTime.ts';
import type { EngineSettings, Posture, ReminderLevel, StartedBy } from './cycleTypes.ts';
import { nothingHeard, type Heard } from './heard.ts';
import type { BreakWork } from './workSpans.ts';
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
  /** A longer kind was due as it began. */
  readonly insteadOfLonger: boolean;
  /** Whether it has begun. Until its window is seen it waits, paused at its beginning, and nothing of it counts. */
  readonly begun: boolean;
  readonly beganMs: number;
  readonly beganWall: number;
  /** Pauses that are over. */
  readonly pausedMs: number;
  readonly pausedSinceMs: number | null;
  /** How far jumps have moved the timeline ahead (negative: back) of the time that has gone by in it. */
  readonly seekedMs: number;
  readonly work: BreakWork;
}

/** The user's own pause. Either clock ends it, so that neither a clock set back nor a missed sleep prolongs it. */
export interface Pause {
  /** Null: until resumed. */
  readonly untilWall: number | null;
  readonly untilMs: number | null;
  /** Until that day, wherever the person is by then: its desk day's beginning, or a time of it; null: not until a day. */
  readonly untilDay: DayNumber | null;
  /** Minutes after midnight of that day; null: as its desk day begins. */
  readonly untilMinute: number | null;
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
  /** Those taken back are none. */
  readonly skips: number;
  /** The wind-down is to be offered, and was to be since then; null: it is not. */
  readonly windDownSinceMs: number | null;
  /** The day before; null: its end is told of. */
  readonly ending: EndingDay | null;
}

/** A desk day that is over, and of whose end it is not known yet whether the person was there. */
export type EndingDay = Pick<DeskDay, 'date' | 'breaks' | 'windDownShown'>;

export function freshDay(date: string): DeskDay {
  return {
    ...{ date, breaks: 0, skips: 0 },
    ...{ limitReached: false, windDownShown: false, windDownSinceMs: null, ending: null },
  };
}

export interface BreaksTaken {
  /** When each kind last had a break that lets a fixed time be: taken, or natural and of its length. */
  readonly lastBreakMs: Readonly<Record<string, number>>;
  /** How many breaks of each kind have taken their turn of its routines. */
  readonly turns: Readonly<Record<string, number>>;
}

/** Those kinds had a break now. */
export function takenNow(taken: BreaksTaken, kinds: readonly string[], nowMs: number): BreaksTaken {
  const { lastBreakMs } = taken;
  return { ...taken, lastBreakMs: { ...lastBreakMs, ...Object.fromEntries(kinds.map((id) => [id, nowMs])) } };
}

/** What the person said last that zeroed counters, and what it takes to take it back. */
export interface Undoable {
  readonly what: 'skip' | 'rested';
  /** Those that were zeroed; a skip is told by the first. */
  readonly kinds: readonly string[];
  readonly atMs: number;
  readonly atWall: number;
  readonly zeroes: Zeroes;
  readonly clockDue: readonly ClockDue[];
  readonly lastBreakMs: Readonly<Record<string, number>>;
  readonly snoozesTaken: number;
  /** What was counted of a posture that ended with it; null: it went on. */
  readonly posture: { readonly is: Posture; readonly ms: number; readonly wasOver: boolean } | null;
  /** The desk day in which it was said. */
  readonly date: string;
}

/** What is told of before it comes. */
export interface Ahead {
  /** The kind of which a notice is up: it will soon be due, or soon open by itself. */
  readonly notice: string | null;
  /** The change of posture that is due: not yet, suggested now (alone, or with the reminder of a kind), or over. */
  readonly posture: PostureChange;
}

export type PostureChange =
  | { readonly type: 'notYet' }
  | { readonly type: 'suggested'; readonly with: string | null }
  | { readonly type: 'over' };

/** What the last reading said of the desk. */
export interface Sensed {
  readonly locked: boolean;
  /** Whether it told when the last input was. */
  readonly inputIsKnown: boolean;
  readonly holds: readonly HoldReason[];
  readonly watching: boolean;
}

/** A call or a shared screen that goes on. */
export interface OngoingCall {
  readonly sinceMs: number;
  /** The app was started anew in its midst: until then it may be sensed again, and is the same; null: it was not. */
  readonly keptUntilMs: number | null;
}

/**
 * Nearly every reading copies this, and not what stands in its groups: what changes together has one key. Up to 22 keys V8 copies such an
 * object in one go, and takes ten times as long for one with more (`npm run bench:engine`).
 */
export interface CycleState {
  readonly clock: EngineClock;
  readonly sensed: Sensed;
  readonly presence: Presence;
  readonly posture: Posture;
  readonly desk: DeskTime;
  readonly phase: Phase;
  /** All of them, with `paused` and `offHours`, in the order of `holdReasons`. */
  readonly heldBy: readonly HoldReason[];
  readonly pause: Pause | null;
  readonly call: OngoingCall | null;
  /** Since when the user is present and not held. */
  readonly freeSinceMs: number;
  /** No reminder before: the settling after a return or a release, the rest after an abandoned break. */
  readonly settledAtMs: number;
  readonly snoozesTaken: number;
  readonly day: DeskDay;
  readonly today: DayRecord;
  readonly calendar: CalendarWindow;
  readonly heard: Heard;
  readonly clockDue: readonly ClockDue[];
  readonly taken: BreaksTaken;
  readonly undoable: Undoable | null;
  readonly ahead: Ahead;
  /** Nothing can happen before this engine time while the user stays as they are and no calendar moment comes. */
  readonly quietUntilMs: number;
}

/** Somebody sits there, and nothing is known of the time before. */
export function freshState(settings: EngineSettings, now: Moment): CycleState {
  const calendar = calendarWindowAt(now.wall, settings);
  return {
    clock: { at: now.at, wall: now.wall, nowMs: 0, inputAtMs: 0, satAtMs: null },
    sensed: { locked: false, inputIsKnown: true, holds: [], watching: false },
    presence: { type: 'present' },
    posture: 'sitting',
    desk: startDeskTime(0, settings.preferences.breakKinds),
    phase: { type: 'working' },
    heldBy: [],
    pause: null,
    call: null,
    freeSinceMs: 0,
    settledAtMs: 0,
    snoozesTaken: 0,
    day: freshDay(calendar.date),
    today: startDayRecord(now.wall),
    calendar,
    heard: nothingHeard(now.wall),
    clockDue: [],
    taken: { lastBreakMs: {}, turns: {} },
    undoable: null,
    ahead: { notice: null, posture: { type: 'notYet' } },
    quietUntilMs: 0,
  };
}

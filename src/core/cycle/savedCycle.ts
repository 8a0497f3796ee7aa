/** The state on disk (docs/DESK-TIME.md#restarts): saved whole, and checked whole when it is read, because a file may be anything. */
import * as z from 'zod';
import { noWork } from './workSpans.ts';
import type { CycleState } from './cycleState.ts';
import { inGroups } from './flatState.ts';
import { breakOutcomes, postures, reminderLevels, starters } from './cycleTypes.ts';
import { startDayRecord } from './dayRecord.ts';
import { placeOfFirstIssue } from '../text/firstIssue.ts';
import { holdReasons } from './holds.ts';
import { shortRoutineId } from '../routine/routineId.ts';
import { longest, most } from '../text/limits.ts';
import type { Moment } from '../time/time.ts';

/** Raised at every change that an older reader would misunderstand. */
const version = 2;

export interface SavedCycle {
  readonly version: typeof version;
  readonly state: CycleState;
}

export type ParsedCycle =
  { readonly ok: true; readonly saved: SavedCycle } | { readonly ok: false; readonly problem: string };

/** What to write: the state, its clocks brought to `now`, at most one reading ahead. */
export function saveCycle(state: CycleState, now: Moment): SavedCycle {
  const { clock } = state;
  const passedMs = Math.max(0, now.at - clock.at);
  return {
    version,
    state: { ...state, clock: { ...clock, at: now.at, wall: now.wall, nowMs: clock.nowMs + passedMs } },
  };
}

/** Checks what was read from disk; `problem` says in plain English why it cannot be used. */
export function parseSavedCycle(input: unknown): ParsedCycle {
  const found = z.object({ version: z.number() }).safeParse(input);
  if (!found.success) return { ok: false, problem: 'It is not a saved state.' };
  if (found.data.version > version) return { ok: false, problem: 'It was written by a newer version.' };
  const parsed = savedSchema.safeParse(input);
  if (parsed.success) {
    const { phase, clock } = parsed.data.state;
    if (phase.type === 'onBreak' && phase.beganMs > clock.nowMs)
      return { ok: false, problem: 'Its break has not begun.' };
    return { ok: true, saved: parsed.data };
  }
  return { ok: false, problem: `It is damaged at "${placeOfFirstIssue(parsed.error)}".` };
}

/**
 * Moments and durations of the engine: a few hundred years at most, because the engine can have counted nothing longer.
 */
const LONGEST_MS = 1e13;
const ms = z.number().min(-LONGEST_MS).max(LONGEST_MS);
const duration = z.number().min(0).max(LONGEST_MS);
/** Epoch milliseconds that a calendar can name, with a day to spare on either side. */
const wall = z.number().min(-8.6e15).max(8.6e15);
const holds = z.array(z.enum(holdReasons)).max(holdReasons.length).readonly();
const level = z.literal(reminderLevels);
const sums = { dayMs: ms, sittingMs: ms, standingMs: ms, postureMs: duration.default(0) };
const kind = z.string().max(longest.kindId);
const byKind = <Value extends z.ZodType>(value: Value) =>
  z.record(kind, value).refine((found) => Object.keys(found).length <= most.kindsRemembered);
const zero = z.object({ sittingMs: ms, standingMs: ms });
const zeroes = byKind(zero);
const clockDue = z
  .array(z.object({ kind, sinceMs: ms, caught: z.boolean() }))
  .max(most.kindsRemembered)
  .readonly();

/** States of earlier releases do not say. */
const afterCallMs = duration.nullable().default(null);

const breakWork = z.object({
  workedMs: duration,
  lately: z
    .array(z.object({ fromMs: ms, untilMs: ms }))
    .max(most.workSpans)
    .readonly(),
  lastMs: ms.nullable(),
  waitsSinceMs: ms.nullable(),
  waitedMs: duration,
});

const phase = z.discriminatedUnion('type', [
  z.object({ type: z.literal('working') }),
  z.object({
    type: z.literal('waiting'),
    kind,
    level,
    unansweredMs: duration,
    lullEndsAtMs: ms.nullable(),
    afterCallMs,
  }),
  z.object({
    type: z.literal('reminding'),
    kind,
    level,
    shownAtMs: ms,
    unansweredSinceMs: ms,
    afterCallMs,
  }),
  z.object({ type: z.literal('snoozed'), kind, untilMs: ms }),
  z.object({
    type: z.literal('onBreak'),
    kind,
    routine: z.string().max(longest.path).transform(shortRoutineId).nullable(),
    by: z.enum(starters),
    lengthMs: duration,
    kindLengthMs: duration,
    insteadOfLonger: z.boolean().default(false),
    /** Breaks of earlier releases began as they opened. */
    begun: z.boolean().default(true),
    beganMs: ms,
    beganWall: wall,
    pausedMs: duration,
    pausedSinceMs: ms.nullable(),
    seekedMs: ms,
    /** Breaks of earlier releases did not know of any. */
    work: breakWork.default(noWork),
  }),
]);

const span = { fromWall: wall, untilWall: wall };
/** The latest of more than a day can bring. */
const ofDay = <Entry extends z.ZodType>(entry: Entry) =>
  z
    .array(entry)
    .transform((entries) => entries.slice(-most.dayEntries))
    .readonly();
const today = z.object({
  sinceWall: wall,
  absences: ofDay(z.object({ ...span, natural: z.boolean() })),
  breaks: ofDay(z.object({ ...span, kind, outcome: z.enum(breakOutcomes) })),
  holds: ofDay(z.object({ reason: z.enum(holdReasons), fromWall: wall, untilWall: wall.nullable() })),
});

const undoable = z.object({
  what: z.enum(['skip', 'rested']),
  kinds: z.array(kind).max(most.kindsRemembered).readonly(),
  atMs: ms,
  atWall: wall,
  zeroes,
  clockDue,
  lastBreakMs: byKind(ms),
  snoozesTaken: z.int().min(0),
  posture: z
    .object({ is: z.enum(postures), ms: duration, wasOver: z.boolean() })
    .nullable()
    .default(null),
  date: z.iso.date(),
});

const ahead = z.object({
  notice: kind.nullable(),
  posture: z.discriminatedUnion('type', [
    z.object({ type: z.literal('notYet') }),
    z.object({ type: z.literal('suggested'), with: kind.nullable() }),
    z.object({ type: z.literal('over') }),
  ]),
});

const state = z
  .object({
    clock: z.object({ at: duration, wall, nowMs: ms, inputAtMs: ms, satAtMs: ms.nullable().default(null) }),
    sensed: z.object({
      locked: z.boolean(),
      /** States of earlier releases do not say: they took every answer for knowledge. */
      inputIsKnown: z.boolean().default(true),
      holds,
      watching: z.boolean().default(false),
    }),
    presence: z.discriminatedUnion('type', [
      z.object({ type: z.literal('present') }),
      z.object({ type: z.literal('away'), sinceMs: ms }),
    ]),
    posture: z.enum(postures),
    desk: z.object({
      ...sums,
      countedToMs: ms,
      onApproval: z.object(sums),
      zeroes,
      postponed: byKind(z.object({ byMs: duration, since: zero })).default({}),
      endedDay: z.object({ endedAtMs: ms, deskMs: ms, onApprovalMs: duration }).nullable().default(null),
    }),
    phase,
    heldBy: holds,
    pause: z
      .object({
        untilWall: wall.nullable(),
        untilMs: ms.nullable(),
        untilDay: z.int().nullable().default(null),
        untilMinute: z.int().nullable().default(null),
      })
      .nullable(),
    call: z.object({ sinceMs: ms, keptUntilMs: ms.nullable().default(null) }).nullable(),
    freeSinceMs: ms,
    settledAtMs: ms,
    snoozesTaken: z.int().min(0),
    day: z.object({
      date: z.iso.date(),
      breaks: z.int().min(0),
      limitReached: z.boolean(),
      windDownShown: z.boolean(),
      skips: z.int().min(0).default(0),
      windDownSinceMs: ms.nullable(),
      ending: z.object({ date: z.iso.date(), breaks: z.int().min(0), windDownShown: z.boolean() }).nullable(),
    }),
    calendar: z.object({ fromWall: wall, untilWall: wall, date: z.iso.date(), working: z.boolean() }),
    heard: z.object({ ...span, ahead: z.array(z.object(span)).max(most.heardSpans).readonly().default([]) }),
    clockDue,
    taken: z.object({ lastBreakMs: byKind(ms), turns: byKind(z.int().min(0)) }),
    /** Earlier releases knew skips alone, under another name; ten seconds later there is nothing to take back. */
    undoable: undoable.nullable().default(null),
    ahead: ahead.default({ notice: null, posture: { type: 'notYet' } }),
    quietUntilMs: z.number().max(Number.MAX_SAFE_INTEGER),
    /** States of earlier releases have none: then nothing is known of the time before. */
    today: today.optional(),
  })
  .transform((found) => ({
    ...found,
    today: found.today ?? startDayRecord(found.clock.wall),
  }));

const savedSchema = z.preprocess(
  inGroups,
  z.object({ version: z.literal(version), state }),
) satisfies z.ZodType<SavedCycle>;

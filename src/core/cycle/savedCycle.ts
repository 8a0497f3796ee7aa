/** The state on disk (docs/DESK-TIME.md#restarts): saved whole, and checked whole when it is read, because a file may be anything. */
import * as z from 'zod/mini';
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
export const savedCycleVersion = 2;

export interface SavedCycle {
  readonly version: typeof savedCycleVersion;
  readonly state: CycleState;
}

export type ParsedCycle =
  { readonly ok: true; readonly saved: SavedCycle } | { readonly ok: false; readonly problem: string };

/** What to write: the state, its clocks brought to `now`, at most one reading ahead. */
export function saveCycle(state: CycleState, now: Moment): SavedCycle {
  const { clock } = state;
  const passedMs = Math.max(0, now.at - clock.at);
  return {
    version: savedCycleVersion,
    state: { ...state, clock: { ...clock, at: now.at, wall: now.wall, nowMs: clock.nowMs + passedMs } },
  };
}

/** Checks what was read from disk; `problem` says in plain English why it cannot be used. */
export function parseSavedCycle(input: unknown): ParsedCycle {
  const found = z.object({ version: z.number() }).safeParse(input);
  if (!found.success) return { ok: false, problem: 'It is not a saved state.' };
  if (found.data.version > savedCycleVersion) return { ok: false, problem: 'It was written by a newer version.' };
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
const number = z.number();
const text = z.string();
const whole = z.int();
const wholeNotAlwaysSaid = z._default(z.nullable(whole), null);
const ms = number.check(z.minimum(-LONGEST_MS), z.maximum(LONGEST_MS));
const msOrNull = z.nullable(ms);
const msNotAlwaysSaid = z._default(msOrNull, null);
const duration = number.check(z.minimum(0), z.maximum(LONGEST_MS));
const count = whole.check(z.minimum(0));
/** Epoch milliseconds that a calendar can name, with a day to spare on either side. */
const wall = number.check(z.minimum(-8.6e15), z.maximum(8.6e15));
const wallOrNull = z.nullable(wall);
const date = z.iso.date();
const holds = z.readonly(z.array(z.enum(holdReasons)).check(z.maxLength(holdReasons.length)));
const level = z.literal(reminderLevels);
const sums = { dayMs: ms, sittingMs: ms, standingMs: ms, postureMs: z._default(duration, 0) };
const kind = text.check(z.maxLength(longest.kindId));
const yesOrNo = z.boolean();
const noByDefault = z._default(yesOrNo, false);
const yesByDefault = z._default(yesOrNo, true);
const byKind = <Value extends z.ZodMiniType>(value: Value) =>
  z.record(kind, value).check(z.refine((found) => Object.keys(found).length <= most.kindsRemembered));
const zero = z.object({ sittingMs: ms, standingMs: ms });
const zeroes = byKind(zero);
const clockDue = z.readonly(
  z.array(z.object({ kind, sinceMs: ms, caught: yesOrNo })).check(z.maxLength(most.kindsRemembered)),
);

/** States of earlier releases do not say. */
const afterCallMs = z._default(z.nullable(duration), null);

const breakWork = z.object({
  workedMs: duration,
  lately: z.readonly(z.array(z.object({ fromMs: ms, untilMs: ms })).check(z.maxLength(most.workSpans))),
  lastMs: msOrNull,
  waitsSinceMs: msOrNull,
  waitedMs: duration,
});

const phase = z.discriminatedUnion('type', [
  z.object({ type: z.literal('working') }),
  z.object({
    type: z.literal('waiting'),
    kind,
    level,
    unansweredMs: duration,
    lullEndsAtMs: msOrNull,
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
    routine: z.nullable(z.pipe(text.check(z.maxLength(longest.path)), z.transform(shortRoutineId))),
    by: z.enum(starters),
    lengthMs: duration,
    kindLengthMs: duration,
    insteadOfLonger: noByDefault,
    /** Breaks of earlier releases began as they opened. */
    begun: yesByDefault,
    beganMs: ms,
    beganWall: wall,
    pausedMs: duration,
    pausedSinceMs: msOrNull,
    seekedMs: ms,
    /** Breaks of earlier releases did not know of any. */
    work: z._default(breakWork, noWork),
  }),
]);

const span = { fromWall: wall, untilWall: wall };
/** The latest of more than a day can bring. */
const ofDay = <Entry extends z.ZodMiniType>(entry: Entry) =>
  z.readonly(
    z.pipe(
      z.array(entry),
      z.transform((entries) => entries.slice(-most.dayEntries)),
    ),
  );
const today = z.object({
  sinceWall: wall,
  absences: ofDay(z.object({ ...span, natural: yesOrNo })),
  breaks: ofDay(z.object({ ...span, kind, outcome: z.enum(breakOutcomes) })),
  holds: ofDay(z.object({ reason: z.enum(holdReasons), fromWall: wall, untilWall: wallOrNull })),
});

const posture = z.enum(postures);
const undoable = z.object({
  what: z.enum(['skip', 'rested']),
  kinds: z.readonly(z.array(kind).check(z.maxLength(most.kindsRemembered))),
  atMs: ms,
  atWall: wall,
  zeroes,
  clockDue,
  lastBreakMs: byKind(ms),
  snoozesTaken: count,
  posture: z._default(z.nullable(z.object({ is: posture, ms: duration, wasOver: yesOrNo })), null),
  date,
});

const ahead = z.object({
  notice: z.nullable(kind),
  posture: z.discriminatedUnion('type', [
    z.object({ type: z.literal('notYet') }),
    z.object({ type: z.literal('suggested'), with: z.nullable(kind) }),
    z.object({ type: z.literal('over') }),
  ]),
});

const state = z.pipe(
  z.object({
    clock: z.object({ at: duration, wall, nowMs: ms, inputAtMs: ms, satAtMs: msNotAlwaysSaid }),
    sensed: z.object({
      locked: yesOrNo,
      /** States of earlier releases do not say: they took every answer for knowledge. */
      inputIsKnown: yesByDefault,
      holds,
      watching: noByDefault,
    }),
    presence: z.discriminatedUnion('type', [
      z.object({ type: z.literal('present') }),
      z.object({ type: z.literal('away'), sinceMs: ms }),
    ]),
    posture,
    desk: z.object({
      ...sums,
      countedToMs: ms,
      onApproval: z.object(sums),
      zeroes,
      postponed: z._default(byKind(z.object({ byMs: duration, since: zero })), {}),
      endedDay: z._default(z.nullable(z.object({ endedAtMs: ms, deskMs: ms, onApprovalMs: duration })), null),
    }),
    phase,
    heldBy: holds,
    pause: z.nullable(
      z.object({
        untilWall: wallOrNull,
        untilMs: msOrNull,
        untilDay: wholeNotAlwaysSaid,
        untilMinute: wholeNotAlwaysSaid,
      }),
    ),
    call: z.nullable(z.object({ sinceMs: ms, keptUntilMs: msNotAlwaysSaid })),
    freeSinceMs: ms,
    settledAtMs: ms,
    snoozesTaken: count,
    day: z.object({
      date,
      breaks: count,
      limitReached: yesOrNo,
      windDownShown: yesOrNo,
      skips: z._default(count, 0),
      windDownSinceMs: msOrNull,
      ending: z.nullable(z.object({ date, breaks: count, windDownShown: yesOrNo })),
    }),
    calendar: z.object({ fromWall: wall, untilWall: wall, date, working: yesOrNo }),
    heard: z.object({
      ...span,
      ahead: z._default(z.readonly(z.array(z.object(span)).check(z.maxLength(most.heardSpans))), []),
    }),
    clockDue,
    taken: z.object({ lastBreakMs: byKind(ms), turns: byKind(count) }),
    /** Earlier releases knew skips alone, under another name; ten seconds later there is nothing to take back. */
    undoable: z._default(z.nullable(undoable), null),
    ahead: z._default(ahead, { notice: null, posture: { type: 'notYet' } }),
    quietUntilMs: number.check(z.maximum(Number.MAX_SAFE_INTEGER)),
    /** States of earlier releases have none: then nothing is known of the time before. */
    today: z.optional(today),
  }),
  z.transform((found) => ({ ...found, today: found.today ?? startDayRecord(found.clock.wall) })),
);

const savedSchema = z.pipe(
  z.transform(inGroups),
  z.object({ version: z.literal(savedCycleVersion), state }),
) satisfies z.ZodMiniType<SavedCycle>;

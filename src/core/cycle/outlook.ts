/** Everything the tray and the windows show of the break cycle, as plain data. */
import { dueInMs, nextOffer, routineInTurn } from './breakPlanner.ts';
import { counterMs, countTo } from './deskTime.ts';
import { elapsedIn, isInsteadOfLonger, spentIn } from './runningBreak.ts';
import { noticeNow, type Notice } from './notice.ts';
import { otherPosture } from './postureChange.ts';
import { postponedByMs } from './postponed.ts';
import { whyNoSnooze } from './reminderAnswers.ts';
import type { CycleState, Undoable } from './cycleState.ts';
import type { Posture, ReminderLevel, EngineSettings } from './cycleTypes.ts';
import type { HeldBy, HoldReason } from './holds.ts';
import type { BreakKind } from '../preferences/preferences.ts';
import { DAY, UNDO_WITHIN_MS, type Moment } from '../time/time.ts';
import { countingOf, isFree } from './turn.ts';
import { localTimeAt } from '../time/localTime.ts';
import { nextWorkBeginsAt } from '../calendar/workingHours.ts';

export interface KindOutlook {
  readonly id: string;
  readonly name: string;
  readonly counterMs: number;
  readonly everyMs: number;
  /** Of the break that starts when it is asked for now: its routine may be shorter than the kind. */
  readonly breakMs: number;
  /** Desk time until it is due in the present posture, 0 when it is; null: never (standing, with factor 0). */
  readonly dueInMs: number | null;
}

/** A due break's reminder is about to come: what it still waits for, and the moment at which it comes at the latest. */
export interface SoonShown {
  /** The person has just come back or been released, out of a call or otherwise; a break has just ended; or somebody types. */
  readonly waitsFor: 'return' | 'call' | 'break' | 'lull';
  readonly atWall: number;
}

export type OutlookPhase = 'working' | 'waiting' | 'reminding' | 'snoozed' | 'onBreak' | 'away';

export interface Outlook {
  /** `waiting`: a break is due, and its reminder waits for a good moment. `away` goes before all but `onBreak`. */
  readonly phase: { readonly type: OutlookPhase };
  readonly deskMsToday: number;
  /** Breaks completed or shortened in this desk day. */
  readonly breaksToday: number;
  readonly kinds: readonly KindOutlook[];
  /** The kind that is or will be offered next, after merging; in desk time. Null while nothing can become due. */
  readonly next: {
    readonly kind: string;
    readonly name: string;
    readonly dueInMs: number;
    /** 0 … 1 */
    readonly progress: number;
    /** A notice of it was snoozed. */
    readonly postponed: boolean;
    /** A fixed time of day made it due. */
    readonly atClockTime: boolean;
  } | null;
  /** Null unless somebody is there, and nothing but that waiting keeps the reminder. */
  readonly soonShown: SoonShown | null;
  /** A break is due, and no reminder is about to ask for it: its reminders rest, or it is held back. */
  readonly overdue: boolean;
  readonly reminder: {
    readonly kind: string;
    readonly level: ReminderLevel;
    /** It was held back by a call of this length. */
    readonly afterCallMs: number | null;
  } | null;
  /** Epoch milliseconds, as are all `…Wall`. */
  readonly snoozedUntilWall: number | null;
  readonly snoozesLeft: number;
  /** A reminder or a notice is up, and a snooze of it would not be refused. */
  readonly canSnooze: boolean;
  /** All that holds reminders back now; the end where it is known. */
  readonly heldBy: readonly HeldBy[];
  /** Null while not paused, and also while paused until resumed: then `heldBy` names `paused` without an end. */
  readonly pausedUntilWall: number | null;
  readonly posture: Posture;
  readonly canUndoSkip: boolean;
  readonly canUndoRested: boolean;
  /** Of this desk day; null: as many as one likes. */
  readonly skipsLeft: number | null;
  /** A kind that will be due, or open by itself, soon; null unless a notice is up. */
  readonly notice: Notice | null;
  /** The posture that is suggested now; null: none. */
  readonly suggestedPosture: Posture | null;
  readonly runningBreak: {
    readonly kind: string;
    readonly routine: string | null;
    readonly elapsedMs: number;
    readonly lengthMs: number;
    /** Neither paused, nor waiting, nor worked through. */
    readonly spentMs: number;
    readonly paused: boolean;
    /** It waits for input that goes elsewhere to end; its timeline stands still as in a pause. */
    readonly waits: boolean;
    /** False while it waits for its window to be seen; it is then paused at its beginning. */
    readonly begun: boolean;
  } | null;
}

/** Somebody is at the desk, on no break, and nothing but the end of their working hours holds back what asks them. */
export function isReachable({ phase, heldBy }: Outlook): boolean {
  return phase.type !== 'away' && phase.type !== 'onBreak' && heldBy.every(({ reason }) => reason === 'offHours');
}

/**
 * The routine that comes with the next break of a kind in place of the one in turn, unless that break is a shorter one in place of what is
 * due; null: none. @param routine the one in turn
 */
export type InsteadOfTurn = (kind: string, routine: string | null) => string | null;

/** Pure, as `insteadOfTurn` is. `now` may lie after the last reading: time goes on as it was then. */
export function outlookOf(
  state: CycleState,
  settings: EngineSettings,
  now: Moment,
  insteadOfTurn: InsteadOfTurn = () => null,
): Outlook {
  const { preferences } = settings;
  const nowMs = state.clock.nowMs + Math.max(0, now.at - state.clock.at);
  const wallAt = (engineMs: number): number => now.wall + engineMs - nowMs;
  const { phase } = state;
  const desk = countTo(state.desk, nowMs, countingOf(state));
  const { posture, clockDue } = state;
  const plan = { desk, posture, clockDue };
  return {
    phase: { type: phaseOf(state) },
    deskMsToday: desk.dayMs,
    breaksToday: state.day.breaks,
    kinds: preferences.breakKinds.map((kind) => {
      const inMs = dueInMs(plan, kind);
      const { id, name, everyMs } = kind;
      return {
        id,
        name,
        everyMs,
        breakMs: breakMsOf(kind, state, settings, insteadOfTurn),
        counterMs: counterMs(desk, kind),
        dueInMs: inMs === Infinity ? null : inMs,
      };
    }),
    next: nextOf(plan, state, settings),
    soonShown: soonShownOf(state, settings, nowMs, wallAt),
    overdue: isOverdue(state, settings, nowMs),
    reminder:
      phase.type === 'reminding' ? { kind: phase.kind, level: phase.level, afterCallMs: phase.afterCallMs } : null,
    snoozedUntilWall: phase.type === 'snoozed' ? wallAt(phase.untilMs) : null,
    snoozesLeft: Math.max(0, preferences.maxSnoozes - state.snoozesTaken),
    canSnooze: whyNoSnooze({ state, settings }) === null,
    heldBy: state.heldBy.map((reason) => heldBy(reason, state, settings, now)),
    pausedUntilWall: state.pause?.untilWall ?? null,
    posture: state.posture,
    canUndoSkip: canUndo(state, 'skip', nowMs),
    canUndoRested: canUndo(state, 'rested', nowMs),
    skipsLeft: preferences.maxSkipsPerDay === null ? null : Math.max(0, preferences.maxSkipsPerDay - state.day.skips),
    notice:
      state.ahead.notice === null
        ? null
        : noticeNow({ state: { ...state, desk, clock: { ...state.clock, nowMs } }, settings }),
    suggestedPosture: state.ahead.posture.type === 'suggested' ? otherPosture(posture) : null,
    runningBreak:
      phase.type === 'onBreak'
        ? {
            kind: phase.kind,
            routine: phase.routine,
            elapsedMs: Math.min(phase.lengthMs, elapsedIn(phase, nowMs)),
            lengthMs: phase.lengthMs,
            spentMs: spentIn(phase, nowMs),
            waits: phase.work.waitsSinceMs !== null,
            paused: phase.pausedSinceMs !== null,
            begun: phase.begun,
          }
        : null,
  };
}

function breakMsOf(kind: BreakKind, state: CycleState, settings: EngineSettings, insteadOfTurn: InsteadOfTurn): number {
  const { routine, lengthMs } = routineInTurn(kind, state.taken.turns[kind.id] ?? 0, settings);
  const instead = isInsteadOfLonger({ state, settings }, kind) ? null : insteadOfTurn(kind.id, routine);
  return settings.routineLengthsMs[instead ?? ''] ?? lengthMs;
}

function canUndo({ undoable }: CycleState, what: Undoable['what'], nowMs: number): boolean {
  return undoable?.what === what && nowMs - undoable.atMs <= UNDO_WITHIN_MS;
}

function phaseOf({ phase, presence }: CycleState): OutlookPhase {
  return presence.type === 'away' && phase.type !== 'onBreak' ? 'away' : phase.type;
}

function nextOf(
  plan: Parameters<typeof nextOffer>[0],
  { phase }: CycleState,
  { preferences }: EngineSettings,
): Outlook['next'] {
  const offer = nextOffer(plan, preferences);
  if (!offer) return null;
  const offered = phase.type === 'working' || phase.type === 'onBreak' ? undefined : phase.kind;
  const kind = preferences.breakKinds.find((candidate) => candidate.id === offered) ?? offer.kind;
  const progress = offer.inMs === 0 ? 1 : Math.min(1, Math.max(0, 1 - offer.inMs / kind.everyMs));
  const { id, name } = kind;
  return {
    ...{ kind: id, name, dueInMs: offer.inMs, progress },
    postponed: postponedByMs(plan.desk, id) > 0,
    atClockTime: plan.clockDue.some((due) => due.kind === id),
  };
}

function soonShownOf(
  state: CycleState,
  { preferences }: EngineSettings,
  nowMs: number,
  wallAt: (engineMs: number) => number,
): SoonShown | null {
  const { phase, settledAtMs, freeSinceMs } = state;
  if (phase.type !== 'waiting' || !isFree(state)) return null;
  if (nowMs >= settledAtMs)
    return phase.lullEndsAtMs === null ? null : { waitsFor: 'lull', atWall: wallAt(phase.lullEndsAtMs) };
  const atWall = wallAt(settledAtMs);
  // Who arrives settles for no longer than that: what lasts longer is the rest after a break.
  if (settledAtMs > freeSinceMs + preferences.settleMs) return { waitsFor: 'break', atWall };
  return { waitsFor: phase.afterCallMs === null ? 'return' : 'call', atWall };
}

function isOverdue({ phase, heldBy: holding }: CycleState, { preferences }: EngineSettings, nowMs: number): boolean {
  if (phase.type === 'waiting') return holding.length > 0;
  if (phase.type !== 'reminding' || phase.level < 3) return false;
  return nowMs - phase.unansweredSinceMs >= preferences.remindAgainMs;
}

function heldBy(reason: HoldReason, state: CycleState, settings: EngineSettings, now: Moment): HeldBy {
  const untilWall =
    reason === 'paused'
      ? (state.pause?.untilWall ?? null)
      : reason === 'offHours'
        ? nextWorkBeginsAt(now.wall, settings)
        : null;
  if (untilWall === null) return { reason };
  const day = (wall: number): number => localTimeAt(wall, settings.timeZone).day;
  // Work begins anew by itself, at the time the person chose; when a pause ends, only they said.
  const isOtherDay = reason === 'paused' ? day(untilWall) !== day(now.wall) : untilWall - now.wall >= DAY;
  return isOtherDay ? { reason, untilWall, untilOtherDay: true } : { reason, untilWall };
}

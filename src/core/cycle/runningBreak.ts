/** A break from its opening to its close (docs/DESK-TIME.md#breaks), on its own timeline. */
import { kindById, kindForRoutine, kindsCreditedBy, nextOffer, routineInTurn } from './breakPlanner.ts';
import { withBreak } from './dayRecord.ts';
import { afterWait, followWork, noteWork, workedUntil } from './breakWork.ts';
import { noWork } from './workSpans.ts';
import { confirmed, zeroed } from './deskTime.ts';
import { takenNow, type OnBreak } from './cycleState.ts';
import type { BreakOutcome, RefusalReason, EngineSettings, StartedBy } from './cycleTypes.ts';
import type { BreakKind } from '../preferences/preferences.ts';
import { change, emit, wallNow, type Turn } from './turn.ts';
import { MINUTE } from '../time/time.ts';
import { hideReminder, settleUntil } from './waitingReminder.ts';

/** A break paused for longer than this is over. */
export const longestBreakPauseMs = 10 * MINUTE;

export interface BreakWish {
  readonly kind?: string;
  readonly routine?: string;
  readonly by: StartedBy;
}

/** Where the break's timeline stands, in milliseconds from its beginning; jumps included, pauses and waits not. */
export function elapsedIn(running: OnBreak, nowMs: number): number {
  return ranIn(running, nowMs) + running.seekedMs;
}

/** When it closes by itself: at the end of its timeline, or of a pause or a wait that lasts too long. Engine time. */
export function closesAt(running: OnBreak): number {
  const stoodStillMs = stillSince(running);
  if (stoodStillMs !== null) return stoodStillMs + longestBreakPauseMs;
  return running.beganMs + running.pausedMs + running.work.waitedMs + running.lengthMs - running.seekedMs;
}

/** How long a break has run that really was one, in milliseconds: neither paused, nor waiting, nor worked through. */
export function spentIn(running: OnBreak, nowMs: number): number {
  return ranIn(running, nowMs) - workedUntil(running.work, nowMs);
}

/** Why a wish cannot be met; null when it can. */
export function whyNoBreak(
  { settings: { preferences, routineLengthsMs } }: Turn,
  wish: BreakWish,
): RefusalReason | null {
  const { kind, routine } = wish;
  if (kind !== undefined && !kindById(preferences, kind)) return 'noSuchKind';
  if (routine === undefined || routineLengthsMs[routine] !== undefined) return null;
  const isNamed = preferences.breakKinds.some(({ routines }) => routines.includes(routine));
  return isNamed ? null : 'noSuchRoutine';
}

/** Opens a break now; the wish can be met. */
export function openBreak(turn: Turn, wish: BreakWish): void {
  const kind = kindWished(turn, wish);
  if (!kind) return;
  hideReminder(turn, 'answered');
  const { state, settings } = turn;
  const turns = state.taken.turns[kind.id] ?? 0;
  const { routine, lengthMs } = routineWished(wish, kind, turns, settings);
  change(turn, {
    phase: {
      type: 'onBreak',
      kind: kind.id,
      routine,
      by: wish.by,
      lengthMs,
      kindLengthMs: kind.lengthMs,
      insteadOfLonger: isInsteadOfLonger(turn, kind),
      begun: true,
      beganMs: state.clock.nowMs,
      beganWall: wallNow(turn),
      pausedMs: 0,
      pausedSinceMs: null,
      seekedMs: 0,
      work: noWork,
    },
    taken: { ...state.taken, turns: { ...state.taken.turns, [kind.id]: turns + 1 } },
    desk: confirmed(state.desk),
    undoable: null,
  });
  emit(turn, { type: 'openBreak', kind: kind.id, routine, by: wish.by });
  noteWork(turn);
}

/** Begins a break that waited to: it counts from now on. Where it stands in its timeline stays as it is. */
export function beginBreak(turn: Turn, waiting: OnBreak): void {
  const { nowMs } = turn.state.clock;
  const beganNow = { beganMs: nowMs, beganWall: wallNow(turn), pausedMs: 0, pausedSinceMs: null };
  change(turn, { phase: { ...waiting, ...beganNow, begun: true } });
}

/**
 * Takes back a break that has not begun, as if nobody had opened it: its routine keeps its turn, what was due stays due,
 * and reminders rest for as long as after an abandoned break.
 */
export function withdrawBreak(turn: Turn, { kind, routine, by }: OnBreak): void {
  const { nowMs } = turn.state.clock;
  const { taken } = turn.state;
  const turns = Math.max(0, (taken.turns[kind] ?? 0) - 1);
  goBackToWork(turn, nowMs);
  change(turn, { taken: { ...taken, turns: { ...taken.turns, [kind]: turns } } });
  emit(turn, { type: 'withdrawBreak', kind, routine, by });
  settleUntil(turn, nowMs + turn.settings.preferences.snoozeMs);
}

/** Closes the running break if its time has come. */
export function followBreak(turn: Turn): void {
  const { phase, clock } = turn.state;
  if (phase.type !== 'onBreak') return;
  if (clock.nowMs < closesAt(phase)) followWork(turn, phase);
  else if (!phase.begun) withdrawBreak(turn, phase);
  else closeBreak(turn, phase, stillSince(phase) === null ? 'atItsEnd' : 'early');
}

/**
 * Ends a break now. What counts is the time really spent in it: jumping ahead is not breaking. At least half of its
 * length spent is a completed break at its end and a shortened one before; less is an abandoned one.
 */
export function closeBreak(turn: Turn, running: OnBreak, how: 'atItsEnd' | 'early' | 'byHand'): void {
  const { state, settings } = turn;
  const { nowMs } = state.clock;
  const { kind, beganWall } = running;
  // By the clock that is never set: else a break in which the wall clock went back would end before it began.
  const endedWall = beganWall + nowMs - running.beganMs;
  const spentMs = spentIn(running, nowMs);
  const outcome = outcomeOf(spentMs, running.lengthMs, how === 'atItsEnd');
  const pausedNowMs = running.pausedSinceMs === null ? 0 : nowMs - running.pausedSinceMs;
  goBackToWork(turn, nowMs);
  change(turn, { today: withBreak(state.today, { kind, outcome, fromWall: beganWall, untilWall: endedWall }) });
  emit(turn, {
    type: 'closeBreak',
    kind,
    routine: running.routine,
    outcome,
    by: running.by,
    plannedMs: running.lengthMs,
    beganWall,
    endedWall,
    pausedMs: running.pausedMs + pausedNowMs,
    waitedMs: afterWait(running.work, nowMs).waitedMs,
    workedMs: workedUntil(running.work, nowMs),
    spentMs,
    ...(how === 'byHand' && settings.preferences.insistence === 'strict' ? { emergency: true as const } : {}),
  });
  if (outcome === 'abandoned') settleUntil(turn, nowMs + settings.preferences.snoozeMs);
  else credit(turn, running);
}

function goBackToWork(turn: Turn, nowMs: number): void {
  const { clock } = turn.state;
  change(turn, {
    phase: { type: 'working' },
    clock: { ...clock, inputAtMs: Math.max(clock.inputAtMs, nowMs) },
    freeSinceMs: nowMs,
  });
}

/** How a break that is over counts, by the time spent in it and its length (docs/DESK-TIME.md#breaks). Milliseconds. */
export function outcomeOf(spentMs: number, lengthMs: number, atItsEnd: boolean): BreakOutcome {
  if (spentMs * 2 < lengthMs) return 'abandoned';
  return atItsEnd ? 'completed' : 'shortened';
}

function credit(turn: Turn, { kind, kindLengthMs, insteadOfLonger }: OnBreak): void {
  const { state, settings } = turn;
  const credited = kindsCreditedBy(settings.preferences, kind, kindLengthMs);
  const { nowMs } = state.clock;
  change(turn, {
    desk: zeroed(state.desk, credited),
    clockDue: state.clockDue.filter((due) => !credited.includes(due.kind)),
    taken: takenNow(state.taken, credited, nowMs),
    day: { ...state.day, breaks: state.day.breaks + 1 },
    settledAtMs: nowMs,
    snoozesTaken: 0,
  });
  if (insteadOfLonger) settleUntil(turn, nowMs + settings.preferences.snoozeMs);
}

/** Since when its timeline stands still, paused or waiting; null: it runs. Engine time. */
export function stillSince({ pausedSinceMs, work }: OnBreak): number | null {
  return pausedSinceMs ?? work.waitsSinceMs;
}

function ranIn(running: OnBreak, nowMs: number): number {
  return (stillSince(running) ?? nowMs) - running.beganMs - running.pausedMs - running.work.waitedMs;
}

/** Whoever takes a short break where a longer one was asked for is asked for that one again, after a while. */
export function isInsteadOfLonger(
  { state: { phase }, settings }: Pick<Turn, 'state' | 'settings'>,
  kind: BreakKind,
): boolean {
  const asked = 'kind' in phase ? kindById(settings.preferences, phase.kind) : undefined;
  return asked !== undefined && asked.lengthMs > kind.lengthMs;
}

/** The kind named, the one of the routine named, the one that is due, or the one that comes next. */
function kindWished({ state, settings }: Turn, { kind, routine }: BreakWish): BreakKind | undefined {
  const { preferences } = settings;
  if (kind !== undefined) return kindById(preferences, kind);
  if (routine !== undefined) return kindForRoutine(routine, state, settings);
  const { phase } = state;
  const due = phase.type === 'working' ? undefined : kindById(preferences, phase.kind);
  return due ?? nextOffer(state, preferences)?.kind ?? preferences.breakKinds[0];
}

function routineWished(
  { routine }: BreakWish,
  kind: BreakKind,
  turns: number,
  settings: EngineSettings,
): { routine: string | null; lengthMs: number } {
  if (routine === undefined) return routineInTurn(kind, turns, settings);
  return { routine, lengthMs: settings.routineLengthsMs[routine] ?? kind.lengthMs };
}

/**
 * The app was off for a while in the middle of a break. What is left of the break goes on; but a break whose end fell
 * into that time ended for its user when the app did, and one that waited to begin never did.
 */
export function closeBreakThatEndedWhileOff(turn: Turn, toMs: number): void {
  const { phase } = turn.state;
  if (phase.type !== 'onBreak') return;
  if (!phase.begun) withdrawBreak(turn, phase);
  else if (closesAt(phase) <= toMs) closeBreak(turn, phase, 'early');
}

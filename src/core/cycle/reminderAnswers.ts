/** What a person answers to a reminder or a notice, or says instead of it: later, not this one, I had one. Each is done, or refused. */
import { kindById, kindsCreditedBy, nextOffer, offeredKind } from './breakPlanner.ts';
import { unzeroed, zeroed } from './deskTime.ts';
import { comeBack, creditNaturalBreak, kindsRestedBy, settleIfDue } from './presence.ts';
import { postponedByMs, postponedFor } from './postponed.ts';
import { beginPostureAnew, goOnInPosture, posturePassesAfterMs } from './postureChange.ts';
import type { Undoable } from './cycleState.ts';
import type { RefusalReason } from './cycleTypes.ts';
import type { BreakKind } from '../preferences/preferences.ts';
import { change, emit, wallNow, type Turn } from './turn.ts';
import { HOUR, MINUTE, UNDO_WITHIN_MS } from '../time/time.ts';
import { hideReminder } from './waitingReminder.ts';

/** What a snooze and a break that was had may last. Milliseconds. */
export const saidLengths = { min: MINUTE, max: 4 * HOUR };

/** Why what is up cannot be snoozed; null when it can. */
export function whyNoSnooze({ state, settings }: Pick<Turn, 'state' | 'settings'>): RefusalReason | null {
  const { phase, snoozesTaken, ahead, desk } = state;
  const { insistence, maxSnoozes } = settings.preferences;
  if (phase.type !== 'reminding' && ahead.notice === null) return 'noReminder';
  if (insistence === 'strict') return 'strictSnooze';
  if (snoozesTaken >= maxSnoozes) return maxSnoozes === 0 ? 'snoozingOff' : 'noSnoozesLeft';
  if (phase.type === 'reminding' || ahead.notice === null) return null;
  return postponedByMs(desk, ahead.notice) > 0 ? 'noSnoozesLeft' : null;
}

export function snooze(turn: Turn, said: number | undefined): RefusalReason | null {
  if (said !== undefined && !isSaidLength(said)) return 'snoozeOutOfRange';
  const why = whyNoSnooze(turn);
  if (why !== null) return why;
  const { phase, snoozesTaken, clock } = turn.state;
  const forMs = said ?? turn.settings.preferences.snoozeMs;
  if (phase.type !== 'reminding') return postpone(turn, forMs);
  hideReminder(turn, 'answered');
  change(turn, {
    phase: { type: 'snoozed', kind: phase.kind, untilMs: clock.nowMs + forMs },
    snoozesTaken: snoozesTaken + 1,
  });
  emit(turn, { type: 'snoozed', kind: phase.kind, forMs });
  return null;
}

/** A notice is snoozed: what will be due, and is offered together, becomes due later by so much, once. */
function postpone(turn: Turn, byMs: number): RefusalReason | null {
  const { state, settings } = turn;
  const { preferences } = settings;
  const offer = nextOffer(state, preferences);
  if (offer === null) return 'noReminder';
  change(turn, { desk: { ...state.desk, postponed: postponedFor(state.desk, offer.together, byMs) } });
  emit(turn, { type: 'snoozed', kind: offer.kind.id, forMs: offer.inMs + byMs });
  return null;
}

export function skip(turn: Turn): RefusalReason | null {
  const { phase, day } = turn.state;
  const { preferences } = turn.settings;
  if (phase.type === 'onBreak') return 'breakRunning';
  const skippedKind = phase.type === 'working' ? null : kindAskedFor(turn, phase.kind);
  if (!skippedKind) return 'nothingDue';
  if (preferences.insistence === 'strict') return 'strictSkip';
  if (preferences.maxSkipsPerDay !== null && day.skips >= preferences.maxSkipsPerDay) return 'noSkipsLeft';
  const { id: kind, lengthMs } = skippedKind;
  hideReminder(turn, 'answered');
  const skipped = kindsCreditedBy(preferences, kind, lengthMs);
  const undoable = undoableNow(turn, 'skip', [kind]);
  const { desk, clockDue } = turn.state;
  change(turn, {
    phase: { type: 'working' },
    desk: zeroed(desk, skipped),
    clockDue: clockDue.filter((due) => !skipped.includes(due.kind)),
    snoozesTaken: 0,
    day: { ...day, skips: day.skips + 1 },
    undoable,
  });
  emit(turn, { type: 'skipped', kind });
  return null;
}

/** A kind may have been removed while it was snoozed: then the one that is due in its place is meant. */
function kindAskedFor({ state, settings: { preferences } }: Turn, id: string): BreakKind | null {
  return kindById(preferences, id) ?? offeredKind(state, preferences);
}

/** A break begun since the skip makes it final. */
export function undoSkip(turn: Turn): RefusalReason | null {
  const skipped = undoableOf(turn, 'skip');
  const [kind] = skipped?.kinds ?? [];
  if (skipped === null || kind === undefined) return 'noSkipToUndo';
  takeBack(turn, skipped);
  const { day } = turn.state;
  if (day.date === skipped.date) change(turn, { day: { ...day, skips: Math.max(0, day.skips - 1) } });
  emit(turn, { type: 'skipUndone', kind });
  return null;
}

/** Counts as an absence of that length that ends now, but for the desk time: what was at the desk meanwhile, nobody knows. */
export function rested(turn: Turn, forMs: number): RefusalReason | null {
  if (turn.state.phase.type === 'onBreak') return 'breakRunning';
  if (turn.state.sensed.locked) return 'locked';
  if (!isSaidLength(forMs)) return 'restOutOfRange';
  comeBack(turn);
  hideReminder(turn, 'answered');
  const kinds = kindsRestedBy(forMs, turn.settings.preferences).map(({ id }) => id);
  const posture = forMs >= posturePassesAfterMs ? postureNow(turn) : null;
  const undoable = { ...undoableNow(turn, 'rested', kinds), posture };
  const endedWall = wallNow(turn);
  if (posture !== null) beginPostureAnew(turn);
  creditNaturalBreak(turn, forMs, turn.state.clock.nowMs);
  change(turn, { phase: { type: 'working' }, snoozesTaken: 0, undoable });
  emit(turn, { type: 'rested', kinds, forMs, endedWall });
  settleIfDue(turn);
  return null;
}

export function undoRested(turn: Turn): RefusalReason | null {
  const said = undoableOf(turn, 'rested');
  if (said === null) return 'noRestToUndo';
  takeBack(turn, said);
  emit(turn, { type: 'restUndone', endedWall: said.atWall });
  return null;
}

function undoableNow(turn: Turn, what: Undoable['what'], kinds: readonly string[]): Undoable {
  const { desk, clock, clockDue, taken, snoozesTaken, day } = turn.state;
  const { zeroes } = desk;
  const { lastBreakMs } = taken;
  return {
    ...{ what, kinds, atMs: clock.nowMs, atWall: wallNow(turn), date: day.date },
    ...{ zeroes, clockDue, lastBreakMs, snoozesTaken },
    posture: null,
  };
}

function postureNow({ state: { posture, desk, ahead } }: Turn): NonNullable<Undoable['posture']> {
  return { is: posture, ms: desk.postureMs, wasOver: ahead.posture.type === 'over' };
}

function undoableOf({ state: { undoable, clock } }: Turn, what: Undoable['what']): Undoable | null {
  return undoable?.what === what && clock.nowMs - undoable.atMs <= UNDO_WITHIN_MS ? undoable : null;
}

function takeBack(turn: Turn, { zeroes, clockDue, lastBreakMs, snoozesTaken, posture }: Undoable): void {
  const desk = unzeroed(turn.state.desk, zeroes);
  const taken = { ...turn.state.taken, lastBreakMs };
  change(turn, { desk, clockDue, taken, snoozesTaken, undoable: null });
  if (posture !== null) goOnInPosture(turn, posture);
}

function isSaidLength(ms: number): boolean {
  return ms >= saidLengths.min && ms <= saidLengths.max;
}

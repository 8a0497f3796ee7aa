/** What a person asks for: each call is done, or refused with a reason. */
import { unzeroed, zeroed } from './deskTime.ts';
import { kindById, kindsCreditedBy, offeredKind } from './breakPlanner.ts';
import { comeBack } from './presence.ts';
import {
  beginBreak,
  closeBreak,
  closesAt,
  elapsedIn,
  openBreak,
  whyNoBreak,
  withdrawBreak,
  type BreakWish,
} from './runningBreak.ts';
import type { OnBreak } from './cycleState.ts';
import type { Call, RefusalReason } from './cycleTypes.ts';
import type { BreakKind } from '../preferences/preferences.ts';
import { change, emit, wallNow, type Turn } from './turn.ts';
import { DAY, UNDO_WITHIN_MS } from '../time/time.ts';
import { hideReminder } from './waitingReminder.ts';
import { deskDayStart, nextDeskDay } from '../calendar/workingHours.ts';

/** A longer pause is "until resumed". */
export const longestPauseMs = 366 * DAY;
/** Does the call, or emits why not. */
export function answerCall(turn: Turn, call: Call): void {
  const why = attempt(turn, call);
  if (why !== null) emit(turn, { type: 'callRefused', call: call.type, why });
}

/** Null when done. */
function attempt(turn: Turn, call: Call): RefusalReason | null {
  switch (call.type) {
    case 'startBreak':
      return startBreak(turn, { ...call, by: call.by ?? 'user' });
    case 'waitToBegin':
      return waitToBegin(turn);
    case 'beginBreak':
      return duringBreak(turn, (running) => {
        if (!running.begun) beginBreak(turn, running);
      });
    case 'withdrawBreak':
      return duringBreak(turn, (running) => {
        if (running.begun) closeBreak(turn, running, 'early');
        else withdrawBreak(turn, running);
      });
    case 'endBreak':
      return duringBreak(turn, (running) => {
        if (running.begun) closeBreak(turn, running, 'byHand');
        else withdrawBreak(turn, running);
      });
    case 'pauseBreak':
      return pauseBreak(turn);
    case 'continueBreak':
      return continueBreak(turn);
    case 'seekBreak':
      if (!Number.isFinite(call.toElapsedMs)) return 'noSuchMoment';
      return duringBreak(turn, (running) => {
        seek(turn, running, call.toElapsedMs);
      });
    case 'changeRoutine':
      return changeRoutine(turn, call.routine);
    case 'snooze':
      return snooze(turn);
    case 'skip':
      return skip(turn);
    case 'undoSkip':
      return undoSkip(turn);
    case 'pause':
      return pause(turn, call);
    case 'resume':
      if (turn.state.pause === null) return 'notPaused';
      change(turn, { pause: null });
      return null;
    case 'posture':
      change(turn, { posture: call.is });
      return null;
  }
}

/** Who asks for a break is there, whatever the last reading said; only a locked screen shows nobody. */
function startBreak(turn: Turn, wish: BreakWish): RefusalReason | null {
  if (turn.state.phase.type === 'onBreak') return 'breakRunning';
  if (turn.state.locked) return 'locked';
  const why = whyNoBreak(turn, wish);
  if (why !== null) return why;
  comeBack(turn);
  openBreak(turn, wish);
  return null;
}

function duringBreak(turn: Turn, act: (running: OnBreak) => void): RefusalReason | null {
  const { phase } = turn.state;
  if (phase.type !== 'onBreak') return 'noBreakRunning';
  act(phase);
  return null;
}

/** Asked as the break opens: the moment that has passed since then is no part of it either. */
function waitToBegin(turn: Turn): RefusalReason | null {
  const { phase, clock } = turn.state;
  if (phase.type !== 'onBreak') return 'noBreakRunning';
  change(turn, { phase: { ...phase, begun: false, beganMs: clock.nowMs, pausedSinceMs: clock.nowMs } });
  return null;
}

function pauseBreak(turn: Turn): RefusalReason | null {
  const { phase, clock } = turn.state;
  if (phase.type !== 'onBreak') return 'noBreakRunning';
  if (phase.pausedSinceMs !== null) return 'breakPaused';
  change(turn, { phase: { ...phase, pausedSinceMs: clock.nowMs } });
  return null;
}

function continueBreak(turn: Turn): RefusalReason | null {
  const { phase, clock } = turn.state;
  if (phase.type !== 'onBreak') return 'noBreakRunning';
  if (phase.pausedSinceMs === null || !phase.begun) return 'breakNotPaused';
  const pausedMs = phase.pausedMs + clock.nowMs - phase.pausedSinceMs;
  change(turn, { phase: { ...phase, pausedSinceMs: null, pausedMs } });
  return null;
}

/** Jumps within the break; past its end is its end, before its beginning its beginning. */
function seek(turn: Turn, running: OnBreak, toElapsedMs: number): void {
  const { nowMs } = turn.state.clock;
  const target = Math.min(running.lengthMs, Math.max(0, toElapsedMs));
  const moved = { ...running, seekedMs: running.seekedMs + target - elapsedIn(running, nowMs) };
  change(turn, { phase: moved });
  if (moved.pausedSinceMs === null && closesAt(moved) <= nowMs) closeBreak(turn, moved, 'atItsEnd');
}

function changeRoutine(turn: Turn, routine: string): RefusalReason | null {
  const lengthMs = turn.settings.routineLengthsMs[routine];
  if (lengthMs === undefined) return 'noSuchRoutine';
  return duringBreak(turn, (running) => {
    seek(turn, { ...running, routine, lengthMs }, 0);
  });
}

function snooze(turn: Turn): RefusalReason | null {
  const { phase, snoozesTaken, clock } = turn.state;
  const { insistence, maxSnoozes, snoozeMs } = turn.settings.preferences;
  if (phase.type !== 'reminding') return 'noReminder';
  if (insistence === 'strict') return 'strictSnooze';
  if (snoozesTaken >= maxSnoozes) return maxSnoozes === 0 ? 'snoozingOff' : 'noSnoozesLeft';
  hideReminder(turn, 'answered');
  change(turn, {
    phase: { type: 'snoozed', kind: phase.kind, untilMs: clock.nowMs + snoozeMs },
    snoozesTaken: snoozesTaken + 1,
  });
  emit(turn, { type: 'snoozed', kind: phase.kind, forMs: snoozeMs });
  return null;
}

function skip(turn: Turn): RefusalReason | null {
  const { phase } = turn.state;
  const { preferences } = turn.settings;
  if (phase.type === 'onBreak') return 'breakRunning';
  const skippedKind = phase.type === 'working' ? null : kindAskedFor(turn, phase.kind);
  if (!skippedKind) return 'nothingDue';
  if (preferences.insistence === 'strict') return 'strictSkip';
  const { id: kind, lengthMs } = skippedKind;
  hideReminder(turn, 'answered');
  const { desk, clock, clockDue, snoozesTaken } = turn.state;
  const skipped = kindsCreditedBy(preferences, kind, lengthMs);
  change(turn, {
    phase: { type: 'working' },
    desk: zeroed(desk, skipped),
    clockDue: clockDue.filter((due) => !skipped.includes(due.kind)),
    snoozesTaken: 0,
    lastSkip: { kind, skippedAtMs: clock.nowMs, zeroes: desk.zeroes, clockDue, snoozesTaken },
  });
  emit(turn, { type: 'skipped', kind });
  return null;
}

/** A kind may have been removed while it was snoozed: then the one that is due in its place is meant. */
function kindAskedFor({ state, settings: { preferences } }: Turn, id: string): BreakKind | null {
  return kindById(preferences, id) ?? offeredKind(state, preferences);
}

/** A break begun since the skip makes it final. */
function undoSkip(turn: Turn): RefusalReason | null {
  const { lastSkip, clock, desk } = turn.state;
  if (lastSkip === null || clock.nowMs - lastSkip.skippedAtMs > UNDO_WITHIN_MS) return 'noSkipToUndo';
  change(turn, {
    desk: unzeroed(desk, lastSkip.zeroes),
    clockDue: lastSkip.clockDue,
    snoozesTaken: lastSkip.snoozesTaken,
    lastSkip: null,
  });
  emit(turn, { type: 'skipUndone', kind: lastSkip.kind });
  return null;
}

function pause(turn: Turn, call: Extract<Call, { type: 'pause' }>): RefusalReason | null {
  const wall = wallNow(turn);
  if ('forMs' in call) {
    if (!(call.forMs > 0 && call.forMs <= longestPauseMs)) return 'pauseOutOfRange';
    const untilMs = turn.state.clock.nowMs + call.forMs;
    change(turn, { pause: { untilWall: wall + call.forMs, untilMs, untilDay: null } });
    return null;
  }
  const untilDay = call.until === 'tomorrow' ? nextDeskDay(wall, turn.settings) : null;
  const untilWall = untilDay === null ? null : deskDayStart(untilDay, turn.settings);
  change(turn, { pause: { untilWall, untilMs: null, untilDay } });
  return null;
}

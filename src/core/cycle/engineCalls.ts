/** What a person asks for: each call is done, or refused with a reason. */
import { afterWait, goOn } from './breakWork.ts';
import { comeBack } from './presence.ts';
import {
  beginBreak,
  closeBreak,
  closesAt,
  elapsedIn,
  openBreak,
  stillSince,
  whyNoBreak,
  withdrawBreak,
  type BreakWish,
} from './runningBreak.ts';
import type { OnBreak } from './cycleState.ts';
import type { Call, RefusalReason } from './cycleTypes.ts';
import { change, emit, wallNow, type Turn } from './turn.ts';
import { DAY } from '../time/time.ts';
import { pauseEndAt, tomorrow } from '../calendar/pauseEnd.ts';
import { beginPostureAnew } from './postureChange.ts';
import { rested, skip, snooze, undoRested, undoSkip } from './reminderAnswers.ts';

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
      return snooze(turn, call.forMs);
    case 'skip':
      return skip(turn);
    case 'undoSkip':
      return undoSkip(turn);
    case 'rested':
      return rested(turn, call.forMs);
    case 'undoRested':
      return undoRested(turn);
    case 'pause':
      return pause(turn, call);
    case 'resume':
      if (turn.state.pause === null) return 'notPaused';
      change(turn, { pause: null });
      return null;
    case 'posture':
      if (turn.state.posture !== call.is) beginPostureAnew(turn);
      change(turn, { posture: call.is });
      return null;
  }
}

/** Who asks for a break is there, whatever the last reading said; only a locked screen shows nobody. */
function startBreak(turn: Turn, wish: BreakWish): RefusalReason | null {
  if (turn.state.phase.type === 'onBreak') return 'breakRunning';
  if (turn.state.sensed.locked) return 'locked';
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
  // A break that waits waits no more: what it waited for is the person's to say now.
  const work = afterWait(phase.work, clock.nowMs);
  change(turn, { phase: { ...phase, work, pausedSinceMs: clock.nowMs } });
  return null;
}

function continueBreak(turn: Turn): RefusalReason | null {
  const { phase, clock } = turn.state;
  if (phase.type !== 'onBreak') return 'noBreakRunning';
  if (phase.work.waitsSinceMs !== null) {
    goOn(turn, phase);
    return null;
  }
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
  if (stillSince(moved) === null && closesAt(moved) <= nowMs) closeBreak(turn, moved, 'atItsEnd');
}

function changeRoutine(turn: Turn, routine: string): RefusalReason | null {
  const lengthMs = turn.settings.routineLengthsMs[routine];
  if (lengthMs === undefined) return 'noSuchRoutine';
  return duringBreak(turn, (running) => {
    seek(turn, { ...running, routine, lengthMs }, 0);
  });
}

function pause(turn: Turn, call: Extract<Call, { type: 'pause' }>): RefusalReason | null {
  const wall = wallNow(turn);
  if ('forMs' in call) {
    if (!(call.forMs > 0 && call.forMs <= longestPauseMs)) return 'pauseOutOfRange';
    const untilMs = turn.state.clock.nowMs + call.forMs;
    change(turn, { pause: { untilWall: wall + call.forMs, untilMs, untilDay: null, untilMinute: null } });
    return null;
  }
  if (call.until === 'resumed') {
    change(turn, { pause: { untilWall: null, untilMs: null, untilDay: null, untilMinute: null } });
    return null;
  }
  const end = call.until === 'tomorrow' ? tomorrow(wall, turn.settings) : pauseEndAt(call.until, wall, turn.settings);
  if (end.wall <= wall) return 'pauseEndsInPast';
  if (end.wall - wall > longestPauseMs) return 'pauseOutOfRange';
  change(turn, { pause: { untilWall: end.wall, untilMs: null, untilDay: end.day, untilMinute: end.minute } });
  return null;
}

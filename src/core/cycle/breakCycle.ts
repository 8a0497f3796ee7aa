/**
 * The engine: readings and calls in, state and effects out (docs/DESK-TIME.md). Pure. Its diagram stands above `Phase`.
 *
 * Between two readings time is lived from deadline to deadline, so what happens is the same however often the engine is
 * read. A reading that changes nothing but the clock, which is nearly every one, takes a short way.
 */
import { answerCall } from './engineCalls.ts';
import { nextDeadline } from './deadlines.ts';
import { followCalendar, followHolds, followOffers, keepCall, readCalendarAnew } from './deskDay.ts';
import { countTo, knowKinds, takeBack } from './deskTime.ts';
import {
  comeBack,
  gapBetween,
  goAway,
  inputAt,
  isSensedToSit,
  noteInput,
  noteSitting,
  quietMs,
  reachBackToLastInput,
} from './presence.ts';
import { noteWork } from './breakWork.ts';
import { followNotice } from './notice.ts';
import { followPosture } from './postureChange.ts';
import { followReminder } from './reminders.ts';
import { clockOnShortWay } from './shortWay.ts';
import { closeBreakThatEndedWhileOff, followBreak } from './runningBreak.ts';
import { freshState, type CycleState, type Sensed } from './cycleState.ts';
import type { CycleEvent, Effect, EngineSettings } from './cycleTypes.ts';
import type { SavedCycle } from './savedCycle.ts';
import type { Moment } from '../time/time.ts';
import type { AnyReading } from './reading.ts';
import { change, countingOf, moveTo, wallNow, type Turn } from './turn.ts';
import type { WorkSpan } from './workSpans.ts';

export type { CycleState, OnBreak, Phase } from './cycleState.ts';
export type {
  BreakOutcome,
  Call,
  CallType,
  CycleEvent,
  Effect,
  HiddenBecause,
  Posture,
  RefusalReason,
  ReminderLevel,
  EngineSettings,
  StartedBy,
} from './cycleTypes.ts';
export { parseSavedCycle, saveCycle, type ParsedCycle, type SavedCycle } from './savedCycle.ts';

export interface EngineStep {
  readonly state: CycleState;
  readonly effects: readonly Effect[];
}

const noEffects: readonly Effect[] = [];

/** Starts fresh, or where a saved cycle stopped: the time since the save was spent away (docs/DESK-TIME.md#restarts). */
export function startCycle(settings: EngineSettings, now: Moment, saved?: SavedCycle): EngineStep {
  if (!saved) {
    const fresh = begin(freshState(settings, now), settings, now.wall);
    readCalendarAnew(fresh);
    return finish(fresh);
  }
  const offMs = Math.max(0, now.wall - saved.state.clock.wall);
  const { clock } = saved.state;
  const toMs = clock.nowMs + offMs;
  const turn = begin(saved.state, settings, now.wall - offMs);
  change(turn, { clock: { ...clock, at: now.at }, desk: knowKinds(turn.state.desk, settings.preferences.breakKinds) });
  if (offMs > 0) {
    keepCall(turn, offMs);
    passTimeAppWasOff(turn, toMs);
  }
  readCalendarAnew(turn);
  return finish(turn);
}

/** One event. Never throws; a reading older than the last one is taken for one of the same moment. */
export function stepBreakCycle(state: CycleState, event: CycleEvent, settings: EngineSettings): EngineStep {
  switch (event.type) {
    case 'reading': {
      const clock = clockOnShortWay(state, event.reading, settings);
      return clock === null
        ? finish(read(state, event.reading, settings))
        : { state: { ...state, clock }, effects: noEffects };
    }
    case 'call': {
      const turn = meanwhile(state, event.now, settings);
      answerCall(turn, event.call);
      return finish(turn);
    }
    case 'settings': {
      const turn = meanwhile(state, event.now, settings);
      change(turn, {
        desk: knowKinds(turn.state.desk, settings.preferences.breakKinds),
        heard: { ...turn.state.heard, untilWall: Math.max(turn.state.heard.untilWall, wallNow(turn)) },
      });
      readCalendarAnew(turn);
      return finish(turn);
    }
  }
}

/** A reading in which something may have happened. */
function read(state: CycleState, reading: AnyReading, settings: EngineSettings): Turn {
  const { preferences } = settings;
  const { clock } = state;
  const gap = gapBetween(clock, reading, preferences.maxGapMs);
  const toMs = clock.nowMs + gap.passedMs;
  const { workedMs = 0 } = reading;
  const worked = workedMs > 0 ? { fromMs: Math.max(clock.nowMs, toMs - workedMs), untilMs: toMs } : null;
  const turn = begin(state, settings, reading.wall - (toMs - clock.nowMs), worked);
  change(turn, { clock: { ...clock, at: Math.max(clock.at, reading.at) } });
  // A hold that came or went counts for all of the gap: nothing is shown only to be hidden at once.
  change(turn, { sensed: { ...state.sensed, holds: [...state.sensed.holds, ...reading.holds] } });
  liveBreakUntil(turn, toMs);
  const lives = turn.state.phase.type !== 'onBreak';
  if (lives) sleepUntil(turn, clock.nowMs + gap.asleepMs);
  change(turn, { sensed: { ...turn.state.sensed, inputIsKnown: reading.idleMs !== null } });
  if (lives) liveAwake(turn, reading, toMs, isSensedToSit(state.sensed) && !state.sensed.locked);
  change(turn, { sensed: sensedBy(reading) });
  moveTo(turn, toMs);
  if (!reading.locked && isSensedToSit(turn.state.sensed)) noteSitting(turn, toMs);
  return turn;
}

function sensedBy({ locked, idleMs, holds, watching = false }: AnyReading): Sensed {
  return { locked, inputIsKnown: idleMs !== null, holds, watching };
}

/**
 * Lives what happens until `toMs` in the break that is running, at most up to its end; where none is, nothing. In a break, input that goes
 * elsewhere counts, and neither sleep nor missing input does.
 */
function liveBreakUntil(turn: Turn, toMs: number): void {
  const isOnBreak = ({ phase }: CycleState): boolean => phase.type === 'onBreak';
  if (turn.worked !== null && isOnBreak(turn.state)) {
    liveUntil(turn, turn.worked.fromMs, isOnBreak);
    noteWork(turn);
  }
  liveUntil(turn, toMs, isOnBreak);
}

function sleepUntil(turn: Turn, wakesMs: number): void {
  if (wakesMs <= turn.state.clock.nowMs) return;
  if (turn.state.presence.type === 'present') goAway(turn, turn.state.clock.nowMs);
  moveTo(turn, wakesMs);
  decide(turn);
}

function liveAwake(turn: Turn, reading: AnyReading, toMs: number, sat: boolean): void {
  const fromMs = turn.state.clock.nowMs;
  if (sat) noteSitting(turn, toMs);
  const { presence, clock } = turn.state;
  const inputMs = inputAt(clock, toMs, reading);
  const idle = quietMs(clock, toMs, reading) >= turn.settings.preferences.awayAfterMs;
  if (presence.type === 'away') {
    if (reading.locked || !isNewInput(reading, inputMs, idle ? fromMs : presence.sinceMs)) {
      stayAway(turn, toMs);
      return;
    }
    const backMs = Math.max(fromMs, inputMs);
    stayAway(turn, backMs);
    comeBack(turn);
  } else {
    noteInput(turn, inputMs);
  }
  if (idle) findIdle(turn, inputMs, toMs);
  else if (reading.locked) findLocked(turn, fromMs, toMs);
  else liveUntil(turn, toMs);
}

/** An input of this very moment is new even to an absence that has just begun. */
function isNewInput({ idleMs }: AnyReading, inputMs: number, afterMs: number): boolean {
  return inputMs > afterMs || idleMs === 0;
}

/** What the calendar brings comes to an absence too, in its order. */
function stayAway(turn: Turn, toMs: number): void {
  const reachedMs = turn.state.clock.inputAtMs + turn.settings.preferences.awayAfterMs;
  const reachesNow = reachedMs > turn.state.clock.nowMs && reachedMs <= toMs;
  if (reachesNow) {
    liveUntil(turn, reachedMs - 1);
    moveTo(turn, reachedMs);
  }
  reachBackToLastInput(turn, turn.state.clock.nowMs);
  if (reachesNow) decide(turn);
  liveUntil(turn, toMs);
  moveTo(turn, toMs);
}

/**
 * Until `awayAfterMs` was reached the user was there, and what was to happen then did; from then on nobody was. A
 * reminder stood unanswered until that very moment, not until the last reading before it.
 */
function findIdle(turn: Turn, inputMs: number, toMs: number): void {
  const foundMs = inputMs + turn.settings.preferences.awayAfterMs;
  liveUntil(turn, foundMs - 1);
  if (turn.state.phase.type === 'onBreak') return;
  moveTo(turn, Math.max(foundMs, turn.state.clock.nowMs));
  goAway(turn, turn.state.clock.inputAtMs);
  change(turn, { desk: takeBack(turn.state.desk) });
  decide(turn);
  liveUntil(turn, toMs);
}

/** A screen that was already locked, during a break, was locked from the break's end on. */
function findLocked(turn: Turn, fromMs: number, toMs: number): void {
  const lockedMs = turn.state.sensed.locked ? fromMs : toMs;
  moveTo(turn, lockedMs);
  goAway(turn, lockedMs);
}

/** A call or new settings between two readings: time went on, and there is no news of anything else. */
function meanwhile(state: CycleState, now: Moment, settings: EngineSettings): Turn {
  const { clock } = state;
  const { locked, holds, watching, inputIsKnown } = state.sensed;
  const quiet: AnyReading = { ...now, idleMs: null, locked, holds, watching };
  const { passedMs } = gapBetween(clock, quiet, settings.preferences.maxGapMs);
  const idleMs = inputIsKnown ? clock.nowMs + passedMs - clock.inputAtMs : null;
  const turn = read(state, { ...quiet, idleMs }, settings);
  decide(turn); // what lapsed without a deadline, as a fixed time that waited too long, must not answer a call
  return turn;
}

function passTimeAppWasOff(turn: Turn, toMs: number): void {
  closeBreakThatEndedWhileOff(turn, toMs);
  if (turn.state.phase.type === 'onBreak') {
    moveTo(turn, toMs);
    return;
  }
  const sat = turn.state.presence.type === 'present' && isSensedToSit(turn.state.sensed);
  const offMs = toMs - turn.state.clock.nowMs;
  if (turn.state.presence.type === 'present') goAway(turn, turn.state.clock.nowMs);
  reachBackToLastInput(turn, toMs);
  moveTo(turn, toMs);
  // A call goes on while the app starts anew, and it takes a while until it is sensed again.
  if (!sat || offMs >= turn.settings.preferences.awayAfterMs) return;
  comeBack(turn);
  noteSitting(turn, toMs);
}

/** Lives from deadline to deadline, deciding at each, up to a moment or as long as a condition holds. */
function liveUntil(turn: Turn, toMs: number, goesOn: (state: CycleState) => boolean = () => true): void {
  for (;;) {
    const deadline = nextDeadline(turn);
    if (deadline > toMs || !goesOn(turn.state)) return;
    moveTo(turn, deadline);
    decide(turn);
  }
}

/** Brings everything to what is true at this moment; deciding twice changes nothing more. */
function decide(turn: Turn): void {
  followCalendar(turn);
  followHolds(turn);
  followBreak(turn);
  followOffers(turn);
  followNotice(turn); // it goes before what it told of comes
  followReminder(turn);
  followPosture(turn);
  followNotice(turn);
}

/** Begins a turn; time that went by on the short way is counted first, so that deadlines are reckoned from now. */
function begin(state: CycleState, settings: EngineSettings, wallAtNow: number, worked: WorkSpan | null = null): Turn {
  const { nowMs } = state.clock;
  const desk = countTo(state.desk, nowMs, countingOf(state));
  const reminderWasUp = state.phase.type === 'reminding';
  const wallAheadMs = wallAtNow - nowMs;
  return { state: { ...state, desk }, settings, effects: [], reminderWasUp, wallAheadMs, worked };
}

function finish(turn: Turn): EngineStep {
  decide(turn);
  change(turn, { quietUntilMs: nextDeadline(turn) });
  return { state: turn.state, effects: turn.effects };
}

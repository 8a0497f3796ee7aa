/**
 * The engine: readings and calls in, state and effects out (docs/DESK-TIME.md). Pure. Its diagram stands above `Phase`.
 *
 * Between two readings time is lived from deadline to deadline, so what happens is the same however often the engine is
 * read. A reading that changes nothing but the clock, which is nearly every one, takes a short way.
 */
import { answerCall } from './engineCalls.ts';
import { nextDeadline } from './deadlines.ts';
import { followCalendar, followHolds, followOffers, readCalendarAnew } from './deskDay.ts';
import { startDayRecord } from './dayRecord.ts';
import { countTo, knowKinds, startDeskTime, takeBack } from './deskTime.ts';
import { comeBack, gapBetween, goAway, noteInput, reachBackToLastInput } from './presence.ts';
import { followReminder } from './reminders.ts';
import { closeBreakThatEndedWhileOff, followBreak } from './runningBreak.ts';
import { sameHolds } from './holds.ts';
import type { CycleState, EngineClock } from './cycleState.ts';
import type { CycleEvent, Effect, EngineSettings } from './cycleTypes.ts';
import type { SavedCycle } from './savedCycle.ts';
import type { Moment } from '../time/time.ts';
import type { AnyReading } from './reading.ts';
import { change, countingOf, moveTo, wallNow, type Turn } from './turn.ts';
import { calendarWindowAt } from '../calendar/workingHours.ts';

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
  if (offMs > 0) passTimeAppWasOff(turn, toMs);
  readCalendarAnew(turn);
  return finish(turn);
}

/** One event. Never throws; a reading older than the last one is taken for one of the same moment. */
export function stepBreakCycle(state: CycleState, event: CycleEvent, settings: EngineSettings): EngineStep {
  switch (event.type) {
    case 'reading':
      return isUneventful(state, event.reading, settings)
        ? { state: { ...state, clock: clockAt(state, event.reading) }, effects: noEffects }
        : finish(read(state, event.reading, settings));
    case 'call': {
      const turn = meanwhile(state, event.now, settings);
      answerCall(turn, event.call);
      return finish(turn);
    }
    case 'settings': {
      const turn = meanwhile(state, event.now, settings);
      change(turn, {
        desk: knowKinds(turn.state.desk, settings.preferences.breakKinds),
        heardWall: Math.max(turn.state.heardWall, wallNow(turn)),
      });
      readCalendarAnew(turn);
      return finish(turn);
    }
  }
}

/** The short way's condition: an ordinary gap, nobody came or went, the same holds, and no deadline reached. */
function isUneventful(state: CycleState, reading: AnyReading, { preferences }: EngineSettings): boolean {
  const { clock, calendar } = state;
  const monoMs = reading.at - clock.at;
  return (
    reading.locked === state.locked &&
    (reading.idleMs !== null) === state.inputIsKnown &&
    monoMs >= 0 &&
    monoMs <= preferences.maxGapMs &&
    reading.wall - clock.wall - monoMs <= preferences.maxGapMs &&
    reading.suspendedMs === undefined &&
    clock.nowMs + monoMs < state.quietUntilMs &&
    reading.wall >= calendar.fromWall &&
    reading.wall < calendar.untilWall &&
    (state.presence.type === 'present'
      ? !reading.locked && (reading.idleMs ?? 0) < preferences.awayAfterMs
      : reading.idleMs !== 0 &&
        state.presence.sinceMs <= clock.inputAtMs &&
        inputAt(clock, clock.nowMs + monoMs, reading) <= clock.inputAtMs) &&
    sameHolds(reading.holds, state.sensedHolds)
  );
}

function clockAt({ clock }: CycleState, reading: AnyReading) {
  const nowMs = clock.nowMs + reading.at - clock.at;
  const inputAtMs = Math.max(clock.inputAtMs, inputAt(clock, nowMs, reading));
  return { at: reading.at, wall: reading.wall, nowMs, inputAtMs };
}

/** The last input, on the engine's time, as a reading of this moment tells it; where it does not, the last one known. */
function inputAt(clock: EngineClock, nowMs: number, { idleMs }: AnyReading): number {
  return idleMs === null ? clock.inputAtMs : nowMs - Math.max(0, idleMs);
}

/** A reading in which something may have happened. */
function read(state: CycleState, reading: AnyReading, settings: EngineSettings): Turn {
  const { preferences } = settings;
  const { clock } = state;
  const gap = gapBetween(clock, reading, preferences.maxGapMs);
  const toMs = clock.nowMs + gap.passedMs;
  const inputMs = inputAt(clock, toMs, reading);
  const turn = begin(state, settings, reading.wall - (toMs - clock.nowMs));
  change(turn, { clock: { ...clock, at: Math.max(clock.at, reading.at) } });
  // A hold that came or went counts for all of the gap: nothing is shown only to be hidden at once.
  change(turn, { sensedHolds: [...state.sensedHolds, ...reading.holds] });
  // Of a break only its end matters; what is left of the gap after it is lived as any other time.
  liveUntil(turn, toMs, ({ phase }) => phase.type === 'onBreak');
  const lives = turn.state.phase.type !== 'onBreak';
  if (lives) sleepUntil(turn, clock.nowMs + gap.asleepMs);
  change(turn, { inputIsKnown: reading.idleMs !== null });
  if (lives) liveAwake(turn, reading, toMs, inputMs);
  change(turn, { locked: reading.locked, sensedHolds: reading.holds });
  moveTo(turn, toMs);
  return turn;
}

function sleepUntil(turn: Turn, wakesMs: number): void {
  if (wakesMs <= turn.state.clock.nowMs) return;
  if (turn.state.presence.type === 'present') goAway(turn, turn.state.clock.nowMs);
  moveTo(turn, wakesMs);
  decide(turn);
}

function liveAwake(turn: Turn, reading: AnyReading, toMs: number, inputMs: number): void {
  const fromMs = turn.state.clock.nowMs;
  const idle = (reading.idleMs ?? 0) >= turn.settings.preferences.awayAfterMs;
  const { presence } = turn.state;
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
  const lockedMs = turn.state.locked ? fromMs : toMs;
  moveTo(turn, lockedMs);
  goAway(turn, lockedMs);
}

/** A call or new settings between two readings: time went on, and there is no news of anything else. */
function meanwhile(state: CycleState, now: Moment, settings: EngineSettings): Turn {
  const { clock } = state;
  const quiet: AnyReading = { ...now, idleMs: null, locked: state.locked, holds: state.sensedHolds };
  const { passedMs } = gapBetween(clock, quiet, settings.preferences.maxGapMs);
  const idleMs = state.inputIsKnown ? clock.nowMs + passedMs - clock.inputAtMs : null;
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
  if (turn.state.presence.type === 'present') goAway(turn, turn.state.clock.nowMs);
  reachBackToLastInput(turn, toMs);
  moveTo(turn, toMs);
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
  followReminder(turn);
}

/** Begins a turn; time that went by on the short way is counted first, so that deadlines are reckoned from now. */
function begin(state: CycleState, settings: EngineSettings, wallAtNow: number): Turn {
  const { nowMs } = state.clock;
  const desk = countTo(state.desk, nowMs, countingOf(state));
  const reminderWasUp = state.phase.type === 'reminding';
  return { state: { ...state, desk }, settings, effects: [], reminderWasUp, wallAheadMs: wallAtNow - nowMs };
}

function finish(turn: Turn): EngineStep {
  decide(turn);
  change(turn, { quietUntilMs: nextDeadline(turn) });
  return { state: turn.state, effects: turn.effects };
}

function freshState(settings: EngineSettings, now: Moment): CycleState {
  const calendar = calendarWindowAt(now.wall, settings);
  return {
    clock: { at: now.at, wall: now.wall, nowMs: 0, inputAtMs: 0 },
    locked: false,
    inputIsKnown: true,
    presence: { type: 'present' },
    posture: 'sitting',
    desk: startDeskTime(0, settings.preferences.breakKinds),
    phase: { type: 'working' },
    sensedHolds: [],
    heldBy: [],
    pause: null,
    freeSinceMs: 0,
    settledAtMs: 0,
    snoozesTaken: 0,
    day: { date: calendar.date, breaks: 0, limitReached: false, windDownShown: false },
    today: startDayRecord(now.wall),
    calendar,
    heardWall: now.wall - 1,
    clockDue: [],
    windDownSinceMs: null,
    lastBreakMs: {},
    turns: {},
    lastSkip: null,
    quietUntilMs: 0,
  };
}

/** Present and away (docs/DESK-TIME.md#present-and-away): the gap between two readings, the beginning and the end of an absence. */
import { withAbsence } from './dayRecord.ts';
import { confirmed, takeBack, zeroed } from './deskTime.ts';
import { offeredKind } from './breakPlanner.ts';
import { takenNow, type EngineClock, type Sensed } from './cycleState.ts';
import { isCall } from './holds.ts';
import { beginPostureAnew, posturePassesAfterMs } from './postureChange.ts';
import type { BreakKind, Preferences } from '../preferences/preferences.ts';
import type { AnyReading } from './reading.ts';
import { change, emit, isFree, wallNow, type Turn } from './turn.ts';
import { hideReminder, settleUntil } from './waitingReminder.ts';

export interface Gap {
  /** Engine time that went by. */
  readonly passedMs: number;
  /** The first part of it, spent away because the machine slept or stood still. */
  readonly asleepMs: number;
}

/**
 * What went by between two readings. A monotonic clock may or may not run on in sleep: sleep it did not see is added to
 * what it shows. A wall clock that moved backward is no evidence of anything.
 */
export function gapBetween(last: EngineClock, reading: AnyReading, maxGapMs: number): Gap {
  const monoMs = Math.max(0, reading.at - last.at);
  const unseenMs = reading.wall - last.wall - monoMs;
  const { suspendedMs } = reading;
  if (suspendedMs !== undefined) {
    const hiddenMs = monoMs < suspendedMs ? suspendedMs : Math.min(suspendedMs, Math.max(0, unseenMs));
    return { passedMs: monoMs + hiddenMs, asleepMs: suspendedMs };
  }
  if (monoMs > maxGapMs) return { passedMs: monoMs, asleepMs: monoMs };
  if (unseenMs > maxGapMs) return { passedMs: monoMs + unseenMs, asleepMs: unseenMs };
  return { passedMs: monoMs, asleepMs: 0 };
}

/** The last input, on the engine's time, as a reading of this moment tells it; where it does not, the last one known. */
export function inputAt(clock: EngineClock, nowMs: number, reading: AnyReading): number {
  return reading.idleMs === null ? clock.inputAtMs : nowMs - quietMs(clock, nowMs, reading);
}

/** Milliseconds without input, counted from the end of what let somebody sit without any; 0 where nobody knows. */
export function quietMs({ satAtMs }: EngineClock, nowMs: number, { idleMs }: AnyReading): number {
  const idle = Math.max(0, idleMs ?? 0);
  return satAtMs === null ? idle : Math.min(idle, nowMs - satAtMs);
}

/** The latest input a reading tells of, on the engine's time; it never lies before one already known. */
export function noteInput(turn: Turn, inputAtMs: number): void {
  const { clock } = turn.state;
  if (inputAtMs > clock.inputAtMs) change(turn, { clock: { ...clock, inputAtMs } });
}

/** A call, a shared screen or a video in full screen: missing input is no absence then. */
export function isSensedToSit({ watching, holds }: Sensed): boolean {
  return watching || (holds.length > 0 && holds.some(isCall));
}

/** Whoever is present sits here up to this moment, input or not. Who is away comes back by an input alone. */
export function noteSitting(turn: Turn, untilMs: number): void {
  if (turn.state.presence.type === 'away') return;
  change(turn, { clock: { ...turn.state.clock, satAtMs: untilMs } });
  noteInput(turn, untilMs);
}

/** The user is away from this moment on: locked, asleep, or found idle. */
export function goAway(turn: Turn, sinceMs: number): void {
  hideReminder(turn, 'away');
  forgetUnseenReminder(turn);
  // While nobody knew of any input, the person may have worked: the absence reaches back no further than to its own beginning.
  if (!turn.state.sensed.inputIsKnown) noteInput(turn, sinceMs);
  change(turn, { presence: { type: 'away', sinceMs } });
}

/** A reminder that came and went within one turn is not shown at all: nobody was there to see it. */
function forgetUnseenReminder({ effects, reminderWasUp }: Turn): void {
  const hidden = effects.pop();
  if (!hidden) return;
  if (hidden.type === 'hideReminder') {
    const before = effects.findLastIndex((effect) => effect.type === 'hideReminder');
    const since = effects.splice(before + 1);
    effects.push(...since.filter((effect) => effect.type !== 'showReminder'));
    const isOldReminder = reminderWasUp && !effects.some((effect) => effect.type === 'hideReminder');
    if (!isOldReminder) return;
  }
  effects.push(hidden);
}

/**
 * Once `awayAfterMs` went by without input, the absence began with the last input, whatever else it began with before:
 * a screen that locks itself after a minute does not turn that minute into work.
 */
export function reachBackToLastInput(turn: Turn, nowMs: number): void {
  const { presence, clock, desk } = turn.state;
  if (presence.type !== 'away' || presence.sinceMs <= clock.inputAtMs) return;
  if (nowMs - clock.inputAtMs < turn.settings.preferences.awayAfterMs) return;
  change(turn, { presence: { type: 'away', sinceMs: clock.inputAtMs }, desk: takeBack(desk) });
}

/**
 * The first input after an absence: natural breaks are credited, and what is still due may ask again after a while.
 * Who is present stays so.
 */
export function comeBack(turn: Turn): void {
  const { presence, clock, desk } = turn.state;
  if (presence.type === 'present') return;
  change(turn, {
    presence: { type: 'present' },
    clock: { ...clock, inputAtMs: clock.nowMs },
    desk: confirmed(desk),
    freeSinceMs: clock.nowMs,
  });
  endAbsence(turn, presence.sinceMs, clock.nowMs);
  settleIfDue(turn);
}

/** A reminder that is due as the user returns or is released lets them arrive first. */
export function settleIfDue(turn: Turn): void {
  const { state, settings } = turn;
  if (!isFree(state) || !offeredKind(state, settings.preferences)) return;
  settleUntil(turn, state.clock.nowMs + settings.preferences.settleMs);
}

/** What an absence counts for: a break of every kind that it was long enough for. */
function endAbsence(turn: Turn, sinceMs: number, untilMs: number): void {
  const { state, settings } = turn;
  const awayMs = untilMs - sinceMs;
  const kinds = kindsRestedBy(awayMs, settings.preferences);
  const untilWall = wallNow(turn);
  const absence = { fromWall: untilWall - awayMs, untilWall, natural: kinds.length > 0 };
  change(turn, { today: withAbsence(state.today, absence) });
  if (awayMs >= posturePassesAfterMs) beginPostureAnew(turn);
  if (kinds.length === 0) return;
  creditNaturalBreak(turn, awayMs, sinceMs);
  emit(turn, { type: 'naturalBreak', kinds: kinds.map(({ id }) => id), awayMs, endedWall: wallNow(turn) });
}

/** The kinds that so long a rest counts for. */
export function kindsRestedBy(restMs: number, { breakKinds }: Preferences): readonly BreakKind[] {
  return breakKinds.filter((kind) => restMs >= kind.naturalBreakMs);
}

/** Sets to zero what a rest of that length, which ends now, counts for. `sinceMs`: fixed times that came after it are for the return. */
export function creditNaturalBreak(turn: Turn, restMs: number, sinceMs: number): void {
  const { state, settings } = turn;
  const kinds = kindsRestedBy(restMs, settings.preferences);
  const ofItsLength = kinds.filter((kind) => restMs >= kind.lengthMs).map((kind) => kind.id);
  change(turn, {
    desk: zeroed(
      state.desk,
      kinds.map((kind) => kind.id),
    ),
    // A fixed time that came while the user was out is for their return; one they left unanswered is answered now.
    clockDue: state.clockDue.filter((due) => due.sinceMs > sinceMs || !ofItsLength.includes(due.kind)),
    taken: takenNow(state.taken, ofItsLength, state.clock.nowMs),
  });
}

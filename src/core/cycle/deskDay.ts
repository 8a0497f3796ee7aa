/** What the calendar brings (docs/DESK-TIME.md#calendar): desk days, fixed times, the wind-down, and what holds reminders back. */
import { clockTimeWaitsMs, clockDueAt } from './breakPlanner.ts';
import { nextDayRecord, withHold, withRelease } from './dayRecord.ts';
import { freshDay } from './cycleState.ts';
import { dayBegun, zeroed } from './deskTime.ts';
import { holdReasons, isCall, sameHolds, type HoldReason } from './holds.ts';
import { dateOf } from '../time/localTime.ts';
import { settleIfDue } from './presence.ts';
import { heardAt, livesAgain, wasHeard } from './heard.ts';
import { change, emit, isFree, wallNow, type Turn } from './turn.ts';
import { DAY, HOUR } from '../time/time.ts';
import { hideReminder, waitsAfterCall } from './waitingReminder.ts';
import { wallOfPauseEnd } from '../calendar/pauseEnd.ts';
import {
  calendarMomentsBetween,
  calendarWindowAt,
  type Calendar,
  type CalendarMoment,
} from '../calendar/workingHours.ts';

/** A wind-down that finds nobody free waits this long for them. */
export const windDownWaitsMs = HOUR;
/** More days than this in one gap are not told of one by one. */
const mostEmptyDays = 31;

/** Takes note of the calendar: rarely anything, because a window of unchanging calendar is kept. */
export function followCalendar(turn: Turn): void {
  const wall = wallNow(turn);
  const { calendar } = turn.state;
  const isOther = wall < calendar.fromWall || wall >= calendar.untilWall;
  if (isOther && !livesAgain(turn.state.heard, wall)) enterWindow(turn, wall);
  followEndingDay(turn);
  followDayLimit(turn);
}

/** The preferences or the time zone changed: what the window says may no longer hold. */
export function readCalendarAnew(turn: Turn): void {
  const { pause } = turn.state;
  if (pause !== null && pause.untilDay !== null)
    change(turn, { pause: { ...pause, untilWall: wallOfPauseEnd(pause.untilDay, pause.untilMinute, turn.settings) } });
  enterWindow(turn, wallNow(turn));
}

/** Brings `heldBy` to what is true now: sensed holds, the user's pause, working hours. */
export function followHolds(turn: Turn): void {
  endPauseInTime(turn);
  const { state } = turn;
  const heldNow = holdReasons.filter((reason) => isHeldBy(turn, reason));
  if (sameHolds(heldNow, state.heldBy)) return;
  const before = state.heldBy;
  change(turn, { heldBy: heldNow });
  for (const reason of before) if (!heldNow.includes(reason)) endHold(turn, reason);
  for (const reason of heldNow) if (!before.includes(reason)) beginHold(turn, reason);
  const callMs = followCall(turn);
  if (heldNow.length > 0) hideReminder(turn, 'held');
  if (before.length > 0 && heldNow.length === 0) markFree(turn, callMs);
}

/** Takes note of a call that begins, and gives the length of one that has just ended: milliseconds, null of none. */
function followCall(turn: Turn): number | null {
  const { heldBy, call: before, clock } = turn.state;
  const talks = heldBy.some(isCall);
  if (before !== null && before.keptUntilMs !== null) {
    const isInTime = clock.nowMs <= before.keptUntilMs;
    if (isInTime && !talks) return null;
    change(turn, { call: isInTime ? { ...before, keptUntilMs: null } : null });
  }
  const { call } = turn.state;
  if (talks === (call !== null)) return null;
  change(turn, { call: talks ? { sinceMs: clock.nowMs, keptUntilMs: null } : null });
  return call === null ? null : clock.nowMs - call.sinceMs;
}

/** The app starts anew: a call is sensed again only after a while, and is the same unless the person was away from it meanwhile. */
export function keepCall(turn: Turn, offMs: number): void {
  const { call, clock } = turn.state;
  if (call === null) return;
  const { awayAfterMs, holdAfterMs, maxGapMs } = turn.settings.preferences;
  const keptUntilMs = clock.nowMs + offMs + holdAfterMs + maxGapMs;
  change(turn, { call: offMs >= awayAfterMs ? null : { ...call, keptUntilMs } });
}

/** Fixed times are caught or dropped, and the wind-down is offered or dropped. */
export function followOffers(turn: Turn): void {
  const { state } = turn;
  const clockDue = clockDueAt(state.clockDue, state.clock.nowMs, isFree(state));
  if (clockDue !== state.clockDue) change(turn, { clockDue });
  followWindDown(turn);
}

function isHeldBy(turn: Turn, reason: HoldReason): boolean {
  const { state } = turn;
  if (reason === 'paused' && state.pause !== null) return true;
  if (reason === 'offHours' && !state.calendar.working) return true;
  return state.sensed.holds.includes(reason);
}

function beginHold(turn: Turn, reason: HoldReason): void {
  emit(turn, { type: 'held', reason });
  change(turn, { today: withHold(turn.state.today, reason, wallNow(turn)) });
}

function endHold(turn: Turn, reason: HoldReason): void {
  emit(turn, { type: 'released', reason });
  change(turn, { today: withRelease(turn.state.today, reason, wallNow(turn)) });
  if (reason !== 'offHours') return;
  // Work begins: what was counted on another day, or before the night, must make no break due now.
  const kinds = turn.settings.preferences.breakKinds.map((kind) => kind.id);
  change(turn, { desk: zeroed(turn.state.desk, kinds) });
}

function markFree(turn: Turn, callMs: number | null): void {
  const { clock, phase } = turn.state;
  change(turn, { freeSinceMs: clock.nowMs });
  if (phase.type === 'waiting') change(turn, { phase: waitsAfterCall(phase, callMs) });
  settleIfDue(turn);
}

function endPauseInTime(turn: Turn): void {
  const { pause, clock } = turn.state;
  if (!pause) return;
  const over =
    (pause.untilMs !== null && clock.nowMs >= pause.untilMs) ||
    (pause.untilWall !== null && wallNow(turn) >= pause.untilWall);
  if (over) change(turn, { pause: null });
}

function enterWindow(turn: Turn, wall: number): void {
  const calendar: Calendar = turn.settings;
  const heard = heardAt(turn.state.heard, wall);
  const since = Math.max(heard.untilWall, wall - windDownWaitsMs);
  for (const moment of calendarMomentsBetween(since, wall, calendar))
    if (!wasHeard(heard, moment.wall)) hear(turn, moment, wall);
  const window = calendarWindowAt(wall, calendar);
  change(turn, { calendar: window, heard: { ...heard, untilWall: Math.max(heard.untilWall, wall) } });
  followDate(turn, window.date);
}

function hear(turn: Turn, moment: CalendarMoment, wall: number): void {
  const { state } = turn;
  const sinceMs = state.clock.nowMs - (wall - moment.wall);
  if (moment.type === 'windDown') {
    if (!state.day.windDownShown) change(turn, { day: { ...state.day, windDownSinceMs: sinceMs } });
    return;
  }
  const { kind } = moment;
  if (state.clock.nowMs - sinceMs > clockTimeWaitsMs) return;
  const lastBreakMs = state.taken.lastBreakMs[kind];
  if (lastBreakMs !== undefined && lastBreakMs <= sinceMs && sinceMs - lastBreakMs <= clockTimeWaitsMs) return;
  const others = state.clockDue.filter((due) => due.kind !== kind);
  change(turn, { clockDue: [...others, { kind, sinceMs, caught: false }] });
}

/**
 * Days go forward: travelling west or a clock set back makes one longer. A jump back of days was a clock set wrong.
 * Days that went by in one sleep ended too, each with nothing in it.
 */
function followDate(turn: Turn, date: string): void {
  const { day, desk } = turn.state;
  if (date === day.date) return;
  if (date < day.date && Date.parse(day.date) - Date.parse(date) <= DAY) return;
  endDay(turn);
  const { breaks, windDownShown } = day;
  const ending = { date: day.date, breaks, windDownShown };
  change(turn, { desk: dayBegun(desk), day: { ...day, ending } });
  const empty = emptyDays(day.date, date);
  if (empty.length > 0) endDay(turn);
  for (const passed of empty)
    emit(turn, { type: 'deskDayEnded', day: passed, deskMs: 0, breaks: 0, windDownShown: false });
  change(turn, {
    day: { ...freshDay(date), ending: turn.state.day.ending, windDownSinceMs: day.windDownSinceMs },
    today: nextDayRecord(turn.state.today, wallNow(turn)),
  });
}

/** Says that a desk day has ended, once it is known how long the person was there. */
function followEndingDay(turn: Turn): void {
  const { desk, sensed } = turn.state;
  if (desk.endedDay?.onApprovalMs === 0 || !sensed.inputIsKnown) endDay(turn);
}

/** What is still not known by now is taken for an absence; where nobody knows of any input, for work. */
function endDay(turn: Turn): void {
  const { day, desk } = turn.state;
  const { inputIsKnown } = turn.state.sensed;
  if (day.ending === null || desk.endedDay === null) return;
  if (!inputIsKnown) change(turn, { desk: { ...desk, endedDay: { ...desk.endedDay, onApprovalMs: 0 } } });
  const { deskMs, onApprovalMs } = desk.endedDay;
  const { date, breaks, windDownShown } = day.ending;
  change(turn, { day: { ...day, ending: null } });
  const workedMs = inputIsKnown ? deskMs - onApprovalMs : deskMs;
  emit(turn, { type: 'deskDayEnded', day: date, deskMs: workedMs, breaks, windDownShown });
}

/** The dates between two, oldest first; none of more than a month, which a clock set right after years would be. */
function emptyDays(after: string, before: string): readonly string[] {
  const first = Date.parse(after) / DAY + 1;
  const count = Date.parse(before) / DAY - first;
  if (count > mostEmptyDays) return [];
  return Array.from({ length: Math.max(0, count) }, (_, index) => dateOf(first + index));
}

function followDayLimit(turn: Turn): void {
  const { day, desk, clock } = turn.state;
  const { dayLimitMs } = turn.settings.preferences;
  if (dayLimitMs === null || day.limitReached || desk.dayMs < dayLimitMs) return;
  const windDownSinceMs = day.windDownShown ? day.windDownSinceMs : clock.nowMs;
  change(turn, { day: { ...day, limitReached: true, windDownSinceMs } });
}

/** The end of the working hours is no reason to hold back what belongs to it. */
function followWindDown(turn: Turn): void {
  const { clock, presence, phase, heldBy, day } = turn.state;
  const { windDownSinceMs } = day;
  if (windDownSinceMs === null) return;
  if (clock.nowMs - windDownSinceMs > windDownWaitsMs) {
    change(turn, { day: { ...day, windDownSinceMs: null } });
    return;
  }
  const held = heldBy.some((reason) => reason !== 'offHours');
  if (presence.type === 'away' || phase.type === 'onBreak' || held) return;
  change(turn, { day: { ...day, windDownSinceMs: null, windDownShown: true } });
  emit(turn, { type: 'showWindDown' });
}

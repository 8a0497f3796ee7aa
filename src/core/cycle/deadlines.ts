/** When something may happen next by itself. Deadlines only say when to look: what is true then is decided anew. */
import { clockTimeWaitsMs, fullInMs } from './breakPlanner.ts';
import { lullCapMs, lullMs } from './lull.ts';
import { goesOnAt, waitsAt } from './breakWork.ts';
import { postureDeadlines } from './postureChange.ts';
import { closesAt } from './runningBreak.ts';
import { countingOf, isFree, type Turn } from './turn.ts';

/** Later than anything; a number that JSON keeps, which Infinity is not. */
export const never = Number.MAX_SAFE_INTEGER;

/** The next engine time, after now, at which the state may change while the user stays as they are. */
export function nextDeadline(turn: Turn): number {
  const { nowMs } = turn.state.clock;
  let next = never;
  for (const deadline of deadlines(turn)) if (deadline > nowMs && deadline < next) next = deadline;
  return next;
}

function deadlines(turn: Turn): readonly number[] {
  const { state, wallAheadMs } = turn;
  const { untilMs, untilWall } = state.pause ?? { untilMs: null, untilWall: null };
  const found = [state.calendar.untilWall - wallAheadMs, state.settledAtMs];
  if (untilMs !== null) found.push(untilMs);
  if (untilWall !== null) found.push(untilWall - wallAheadMs);
  for (const due of state.clockDue) if (!due.caught) found.push(due.sinceMs + clockTimeWaitsMs + 1);
  found.push(...phaseDeadlines(turn), ...deskDeadlines(turn));
  return found;
}

function phaseDeadlines({ state, settings }: Turn): readonly number[] {
  const { phase } = state;
  switch (phase.type) {
    case 'working':
      return [];
    case 'waiting':
      // While something holds it back it waits for that alone.
      if (!isFree(state)) return [];
      return [state.clock.inputAtMs + lullMs, phase.lullEndsAtMs ?? state.settledAtMs + lullCapMs];
    case 'snoozed':
      return [phase.untilMs];
    case 'reminding':
      return [
        phase.shownAtMs + settings.preferences.graceMs,
        phase.shownAtMs + settings.preferences.graceMs - settings.preferences.noticeMs,
        phase.unansweredSinceMs + settings.preferences.remindAgainMs,
      ];
    case 'onBreak':
      return [closesAt(phase), goesOnAt(phase) ?? never, waitsAt(state, settings) ?? never];
  }
}

function deskDeadlines(turn: Turn): readonly number[] {
  const { state, settings } = turn;
  const { nowMs } = state.clock;
  const counting = countingOf(state);
  const { breakKinds, mergeWithinMs, dayLimitMs, noticeMs } = settings.preferences;
  if (!counting.present) return [];
  const found = postureDeadlines(turn);
  if (dayLimitMs !== null && !state.day.limitReached) found.push(nowMs + dayLimitMs - state.desk.dayMs);
  if (!counting.counters) return found;
  for (const kind of breakKinds) {
    const inMs = fullInMs(state, kind);
    if (inMs === Infinity) continue;
    found.push(nowMs + inMs, nowMs + inMs - mergeWithinMs, nowMs + inMs - noticeMs);
  }
  return found;
}

/**
 * Reminders (docs/DESK-TIME.md#reminders): when one is shown, shown again, hidden; when a break opens by itself. A
 * reminder waits for a lull, a pause in typing and pointing.
 */
import { isStillMeant, offeredKind } from './breakPlanner.ts';
import { openBreak } from './runningBreak.ts';
import { isLull, lullCapMs } from './lull.ts';
import type { Reminding, Waiting } from './cycleState.ts';
import type { ReminderLevel } from './cycleTypes.ts';
import type { BreakKind } from '../preferences/preferences.ts';
import { change, emit, isFree, type Turn } from './turn.ts';
import { hideReminder, waitingFor } from './waitingReminder.ts';

/** Brings the phase to what is true now. Called whenever anything may have changed; does nothing during a break. */
export function followReminder(turn: Turn): void {
  while (followOnce(turn));
}

/** True when something changed and more may follow from it. */
function followOnce(turn: Turn): boolean {
  const { phase } = turn.state;
  if (phase.type === 'onBreak') return false;
  const offered = offeredKind(turn.state, turn.settings.preferences);
  if (!offered) return nothingDue(turn);
  switch (phase.type) {
    case 'working':
      change(turn, { phase: waitingFor(offered.id) });
      return true;
    case 'snoozed':
      if (turn.state.clock.nowMs < phase.untilMs) return false;
      change(turn, { phase: waitingFor(offered.id) });
      return true;
    case 'waiting':
      return replaced(turn, phase, offered) || followWaiting(turn, phase);
    case 'reminding':
      return replaced(turn, phase, offered) || followReminding(turn, phase);
  }
}

function nothingDue(turn: Turn): boolean {
  if (turn.state.phase.type === 'working') return false;
  hideReminder(turn, 'no longer due');
  change(turn, { phase: { type: 'working' }, snoozesTaken: 0 });
  return false;
}

/** A longer kind takes the place of the one that was offered; a shorter one only if that is not meant any more. */
function replaced(turn: Turn, phase: Waiting | Reminding, offered: BreakKind): boolean {
  const { preferences } = turn.settings;
  const current = preferences.breakKinds.find((kind) => kind.id === phase.kind);
  if (current?.id === offered.id) return false;
  if (current && offered.lengthMs <= current.lengthMs && isStillMeant(turn.state, current, preferences)) return false;
  if (phase.type === 'reminding' && current && asksAfterCall(turn, phase, current)) return false;
  hideReminder(turn, 'no longer due');
  // Who already waited for a lull does not wait for another one.
  const { lullEndsAtMs, afterCallMs } = phase.type === 'waiting' ? phase : waitingFor(offered.id);
  change(turn, { phase: { ...waitingFor(offered.id), lullEndsAtMs, afterCallMs } });
  return true;
}

/** Who comes out of a call is asked once: what else becomes due meanwhile is asked for when it would be said again. */
function asksAfterCall({ state, settings }: Turn, phase: Reminding, current: BreakKind): boolean {
  const { preferences } = settings;
  const isRecent = state.clock.nowMs - phase.unansweredSinceMs < preferences.remindAgainMs;
  return phase.afterCallMs !== null && phase.level === 1 && isRecent && isStillMeant(state, current, preferences);
}

function followWaiting(turn: Turn, phase: Waiting): boolean {
  const { state, settings } = turn;
  const { nowMs } = state.clock;
  if (!isFree(state) || nowMs < state.settledAtMs) {
    if (phase.lullEndsAtMs !== null) change(turn, { phase: { ...phase, lullEndsAtMs: null } });
    return false;
  }
  if (settings.preferences.waitForLull && !isLull(state)) {
    const lullEndsAtMs = phase.lullEndsAtMs ?? nowMs + lullCapMs;
    if (nowMs < lullEndsAtMs) {
      change(turn, { phase: { ...phase, lullEndsAtMs } });
      return false;
    }
  }
  show(turn, phase);
  return true;
}

/** After an interruption the time it stood unanswered goes on; being present and free counts, shown or hidden. */
function show(turn: Turn, { kind, level, unansweredMs, afterCallMs }: Waiting): void {
  const { clock, freeSinceMs } = turn.state;
  const since = unansweredMs === 0 ? clock.nowMs : Math.min(clock.nowMs, freeSinceMs) - unansweredMs;
  const ripe = clock.nowMs - since >= turn.settings.preferences.remindAgainMs;
  const shown: Reminding = {
    type: 'reminding',
    kind,
    level: ripe ? nextLevel(level) : level,
    shownAtMs: clock.nowMs,
    unansweredSinceMs: ripe && level < 3 ? clock.nowMs : since,
    afterCallMs,
  };
  change(turn, { phase: shown });
  emit(turn, { type: 'showReminder', kind, level: shown.level });
}

function followReminding(turn: Turn, phase: Reminding): boolean {
  const { preferences } = turn.settings;
  const { nowMs } = turn.state.clock;
  if (preferences.insistence !== 'gentle' && nowMs - phase.shownAtMs >= preferences.graceMs) {
    openBreak(turn, { kind: phase.kind, by: 'engine' });
    return true;
  }
  if (phase.level === 3 || nowMs - phase.unansweredSinceMs < preferences.remindAgainMs) return false;
  const level = nextLevel(phase.level);
  change(turn, { phase: { ...phase, level, unansweredSinceMs: nowMs } });
  emit(turn, { type: 'showReminder', kind: phase.kind, level });
  return true;
}

function nextLevel(level: ReminderLevel): ReminderLevel {
  return level === 1 ? 2 : 3;
}

/** The engine's effects as lines of a timeline (docs/SIMULATE.md#the-timeline). */
import type { Effect, RefusalReason } from '../cycle/cycleTypes.ts';

/** What a line says besides when. */
export type TimelineEvent = Readonly<Record<string, unknown>> & { readonly event: string };

/** `elapsedMs`: since the scenario's start, the axis of everything in a timeline. */
export function timelineEventOf(effect: Effect, elapsedMs: number): TimelineEvent {
  switch (effect.type) {
    case 'showReminder':
      return { event: 'reminder shown', kind: effect.kind, level: effect.level };
    case 'hideReminder':
      return { event: 'reminder hidden', kind: effect.kind, because: effect.because };
    case 'openBreak':
      return { event: 'break opened', kind: effect.kind, routine: effect.routine, by: effect.by };
    case 'closeBreak':
      return {
        event: 'break closed',
        kind: effect.kind,
        outcome: effect.outcome,
        ...(effect.emergency ? { emergency: true } : {}),
      };
    case 'breakWaits':
      return { event: 'break waits', kind: effect.kind };
    case 'breakGoesOn':
      return { event: 'break goes on', kind: effect.kind };
    case 'withdrawBreak':
      return { event: 'break withdrawn', kind: effect.kind };
    case 'naturalBreak':
      return { event: 'natural break', kinds: effect.kinds, awayMs: effect.awayMs };
    case 'snoozed':
      return { event: 'snoozed', kind: effect.kind, untilMs: elapsedMs + effect.forMs };
    case 'skipped':
      return { event: 'skipped', kind: effect.kind };
    case 'skipUndone':
      return { event: 'skip undone', kind: effect.kind };
    case 'rested':
      return { event: 'rested', kinds: effect.kinds, forMs: effect.forMs };
    case 'restUndone':
      return { event: 'rest undone' };
    case 'showNotice':
      return { event: 'notice shown', kind: effect.kind, dueInMs: effect.dueInMs };
    case 'hideNotice':
      return { event: 'notice hidden', kind: effect.kind };
    case 'suggestPosture':
      return { event: 'posture suggested', is: effect.is, ...(effect.with === null ? {} : { kind: effect.with }) };
    case 'held':
      return { event: 'held', reason: effect.reason };
    case 'released':
      return { event: 'released', reason: effect.reason };
    case 'callRefused':
      return { event: 'call refused', call: effect.call, why: whyRefused[effect.why] };
    case 'showWindDown':
      return { event: 'wind-down shown' };
    case 'deskDayEnded':
      return { event: 'desk day ended', day: effect.day, deskMs: effect.deskMs, breaks: effect.breaks };
  }
}

/** A timeline is for people who write days, in English; the app has these sentences in its locales, as `refused.…`. */
const whyRefused: Readonly<Record<RefusalReason, string>> = {
  breakRunning: 'a break is running',
  noBreakRunning: 'no break is running',
  breakPaused: 'the break is already paused',
  breakNotPaused: 'the break is not paused',
  noSuchMoment: 'there is no such moment in the break',
  locked: 'the screen is locked',
  noSuchKind: 'there is no break kind of that id',
  noSuchRoutine: 'there is no routine of that id',
  noReminder: 'no reminder is shown',
  nothingDue: 'no break is due',
  strictSnooze: 'strict reminders cannot be snoozed',
  strictSkip: 'strict reminders cannot be skipped',
  snoozingOff: 'snoozing is switched off',
  noSnoozesLeft: 'no snoozes are left for this break',
  snoozeOutOfRange: 'a snooze must last between a minute and four hours',
  noSkipsLeft: 'skips used up',
  restOutOfRange: 'a break that was had must have lasted between a minute and four hours',
  noRestToUndo: 'there is no such break to undo',
  pauseEndsInPast: 'the pause would end in the past',
  noSkipToUndo: 'there is no skip to undo',
  pauseOutOfRange: 'a pause must last between a moment and a year',
  notPaused: 'reminders are not paused',
};

/** `00:30:00`; hours go on past 24. */
export function timelineClock(elapsedMs: number): string {
  const seconds = Math.floor(elapsedMs / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

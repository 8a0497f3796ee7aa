/**
 * Why now, or why not yet: the one reason for what the reminders do at this moment (docs/DESK-TIME.md#why-now). Whoever tells a person
 * or a script when the next break comes, asks here.
 */
import type { HeldBy } from './holds.ts';
import type { Outlook, SoonShown } from './outlook.ts';

/** The kind that it is about. */
interface OfKind {
  readonly kind: string;
  readonly name: string;
}

/** In the order in which they go before one another. Moments are epoch milliseconds, lengths milliseconds of desk time. */
export type Timing =
  /** A break runs, or is about to; it stands still because the person wished it, or because they work. */
  | { readonly reason: 'onBreak' | 'breakPaused' | 'breakWaits' }
  /** Something holds reminders back, whether a break is due or not. */
  | { readonly reason: 'held'; readonly by: HeldBy }
  | { readonly reason: 'away' }
  | (OfKind & { readonly reason: 'snoozed'; readonly untilWall: number })
  /** A firm or strict break opens by itself after this much elapsed time. */
  | (OfKind & { readonly reason: 'opensItself'; readonly inMs: number })
  /** Its reminders rest: it stays due until it is begun or left out. */
  | (OfKind & { readonly reason: 'overdue' })
  /** Its reminder is up. */
  | (OfKind & { readonly reason: 'due'; readonly because: DueBecause })
  /** It is due, and its reminder comes then: the person has just arrived, or a break has just ended. */
  | (OfKind & { readonly reason: 'settling'; readonly after: 'return' | 'call' | 'break'; readonly untilWall: number })
  /** It is due, and its reminder comes in a lull, then at the latest. */
  | (OfKind & { readonly reason: 'waitsForLull'; readonly untilWall: number })
  /** A notice of it is up. */
  | (OfKind & { readonly reason: 'notice'; readonly inMs: number })
  /** A notice of it was snoozed, so it comes later than its interval says. */
  | (OfKind & { readonly reason: 'postponed'; readonly inMs: number })
  | (OfKind & { readonly reason: 'next'; readonly inMs: number })
  /** Nothing can become due: all kinds rest while the person stands. */
  | { readonly reason: 'nothingDue' };

/** What made it due: so much desk time since its last break, its time of day; or a call has ended that held it back. */
export type DueBecause =
  | { readonly type: 'deskTime'; readonly deskMs: number }
  | { readonly type: 'clockTime' }
  | { readonly type: 'callEnded' };

export type TimingReason = Timing['reason'];

/** Pure, and defined for every outlook. */
export function timingOf(outlook: Outlook): Timing {
  const { runningBreak, heldBy, phase, next, reminder, overdue } = outlook;
  if (runningBreak !== null) return breakTiming(runningBreak);
  const [hold] = heldBy;
  if (hold !== undefined) return { reason: 'held', by: hold };
  if (phase.type === 'away') return { reason: 'away' };
  if (next === null) return { reason: 'nothingDue' };
  const kind = { kind: next.kind, name: next.name };
  if (outlook.snoozedUntilWall !== null) return { reason: 'snoozed', ...kind, untilWall: outlook.snoozedUntilWall };
  if (reminder !== null && outlook.notice !== null)
    return { reason: 'opensItself', ...kind, inMs: outlook.notice.dueInMs };
  if (overdue) return { reason: 'overdue', ...kind };
  if (outlook.soonShown !== null) return { ...kind, ...waitTiming(outlook.soonShown) };
  if (reminder !== null || next.dueInMs === 0) return { reason: 'due', ...kind, because: dueBecause(outlook, next) };
  if (outlook.notice !== null) return { reason: 'notice', ...kind, inMs: next.dueInMs };
  return { reason: next.postponed ? 'postponed' : 'next', ...kind, inMs: next.dueInMs };
}

function breakTiming({ begun, waits, paused }: NonNullable<Outlook['runningBreak']>): Timing {
  if (!begun) return { reason: 'onBreak' };
  return { reason: waits ? 'breakWaits' : paused ? 'breakPaused' : 'onBreak' };
}

function waitTiming({ waitsFor, atWall: untilWall }: SoonShown) {
  if (waitsFor === 'lull') return { reason: 'waitsForLull', untilWall } as const;
  return { reason: 'settling', after: waitsFor, untilWall } as const;
}

function dueBecause({ reminder, kinds }: Outlook, next: NonNullable<Outlook['next']>): DueBecause {
  if (reminder !== null && reminder.afterCallMs !== null) return { type: 'callEnded' };
  if (next.atClockTime) return { type: 'clockTime' };
  return { type: 'deskTime', deskMs: kinds.find(({ id }) => id === next.kind)?.counterMs ?? 0 };
}

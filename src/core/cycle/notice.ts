/**
 * Notice ahead (docs/DESK-TIME.md#notice-ahead): before a kind becomes due, or before a firm break opens by itself, a quiet word of it. Like a
 * reminder it is never there for an empty chair, a locked screen or somebody who is held.
 */
import { nextOffer } from './breakPlanner.ts';
import { change, emit, isFree, unsay, type Turn } from './turn.ts';

export interface Notice {
  readonly kind: string;
  /** In desk time, or in elapsed time where a break opens by itself. */
  readonly dueInMs: number;
}

/** What there is to give notice of now. */
export function noticeNow({ state, settings }: Pick<Turn, 'state' | 'settings'>): Notice | null {
  const { noticeMs, insistence, graceMs } = settings.preferences;
  const { phase, clock } = state;
  if (noticeMs === 0 || !isFree(state)) return null;
  if (phase.type === 'reminding') {
    const dueInMs = phase.shownAtMs + graceMs - clock.nowMs;
    return insistence !== 'gentle' && dueInMs > 0 && dueInMs <= noticeMs ? { kind: phase.kind, dueInMs } : null;
  }
  if (phase.type !== 'working' || clock.nowMs < state.settledAtMs) return null;
  const offer = nextOffer(state, settings.preferences);
  if (offer === null || offer.inMs === 0 || offer.inMs > noticeMs) return null;
  return { kind: offer.kind.id, dueInMs: offer.inMs };
}

/** Shows the notice that is to be up, and takes down the one that is not. */
export function followNotice(turn: Turn): void {
  const { notice } = turn.state.ahead;
  const now = noticeNow(turn);
  if (now?.kind === notice || (now === null && notice === null)) return;
  if (notice !== null && !unsay(turn, 'showNotice')) emit(turn, { type: 'hideNotice', kind: notice });
  change(turn, { ahead: { ...turn.state.ahead, notice: now?.kind ?? null } });
  if (now !== null) emit(turn, { type: 'showNotice', ...now });
}

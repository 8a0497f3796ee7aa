/**
 * Sit and stand (docs/DESK-TIME.md#sit-and-stand): after so long in one posture a change of it is suggested once, by the rules of reminders;
 * never beside a break that is due, but with it.
 */
import { nextOffer } from './breakPlanner.ts';
import { postureBegun } from './deskTime.ts';
import { isLull, lullCapMs, lullMs } from './lull.ts';
import { change, emit, isFree, unsay, type Turn } from './turn.ts';
import { MINUTE } from '../time/time.ts';
import type { Posture } from './cycleTypes.ts';
import type { PostureChange, Undoable } from './cycleState.ts';

/** Whoever was away for so long was in no posture of the desk. */
export const posturePassesAfterMs = 5 * MINUTE;

export function otherPosture(posture: Posture): Posture {
  return posture === 'sitting' ? 'standing' : 'sitting';
}

/** The posture has changed, or the person was away from it: it is counted anew. */
export function beginPostureAnew(turn: Turn): void {
  change(turn, { desk: postureBegun(turn.state.desk) });
  become(turn, { type: 'notYet' });
}

/** As it was before it was begun anew, unless another one was taken since. */
export function goOnInPosture(turn: Turn, { is, ms, wasOver }: NonNullable<Undoable['posture']>): void {
  const { desk, posture } = turn.state;
  if (posture !== is) return;
  change(turn, { desk: { ...desk, postureMs: desk.postureMs + ms } });
  if (wasOver) become(turn, { type: 'over' });
}

/** Suggests the change of posture that is due, or lets the suggestion go where its moment is over. */
export function followPosture(turn: Turn): void {
  const { state, settings } = turn;
  const { posture } = state.ahead;
  const { postureEveryMs } = settings.preferences;
  if (postureEveryMs === 0 || state.desk.postureMs < postureEveryMs) {
    if (posture.type !== 'notYet') putOff(turn);
  } else if (posture.type === 'suggested') {
    const stays =
      posture.with === null ? isFree(state) && state.phase.type === 'working' : isReminded(turn, posture.with);
    if (!stays) endSuggestion(turn);
  } else if (posture.type === 'notYet') {
    suggestIfItIsTime(turn);
  }
}

/** When it may be time to suggest one, while somebody sits or stands here. Engine time. */
export function postureDeadlines({ state, settings }: Turn): number[] {
  const { postureEveryMs } = settings.preferences;
  if (postureEveryMs === 0 || state.ahead.posture.type !== 'notYet') return [];
  const dueMs = state.clock.nowMs + postureEveryMs - state.desk.postureMs;
  return [dueMs, state.clock.inputAtMs + lullMs, dueMs + lullCapMs, arrivedAt({ state, settings })];
}

/** An absence or a hold puts it off, as it does a reminder; anything else is an answer. */
function endSuggestion(turn: Turn): void {
  if (isFree(turn.state)) become(turn, { type: 'over' });
  else putOff(turn);
}

function putOff(turn: Turn): void {
  unsay(turn, 'suggestPosture');
  become(turn, { type: 'notYet' });
}

function suggestIfItIsTime(turn: Turn): void {
  const { state, settings } = turn;
  const { phase } = state;
  const { mergeWithinMs, postureEveryMs, waitForLull } = settings.preferences;
  if (phase.type === 'reminding') {
    suggest(turn, phase.kind);
    return;
  }
  const soon = nextOffer(state, settings.preferences);
  if (phase.type !== 'working' || (soon !== null && soon.inMs <= mergeWithinMs)) return;
  if (!isFree(state) || state.clock.nowMs < Math.max(state.settledAtMs, arrivedAt(turn))) return;
  const isLate = state.desk.postureMs >= postureEveryMs + lullCapMs;
  if (!waitForLull || isLull(state) || isLate) suggest(turn, null);
}

/** Who returns or is released arrives first, as before a reminder. */
function arrivedAt({ state, settings }: Pick<Turn, 'state' | 'settings'>): number {
  return state.freeSinceMs + settings.preferences.settleMs;
}

function suggest(turn: Turn, kind: string | null): void {
  become(turn, { type: 'suggested', with: kind });
  emit(turn, { type: 'suggestPosture', is: otherPosture(turn.state.posture), with: kind });
}

function isReminded({ state: { phase } }: Turn, kind: string): boolean {
  return phase.type === 'reminding' && phase.kind === kind;
}

function become(turn: Turn, posture: PostureChange): void {
  change(turn, { ahead: { ...turn.state.ahead, posture } });
}

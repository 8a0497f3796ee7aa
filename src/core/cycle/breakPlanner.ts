/** What is due, what is offered, and by when (docs/DESK-TIME.md#counters-and-what-is-due, docs/DESK-TIME.md#calendar). Reads the state, changes nothing. */
import { counterMs } from './deskTime.ts';
import type { ClockDue, CycleState } from './cycleState.ts';
import type { EngineSettings } from './cycleTypes.ts';
import { postponedByMs } from './postponed.ts';
import type { BreakKind, Preferences } from '../preferences/preferences.ts';
import { MINUTE } from '../time/time.ts';

/** A fixed time that finds the user away or held waits this long for them. */
export const clockTimeWaitsMs = 30 * MINUTE;

/** What planning needs of the state. */
export type Plan = Pick<CycleState, 'desk' | 'posture' | 'clockDue'>;

export function kindById(preferences: Preferences, id: string): BreakKind | undefined {
  return preferences.breakKinds.find((kind) => kind.id === id);
}

/** The kinds a break of this kind counts for: itself and all that are shorter. */
export function kindsCreditedBy(preferences: Preferences, id: string, lengthMs: number): readonly string[] {
  return preferences.breakKinds.filter((kind) => kind.id === id || kind.lengthMs < lengthMs).map((kind) => kind.id);
}

/** Desk time in the present posture until the kind's interval is full, 0 when it is; Infinity while it does not grow. */
export function fullInMs({ desk, posture }: Omit<Plan, 'clockDue'>, kind: BreakKind): number {
  const leftMs = kind.everyMs + postponedByMs(desk, kind.id) - counterMs(desk, kind);
  if (leftMs <= 0) return 0;
  const rate = posture === 'standing' ? kind.standingFactor : 1;
  return rate === 0 ? Infinity : Math.ceil(leftMs / rate);
}

/** As `fullInMs`, and 0 too when a fixed time made the kind due. */
export function dueInMs(plan: Plan, kind: BreakKind): number {
  return plan.clockDue.some((due) => due.kind === kind.id) ? 0 : fullInMs(plan, kind);
}

/** The kind to offer now: the longest of those that are due or, beside a due one, will be soon. Null when none is due. */
export function offeredKind(plan: Plan, preferences: Preferences): BreakKind | null {
  const dueIns = preferences.breakKinds.map((kind) => ({ kind, inMs: dueInMs(plan, kind) }));
  const anyIsDue = dueIns.some(({ inMs }) => inMs === 0);
  return longest(dueIns.filter(({ inMs }) => anyIsDue && inMs <= preferences.mergeWithinMs));
}

/**
 * Whether a kind that was offered still is to be: due, or soon enough to be offered beside a due one. Standing up does
 * not make it less soon, so that a reminder does not change its mind with the posture.
 */
export function isStillMeant(plan: Plan, kind: BreakKind, { mergeWithinMs }: Preferences): boolean {
  const { desk, clockDue } = plan;
  return dueInMs({ desk, clockDue, posture: 'sitting' }, kind) <= mergeWithinMs;
}

export interface Offer {
  readonly kind: BreakKind;
  readonly inMs: number;
  /** All that this one is offered for. */
  readonly together: readonly string[];
}

/** The kind that will be offered next and when, in desk time; null while nothing can become due. */
export function nextOffer(plan: Plan, preferences: Preferences): Offer | null {
  const dueIns = preferences.breakKinds.map((kind) => ({ kind, inMs: dueInMs(plan, kind) }));
  const inMs = Math.min(...dueIns.map((entry) => entry.inMs));
  const soonest = dueIns.filter((entry) => entry.inMs < Infinity && entry.inMs <= inMs + preferences.mergeWithinMs);
  const kind = longest(soonest);
  return kind && { kind, inMs, together: soonest.map((entry) => entry.kind.id) };
}

/** Which routine of the kind has its turn, and how long it lasts. Null: the kind has none, and lasts its own length. */
export function routineInTurn(
  kind: BreakKind,
  turns: number,
  { routineLengthsMs }: EngineSettings,
): { routine: string | null; lengthMs: number } {
  const known = kind.routines.filter((id) => routineLengthsMs[id] !== undefined);
  const choice = known.length > 0 ? known : kind.routines;
  const routine = choice[turns % Math.max(1, choice.length)];
  if (routine === undefined) return { routine: null, lengthMs: kind.lengthMs };
  return { routine, lengthMs: routineLengthsMs[routine] ?? kind.lengthMs };
}

/**
 * The kind a routine counts for: one that has it among its routines, the kind about to be offered first; else the
 * longest kind that is no longer than it; else the shortest.
 */
export function kindForRoutine(routine: string, plan: Plan, settings: EngineSettings): BreakKind | undefined {
  const { breakKinds } = settings.preferences;
  const owners = breakKinds.filter((kind) => kind.routines.includes(routine));
  const offered = nextOffer(plan, settings.preferences)?.kind;
  if (offered && owners.includes(offered)) return offered;
  const lengthMs = settings.routineLengthsMs[routine] ?? 0;
  const byLength = [...breakKinds].sort((a, b) => a.lengthMs - b.lengthMs);
  return owners[0] ?? byLength.findLast((kind) => kind.lengthMs <= lengthMs) ?? byLength[0];
}

/** Drops fixed times that have waited for longer than 30 minutes; while the person is free the others are marked as caught. */
export function clockDueAt(due: readonly ClockDue[], nowMs: number, free: boolean): readonly ClockDue[] {
  const kept = due.filter((one) => one.caught || nowMs - one.sinceMs <= clockTimeWaitsMs);
  if (kept.length === due.length && !(free && kept.some((one) => !one.caught))) return due;
  return free ? kept.map((one) => ({ ...one, caught: true })) : kept;
}

/**
 * The longest of what is due together, null of nothing; of equals the one due first, then the one named first, so that a kind no longer
 * than the due one never takes its place.
 */
function longest(candidates: readonly { readonly kind: BreakKind; readonly inMs: number }[]): BreakKind | null {
  const [first] = candidates.toSorted((a, b) => b.kind.lengthMs - a.kind.lengthMs || a.inMs - b.inMs);
  return first?.kind ?? null;
}

/**
 * Desk time (how long somebody sits or stands at the desk) and the counters
 * (docs/DESK-TIME.md#counters-and-what-is-due).
 *
 * Time since the last input is counted on approval: the next input confirms it, an absence takes it back. Counters are
 * not kept one by one: sitting and standing time is summed once, and each kind remembers the sums at its last break.
 */
import type { BreakKind } from '../preferences/preferences.ts';
import type { Posture } from './cycleTypes.ts';

interface Sums {
  /** Desk time in this desk day. */
  readonly dayMs: number;
  /** Time that counters count, by posture. */
  readonly sittingMs: number;
  readonly standingMs: number;
  /** Desk time in the present posture, without an absence worth the name. */
  readonly postureMs: number;
}

export interface Zero {
  readonly sittingMs: number;
  readonly standingMs: number;
}
export type Zeroes = Readonly<Record<string, Zero>>;

/** By kind: by how much a snooze ahead of time moved the moment at which it becomes due. It holds as long as the kind counts from the same break on. */
export type Postponed = Readonly<Record<string, { readonly byMs: number; readonly since: Zero }>>;

/** The desk day before this one. */
export interface EndedDay {
  /** Engine time. */
  readonly endedAtMs: number;
  readonly deskMs: number;
  /** The part of it that the next input confirms, or an absence takes back. */
  readonly onApprovalMs: number;
}

export interface DeskTime extends Sums {
  /** Engine time up to which it is counted. */
  readonly countedToMs: number;
  /** The part of the sums that was counted since the last input. */
  readonly onApproval: Sums;
  /** The sums at each kind's last break. */
  readonly zeroes: Zeroes;
  readonly postponed: Postponed;
  /** Null: none has ended yet. */
  readonly endedDay: EndedDay | null;
}

/** What the time now passing counts for; `counters` rest outside working hours. */
export interface Counting {
  readonly present: boolean;
  readonly counters: boolean;
  readonly posture: Posture;
  readonly inputAtMs: number;
}

const nothing: Sums = { dayMs: 0, sittingMs: 0, standingMs: 0, postureMs: 0 };

export function startDeskTime(nowMs: number, kinds: readonly BreakKind[]): DeskTime {
  return knowKinds(
    { ...nothing, countedToMs: nowMs, onApproval: nothing, zeroes: {}, postponed: {}, endedDay: null },
    kinds,
  );
}

/** Kinds that are new begin to count now; kinds that are gone are forgotten. */
export function knowKinds(desk: DeskTime, kinds: readonly BreakKind[]): DeskTime {
  const here = { sittingMs: desk.sittingMs, standingMs: desk.standingMs };
  return { ...desk, zeroes: Object.fromEntries(kinds.map(({ id }) => [id, desk.zeroes[id] ?? here])) };
}

/** Counts the time up to `toMs`, all of which went by under the same conditions. */
export function countTo(uncounted: DeskTime, toMs: number, counting: Counting): DeskTime {
  const desk = endedDayUntilInput(uncounted, counting.inputAtMs);
  const { countedToMs } = desk;
  if (!counting.present || toMs <= countedToMs) return toMs === countedToMs ? desk : { ...desk, countedToMs: toMs };
  const passedMs = toMs - countedToMs;
  const passed = spent(passedMs, counting);
  const unconfirmed = spent(Math.min(passedMs, Math.max(0, toMs - counting.inputAtMs)), counting);
  const earlier = atMost(desk.onApproval, Math.max(0, countedToMs - counting.inputAtMs));
  return { ...desk, ...added(desk, passed), countedToMs: toMs, onApproval: added(earlier, unconfirmed) };
}

/** An input in the day that has ended confirms what came before it, one after its end all of it. */
function endedDayUntilInput(desk: DeskTime, inputAtMs: number): DeskTime {
  const { endedDay } = desk;
  if (endedDay === null) return desk;
  const stillMs = Math.min(endedDay.onApprovalMs, Math.max(0, endedDay.endedAtMs - inputAtMs));
  return stillMs === endedDay.onApprovalMs ? desk : { ...desk, endedDay: { ...endedDay, onApprovalMs: stillMs } };
}

/** The user turned out to be away since the last input: what was counted since then is taken back. */
export function takeBack(desk: DeskTime): DeskTime {
  const { onApproval, endedDay } = desk;
  return {
    ...desk,
    endedDay: endedDay && { ...endedDay, deskMs: endedDay.deskMs - endedDay.onApprovalMs, onApprovalMs: 0 },
    dayMs: Math.max(0, desk.dayMs - onApproval.dayMs),
    sittingMs: desk.sittingMs - onApproval.sittingMs,
    standingMs: desk.standingMs - onApproval.standingMs,
    postureMs: Math.max(0, desk.postureMs - onApproval.postureMs),
    onApproval: nothing,
  };
}

/** An input confirms what was on approval. */
export function confirmed(desk: DeskTime): DeskTime {
  const { endedDay } = desk;
  return { ...desk, onApproval: nothing, endedDay: endedDay && { ...endedDay, onApprovalMs: 0 } };
}

/** Sets counters to zero; nothing counted before can be taken back from them afterwards. */
export function zeroed(desk: DeskTime, kindIds: readonly string[]): DeskTime {
  const here = { sittingMs: desk.sittingMs, standingMs: desk.standingMs };
  const zeroes = { ...desk.zeroes, ...Object.fromEntries(kindIds.map((id) => [id, here])) };
  return { ...settled(desk), zeroes };
}

/** Counters as they were before a `zeroed`, with what has been counted since. */
export function unzeroed(desk: DeskTime, zeroes: Zeroes): DeskTime {
  return { ...desk, zeroes: { ...desk.zeroes, ...zeroes } };
}

/** A posture begins now. */
export function postureBegun(desk: DeskTime): DeskTime {
  return { ...desk, postureMs: 0, onApproval: { ...desk.onApproval, postureMs: 0 } };
}

/** A new desk day begins. */
export function dayBegun(desk: DeskTime): DeskTime {
  const { dayMs: deskMs, countedToMs: endedAtMs, onApproval } = desk;
  const endedDay = { endedAtMs, deskMs, onApprovalMs: Math.min(deskMs, onApproval.dayMs) };
  return { ...desk, dayMs: 0, onApproval: { ...onApproval, dayMs: 0 }, endedDay };
}

/** Desk time since the last break of this kind, in milliseconds, standing time weighed; never negative. */
export function counterMs(desk: DeskTime, kind: BreakKind): number {
  const zero = desk.zeroes[kind.id];
  if (!zero) return 0;
  const sitting = desk.sittingMs - zero.sittingMs;
  const standing = desk.standingMs - zero.standingMs;
  return Math.max(0, sitting + kind.standingFactor * standing);
}

function settled(desk: DeskTime): DeskTime {
  const { dayMs, postureMs } = desk.onApproval;
  return { ...desk, onApproval: { ...nothing, dayMs, postureMs } };
}

function spent(ms: number, { counters, posture }: Counting): Sums {
  const sitting = posture === 'sitting';
  const counted = counters ? ms : 0;
  return { dayMs: ms, sittingMs: sitting ? counted : 0, standingMs: sitting ? 0 : counted, postureMs: ms };
}

function added(a: Sums, b: Sums): Sums {
  return {
    dayMs: a.dayMs + b.dayMs,
    sittingMs: a.sittingMs + b.sittingMs,
    standingMs: a.standingMs + b.standingMs,
    postureMs: a.postureMs + b.postureMs,
  };
}

function atMost(sums: Sums, ms: number): Sums {
  return {
    dayMs: Math.min(sums.dayMs, ms),
    sittingMs: Math.min(sums.sittingMs, ms),
    standingMs: Math.min(sums.standingMs, ms),
    postureMs: Math.min(sums.postureMs, ms),
  };
}

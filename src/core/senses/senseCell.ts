/**
 * One sense as the app remembers it: what it answers and since when, and what becomes of that in a reading
 * (docs/DESK-TIME.md#holds). A ringing second or a changed track moves nothing: it holds only after it was true for a while, and until a
 * while after it was last true. What it does not know begins nothing, and ends only what was last true `unknownHoldsMs` ago: who said yes may
 * have gone for good.
 *
 *            yes               yes for holdAfterMs
 *   resting ─────► beginning ──────────────────────► holding ◄──────┐
 *    ▲ ▲ ▲             │ no, unknown                  │    │        │ yes
 *    │ │ └─────────────┘                              │    └────► ending
 *    │ └─── unknown, unknownHoldsMs after the last yes ┘  no         │
 *    └────────────────────── releaseAfterMs after the last yes ──────┘
 */
import { MINUTE, type Moment } from '../time/time.ts';
import type { SenseAnswer, SenseNow, SenseSays } from './sense.ts';

export interface HoldDelays {
  readonly holdAfterMs: number;
  readonly releaseAfterMs: number;
}

/** A hold of which nobody knows any more whether it is still so ends that long after it was last known to be. */
export const unknownHoldsMs = 5 * MINUTE;

/** Moments are `Moment.at`. */
type Hold =
  | { readonly type: 'resting' }
  | { readonly type: 'beginning'; readonly sinceAt: number }
  /** `lastYesAt`: null while it still says yes. */
  | { readonly type: 'holding'; readonly lastYesAt: number | null }
  /** It has said no since, and whatever it does not know from here on changes nothing about that. */
  | { readonly type: 'ending'; readonly lastYesAt: number };

export interface SenseCell {
  readonly now: SenseNow;
  readonly hold: Hold;
}

const RESTING: Hold = { type: 'resting' };

/** A sense that has not answered yet. */
export function openCell({ wall }: Moment): SenseCell {
  return { now: { answer: 'unknown', why: 'noAnswer', sinceWall: wall }, hold: RESTING };
}

/** After an answer. What it answers is as old as the first of several that are alike, whoever it is by. */
export function toldCell(cell: SenseCell, says: SenseSays, now: Moment, delays: HoldDelays): SenseCell {
  const { now: before, hold } = cellAt(cell, now.at, delays);
  const sinceWall = says.answer === before.answer ? before.sinceWall : now.wall;
  return cellAt({ now: { ...says, sinceWall }, hold: answered(hold, says.answer, now.at) }, now.at, delays);
}

/** Asked something else from now on, as by another rule: what it held for the old question ends, unless it says yes to the new one. */
export function askedAnew(cell: SenseCell, now: Moment, delays: HoldDelays): SenseCell {
  const { hold } = cellAt(cell, now.at, delays);
  return { ...openCell(now), hold: answered(hold, 'no', now.at) };
}

function answered(hold: Hold, answer: SenseAnswer, at: number): Hold {
  if (hold.type === 'resting' || hold.type === 'beginning') {
    if (answer !== 'yes') return RESTING;
    return hold.type === 'beginning' ? hold : { type: 'beginning', sinceAt: at };
  }
  if (answer === 'yes') return { type: 'holding', lastYesAt: null };
  const lastYesAt = hold.lastYesAt ?? at;
  return hold.type === 'ending' || answer === 'no' ? { type: 'ending', lastYesAt } : { type: 'holding', lastYesAt };
}

/** Whether reminders are held back on its account. */
export function isHolding({ hold }: SenseCell): boolean {
  return hold.type === 'holding' || hold.type === 'ending';
}

/** As it is at a later moment, nothing having been answered since. */
export function cellAt(cell: SenseCell, at: number, delays: HoldDelays): SenseCell {
  const changesAt = cellChangesAt(cell, delays);
  if (changesAt === null || at < changesAt) return cell;
  return { ...cell, hold: cell.hold.type === 'beginning' ? { type: 'holding', lastYesAt: null } : RESTING };
}

/** When it begins or ends to hold by itself, as `Moment.at`; null: not before another answer. */
export function cellChangesAt({ hold }: SenseCell, { holdAfterMs, releaseAfterMs }: HoldDelays): number | null {
  if (hold.type === 'beginning') return hold.sinceAt + holdAfterMs;
  if (hold.type === 'ending') return hold.lastYesAt + releaseAfterMs;
  if (hold.type === 'holding' && hold.lastYesAt !== null)
    return hold.lastYesAt + Math.max(unknownHoldsMs, releaseAfterMs);
  return null;
}

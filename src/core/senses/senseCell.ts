/**
 * One sense as the app remembers it: what it answers and since when, and what becomes of that in a reading
 * (docs/DESK-TIME.md#holds). A ringing second or a changed track moves nothing: it holds only after it was true for a while, and until a
 * while after it was last true. What it does not know neither begins nor ends that.
 *
 *            yes               yes for holdAfterMs
 *   resting ─────► beginning ──────────────────────► holding
 *      ▲ ▲             │ no, unknown                    │
 *      │ └─────────────┘                                │
 *      └─────── no, releaseAfterMs after the last yes ──┘
 */
import type { Moment } from '../time/time.ts';
import type { SenseNow, SenseSays } from './sense.ts';

export interface HoldDelays {
  readonly holdAfterMs: number;
  readonly releaseAfterMs: number;
}

/** Moments are `Moment.at`. */
type Hold =
  | { readonly type: 'resting' }
  | { readonly type: 'beginning'; readonly sinceAt: number }
  /** `lastYesAt`: null while it still says yes. */
  | { readonly type: 'holding'; readonly lastYesAt: number | null };

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
  return cellAt({ now: { ...says, sinceWall }, hold: answered(hold, says, now.at) }, now.at, delays);
}

function answered(hold: Hold, { answer }: SenseSays, at: number): Hold {
  if (hold.type === 'holding') return { type: 'holding', lastYesAt: answer === 'yes' ? null : (hold.lastYesAt ?? at) };
  if (answer !== 'yes') return RESTING;
  return hold.type === 'beginning' ? hold : { type: 'beginning', sinceAt: at };
}

/** As it is at a later moment, nothing having been answered since. */
export function cellAt(cell: SenseCell, at: number, delays: HoldDelays): SenseCell {
  const changesAt = cellChangesAt(cell, delays);
  if (changesAt === null || at < changesAt) return cell;
  return { ...cell, hold: cell.hold.type === 'beginning' ? { type: 'holding', lastYesAt: null } : RESTING };
}

/** When it begins or ends to hold by itself, as `Moment.at`; null: not before another answer. */
export function cellChangesAt({ now: { answer }, hold }: SenseCell, delays: HoldDelays): number | null {
  if (hold.type === 'beginning') return hold.sinceAt + delays.holdAfterMs;
  if (hold.type === 'holding' && answer === 'no' && hold.lastYesAt !== null)
    return hold.lastYesAt + delays.releaseAfterMs;
  return null;
}

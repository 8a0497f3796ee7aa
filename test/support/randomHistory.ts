/** Random histories for properties: blocks, breaks, absences and skips in any order, across DST, travel and desk days. */
import fc from 'fast-check';
import {
  noRecords,
  type AbsenceRecord,
  type BreakRecord,
  type DeskBlock,
  type HistoryRecords,
  type RecordedOutcome,
} from '../../src/core/history/records.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';

/** What a person did next, and for how long. */
interface Piece {
  readonly is: 'sitting' | 'standing' | 'absence' | 'pause' | RecordedOutcome;
  readonly seconds: number;
  /** Where the person's clock goes meanwhile, as a change of the UTC offset in minutes. */
  readonly offsetBy: number;
  readonly asked: boolean;
  readonly checkIn: BreakRecord['checkIn'];
  /** How much of a break was work and how much a pause; null: from before that was counted. */
  readonly parts: { readonly worked: number; readonly paused: number } | null;
}

const answer = fc.option(fc.record({ tension: fc.integer({ min: 0, max: 10 }), ease: fc.constant(null) }));

/** Of a break. */
const share = fc.double({ min: 0, max: 0.5, noNaN: true });

const piece: fc.Arbitrary<Piece> = fc.record({
  is: fc.constantFrom(
    'sitting',
    'standing',
    'sitting',
    'absence',
    'pause',
    'completed',
    'shortened',
    'abandoned',
    'skipped',
  ),
  seconds: fc.oneof(fc.integer({ min: 1, max: 90 * 60 }), fc.integer({ min: 1, max: 20 * 3600 })),
  offsetBy: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, fc.constantFrom(60, -60, -540, 345)),
  asked: fc.boolean(),
  checkIn: fc.option(fc.record({ before: answer, after: answer })),
  parts: fc.option(fc.record({ worked: share, paused: share })),
});

/** Lived from some moment in March 2026 on, somewhere on earth. */
export const randomHistory: fc.Arbitrary<HistoryRecords> = fc
  .record({
    startsAt: fc.integer({ min: 0, max: 30 * 24 * 60 }),
    offset: fc.integer({ min: -48, max: 56 }),
    pieces: fc.array(piece, { maxLength: 60 }),
  })
  .map(({ startsAt, offset, pieces }) => lived(Date.UTC(2026, 2, 1) + startsAt * MINUTE, offset * 15, pieces));

function lived(startsWall: number, startsOffset: number, pieces: readonly Piece[]): HistoryRecords {
  const breaks: BreakRecord[] = [];
  const absences: AbsenceRecord[] = [];
  const deskBlocks: DeskBlock[] = [];
  let beganWall = startsWall;
  let utcOffsetMinutes = startsOffset;
  for (const { is, seconds, offsetBy, asked, checkIn, parts } of pieces) {
    utcOffsetMinutes = Math.min(1080, Math.max(-1080, utcOffsetMinutes + offsetBy));
    const endedWall = is === 'skipped' ? beganWall : beganWall + seconds * SECOND;
    const span = { beganWall, endedWall, utcOffsetMinutes };
    if (is === 'sitting' || is === 'standing') deskBlocks.push({ ...span, posture: is });
    else if (is === 'absence') absences.push({ ...span, kinds: ['reset'] });
    else if (is !== 'pause')
      breaks.push({
        ...span,
        kind: 'reset',
        routine: 'unfold_90',
        plannedMs: 90 * SECOND,
        askedWall: asked ? beganWall : null,
        outcome: is,
        by: 'user',
        emergency: false,
        pace: asked && is !== 'skipped' ? '5-5' : null,
        ...partsOf(is === 'skipped' ? null : parts, endedWall - beganWall),
        checkIn,
      });
    beganWall = endedWall + 1;
  }
  return { ...noRecords, breaks, absences, deskBlocks };
}

function partsOf(parts: Piece['parts'], lengthMs: number): Pick<BreakRecord, 'pausedMs' | 'workedMs' | 'spentMs'> {
  if (parts === null) return { pausedMs: 0, workedMs: null, spentMs: null };
  const [workedMs, pausedMs] = [Math.floor(parts.worked * lengthMs), Math.floor(parts.paused * lengthMs)];
  return { pausedMs, workedMs, spentMs: lengthMs - workedMs - pausedMs };
}

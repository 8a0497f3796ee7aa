/** The summaries against a naive recomputation: the same answers, asked of every record anew and the slow way. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deskDayOf, rangeAround, rangeOfRecords, recordsOf } from '../../../src/core/history/historyCalendar.ts';
import { deskMsOf, summarizeDays } from '../../../src/core/history/days.ts';
import { breaksByHour, daysOf, summarizePeriod } from '../../../src/core/history/periods.ts';
import type { HistoryRecords, Span } from '../../../src/core/history/records.ts';
import type { BreakCounts } from '../../../src/core/history/rest.ts';
import { keptRhythm } from '../../../src/core/history/keptRhythm.ts';
import { stretchesOf } from '../../../src/core/history/stretches.ts';
import { dateOf } from '../../../src/core/time/localTime.ts';
import { MINUTE } from '../../../src/core/time/time.ts';
import { runs } from '../../support/randomDays.ts';
import { randomHistory } from '../../support/randomHistory.ts';

const dayStarts = fc.constantFrom('04:00', '00:00', '23:30', '05:15');
const property = (holds: (records: HistoryRecords, starts: string) => void): void => {
  fc.assert(fc.property(randomHistory, dayStarts, holds), { numRuns: Math.min(runs.numRuns, 20_000) });
};

describe('a day', () => {
  test('adds up what a calendar on the wall would', () => {
    property((records, starts) => {
      const days = summarizeDays(records, starts);
      for (const date of datesOf(records, starts)) {
        const day = Date.parse(date) / 86_400_000;
        const on = <Kept extends Span>(list: readonly Kept[]): Kept[] =>
          list.filter((span) => dateNaively(span.beganWall, span, starts) === date);
        const blocks = on(records.deskBlocks);
        const breaks = on(records.breaks);
        const returned = on(records.absences).filter((span) => dateNaively(span.endedWall, span, starts) === date);
        const sum = (posture: string): number =>
          blocks.filter((block) => block.posture === posture).reduce((ms, b) => ms + b.endedWall - b.beganWall, 0);
        const of = (...outcomes: string[]): number => breaks.filter(({ outcome }) => outcomes.includes(outcome)).length;
        const found = days.get(day);
        const counts = {
          taken: of('completed', 'shortened'),
          natural: returned.length,
          skipped: of('skipped'),
          endedEarly: of('abandoned'),
        };
        if (found === undefined) {
          expect([blocks, breaks, returned]).toEqual([[], [], []]);
          continue;
        }
        expect(found).toMatchObject({ sittingMs: sum('sitting'), standingMs: sum('standing'), breaks: counts });
        const taken = breaks.filter(({ outcome }) => outcome === 'completed' || outcome === 'shortened');
        expect(found.takenMs).toBe(
          taken.reduce((ms, one) => ms + (one.spentMs === null ? one.endedWall - one.beganWall : one.spentMs), 0),
        );
        expect(found.longestMs).toBe(longestNaively(records, date, starts));
      }
    });
  });

  test('is removed by the range of its records, wherever it was lived, from the first to the last of any kind', () => {
    property((records) => {
      const { breaks, absences, deskBlocks, holds } = records;
      const walls = [...breaks, ...absences, ...deskBlocks, ...holds].map(({ beganWall }) => beganWall);
      expect(rangeOfRecords(records)).toEqual(
        walls.length === 0 ? null : { fromWall: Math.min(...walls), toWall: Math.max(...walls) + 1 },
      );
    });
  });

  test('is found in the range around it, wherever it was lived, and nothing else with it', () => {
    property((records, starts) => {
      for (const block of records.deskBlocks) {
        const day = deskDayOf(block, starts);
        const days = { from: day, to: day + 1 };
        const { fromWall, toWall } = rangeAround(days, starts);
        expect(block.beganWall >= fromWall && block.beganWall < toWall).toBe(true);
        const only = recordsOf(records, days, starts);
        expect(only.deskBlocks).toContain(block);
        expect(new Set(only.breaks.map((span) => deskDayOf(span, starts))).size).toBeLessThanOrEqual(1);
      }
    });
  });
});

describe('a period', () => {
  test('is the sum of its days, and its hours that of its breaks', () => {
    property((records, starts) => {
      const days = summarizeDays(records, starts);
      const numbers = [...days.keys()];
      const all =
        numbers.length === 0 ? [] : daysOf({ from: Math.min(...numbers), to: Math.max(...numbers) + 1 }, days);
      const sum = summarizePeriod(all);
      expect(deskMsOf(sum)).toBe(records.deskBlocks.reduce((ms, block) => ms + block.endedWall - block.beganWall, 0));
      expect(sum.daysAtDesk).toBe(new Set(records.deskBlocks.map((block) => deskDayOf(block, starts))).size);
      const counted = totalOf(sum.breaks);
      const hours = breaksByHour(records, starts);
      expect(hours.reduce((total, hour) => total + totalOf(hour), 0)).toBe(counted);
      for (const [hour, counts] of hours.entries())
        expect(counts.skipped).toBe(
          records.breaks.filter(
            (span) => span.outcome === 'skipped' && clockNaively(span.beganWall, span).hour === hour,
          ).length,
        );
    });
  });

  test('parts all desk time into within and beyond the rhythm', () => {
    property((records, starts) => {
      const { withinMs, beyondMs, asked, unasked } = keptRhythm(records, 30 * MINUTE, starts);
      const stretches = stretchesOf(records, starts);
      expect(withinMs + beyondMs).toBe(stretches.reduce((ms, { deskMs }) => ms + deskMs, 0));
      expect(beyondMs === 0).toBe(stretches.every(({ deskMs }) => deskMs <= 30 * MINUTE));
      const answered = asked.taken + asked.skipped + asked.endedEarly;
      expect(answered).toBe(records.breaks.filter(({ askedWall }) => askedWall !== null).length);
      expect(asked.natural).toBe(0);
      expect(unasked).toBeLessThanOrEqual(records.breaks.length - answered);
    });
  });
});

function totalOf({ taken, natural, skipped, endedEarly }: BreakCounts): number {
  return taken + natural + skipped + endedEarly;
}

/** What the person's clock and calendar showed, spelled out. */
function clockNaively(wall: number, { utcOffsetMinutes }: Span): { date: string; minutes: number; hour: number } {
  const shown = new Date(wall + utcOffsetMinutes * 60_000).toISOString();
  const hour = Number(shown.slice(11, 13));
  return { date: shown.slice(0, 10), minutes: hour * 60 + Number(shown.slice(14, 16)), hour };
}

function dateNaively(wall: number, span: Span, starts: string): string {
  const { date, minutes } = clockNaively(wall, span);
  const [hour = 0, minute = 0] = starts.split(':').map(Number);
  return minutes >= hour * 60 + minute ? date : dateOf(Date.parse(date) / 86_400_000 - 1);
}

function datesOf({ breaks, absences, deskBlocks }: HistoryRecords, starts: string): Set<string> {
  return new Set([...breaks, ...absences, ...deskBlocks].map((span) => dateNaively(span.beganWall, span, starts)));
}

/** Every block with all that follow it until somebody rests. */
function longestNaively(records: HistoryRecords, date: string, starts: string): number {
  const blocks = records.deskBlocks.filter((block) => dateNaively(block.beganWall, block, starts) === date);
  const rests = [
    ...records.absences,
    ...records.breaks.filter(({ outcome }) => outcome === 'completed' || outcome === 'shortened'),
  ];
  // A journey west can bring a date back after the next has begun: what lies between parts the stretch as well.
  const parted = (from: number, to: number): boolean =>
    rests.some(({ beganWall }) => beganWall > from && beganWall <= to) ||
    records.deskBlocks.some(
      (block) => block.beganWall > from && block.beganWall < to && dateNaively(block.beganWall, block, starts) !== date,
    );
  let longest = 0;
  for (const first of blocks) {
    const together = blocks.filter(
      ({ beganWall }) => beganWall >= first.beganWall && !parted(first.beganWall, beganWall),
    );
    longest = Math.max(
      longest,
      together.reduce((ms, block) => ms + block.endedWall - block.beganWall, 0),
    );
  }
  return longest;
}

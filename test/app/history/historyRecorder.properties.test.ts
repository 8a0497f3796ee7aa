/** What must hold of the records of any day at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryWrite } from '../../../src/app/history/historyPort.ts';
import type { AbsenceRecord, BreakRecord, DeskBlock, HoldRecord, Span } from '../../../src/core/history/records.ts';
import { anyCalendar, anyDay, anyPeriodMs, runs, scenarioOf } from '../../support/randomDays.ts';
import { liveInto, type LivedDay } from '../../support/recordedDay.ts';
import { MINUTE, SECOND } from '../../../src/core/time/time.ts';

const noLimit = 0;

function clock({ beganWall, endedWall }: Span): string {
  return [beganWall, endedWall].map((wall) => new Date(wall).toISOString().slice(11, 19)).join(' to ');
}

describe('the records of a desk day that begins between two readings', () => {
  it('leave to the old day the seconds after a break that ended between them, too', () => {
    const trace = [
      { do: 'work', for: 3_500_000 },
      { do: 'startBreak', routine: 'unfold_90' },
      { do: 'work', for: 101_000 },
    ];
    const { blocks } = recorded(scenarioOf(trace, { deskDayStarts: '10:00' }, 22_000));
    expect(blocks.map(clock)).toEqual(['08:00:00 to 08:58:20', '08:59:50 to 09:00:00', '09:00:00 to 09:00:01']);
  });

  it('have no desk time in an absence that began before it and was found after it', () => {
    const trace = [
      { do: 'work', for: '40m' },
      { do: 'idle', for: '40m' },
      { do: 'work', for: '1m' },
    ];
    const preferences = { awayAfterMs: 30 * MINUTE, deskDayStarts: '10:00' };
    const { blocks, absences } = recorded(scenarioOf(trace, preferences, SECOND));
    expect([...blocks, ...absences].map(clock)).toEqual([
      '08:00:00 to 08:40:00',
      '09:20:00 to 09:21:00',
      '08:40:00 to 09:20:00',
    ]);
  });
});

describe('the records of any day', () => {
  it(
    'have blocks that are the desk time, without overlap, and not a minute of it in a break or an absence that was noticed',
    () => {
      fc.assert(
        fc.property(anyDay, anyCalendar, anyPeriodMs, (trace, preferences, periodMs) => {
          const { blocks, breaks, absences, day } = recorded(scenarioOf(trace, preferences, periodMs));
          expect(blocks.reduce((sum, block) => sum + lengthOf(block), 0)).toBeCloseTo(day.deskMs, 3);
          for (const [index, block] of blocks.entries()) {
            expect(lengthOf(block)).toBeGreaterThan(0);
            expect(block.beganWall).toBeGreaterThanOrEqual(blocks[index - 1]?.endedWall ?? -Infinity);
          }
          const told = new Set(day.effects.flatMap((effect) => (effect.type === 'rested' ? [effect.endedWall] : [])));
          const noticed = absences.filter(({ endedWall }) => !told.has(endedWall));
          for (const other of [...breaks, ...noticed]) expect(deskTimeIn(blocks, other)).toBeLessThanOrEqual(periodMs);
        }),
        { ...runs, numRuns: Math.ceil(runs.numRuns / 4) },
      );
    },
    noLimit,
  );

  it(
    'have every break that closed, each with all its time accounted for, every skip that stands and every natural break',
    () => {
      fc.assert(
        fc.property(anyDay, anyCalendar, anyPeriodMs, (trace, preferences, periodMs) => {
          const { breaks, absences, day } = recorded(scenarioOf(trace, preferences, periodMs));
          const count = (type: string): number => day.effects.filter((effect) => effect.type === type).length;
          const skips = breaks.filter(({ outcome }) => outcome === 'skipped').length;
          expect(breaks.length - skips).toBe(count('closeBreak'));
          expect(skips).toBe(count('skipped') - count('skipUndone'));
          const taken = breaks.filter(({ outcome }) => outcome !== 'skipped');
          for (const record of taken) expect(partsOf(record)).toBeCloseTo(lengthOf(record), 3);
          const told = count('rested') - count('restUndone');
          expect(absences.length).toBeGreaterThanOrEqual(count('naturalBreak'));
          expect(absences.length).toBeLessThanOrEqual(count('naturalBreak') + told);
        }),
        { ...runs, numRuns: Math.ceil(runs.numRuns / 4) },
      );
    },
    noLimit,
  );
});

interface Recorded {
  readonly blocks: readonly DeskBlock[];
  readonly breaks: readonly BreakRecord[];
  readonly absences: readonly AbsenceRecord[];
  readonly day: LivedDay;
}

/** A store without a database: fast enough for thousands of days. */
function recorded(scenario: Parameters<typeof liveInto>[1]): Recorded {
  const blocks = new Map<number, DeskBlock>();
  const holds = new Map<string, HoldRecord>();
  const breaks: BreakRecord[] = [];
  const absences: AbsenceRecord[] = [];
  const keep = (write: HistoryWrite): void => {
    switch (write.type) {
      case 'deskBlock':
        if (lengthOf(write.record) > 0) blocks.set(write.record.beganWall, write.record);
        else blocks.delete(write.record.beganWall);
        return;
      case 'hold':
        holds.set(`${write.record.beganWall} ${write.record.reason}`, write.record);
        return;
      case 'break':
        breaks.push(write.record);
        return;
      case 'absence':
        absences.push(write.record);
        return;
      case 'dropAbsence':
        absences.splice(absences.indexOf(write.record), 1);
        return;
      case 'dropSkip': {
        const { beganWall } = write;
        const index = breaks.findIndex((record) => record.beganWall === beganWall && record.outcome === 'skipped');
        breaks.splice(index, 1);
        return;
      }
      case 'heart':
      case 'checkIn':
      case 'selfCheck':
        return; // comes from the break's surroundings, not from the recorder
    }
  };
  const day = liveInto(keep, scenario);
  return { blocks: [...blocks.values()].sort((a, b) => a.beganWall - b.beganWall), breaks, absences, day };
}

function lengthOf({ beganWall, endedWall }: Span): number {
  return endedWall - beganWall;
}

/** NaN where the time spent is not known. */
function partsOf({ spentMs, workedMs, pausedMs }: BreakRecord): number {
  return (spentMs ?? NaN) + (workedMs ?? NaN) + pausedMs;
}

function deskTimeIn(blocks: readonly DeskBlock[], { beganWall, endedWall }: Span): number {
  return blocks.reduce((sum, block) => {
    const shared = Math.min(block.endedWall, endedWall) - Math.max(block.beganWall, beganWall);
    return sum + Math.max(0, shared);
  }, 0);
}

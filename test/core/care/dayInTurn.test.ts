import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import week from '../../../assets/cards/week.json' with { type: 'json' };
import {
  afterDay,
  dayInTurn,
  nextDay,
  noDayYet,
  withDay,
  type DayOfSeven,
  type SevenDaysMemory,
} from '../../../src/core/care/dayInTurn.ts';
import { parseCareMemory, emptyCareMemory } from '../../../src/core/care/careMemory.ts';

const said = z.string().trim().min(1);
const days: readonly DayOfSeven[] = z
  .array(
    z.strictObject({
      id: z.string().regex(/^week_[1-7]$/),
      day: z.int().min(1).max(7),
      title: said.max(40),
      text: said.max(320),
      notice: said.max(80),
      evidence: z.enum(['many', 'single', 'anatomy', 'unproven']),
      sources: z.array(said).min(1),
      routines: z.array(said).min(1),
      asksState: z.literal(true).exactOptional(),
    }),
  )
  .parse(week);

const all = (routine: string): string => routine;
const date = (day: number): string => `2026-03-${String(day).padStart(2, '0')}`;

it('the days are seven, in order, each with its card of 320 characters at most', () => {
  expect(days.map(({ day }) => day)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

/** The day of that date's first break, done. */
function lived(memory: SevenDaysMemory, on: string): SevenDaysMemory {
  const started = dayInTurn(days, memory, on, all);
  if (started === null) return memory;
  return afterDay(withDay(memory, started), on, started.routine, nextDay(days, memory, all)?.day.day ?? null);
}

describe('a day', () => {
  it('comes once a date, and is followed by the next one on whatever date that is', () => {
    const first = lived(noDayYet, date(2));
    expect(first).toEqual({ next: 2, lastDate: date(2), running: null });
    expect(dayInTurn(days, first, date(2), all)).toBeNull();
    expect(dayInTurn(days, first, date(29), all)?.day.day).toBe(2);
  });

  it('after a break that is none of the days everything is as it was', () => {
    expect(afterDay(noDayYet, date(1), 'unfold_90', 1)).toBe(noDayYet);
  });

  it('broken off, or given up for another routine, waits for tomorrow', () => {
    const started = dayInTurn(days, noDayYet, date(2), all);
    if (started === null) throw new Error('no day');
    for (const done of [null, 'another'])
      expect(afterDay(withDay(noDayYet, started), date(2), done, 1)).toEqual({
        next: 1,
        lastDate: date(2),
        running: null,
      });
  });

  it('repeated, or taken before its turn, leaves the next one where it is', () => {
    const third = { next: 3, lastDate: date(2), running: null };
    for (const day of [1, 2, 5, 7])
      expect(afterDay({ ...third, running: { day, routine: 'any' } }, date(3), 'any', 3).next).toBe(3);
  });

  it('whose routine is not there waits, and the next one that is comes instead', () => {
    const only = (id: string): string | null => (id === 'unfold_90' ? id : null);
    expect(nextDay(days, noDayYet, only)?.day.day).toBe(2);
    expect(nextDay(days, { ...noDayYet, next: 3 }, only)).toBeNull();
  });

  it('starts what stands in for its routine where a body or a room rules that out', () => {
    const seated = (id: string): string | null => (id === 'rock_90' ? 'chair_180' : null);
    expect(nextDay(days, noDayYet, seated)).toMatchObject({ day: { day: 1 }, routine: 'chair_180' });
  });
});

it('however many dates are missed, all seven come in order and none twice', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 7 }), (dates) => {
      let memory = noDayYet;
      const had = dates
        .toSorted((a, b) => a - b)
        .flatMap((on) => {
          const { next } = memory;
          memory = lived(memory, date(on));
          return memory.next > next ? [next] : [];
        });
      expect(had).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(nextDay(days, memory, all)).toBeNull();
    }),
  );
});

it('what is kept of it is checked when it is read', () => {
  const running = { day: 2, routine: 'unfold_90' };
  const kept = { ...emptyCareMemory, sevenDays: { next: 2, lastDate: date(2), running } };
  expect(parseCareMemory(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  for (const other of [null, 7, {}, { ...kept, sevenDays: { ...kept.sevenDays, next: 0 } }, { ...kept, hurt: 'knee' }])
    expect(parseCareMemory(other)).toBeNull();
});

import { expect, test } from 'vitest';
import { grown, type Figures } from '../../scripts/soak/growth.ts';

/** A week in which nothing grows; memory goes up and down by chance. */
const calmWeek: readonly Figures[] = [20, 131, 128, 132, 127, 133, 129].map((anonymousMiB) => ({
  anonymousMiB,
  proportionalMiB: 150,
  heapKiB: 11_000,
  descriptors: 180,
  timers: 2,
  listeners: 48,
  renderers: 0,
  dataKiB: 2_300,
}));

const changed = (change: (day: Figures, index: number) => Partial<Figures>): readonly Figures[] =>
  calmWeek.map((day, index) => ({ ...day, ...change(day, index) }));

test('what the first day fills, and what goes up and down, is no growth', () => {
  expect(grown(calmWeek)).toEqual([]);
});

test('one listener more a day is growth', () => {
  expect(grown(changed((day, index) => ({ listeners: day.listeners + index })))).toEqual([
    { figure: 'listeners', before: 50, after: 53 },
  ]);
});

test('one odd day neither makes growth nor hides it', () => {
  expect(grown(changed((_day, index) => (index === 5 ? { timers: 30 } : {})))).toEqual([]);
  const leaking = changed((day, index) => ({ timers: index === 6 ? 2 : day.timers + index }));
  expect(grown(leaking).map(({ figure }) => figure)).toEqual(['timers']);
});

test('some memory more a day is growth, though chance is larger than a single day’s', () => {
  const leaking = changed((day, index) => ({ anonymousMiB: day.anonymousMiB + 4 * index }));
  expect(grown(leaking).map(({ figure }) => figure)).toEqual(['anonymousMiB']);
});

import { expect, it } from 'vitest';
import { withoutRow, withRow } from '../../../renderer/shared/preferences/rowPlace.ts';

const drawn = ['09:00', '12:30', '16:00'];

it('a row that is removed twice, before it is drawn as gone, takes no other along', () => {
  const once = withoutRow(drawn, 0, drawn);
  expect(once).toEqual(['12:30', '16:00']);
  expect(withoutRow(drawn, 0, once)).toBe(once);
});

it('a row that is changed after another has gone is still that row', () => {
  const once = withoutRow(drawn, 0, drawn);
  expect(withRow(drawn, 1, once, () => '13:00')).toEqual(['13:00', '16:00']);
});

it('what is typed twice into one row changes that row alone, though its first text was not drawn yet', () => {
  const typed = withRow(drawn, 1, drawn, () => '13:00');
  expect(withRow(drawn, 1, typed, () => '13:30')).toEqual(['09:00', '13:30', '16:00']);
});

it('what is typed into a row that has gone is not lost, and one end of hours keeps the other', () => {
  expect(withRow(drawn, 0, ['12:30', '16:00'], () => '08:00')).toEqual(['12:30', '16:00', '08:00']);
  const hours = [
    ['09:00', '12:00'],
    ['13:00', '17:00'],
  ] as const;
  expect(withRow(hours, 1, hours.slice(1), ([from]) => [from, '18:00'] as never)).toEqual([['13:00', '18:00']]);
});

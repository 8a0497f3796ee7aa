/** How a table names the paces: by no name that a spreadsheet would take for a date, and write back as one. */
import { expect, it } from 'vitest';
import type { HistoryFileProblem } from '../../../src/core/history/foundRecords.ts';
import { historyOf, historyTo } from '../../../src/core/history/historyText.ts';
import type { HistoryRecords } from '../../../src/core/history/records.ts';
import { paces } from '../../../src/core/routine/pace.ts';
import { gathered } from '../../support/gatheredRecords.ts';
import { writtenHistory } from '../../support/writtenHistory.ts';

const DATE = /^\d+-\d+(-\d+)?$/;

/** A break at each pace there is. */
const records = ((): HistoryRecords => {
  const whole = writtenHistory(5, 8);
  const taken = whole.breaks.filter(({ outcome }) => outcome !== 'skipped').slice(0, paces.length);
  const breaks = taken.map((one, index) => ({ ...one, pace: paces[index] ?? null }));
  return { ...whole, breaks };
})();

const lines = [...historyTo('csv', records)]
  .join('')
  .trimEnd()
  .split('\r\n')
  .map((line) => line.split(','));
const column = lines[0]?.indexOf('pace') ?? -1;
const cells = lines.slice(1, 1 + paces.length).map((line) => line[column] ?? '');

/** The same table, once its pace cells have become others. */
function readWith(change: (cell: string) => string): HistoryRecords | HistoryFileProblem {
  const changed = lines.map((line, at) => (at === 0 ? line : line.with(column, change(line[column] ?? ''))));
  const text = changed.map((line) => line.join(',')).join('\r\n');
  return gathered(historyOf([text], Date.UTC(2100, 0, 1)));
}

it('has a name of its own for each, and none that is a date', () => {
  expect(records.breaks).toHaveLength(paces.length);
  expect(cells.slice(0, 6)).toEqual(['4s-6s', '5s-5s', '3s-5s', '4s-8s', 'box', '4s-7s-8s']);
  expect(new Set(cells).size).toBe(paces.length);
  expect(cells.filter((cell) => DATE.test(cell))).toEqual([]);
});

it('reads a table that a spreadsheet has opened and saved', () => {
  expect(readWith((cell) => (DATE.test(cell) ? '06.04.2026' : cell))).toEqual(records);
});

it('still reads the bare names of tables from before', () => {
  const bare = new Map(cells.map((cell, index) => [cell, paces[index]]));
  expect(readWith((cell) => bare.get(cell) ?? cell)).toEqual(records);
});

it.each(['4s-6', '4-6s', '4s6s', 's4-6', '4s-9s', '4s'])('refuses “%s”, which is none', (name) => {
  expect(readWith((cell) => (cell === '4s-6s' ? name : cell))).toMatchObject({ problem: 'damaged' });
});

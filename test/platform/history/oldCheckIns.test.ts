import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HistoryRecords } from '../../../src/core/history/records.ts';
import { moveOldCheckIns } from '../../../src/platform/history/oldCheckIns.ts';
import { historyInMemory, quietLog, recordsOf } from '../../support/history.ts';

const routineSeconds = new Map([['downshift_60', 60]]);
const old = {
  beganWall: 100_000,
  endedWall: 160_000,
  kind: 'reset',
  routine: 'downshift_60',
  before: null,
  after: null,
};
let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unbrace-check-ins-'));
  file = join(folder, 'check-ins.jsonl');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('moves the old check-ins into the history once, and keeps their file aside', () => {
  const before = { tension: 6, ease: null };
  const lines = [
    JSON.stringify({ ...old, before }),
    '{"beganWall":1,"ended',
    JSON.stringify({ ...old, beganWall: 1_000, endedWall: 31_000 }),
    JSON.stringify({ ...old, beganWall: 50_000, endedWall: 60_000 }),
    JSON.stringify({ ...old, beganWall: 200_000, endedWall: 205_000, routine: null }),
  ];
  writeFileSync(file, lines.map((line) => `\n${line}`).join(''));
  const history = historyInMemory();
  const add = (records: HistoryRecords): number => history.add(records) ?? NaN;
  for (let time = 0; time < 2; time++)
    moveOldCheckIns({ file, routineSeconds, timeZone: 'Asia/Kolkata' }, { add, log: quietLog });
  expect(recordsOf(history).breaks).toMatchObject([
    { beganWall: 1_000, outcome: 'shortened' },
    { beganWall: 50_000, outcome: 'abandoned' },
    {
      beganWall: old.beganWall,
      kind: old.kind,
      outcome: 'completed',
      utcOffsetMinutes: 330,
      plannedMs: 60_000,
      checkIn: { before, after: null },
    },
    { beganWall: 200_000, outcome: 'completed', plannedMs: 5_000 },
  ]);
  expect(existsSync(file)).toBe(false);
  expect(existsSync(`${file}.moved`)).toBe(true);
});

it('leaves the file where it is while they cannot be added', () => {
  writeFileSync(file, JSON.stringify(old));
  const add = (): number => {
    throw new Error('It is locked.');
  };
  moveOldCheckIns({ file, routineSeconds, timeZone: 'UTC' }, { add, log: quietLog });
  expect(existsSync(file)).toBe(true);
});

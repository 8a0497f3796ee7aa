import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CheckInRecord } from '../../src/core/checkIn.ts';
import { openCheckInLog } from '../../src/platform/checkInLog.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const record: CheckInRecord = {
  beganWall: 1,
  endedWall: 2,
  kind: 'reset',
  routine: 'downshift_60',
  before: { tension: 6, ease: null },
  after: null,
};
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unbrace-check-ins-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('keeps what was answered, and what was not, in order', () => {
  const log = openCheckInLog(join(folder, 'check-ins.jsonl'), quiet);
  expect(log.read()).toEqual([]);
  log.append(record);
  log.append({ ...record, beganWall: 3 });
  expect(log.read()).toEqual([record, { ...record, beganWall: 3 }]);
});

it('skips a damaged line, and loses nothing else to it', () => {
  const file = join(folder, 'check-ins.jsonl');
  const log = openCheckInLog(file, quiet);
  log.append(record);
  appendFileSync(file, '\n{"beganWall":1,"ended'); // a power cut in the middle of a line
  log.append(record);
  appendFileSync(file, `\n${JSON.stringify({ ...record, before: { tension: 11, ease: null } })}`);
  expect(log.read()).toEqual([record, record]);
  expect(readFileSync(file, 'utf8')).toContain('"ended'); // damaged, but not ours to delete
});

it('goes on where nothing can be written', () => {
  const log = openCheckInLog(join(folder, 'no', 'such', 'folder'), quiet);
  expect(() => {
    log.append(record);
  }).not.toThrow();
});

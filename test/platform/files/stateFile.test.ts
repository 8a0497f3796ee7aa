import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStateFile, type StateFile } from '../../../src/platform/files/stateFile.ts';
import { MINUTE } from '../../../src/core/time/time.ts';
import type { SavedCycle } from '../../../src/core/cycle/savedCycle.ts';
import { dataFilesIn } from '../../support/dataFilesIn.ts';
import { savedMorning } from '../../support/savedMorning.ts';

const quietLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
const wall = Date.UTC(2026, 2, 2, 9);

let folder = '';
let file = '';
let stateFile: StateFile;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unbrace-state-'));
  file = join(folder, 'state.json');
  stateFile = openStateFile(dataFilesIn(folder, wall).files, quietLog, () => undefined);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the state file', () => {
  test('gives back what was saved', () => {
    const saved = savedMorning(10 * MINUTE);
    stateFile.save(saved);
    expect(stateFile.load()).toEqual({ type: 'restored', saved });
  });

  test('is absent on the first start', () => {
    expect(stateFile.load()).toEqual({ type: 'fresh' });
  });

  test.each([
    ['cut off in the middle', '{"version":1,"sta'],
    ['empty', ''],
    ['not ours', '[1, 2, 3]'],
  ])('when %s, is set aside whole and reported', (_name, text) => {
    writeFileSync(file, text);
    const loaded = stateFile.load();
    const asideFile = `${file}.damaged-2026-03-02T09-00-00.000Z`;
    expect(loaded).toEqual({ type: 'damaged', asideFile });
    expect(readFileSync(asideFile, 'utf8')).toBe(text);
    expect(stateFile.load()).toEqual({ type: 'fresh' });
  });

  test('leaves nothing half-written beside it', () => {
    for (let minutes = 1; minutes <= 5; minutes++) stateFile.save(savedMorning(minutes * MINUTE));
    expect(readdirSync(folder)).toEqual(['state.json']);
  });

  test('of more than a megabyte, or with more breaks today than a day can bring, does not stop the start', () => {
    const saved = savedMorning(10 * MINUTE);
    const { today } = saved.state;
    const taken = { fromWall: wall, untilWall: wall + MINUTE, kind: 'reset', outcome: 'completed' } as const;
    const withBreaks = (count: number): SavedCycle => ({
      ...saved,
      state: { ...saved.state, today: { ...today, breaks: Array.from({ length: count }, () => taken) } },
    });
    writeFileSync(file, JSON.stringify(withBreaks(300_000)));
    expect(stateFile.load()).toMatchObject({ type: 'damaged' });
    writeFileSync(file, JSON.stringify(withBreaks(5_000)));
    const loaded = stateFile.load();
    expect(loaded.type === 'restored' && loaded.saved.state.today.breaks.length).toBe(300);
  });
});

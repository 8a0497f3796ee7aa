/** Killed in the middle of its writing, again and again: nothing that was acknowledged is lost, and every file stays whole. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import type { HistoryRecords } from '../../../src/core/history/records.ts';
import { most } from '../../../src/core/text/limits.ts';
import { readOwnRoutines } from '../../../src/platform/files/ownRoutineFiles.ts';
import { dataFilesIn } from '../../support/dataFilesIn.ts';
import { bundled } from '../../support/bundled.ts';
import { byReason, historyIn, quietLog, recordsOf } from '../../support/history.ts';
import { daysOf, killMoments, waitingWritesIn, type KillMoment } from '../../support/killMoments.ts';
import { keepInVersion, withoutSpentTime } from '../../support/oldHistory.ts';
import { shippedFiles } from '../../support/shippedFiles.ts';
import { writtenHistory } from '../../support/writtenHistory.ts';

/** `npm run test:kills` asks for 300. */
const kills = Number(process.env['UNBRACE_KILLS'] ?? 40);
/** A killed process and one that looks what is left. */
const AT_A_TIME = 4;
const writer = await bundled('test/support/busyWriter.ts');
const days = daysOf();
const poses = shippedFiles('poses').map(({ name }) => name);
/** What each writer begins with, written once and copied. */
const templates = mkdtempSync(join(tmpdir(), 'unbrace-kills-'));
const [filled, old] = [join(templates, 'history.db'), join(templates, 'old')];
afterAll(() => {
  rmSync(templates, { recursive: true });
});
const updated = fill();

it(`${kills} kills at random points lose nothing that was acknowledged, and damage nothing`, async () => {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < kills) await liveKill(killMoments[next++ % killMoments.length] ?? 'a break’s end');
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
}, 0);

interface Scene {
  /** Before the writer starts; what it gives lets go again, after the kill. */
  readonly prepare?: (folder: string) => (() => void) | undefined;
  /** Looks at what is left, knowing what was acknowledged. @throws where something of it is lost */
  readonly look: (folder: string, told: readonly number[]) => void;
}

const scenes: Readonly<Record<KillMoment, Scene>> = {
  'a break’s end': { look: lookForBreaks },
  'a break’s end while the file is locked': {
    prepare(folder) {
      keepAll(folder);
      const holder = new DatabaseSync(join(folder, 'history.db'));
      holder.exec('DELETE FROM breaks; BEGIN EXCLUSIVE');
      return () => {
        holder.close();
      };
    },
    look(folder, told) {
      const found = waitingWritesIn(folder).load() ?? [];
      const history = historyIn(join(folder, 'history.db'));
      expect(history.write(found)).toBe('kept'); // as the next start does first
      history.close();
      lookForBreaks(folder, told);
    },
  },
  'an import': {
    look: (folder, told) => {
      const kept = wholeDaysIn(folder);
      expect(told.filter((day) => !kept.has(day))).toEqual([]);
    },
  },
  'a deletion': {
    prepare: keepAll,
    look(folder, told) {
      const kept = wholeDaysIn(folder);
      expect(told.filter((day) => kept.has(day))).toEqual([]);
      expect(kept.size).toBeGreaterThanOrEqual(days.size - told.length - 1);
    },
  },
  'an undo': {
    prepare: keepAll,
    look(folder, told) {
      const kept = wholeDaysIn(folder);
      expect(told.filter((day) => !kept.has(day))).toEqual([]);
      expect(kept.size).toBeGreaterThanOrEqual(days.size - 1); // at most the one that was deleted just then
    },
  },
  'own routines': {
    look(folder, told) {
      const found = readOwnRoutines(dataFilesIn(folder).files, poses, [], quietLog).next(most.ownRoutines);
      const routines = found?.routines ?? new Map<string, unknown>();
      expect(found?.broken ?? []).toEqual([]);
      expect(told.filter((number) => !routines.has(`own_${number}`))).toEqual([]);
    },
  },
  'an update of the database': {
    prepare(folder) {
      copyFileSync(old, join(folder, 'old'));
      return undefined;
    },
    look(folder) {
      for (const name of readdirSync(folder).filter((name) => name.endsWith('.db')))
        expectSame(keptIn(join(folder, name)), updated);
    },
  },
};

async function liveKill(moment: KillMoment): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'unbrace-kills-'));
  try {
    const { prepare, look } = scenes[moment];
    const letGo = prepare?.(folder);
    const told = await killedAfter(moment, folder, 1 + Math.floor(Math.random() * 40), Math.random() * 8);
    letGo?.();
    look(folder, told);
  } catch (error) {
    throw new Error(`Killed at ${moment}: ${String(error)}`, { cause: error });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Kills the writer a moment after it has told of so many. The numbers that it told. */
async function killedAfter(
  moment: KillMoment,
  folder: string,
  times: number,
  momentMs: number,
): Promise<readonly number[]> {
  const child = spawn(process.execPath, [writer, moment, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  let doomed = false;
  child.stdout.on('data', (part: Buffer) => {
    text += part.toString();
    if (doomed || text.split('\n').length <= times) return;
    doomed = true;
    setTimeout(() => child.kill('SIGKILL'), momentMs);
  });
  const signal = await new Promise((resolve) => child.once('close', (_code, by) => resolve(by)));
  expect(signal).toBe('SIGKILL');
  return text.split('\n').slice(0, -1).map(Number);
}

/** Writes the templates. @returns what comes of the old one by an update */
function fill(): HistoryRecords {
  const history = historyIn(filled);
  history.add(writtenHistory(100, 24));
  history.close();
  const database = new DatabaseSync(old);
  keepInVersion(database, 2, writtenHistory(100, 24));
  database.close();
  return withoutSpentTime(writtenHistory(100, 24));
}

function keepAll(folder: string): undefined {
  copyFileSync(filled, join(folder, 'history.db'));
}

/** Vitest's own comparison takes ten times as long, and knows in what they differ. */
function expectSame(found: HistoryRecords, expected: HistoryRecords): void {
  const [one, other] = [byReason(found), byReason(expected)];
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other);
}

/** What a whole file holds. */
function keptIn(file: string): HistoryRecords {
  const checked = new DatabaseSync(file);
  expect(checked.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  checked.close();
  const history = historyIn(file);
  const records = recordsOf(history);
  history.close();
  return records;
}

/** The days that are there, each of them whole. */
function wholeDaysIn(folder: string): ReadonlySet<number> {
  const kept = daysOf(keptIn(join(folder, 'history.db')));
  for (const [day, records] of kept) expectSame(records, days.get(day) ?? records);
  return new Set(kept.keys());
}

function lookForBreaks(folder: string, told: readonly number[]): void {
  const kept = new Set(keptIn(join(folder, 'history.db')).breaks.map(({ beganWall }) => beganWall));
  expect(told.filter((beganWall) => !kept.has(beganWall))).toEqual([]);
}

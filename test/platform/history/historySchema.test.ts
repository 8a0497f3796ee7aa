/** Files of earlier versions of the history, made by the steps as they were then. */
import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { BreakRecord } from '../../../src/core/history/records.ts';
import { historyMigrations, migrateHistory } from '../../../src/platform/history/historySchema.ts';
import { byReason, count, damagePage, recordsOf } from '../../support/history.ts';
import { keepInVersion, versionWithoutSpentTime, withoutSpentTime } from '../../support/oldHistory.ts';
import { ownHistoryPlace } from '../../support/ownHistoryPlace.ts';
import { withStraps, writtenHistory } from '../../support/writtenHistory.ts';

const place = ownHistoryPlace();
const { damages, opened } = place;

const days = writtenHistory(3, 6);
const span = { beganWall: 1_000, endedWall: 61_000, utcOffsetMinutes: -570 };
/** As version 2 listed them in a CHECK. */
const reasonsOfOld = ['paused', 'offHours', 'doNotDisturb', 'meeting', 'fullscreen', 'app'] as const;

describe('the migrations of the history', () => {
  it.each(historyMigrations.map((_, version) => version))(
    'bring a file of version %i here with all it holds',
    (version) => {
      const database = new DatabaseSync(place.file);
      migrateHistory(database, historyMigrations.slice(0, version));
      if (version > 0)
        database.exec(
          `INSERT INTO breaks (began_wall, ended_wall, utc_offset_minutes, kind, routine, planned_ms, asked_wall, outcome,
            started_by, emergency, paused_ms, checked_in, tension_before, ease_before, tension_after, ease_after)
          VALUES (1000, 91000, 60, 'reset', NULL, 90000, NULL, 'completed', 'user', 0, 0, 1, 6, NULL, 4, 5)`,
        );
      if (version > 1)
        for (const reason of reasonsOfOld) database.exec(`INSERT INTO holds VALUES (1000, 61000, -570, '${reason}')`);
      database.close();

      const history = opened();
      expect(recordsOf(history).breaks).toMatchObject(
        version > 0
          ? [
              {
                beganWall: 1_000,
                spentMs: null,
                workedMs: null,
                pace: null,
                checkIn: { before: { tension: 6, ease: null }, after: { tension: 4, ease: 5 } },
              },
            ]
          : [],
      );
      expect(byReason(recordsOf(history)).holds).toEqual(
        version > 1 ? byReason({ ...days, holds: reasonsOfOld.map((reason) => ({ ...span, reason })) }).holds : [],
      );
      expect(recordsOf(history).hearts).toEqual([]);
      const worn = withStraps(days);
      expect(history.add(worn)).toBe(count(worn));
      expect(damages).toEqual([]);
    },
  );

  it('let go of the list of reasons that version 2 froze, and keep a reason unique for its beginning', () => {
    const keepNew = `INSERT INTO holds VALUES (1000, 61000, 0, 'screenShare')`;
    const database = new DatabaseSync(place.file);
    migrateHistory(database, historyMigrations.slice(0, 2));
    expect(() => {
      database.exec(keepNew);
    }).toThrow('CHECK');
    migrateHistory(database);
    database.exec(keepNew);
    expect(() => {
      database.exec(keepNew);
    }).toThrow('UNIQUE');
    database.close();
  });

  it('of a damaged file of version 2 bring here what can be read of it', () => {
    const many = writtenHistory(100, 12);
    const database = new DatabaseSync(place.file);
    keepInVersion(database, 2, many);
    database.close();
    damagePage(place.file, pageOfHolds(place.file));

    const records = recordsOf(opened());
    expect(damages).toMatchObject([{ recovered: count(records) }]);
    expect(records.breaks).toEqual(withoutSpentTime(many).breaks);
    expect(records.holds.length).toBeLessThan(many.holds.length);
    expect(readdirSync(place.folder).filter((name) => name.startsWith('history.db.damaged-'))).toHaveLength(1);
  });

  it('know of no old break how much of it was spent and at what pace, and keep it of each that comes now', () => {
    const database = new DatabaseSync(place.file);
    keepInVersion(database, versionWithoutSpentTime, days);
    database.close();

    const history = opened();
    expect(byReason(recordsOf(history))).toEqual(byReason(withoutSpentTime(days)));
    const now = { ...days.breaks[0], ...span, spentMs: 50_000, workedMs: 10_000, pace: '5-5' } as BreakRecord;
    history.write([{ type: 'break', record: now }]);
    history.close();
    expect(recordsOf(opened()).breaks[0]).toEqual(now);
    expect(damages).toEqual([]);
  });

  it('leave a file of a newer version as it is, and keep nothing', () => {
    const database = new DatabaseSync(place.file);
    migrateHistory(database, [...historyMigrations, 'CREATE TABLE dreams (began_wall INTEGER);']);
    database.close();
    const before = readFileSync(place.file);
    const history = opened();
    expect(history.whyNotKept()).toBe('newer');
    expect(history.add(days)).toBeNull();
    history.close();
    expect(readFileSync(place.file)).toEqual(before);
    expect(readdirSync(place.folder)).toEqual(['history.db']);
  });
});

/** A page on which records of holds stand, counted from 1. @throws where there is none */
function pageOfHolds(path: string): number {
  const text = readFileSync(path, 'latin1');
  const place = text.lastIndexOf('doNotDisturb');
  if (place < 4096) throw new Error('No hold stands on a page of its own.');
  return Math.floor(place / 4096) + 1;
}

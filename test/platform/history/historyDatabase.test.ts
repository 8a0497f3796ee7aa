import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { postures, starters } from '../../../src/core/cycle/cycleTypes.ts';
import { holdReasons } from '../../../src/core/cycle/holds.ts';
import { recordedOutcomes, type BreakRecord } from '../../../src/core/history/records.ts';
import { openHistory } from '../../../src/platform/history/historyDatabase.ts';
import { moveAway } from '../../../src/platform/history/historyRemoval.ts';
import { byReason, count, damagePage, everything, quietLog, recordsOf } from '../../support/history.ts';
import { ownHistoryPlace } from '../../support/ownHistoryPlace.ts';
import { withStraps, writtenHistory } from '../../support/writtenHistory.ts';

const place = ownHistoryPlace();
const { damages, opened } = place;

const days = writtenHistory(3, 6);
const [first] = days.breaks as readonly [BreakRecord];
const span = { beganWall: 1_000, endedWall: 61_000, utcOffsetMinutes: -570 };

describe('the history', () => {
  it('makes no file before it is asked for anything', () => {
    opened();
    expect(readdirSync(place.folder)).toEqual([]);
  });

  it('gives back every record as it was given, in the order of their beginnings, also after a restart', () => {
    const history = opened();
    for (const record of days.breaks.toReversed()) history.write([{ type: 'break', record: record }]);
    for (const record of days.absences) history.write([{ type: 'absence', record: record }]);
    for (const record of days.deskBlocks) history.write([{ type: 'deskBlock', record: record }]);
    for (const record of days.holds) history.write([{ type: 'hold', record: record }]);
    expect(byReason(recordsOf(history))).toEqual(byReason(days));
    expect(history.firstWall()).toBe(days.deskBlocks[0]?.beganWall);
    history.close();
    expect(byReason(recordsOf(opened()))).toEqual(byReason(days));
  });

  it('gives what began in a range, its beginning included and its end not', () => {
    const history = opened();
    history.add(days);
    const fromWall = first.beganWall;
    expect(history.read({ fromWall, toWall: fromWall })?.breaks).toEqual([]);
    expect(history.read({ fromWall, toWall: fromWall + 1 })?.breaks).toEqual([first]);
  });

  it('keeps the break that is kept: a second end of the same one is not a second break', () => {
    const history = opened();
    history.write([{ type: 'break', record: first }]);
    history.write([{ type: 'break', record: { ...first, outcome: 'abandoned', endedWall: first.beganWall } }]);
    expect(recordsOf(history).breaks).toEqual([first]);
  });

  it('takes answers as they come, and takes back a skip but no break', () => {
    const history = opened();
    history.write([{ type: 'break', record: { ...first, checkIn: null } }]);
    const checkIn = { before: { tension: 7, ease: null }, after: null };
    history.write([{ type: 'checkIn', beganWall: first.beganWall, answers: checkIn }]);
    history.write([{ type: 'dropSkip', beganWall: first.beganWall }]);
    expect(recordsOf(history).breaks).toEqual([{ ...first, checkIn }]);
    history.write([{ type: 'break', record: { ...first, ...span, outcome: 'skipped' } }]);
    history.write([{ type: 'dropSkip', beganWall: span.beganWall }]);
    expect(recordsOf(history).breaks).toHaveLength(1);
  });

  it('takes back the rest that was told of, and no absence that only began with it', () => {
    const history = opened();
    const told = { ...span, endedWall: span.beganWall + 300_000, kinds: ['reset'] };
    history.write([{ type: 'absence', record: told }]);
    history.write([{ type: 'dropAbsence', record: { ...told, endedWall: told.endedWall + 1 } }]);
    expect(recordsOf(history).absences).toEqual([told]);
    history.write([{ type: 'dropAbsence', record: told }]);
    expect(recordsOf(history).absences).toEqual([]);
  });

  it('lets a block and a hold grow and shrink, and a block without length go', () => {
    const history = opened();
    for (const endedWall of [61_000, 121_000, 91_000]) {
      history.write([{ type: 'deskBlock', record: { ...span, endedWall, posture: 'standing' } }]);
      history.write([{ type: 'hold', record: { ...span, endedWall, reason: 'meeting' } }]);
    }
    expect(recordsOf(history).deskBlocks).toEqual([{ ...span, endedWall: 91_000, posture: 'standing' }]);
    expect(recordsOf(history).holds).toEqual([{ ...span, endedWall: 91_000, reason: 'meeting' }]);
    history.write([{ type: 'deskBlock', record: { ...span, endedWall: span.beganWall, posture: 'standing' } }]);
    expect(recordsOf(history).deskBlocks).toEqual([]);
  });

  it.each(recordedOutcomes)('has a place for the outcome %s', (outcome) => {
    const history = opened();
    history.write([{ type: 'break', record: { ...first, outcome } }]);
    expect(recordsOf(history).breaks).toEqual([{ ...first, outcome }]);
  });

  it.each(starters)('has a place for a break that the %s began', (by) => {
    const history = opened();
    history.write([{ type: 'break', record: { ...first, by } }]);
    expect(recordsOf(history).breaks).toEqual([{ ...first, by }]);
  });

  it.each(postures)('has a place for desk time %s', (posture) => {
    const history = opened();
    history.write([{ type: 'deskBlock', record: { ...span, posture } }]);
    expect(recordsOf(history).deskBlocks).toEqual([{ ...span, posture }]);
  });

  it.each(holdReasons)('has a place for a hold because of %s', (reason) => {
    const history = opened();
    history.write([{ type: 'hold', record: { ...span, reason } }]);
    expect(recordsOf(history).holds).toEqual([{ ...span, reason }]);
  });

  it('leaves out a hold for a reason that only a newer Unbrace knows, and leaves it in the file', () => {
    const history = opened();
    history.write([{ type: 'hold', record: { ...span, reason: 'meeting' } }]);
    const newer = new DatabaseSync(place.file);
    newer.exec(`INSERT INTO holds VALUES (2000, 3000, 0, 'siesta')`);
    expect(recordsOf(history).holds).toEqual([{ ...span, reason: 'meeting' }]);
    expect(newer.prepare(`SELECT reason FROM holds`).all()).toEqual([{ reason: 'meeting' }, { reason: 'siesta' }]);
    newer.close();
  });

  it('leaves out a self-check with an answer that only a newer Unbrace knows, and leaves it in the file', () => {
    const history = opened();
    const record = { ...span, felt: null, leftHip: 'level', rightHip: 'unsure' } as const;
    history.write([{ type: 'selfCheck', record }]);
    const newer = new DatabaseSync(place.file);
    newer.exec(
      `INSERT INTO self_checks VALUES (2000, 3000, 0, 'vivid', NULL, NULL), (3000, 4000, 0, NULL, 'level', 'far')`,
    );
    expect(recordsOf(history).selfChecks).toEqual([record]);
    expect(newer.prepare(`SELECT began_wall FROM self_checks`).all()).toHaveLength(3);
    newer.close();
  });

  it('refuses what is no such record, adds all or none, and goes on', () => {
    const history = opened();
    expect(history.add({ ...days, holds: [{ ...span, utcOffsetMinutes: 5_000, reason: 'paused' }] })).toBeNull();
    history.write([{ type: 'break', record: { ...first, plannedMs: -1 } }]);
    expect(recordsOf(history).breaks).toEqual([]);
    expect(history.add(days)).toBe(count(days));
    expect(history.add(days)).toBe(0);
  });

  it('removes a range, brings it back once, and forgets it for good', async () => {
    const history = opened();
    history.add(days);
    const oneDay = { fromWall: first.beganWall, toWall: first.beganWall + 1 };
    expect(await history.remove(oneDay)).toBe(1);
    expect(recordsOf(history).breaks).toEqual(days.breaks.slice(1));
    expect(await history.restoreRemoved()).toBe(true);
    expect(await history.restoreRemoved()).toBe(false);
    expect(byReason(recordsOf(history))).toEqual(byReason(days));

    await history.remove(everything);
    history.forgetRemoved((isGone) => expect(isGone).toBe(true));
    expect(await history.restoreRemoved()).toBe(false);
    expect(history.firstWall()).toBeNull();
    for (const name of readdirSync(place.folder))
      expect(readFileSync(join(place.folder, name), 'latin1')).not.toContain('unfold_90');
  });

  it('gives years a month at a time, with room for everything else in between', async () => {
    const years = writtenHistory(600, 2);
    const history = opened();
    history.add(years);
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    const found = await history.readCalmly(everything);
    clearInterval(others);
    expect(byReason(found ?? days)).toEqual(byReason(years));
    expect(turns).toBeGreaterThan(3);
    expect(await history.readCalmly({ fromWall: 0, toWall: 1 })).toMatchObject({ breaks: [], holds: [] });
  });

  it('brings back nothing that an earlier run of the app had removed', async () => {
    const history = opened();
    history.add(days);
    const earlier = new DatabaseSync(place.file);
    moveAway(earlier, { fromWall: first.beganWall, toWall: first.beganWall + 1 }, null, true);
    earlier.close();
    await history.remove({ fromWall: first.beganWall + 1, toWall: 8e15 });
    expect(await history.restoreRemoved()).toBe(true);
    expect(recordsOf(history).breaks).toEqual(days.breaks.slice(1));
  });

  it('removes what straps told alone, and brings it back', async () => {
    const history = opened();
    const worn = withStraps(days);
    history.add(worn);
    expect(byReason(recordsOf(history))).toEqual(byReason(worn));
    expect(await history.remove(everything, 'hearts')).toBe(worn.hearts.length);
    expect(byReason(recordsOf(history))).toEqual(byReason({ ...worn, hearts: [] }));
    expect(await history.restoreRemoved()).toBe(true);
    expect(byReason(recordsOf(history))).toEqual(byReason(worn));
  });

  it('keeps what a strap told once, and refuses what no strap can tell', () => {
    const history = opened();
    const [heart] = withStraps(days).hearts;
    if (heart === undefined) throw new Error('There is no heart.');
    history.write([
      { type: 'heart', record: heart },
      { type: 'heart', record: { ...heart, swing: 99 } },
      { type: 'heart', record: { ...heart, beganWall: 5, breaths: 0 } },
    ]);
    expect(recordsOf(history).hearts).toEqual([heart]);
  });

  it('brings back all that several removals took, and says when nothing was taken', async () => {
    const history = opened();
    history.add(days);
    expect(await history.remove({ fromWall: 0, toWall: 1 })).toBe(0);
    expect(await history.restoreRemoved()).toBe(false);
    await history.remove({ fromWall: first.beganWall, toWall: first.beganWall + 1 });
    await history.remove(everything);
    expect(await history.remove(everything)).toBe(0);
    expect(await history.restoreRemoved()).toBe(true);
    expect(byReason(recordsOf(history))).toEqual(byReason(days));
  });

  it('is not kept, and throws nothing, without SQLite or where the file cannot be made', async () => {
    const means = {
      log: quietLog,
      wallNow: Date.now,
      onDamaged: () => undefined,
      upkeep: () => undefined,
      areThreadsAtWork: () => false,
    };
    const without = openHistory(place.file, { ...means, openSqlite: null });
    expect(without.whyNotKept()).toBe('noSqlite');
    place.file = join(place.folder, 'no', 'such', 'folder', 'history.db');
    const nowhere = opened();
    for (const history of [without, nowhere]) {
      history.write([{ type: 'break', record: first }]);
      expect(history.read(everything)).toBeNull();
      expect(history.add(days)).toBeNull();
      expect(await history.restoreRemoved()).not.toBe(true);
    }
    expect(nowhere.whyNotKept()).toBe('fileRefused');
  });
});

describe('a damaged history', () => {
  it('that is no database at all is set aside, and a new one begun', () => {
    writeFileSync(place.file, 'These are not the records you are looking for. '.repeat(400));
    const history = opened();
    history.write([{ type: 'break', record: first }]);
    expect(recordsOf(history).breaks).toEqual([first]);
    expect(damages).toMatchObject([{ recovered: 0 }]);
    expect(readFileSync(damages[0]?.asideFile ?? '', 'utf8')).toMatch(/^These are not/);
  });

  it.each([10, 20, 30])('with page %i overwritten gives all that stands elsewhere', (page) => {
    const many = writtenHistory(100, 12);
    const writer = opened();
    writer.add(many);
    writer.close();
    damagePage(place.file, page);

    const records = recordsOf(opened());
    const recovered = count(records);
    expect(damages).toMatchObject([{ recovered }]);
    expect(recovered).toBeGreaterThan(count(many) * 0.9);
    expect(recovered).toBeLessThan(count(many));
    const known = new Set(many.breaks.map((record) => JSON.stringify(record)));
    expect(records.breaks.filter((record) => !known.has(JSON.stringify(record)))).toEqual([]);
  });

  it('whose table has lost its root loses that table only', () => {
    const many = writtenHistory(100, 12);
    const writer = opened();
    writer.add(many);
    writer.close();
    damagePage(place.file, 4);
    const { breaks, absences, holds } = recordsOf(opened());
    expect([breaks.length, absences.length, holds.length]).toEqual([
      many.breaks.length,
      many.absences.length,
      many.holds.length,
    ]);
  });

  it('that shows itself while the app runs is replaced, and what was to be kept is kept', () => {
    const many = writtenHistory(400, 12); // more than the page cache holds
    const history = opened();
    history.add(many);
    history.close();
    const again = opened();
    expect(again.whyNotKept()).toBeNull(); // it is open, and was whole
    for (let page = 60; page < 90; page += 1) damagePage(place.file, page);
    expect(count(recordsOf(again))).toBeLessThan(count(many));
    again.write([{ type: 'break', record: { ...first, ...span } }]);
    expect(recordsOf(again).breaks[0]).toMatchObject(span);
    expect(damages).toHaveLength(1);
  });
});

/** The history as the app keeps it: a lived day, and what windows can do with it. */
import { describe, expect, it } from 'vitest';
import { silentLog } from '../../../src/platform/silentLog.ts';
import { english } from '../../support/english.ts';
import { openHistoryService, type HistoryService } from '../../../src/app/history/historyService.ts';
import type { HistoryStore } from '../../../src/app/history/historyPort.ts';
import { DAY, HOUR, MINUTE, SECOND, UNDO_WITHIN_MS } from '../../../src/core/time/time.ts';
import { summarizeDays } from '../../../src/core/history/days.ts';
import type { DeskBlock } from '../../../src/core/history/records.ts';
import { historyInMemory, recordsOf } from '../../support/history.ts';
import { transfersIn } from '../../support/historyTransfersHere.ts';
import { simulateApp } from '../../support/simulatedApp.ts';

const quiet = { checkInEvery: 0, cards: false };

describe('a lived day', () => {
  it('is kept as it was lived', async () => {
    const desk = simulateApp({ preferences: quiet });
    desk.work(31 * MINUTE);
    desk.answer('start');
    desk.work(2 * MINUTE);
    desk.app.perform({ type: 'posture', is: 'standing' });
    desk.work(10 * MINUTE);
    desk.app.perform({ type: 'pause', forMs: 5 * MINUTE });
    desk.work(10 * MINUTE);
    desk.idle(20 * MINUTE);
    desk.work(MINUTE);
    expect(await desk.app.history.get(always)).toMatchObject({ kept: true });
    const { breaks, absences, deskBlocks, holds } = desk.history();
    expect(breaks).toMatchObject([
      { kind: 'reset', routine: 'unfold_90', outcome: 'completed', by: 'user', plannedMs: 90 * SECOND, checkIn: null },
    ]);
    expect(breaks[0]?.askedWall).toBeLessThan(breaks[0]?.beganWall ?? 0);
    expect(absences).toMatchObject([{ kinds: ['reset', 'release'] }]);
    expect(holds.map(({ reason, beganWall, endedWall }) => [reason, endedWall - beganWall])).toEqual([
      ['paused', 5 * MINUTE],
    ]);
    const minutes = deskBlocks.map(({ posture, beganWall, endedWall }) => [
      posture,
      Math.round((endedWall - beganWall) / MINUTE),
    ]);
    expect(minutes).toEqual([
      ['sitting', 31],
      ['sitting', 1],
      ['standing', 20],
      ['standing', 1],
    ]);
  });

  it('has the skip, and has it no more when it is taken back', () => {
    const desk = simulateApp({ preferences: quiet });
    desk.work(31 * MINUTE);
    desk.answer('skip');
    expect(desk.history().breaks).toMatchObject([{ kind: 'reset', outcome: 'skipped', routine: null }]);
    desk.work(5 * SECOND);
    desk.app.perform({ type: 'undoSkip' });
    expect(desk.history().breaks).toEqual([]);
  });

  it('has a rest that was told of, beside the desk time that nobody takes back, until it is undone', () => {
    const desk = simulateApp({ preferences: quiet });
    desk.work(25 * MINUTE);
    desk.app.perform({ type: 'rested', forMs: 10 * MINUTE });
    desk.work(5 * SECOND);
    const { absences } = desk.history();
    expect(absences).toMatchObject([{ kinds: ['reset', 'release'] }]);
    expect(absences.map(({ beganWall, endedWall }) => endedWall - beganWall)).toEqual([10 * MINUTE]);
    desk.work(20 * MINUTE);
    const [day] = summarizeDays(desk.history(), '04:00').values();
    expect(day).toMatchObject({ breaks: { natural: 1, taken: 0 } });
    expect(Math.round((day?.sittingMs ?? 0) / MINUTE)).toBe(45);
    expect(Math.round((day?.longestMs ?? 0) / MINUTE)).toBe(25);

    desk.app.perform({ type: 'rested', forMs: 5 * MINUTE });
    expect(desk.history().absences).toHaveLength(2);
    desk.work(5 * SECOND);
    desk.app.perform({ type: 'undoRested' });
    expect(desk.history().absences).toEqual(absences);
  });

  it('counts a rest that was told of after the absence that it was only once', () => {
    const desk = simulateApp({ preferences: quiet });
    desk.work(10 * MINUTE);
    desk.idle(6 * MINUTE);
    desk.work(MINUTE);
    desk.app.perform({ type: 'rested', forMs: 5 * MINUTE });
    desk.work(MINUTE);
    expect(desk.history().absences).toHaveLength(1);
    desk.app.perform({ type: 'rested', forMs: MINUTE }); // too short for any kind
    expect(desk.history().absences).toHaveLength(1);
  });

  it('loses at most a minute to a kill, and a break in flight ends as what it was', () => {
    const killed = simulateApp({ preferences: quiet });
    killed.work(20 * MINUTE + 30 * SECOND);
    const kept = killed.history().deskBlocks.reduce((sum, block) => sum + block.endedWall - block.beganWall, 0);
    expect(kept).toBeGreaterThanOrEqual(19.5 * MINUTE);

    killed.app.perform({ type: 'startBreak', routine: 'stand_180' });
    killed.work(2 * MINUTE);
    const saved = killed.saves.at(-1);
    const next = simulateApp({ preferences: quiet, ...(saved === undefined ? {} : { saved }), startsLaterBy: HOUR });
    expect(next.history().breaks).toMatchObject([{ routine: 'stand_180', outcome: 'shortened', by: 'user' }]);
  });
});

describe('removing', () => {
  it('can be undone for ten seconds, and what is lived meanwhile is kept', async () => {
    const desk = simulateApp({ preferences: quiet });
    desk.work(10 * MINUTE);
    expect(await desk.app.history.remove(null)).toBe(1);
    expect(desk.history().deskBlocks).toEqual([]);
    desk.work(UNDO_WITHIN_MS - SECOND);
    expect(await desk.app.history.undoRemoval()).toBe('restored');
    expect(await desk.app.history.undoRemoval()).toBe('tooLate');
    desk.work(MINUTE);
    expect(desk.history().deskBlocks).toHaveLength(2);

    await desk.app.history.remove(null);
    desk.work(UNDO_WITHIN_MS + SECOND);
    expect(await desk.app.history.undoRemoval()).toBe('tooLate');
    expect(desk.history().breaks).toEqual([]);
  });

  it('a second time loses nothing of what the first one took, and leaves ten seconds for both', async () => {
    const desk = simulateApp({ preferences: quiet });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(10 * MINUTE);
    expect(await desk.app.history.remove(null)).toBe(2);
    desk.work(MINUTE / 10);
    expect(await desk.app.history.remove(null)).toBe(1); // what was lived since the first click
    desk.work(UNDO_WITHIN_MS - SECOND);
    expect(await desk.app.history.remove({ fromWall: 0, toWall: 0 })).toBe(0); // takes nothing, so it gives no more time
    expect(await desk.app.history.undoRemoval()).toBe('restored');
    expect(desk.history().breaks).toHaveLength(1);

    await desk.app.history.remove(null);
    desk.work(UNDO_WITHIN_MS - SECOND);
    await desk.app.history.remove({ fromWall: 0, toWall: 0 });
    desk.work(2 * SECOND);
    expect(await desk.app.history.undoRemoval()).toBe('tooLate');
  });

  it('of what is too old to be kept leaves what can still be undone', async () => {
    const history = historyInMemory();
    const desk = deskOver(history);
    const [old, recent] = [sittingAt(now.wall - 98 * DAY), sittingAt(now.wall - DAY)];
    const before = sittingAt(now.wall - 3 * DAY);
    for (const record of [old, before, recent]) history.write([{ type: 'deskBlock', record }]);
    await desk.remove({ fromWall: recent.beganWall, toWall: now.wall });
    await desk.keepOnly(90);
    expect(recordsOf(history).deskBlocks).toEqual([before]);
    expect(await desk.undoRemoval()).toBe('restored');
    expect(recordsOf(history).deskBlocks).toContainEqual(recent);
  });

  it('of what is older than the person wants it kept spares the rest, and all where all is wanted', async () => {
    const history = historyInMemory();
    const desk = deskOver(history);
    const [old, recent, before] = [98, 96, 3].map((daysAgo) => sittingAt(now.wall - daysAgo * DAY));
    const records = [old, recent, before].filter((record) => record !== undefined);
    for (const record of records) history.write([{ type: 'deskBlock', record }]);
    await desk.keepOnly(null);
    await desk.keepOnly(100);
    expect(recordsOf(history).deskBlocks).toEqual(records);
    await desk.keepOnly(90);
    expect(recordsOf(history).deskBlocks).toEqual(records.slice(1));
    expect(await desk.undoRemoval()).toBe('tooLate');
  });

  it.each([2 * 365, 365, 30, 8, 6, 1])(
    'takes nothing younger than is wanted when the clock jumps %i days ahead',
    async (days) => {
      const history = historyInMemory();
      const desk = deskOver(history);
      const reallyNow = now.wall - days * DAY;
      // Two years on every day, and a day by the clock that has jumped.
      for (let ago = 730; ago > 0; ago -= 1)
        history.write([{ type: 'deskBlock', record: sittingAt(reallyNow - ago * DAY) }]);
      history.write([{ type: 'deskBlock', record: sittingAt(now.wall - HOUR) }]);
      await desk.keepOnly(365);
      const left = recordsOf(history).deskBlocks.filter(({ beganWall }) => beganWall < reallyNow);
      expect(left.length).toBeGreaterThanOrEqual(365);
      expect(left.at(-365)?.beganWall).toBe(reallyNow - 365 * DAY);
    },
  );

  it('of what is old goes on once a clock that was put right by years has been believed for two days of use', async () => {
    const history = historyInMemory();
    const desk = deskOver(history);
    const old = sittingAt(now.wall - 730 * DAY);
    const sinceThen = [3, 2, 1].map((daysAgo) => sittingAt(now.wall - daysAgo * DAY));
    history.write([old, ...sinceThen].map((record) => ({ type: 'deskBlock' as const, record })));
    await desk.keepOnly(365);
    expect(recordsOf(history).deskBlocks).toEqual(sinceThen);
  });
});

describe('a file', () => {
  it.each(['csv', 'json'] as const)('of %s brings back what was removed, and nothing twice', async (format) => {
    const desk = simulateApp({ preferences: quiet });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(10 * MINUTE);
    await expect(desk.app.history.export(format, null)).resolves.toBe('History exported.');
    expect(desk.historyFiles[0]?.name).toBe(`unbrace-history.${format}`);
    const bringIn = desk.app.history.transfer.import;
    await expect(bringIn()).resolves.toBe('No new records. 2 were already in your history.');
    const before = desk.history();
    await desk.app.history.remove(null);
    await expect(bringIn()).resolves.toBe('2 records added. ');
    expect(desk.history().breaks).toEqual(before.breaks);
  });
});

const now = { at: 0, wall: Date.UTC(2026, 2, 2) };

/** No time passes there. */
function deskOver(history: HistoryStore): HistoryService {
  const clock = { now: () => now, after: () => () => undefined };
  const historyFiles = { choosePlace: () => Promise.resolve(null), chooseFile: () => Promise.resolve(null) };
  const historyTransfers = transfersIn(history, [], () => now.wall);
  const recorder = { keep: () => undefined, beginAnew: () => undefined };
  return openHistoryService(
    { history, historyFiles, historyTransfers, publishTransfer: () => undefined, clock, log: silentLog },
    recorder,
    { flush: () => true },
    english,
    { current: () => null, arrived: () => undefined },
  );
}

function sittingAt(beganWall: number): DeskBlock {
  return { beganWall, endedWall: beganWall + HOUR, utcOffsetMinutes: 0, posture: 'sitting' };
}

const always = { fromWall: 0, toWall: 8.64e15 };

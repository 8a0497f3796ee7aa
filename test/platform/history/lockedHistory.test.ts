/** Another program, such as a backup, holds the history's file: the app never waits for it, and loses nothing. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../src/core/time/time.ts';
import { MOST_WAITING } from '../../../src/app/history/historyQueue.ts';
import type { HistoryWrite } from '../../../src/app/history/historyPort.ts';
import { recordsOf } from '../../support/history.ts';
import { waitingWritesIn } from '../../support/killMoments.ts';
import { ownHistoryPlace } from '../../support/ownHistoryPlace.ts';
import { simulateApp, type SimulatedApp } from '../../support/simulatedApp.ts';
import { writtenHistory } from '../../support/writtenHistory.ts';

const place = ownHistoryPlace();
const quiet = { checkInEvery: 0, cards: false };
let holder: DatabaseSync | null = null;

/** A turn of the main thread that nobody notices. */
const UNNOTICED_MS = 50;

afterEach(letGo);

/** As a program does that wants the file for itself. */
function hold(how: string): void {
  holder = new DatabaseSync(place.file);
  holder.exec(how);
}

function letGo(): void {
  holder?.close();
  holder = null;
}

function longestTurnMs(act: () => void): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

function takeBreak(desk: SimulatedApp): void {
  desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
  desk.work(50 * SECOND);
  desk.app.perform({ type: 'endBreak' });
}

it('a break that ends while the file is locked is kept once the lock goes, and nothing waits for it', () => {
  const history = place.opened();
  const desk = simulateApp({ preferences: quiet, history });
  desk.work(2 * MINUTE);
  hold('BEGIN EXCLUSIVE');
  expect(longestTurnMs(() => takeBreak(desk))).toBeLessThan(10 * UNNOTICED_MS); // some sixty turns in all
  expect(desk.history().breaks).toEqual([]);
  expect(desk.historyWaiting()).toContainEqual(expect.objectContaining({ type: 'break' }));
  letGo();
  desk.work(10 * SECOND);
  expect(desk.history().breaks).toMatchObject([{ routine: 'downshift_60', outcome: 'shortened' }]);
  expect(desk.historyWaiting()).toEqual([]);
  expect(desk.events.filter((event) => event.startsWith('told'))).toEqual([]);
});

it('a lock of a minute is told of in one sentence', () => {
  const desk = simulateApp({ preferences: quiet, history: place.opened() });
  desk.work(2 * MINUTE);
  hold('BEGIN EXCLUSIVE');
  desk.work(10 * MINUTE);
  expect(desk.events.filter((event) => event.startsWith('told'))).toEqual([
    expect.stringContaining('can’t be saved right now'),
  ]);
});

it('a file that is locked already when the app starts is no refusal for good: all is kept and shown later', async () => {
  const earlier = place.opened();
  earlier.write([]);
  earlier.close();
  hold('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE held (something); COMMIT');
  const desk = simulateApp({ preferences: quiet, history: place.opened() });
  expect(longestTurnMs(() => takeBreak(desk))).toBeLessThan(10 * UNNOTICED_MS);
  expect(await desk.app.history.get({ fromWall: 0, toWall: 8e15 })).toEqual({ kept: false, why: 'busy' });
  letGo();
  desk.work(10 * SECOND);
  expect(desk.history().breaks).toHaveLength(1);
  expect(await desk.app.history.get({ fromWall: 0, toWall: 8e15 })).toMatchObject({ kept: true });
});

it('a file that could not be made at the start is made as soon as it can be', async () => {
  const folder = join(place.folder, 'later');
  place.file = join(folder, 'history.db');
  const desk = simulateApp({ preferences: quiet, history: place.opened() });
  takeBreak(desk);
  expect(await desk.app.history.get({ fromWall: 0, toWall: 8e15 })).toEqual({ kept: false, why: 'fileRefused' });
  mkdirSync(folder);
  desk.work(10 * SECOND);
  expect(desk.history().breaks).toHaveLength(1);
});

it('an app that is killed while its break waits writes it when it starts again', () => {
  const killed = simulateApp({ preferences: quiet, history: place.opened() });
  hold('BEGIN EXCLUSIVE');
  takeBreak(killed);
  letGo();
  const next = simulateApp({
    preferences: quiet,
    history: place.opened(),
    historyWaiting: killed.historyWaiting(),
    startsLaterBy: 5 * MINUTE,
  });
  expect(next.history().breaks).toMatchObject([{ routine: 'downshift_60' }]);
});

it('nothing is deleted while something waits, for it would come back', async () => {
  const history = place.opened();
  const desk = simulateApp({ preferences: quiet, history });
  desk.work(2 * MINUTE);
  hold('BEGIN EXCLUSIVE');
  takeBreak(desk);
  expect(await desk.app.history.remove(null)).toBeNull();
  letGo();
  expect(await desk.app.history.remove(null)).toBeGreaterThan(1);
  desk.work(MINUTE);
  expect(recordsOf(history).breaks).toEqual([]);
});

it('what was deleted can be brought back once the lock goes, and is not forgotten meanwhile', async () => {
  const history = place.opened();
  const desk = simulateApp({ preferences: quiet, history });
  takeBreak(desk);
  await desk.app.history.remove(null);
  desk.work(9 * SECOND);
  hold('BEGIN EXCLUSIVE');
  expect(await desk.app.history.undoRemoval()).toBe('failed');
  desk.work(9 * SECOND);
  letGo();
  expect(await desk.app.history.undoRemoval()).toBe('restored');
  expect(desk.history().breaks).toHaveLength(1);
});

it('what was deleted is overwritten on the disk once the lock goes', async () => {
  const history = place.opened();
  const desk = simulateApp({ preferences: quiet, history });
  takeBreak(desk);
  await desk.app.history.remove(null);
  hold('BEGIN EXCLUSIVE');
  desk.work(MINUTE);
  expect(allBytesIn(place.folder)).toContain('downshift_60');
  letGo();
  desk.work(MINUTE);
  expect(allBytesIn(place.folder)).not.toContain('downshift_60');
});

function allBytesIn(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('');
}

it('as much as may wait comes back from its file whole', () => {
  const file = waitingWritesIn(place.folder);
  const { breaks } = writtenHistory(100, 24);
  const waiting = breaks.slice(0, MOST_WAITING).map((record): HistoryWrite => ({ type: 'break', record }));
  expect(waiting).toHaveLength(MOST_WAITING);
  file.save(waiting);
  expect(file.load()).toEqual(waiting);
});

/** Exports and imports as the app does them: in a thread, with the real database and real files. */
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { HistoryStore } from '../../../src/app/history/historyPort.ts';
import type { RunningTransfer, TransferOutcome, TransferWish } from '../../../src/app/history/transferPort.ts';
import { historyTo } from '../../../src/core/history/historyText.ts';
import { plannedTrial } from '../../../src/core/trial/trial.ts';
import { largestBytes } from '../../../src/core/text/limits.ts';
import { openHistoryThreads } from '../../../src/platform/history/historyThread.ts';
import { historyTransfers } from '../../../src/platform/history/historyTransfers.ts';
import { openTurn, type Turn } from '../../../src/platform/history/upkeepInTurn.ts';
import { bundled } from '../../support/bundled.ts';
import { byReason, count, everything, quietLog, recordsOf } from '../../support/history.ts';
import { makePipe } from '../../support/makePipe.ts';
import { ownHistoryPlace } from '../../support/ownHistoryPlace.ts';
import { writtenHistory } from '../../support/writtenHistory.ts';

const place = ownHistoryPlace();
const script = await bundled('src/platform/history/historyWorker.ts');
const days = writtenHistory(3, 6);
const many = writtenHistory(400, 24);
const manyAsText = [...historyTo('json', many)].join('');

function start(
  wish: TransferWish,
  onProgress: (share: number) => void = () => undefined,
  turn: Turn = openTurn(),
): RunningTransfer {
  const transfers = historyTransfers({
    threads: openHistoryThreads({ script, databaseFile: place.file, log: quietLog, mayOpen: () => true }),
    wallNow: () => Date.UTC(2100, 0, 1),
    turn,
  });
  return transfers.start(wish, onProgress);
}

const fileNamed = (name: string): string => join(place.folder, name);
const exportTo = (name: string, format: 'csv' | 'json' = 'csv'): TransferWish => ({
  ...{ doing: 'export', file: fileNamed(name), format, range: everything },
});
const importOf = (file: string): Promise<TransferOutcome> => start({ doing: 'import', file }).ended;

function written(name: string, text: string): string {
  writeFileSync(fileNamed(name), text);
  return fileNamed(name);
}

/** Open, as the app has it all the while. */
function opened(records = days): HistoryStore {
  const history = place.opened();
  history.add(records);
  return history;
}

function temporaryFiles(): readonly string[] {
  return readdirSync(place.folder).filter((name) => name.includes('.tmp-'));
}

describe('an export', () => {
  it.each(['csv', 'json'] as const)('as %s comes back as it went, and nothing twice', async (format) => {
    const history = opened();
    expect(await start(exportTo('history', format)).ended).toEqual({ type: 'exported' });
    expect(await importOf(fileNamed('history'))).toEqual({ type: 'imported', added: 0, known: count(days) });
    await history.remove(everything);
    expect(await importOf(fileNamed('history'))).toEqual({ type: 'imported', added: count(days), known: 0 });
    expect(byReason(recordsOf(history))).toEqual(byReason(days));
    expect(temporaryFiles()).toEqual([]);
  });

  it('as JSON takes the plan of a trial along, and hands it out again as it stands', async () => {
    opened();
    const arms = { a: { routine: 'stand_180', pace: null }, b: { routine: 'chair_180', pace: null } };
    const trial = plannedTrial({ kind: 'release', arms }, 3, 20_000, {});
    for (const [name, format] of [
      ['with.json', 'json'],
      ['with.csv', 'csv'],
    ] as const)
      await start({ doing: 'export', file: fileNamed(name), format, range: everything, trial }).ended;
    const known = { type: 'imported', added: 0, known: count(days) };
    expect(await importOf(fileNamed('with.json'))).toEqual({ ...known, trial });
    expect(await importOf(fileNamed('with.csv'))).toEqual(known);
  });

  it('leaves out what no import would take, so that the rest can come in again', async () => {
    const [first] = days.breaks;
    if (first === undefined) throw new Error('There is no break.');
    const odd = [0, Date.UTC(2101, 0, 1)].map((beganWall) => ({ ...first, beganWall, endedWall: beganWall }));
    opened().add({ ...days, breaks: odd });
    await start(exportTo('history.csv')).ended;
    expect(await importOf(fileNamed('history.csv'))).toEqual({ type: 'imported', added: 0, known: count(days) });
  });

  it('takes what began in its range', async () => {
    opened();
    const [first] = days.breaks;
    const range = { fromWall: first?.beganWall ?? 0, toWall: (first?.beganWall ?? 0) + 1 };
    await start({ doing: 'export', file: fileNamed('one.csv'), format: 'csv', range }).ended;
    expect(readFileSync(fileNamed('one.csv'), 'utf8').trim().split('\r\n')).toHaveLength(2);
  });

  it.each([
    ['cancelled', (running: RunningTransfer) => running.cancel()],
    ['stopped, as at the end of the app,', (running: RunningTransfer) => running.stop()],
  ])('that is %s leaves the file as it was, and nothing beside it', async (_what, end) => {
    opened(many);
    written('history.csv', 'what was there');
    const running = start(exportTo('history.csv'), () => {
      end(running);
    });
    expect(['cancelled', 'failed']).toContain((await running.ended).type);
    expect(readFileSync(fileNamed('history.csv'), 'utf8')).toBe('what was there');
    expect(temporaryFiles()).toEqual([]);
  });

  it.each([
    ['in a folder that is not there', 'no/such/folder/history.csv'],
    ['where a folder is', 'folder'],
  ])('%s fails, and says that the file is at fault', async (_what, name) => {
    opened();
    mkdirSync(fileNamed('folder'));
    expect(await start(exportTo(name)).ended).toEqual({ type: 'failed', because: 'file' });
    expect(temporaryFiles()).toEqual([]);
  });
});

describe('an import', () => {
  it('waits while the file is looked through or compacted, and is cancelled meanwhile without having begun', async () => {
    const history = opened();
    const file = written('many.json', manyAsText);
    const turn = openTurn();
    let endUpkeep = (): void => undefined;
    turn((end) => (endUpkeep = end));
    const cancelled = start({ doing: 'import', file }, undefined, turn);
    const patient = start({ doing: 'import', file }, undefined, turn);
    cancelled.cancel();
    expect(await cancelled.ended).toEqual({ type: 'cancelled' });
    expect(recordsOf(history).breaks).toHaveLength(days.breaks.length);
    endUpkeep();
    expect(await patient.ended).toMatchObject({ type: 'imported' });
    expect(recordsOf(history).breaks).toHaveLength(many.breaks.length);
  });

  it('tells how far it is, at most five times a second, and the app writes on meanwhile', async () => {
    const history = opened();
    const file = written('many.json', manyAsText);
    const shares: number[] = [];
    const began = performance.now();
    const running = start({ doing: 'import', file }, (share) => shares.push(share));
    const [first] = days.breaks;
    const state = { runs: true };
    void running.ended.then(() => (state.runs = false));
    const answers = new Set<string>();
    for (let wall = 1; state.runs; wall += 1) {
      if (first !== undefined) answers.add(history.write([{ type: 'break', record: { ...first, beganWall: wall } }]));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await running.ended).toMatchObject({ type: 'imported' });
    expect([...answers].filter((answer) => answer === 'refused')).toEqual([]);
    expect(answers).toContain('kept');
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.length).toBeLessThanOrEqual(1 + (performance.now() - began) / 200);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });

  it('that is cancelled adds nothing, and leaves the history free', async () => {
    const history = opened();
    const file = written('many.json', manyAsText);
    const running = start({ doing: 'import', file }, () => {
      running.cancel();
    });
    expect(await running.ended).toEqual({ type: 'cancelled' });
    expect(count(recordsOf(history))).toBe(count(days));
    expect(history.add(many)).toBeGreaterThan(0);
  });

  it('that finds the history held by another program waits for it, and can be cancelled meanwhile', async () => {
    const history = opened();
    const file = written('many.json', manyAsText);
    const holder = new DatabaseSync(place.file);
    holder.exec('BEGIN EXCLUSIVE');
    const running = start({ doing: 'import', file }, (share) => {
      if (share === 1) running.cancel();
    });
    expect(await running.ended).toEqual({ type: 'cancelled' });
    let heldFor = 0;
    const waiting = start({ doing: 'import', file }, (share) => {
      if (share === 1 && (heldFor += 1) === 2) holder.close();
    });
    expect(await waiting.ended).toEqual({ type: 'imported', added: count(many) - count(days), known: count(days) });
    expect(count(recordsOf(history))).toBe(count(many));
  });

  it('that fails in its last line adds nothing', async () => {
    const history = opened();
    const file = written('broken.csv', `${[...historyTo('csv', many)].join('')}desk,tomorrow`);
    const line = count(many) + 2;
    expect(await importOf(file)).toEqual({ type: 'refused', why: { problem: 'damaged', line } });
    expect(count(recordsOf(history))).toBe(count(days));
  });

  it('takes no file that is larger than it may be, and none that is no file', async () => {
    opened();
    const large = written('large.csv', '');
    truncateSync(large, largestBytes.history + 1);
    expect(await importOf(large)).toEqual({ type: 'refused', why: { problem: 'tooLarge' } });
    makePipe(fileNamed('pipe.csv'));
    for (const file of [fileNamed('pipe.csv'), '/dev/zero', place.folder])
      expect(await importOf(file)).toEqual({ type: 'refused', why: { problem: 'noFile' } });
    expect(await importOf(fileNamed('nothing.csv'))).toEqual({ type: 'failed', because: 'file' });
    expect(await importOf(written('film.csv', '\u0000'.repeat(100_000)))).toEqual({
      ...{ type: 'refused', why: { problem: 'notAHistory' } },
    });
  });
});

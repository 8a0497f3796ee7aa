/** Exports and imports as windows see them: one at a time, and what came of it in a sentence. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { HistoryTransferState } from '../../../src/contract.ts';
import { openHistoryTransfer, type HistoryTransfer } from '../../../src/app/history/historyTransfer.ts';
import type { TransferOutcome, TransferWish } from '../../../src/app/history/transferPort.ts';
import { english } from '../../support/english.ts';
import { everything } from '../../support/history.ts';

let chosen: string | null;
let isReady: boolean;
let states: HistoryTransferState[];
let started: TransferWish[];
let ended: string[];
let end: (outcome: TransferOutcome) => void;
let progress: (share: number) => void;

beforeEach(() => {
  chosen = '/home/ada/mine.json';
  isReady = true;
  [states, started, ended] = [[], [], []];
});

function open(): HistoryTransfer {
  const ports = {
    historyFiles: { choosePlace: () => Promise.resolve(chosen), chooseFile: () => Promise.resolve(chosen) },
    publishTransfer: (state: HistoryTransferState) => states.push(state),
    historyTransfers: {
      start(wish: TransferWish, onProgress: (share: number) => void) {
        started.push(wish);
        progress = onProgress;
        return {
          ended: new Promise<TransferOutcome>((resolve) => (end = resolve)),
          cancel: () => ended.push('cancelled'),
          stop: () => ended.push('stopped'),
        };
      },
    },
  };
  return openHistoryTransfer(
    ports,
    () => isReady,
    english,
    () => undefined,
  );
}

/** Until what was just begun has asked for its file. */
const begun = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('an export or import', () => {
  it('tells how far it is, and in the end what came of it, also to a window that comes later', async () => {
    const transfer = open();
    const outcome = transfer.export('json', everything, null);
    await begun();
    progress(0.5);
    expect(transfer.state()).toEqual({ running: true, doing: 'export', share: 0.5 });
    end({ type: 'exported' });
    await expect(outcome).resolves.toBe('History exported.');
    expect(states).toEqual([
      { running: true, doing: 'export', share: 0 },
      { running: true, doing: 'export', share: 0.5 },
      { running: false, outcome: 'History exported.' },
    ]);
    expect(transfer.state()).toEqual(states.at(-1));
  });

  it('is refused with a sentence while another one asks for its file or is under way, and not afterwards', async () => {
    const transfer = open();
    const first = transfer.import();
    await expect(transfer.export('csv', everything, null)).resolves.toMatch(/still running/);
    await begun();
    await expect(transfer.import()).resolves.toMatch(/still running/);
    end({ type: 'imported', added: 3, known: 0 });
    await expect(first).resolves.toMatch(/^3 records added/);
    const next = transfer.import();
    await begun();
    end({ type: 'cancelled' });
    await expect(next).resolves.toBe('Cancelled. Nothing was changed.');
    expect(started).toHaveLength(2);
  });

  it('is not begun when no file is chosen, nor while something waits to get into the history', async () => {
    const transfer = open();
    isReady = false;
    await expect(transfer.export('csv', everything, null)).resolves.toMatch(/another program is using your history/);
    await expect(transfer.import()).resolves.toMatch(/another program is using your history/);
    [chosen, isReady] = [null, true];
    await expect(transfer.export('csv', everything, null)).resolves.toBe('Export cancelled.');
    await expect(transfer.import()).resolves.toBe('');
    expect([started, states]).toEqual([[], []]);
  });

  it('is cancelled and stopped where one is under way', async () => {
    const transfer = open();
    transfer.cancel();
    transfer.stop();
    void transfer.import();
    await begun();
    transfer.cancel();
    transfer.stop();
    expect(ended).toEqual(['cancelled', 'stopped']);
  });

  it.each<[TransferOutcome, RegExp]>([
    [{ type: 'refused', why: { problem: 'notAHistory' } }, /isn’t an Unbrace history file/],
    [{ type: 'refused', why: { problem: 'newer' } }, /newer version of Unbrace/],
    [{ type: 'refused', why: { problem: 'damaged', line: 17 } }, /line 17 of the file is damaged/],
    [
      { type: 'refused', why: { problem: 'outOfTime', line: 17 } },
      /line 17 of the file has a date before the year 2000/,
    ],
    [{ type: 'refused', why: { problem: 'tooLarge' } }, /larger than 64 MB. Export a shorter period/],
    [{ type: 'refused', why: { problem: 'noFile' } }, /can’t be read/],
    [{ type: 'failed', because: 'file' }, /can’t be read/],
    [{ type: 'failed', because: 'history' }, /another program is using your history/],
  ])('that brings nothing in says why: %j', async (outcome, sentence) => {
    const said = open().import();
    await begun();
    end(outcome);
    await expect(said).resolves.toMatch(sentence);
  });
});

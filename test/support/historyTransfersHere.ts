/** Exports and imports without a thread and without a disk: an export adds a file, an import reads the last. */
import type { HistoryStore } from '../../src/app/history/historyPort.ts';
import type { HistoryTransfers, TransferOutcome, TransferWish } from '../../src/app/history/transferPort.ts';
import type { ChosenFile } from '../../src/app/ports.ts';
import { historyOf, historyTo } from '../../src/core/history/historyText.ts';
import { count } from './history.ts';
import { gathered } from './gatheredRecords.ts';

export function transfersIn(history: HistoryStore, files: ChosenFile[], wallNow: () => number): HistoryTransfers {
  const outcomeOf = (wish: TransferWish): TransferOutcome => {
    if (wish.doing === 'export') {
      const records = history.read(wish.range);
      if (records === null) return { type: 'failed', because: 'history' };
      files.push({ name: wish.file, text: [...historyTo(wish.format, records, wish.trial)].join('') });
      return { type: 'exported' };
    }
    let beside: { readonly trial?: unknown } = {};
    const reading = historyOf([files.at(-1)?.text ?? ''], wallNow(), (trial) => {
      beside = { trial };
    });
    const found = gathered(reading);
    if ('problem' in found) return { type: 'refused', why: found };
    const added = history.add(found);
    return added === null
      ? { type: 'failed', because: 'history' }
      : { type: 'imported', added, known: count(found) - added, ...beside };
  };
  return {
    start: (wish, onProgress) => {
      onProgress(0.5);
      return { ended: Promise.resolve(outcomeOf(wish)), cancel: () => undefined, stop: () => undefined };
    },
  };
}

/** What windows can do with the history: look into it, and remove from it, with ten seconds to change one's mind. */
import type { HistoryAnswer } from '../contract.ts';
import type { HistoryRange } from '../core/historyRecords.ts';
import { SECOND } from '../core/time.ts';
import type { HistoryRecorder } from './historyRecorder.ts';
import type { Ports, Stop } from './ports.ts';

/** How long a removal can be undone. */
export const UNDO_REMOVAL_WITHIN_MS = 10 * SECOND;
/** All that can ever have been kept: the whole range of dates. */
const EVERYTHING: HistoryRange = { fromWall: -8.64e15, toWall: 8.64e15 };

export interface HistoryDesk {
  /** The records that began in the range, with what is being lived as far as it has gone. */
  get(range: HistoryRange): HistoryAnswer;
  /** Removes what began in the range (null: all). How many records went; null where it failed. */
  remove(range: HistoryRange | null): number | null;
  /** Brings back what was removed last. False when it is too late. */
  undoRemoval(): boolean;
  /** What was removed is gone for good; as at quit. */
  stop: Stop;
}

export function openHistoryDesk(
  { history, clock }: Pick<Ports, 'history' | 'clock'>,
  recorder: Pick<HistoryRecorder, 'keep' | 'beginAnew'>,
): HistoryDesk {
  let stopWaiting: Stop | null = null;

  const settle = (): void => {
    if (stopWaiting === null) return;
    stopWaiting();
    stopWaiting = null;
    history.forgetRemoved();
  };

  return {
    get(range) {
      recorder.keep();
      const records = history.read(range);
      if (records === null) return { kept: false, why: history.whyNotKept() ?? 'fileRefused' };
      return { kept: true, records, firstWall: history.firstWall() };
    },
    remove(range) {
      settle();
      recorder.beginAnew();
      const removed = history.remove(range ?? EVERYTHING);
      if (removed !== null) stopWaiting = clock.after(UNDO_REMOVAL_WITHIN_MS, settle);
      return removed;
    },
    undoRemoval() {
      if (stopWaiting === null) return false;
      stopWaiting();
      stopWaiting = null;
      return history.restoreRemoved();
    },
    stop: settle,
  };
}

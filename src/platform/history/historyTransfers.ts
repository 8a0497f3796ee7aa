import { rmSync } from 'node:fs';
import type { HistoryTransfers, TransferOutcome } from '../../app/history/transferPort.ts';
import { temporaryBeside } from '../files/fileWriting.ts';
import { isOfTransfer, type HistoryThread, type HistoryThreads } from './historyThread.ts';
import type { Turn } from './upkeepInTurn.ts';

export interface HistoryTransferDeps {
  readonly threads: HistoryThreads;
  /** Epoch milliseconds. */
  readonly wallNow: () => number;
  /** That of the file's upkeep: nothing comes in while the file is looked through, and perhaps replaced, or compacted. */
  readonly turn: Turn;
}

/** An export reads alone, and waits for nobody. */
const atOnce: Turn = (begin) => {
  begin(() => undefined);
};

export function historyTransfers({ threads, wallNow, turn }: HistoryTransferDeps): HistoryTransfers {
  return {
    start(wish, progress) {
      const beside = temporaryBeside(wish.file);
      const nowWall = wallNow();
      const job = wish.doing === 'export' ? { ...wish, beside, nowWall } : { ...wish, nowWall };
      /** Only a thread that was ended leaves it. */
      const sweep = (): void => {
        if (wish.doing === 'export') rmSync(beside, { force: true });
      };
      let end: (outcome: TransferOutcome) => void;
      const ended = new Promise<TransferOutcome>((resolve) => (end = resolve));
      /** Null: it has not had its turn yet. */
      let thread: HistoryThread | null = null;
      let isCancelled = false;
      (wish.doing === 'import' ? turn : atOnce)((endTurn) => {
        if (isCancelled) {
          endTurn();
          return;
        }
        thread = threads.start(job, {
          progress,
          ended: (outcome) => {
            try {
              sweep();
            } finally {
              endTurn();
              end(outcome === null || !isOfTransfer(outcome) ? { type: 'failed', because: 'file' } : outcome);
            }
          },
        });
      });
      const cancelBefore = (): void => {
        isCancelled = true;
        end({ type: 'cancelled' });
      };
      return {
        ended,
        cancel() {
          if (thread === null) cancelBefore();
          else thread.cancel();
        },
        stop() {
          if (thread === null) cancelBefore();
          else thread.stop();
          sweep();
        },
      };
    },
  };
}

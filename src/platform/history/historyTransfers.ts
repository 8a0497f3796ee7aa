import { rmSync } from 'node:fs';
import type { HistoryTransfers, TransferOutcome } from '../../app/history/transferPort.ts';
import { temporaryBeside } from '../files/fileWriting.ts';
import { isOfTransfer, startHistoryThread, type HistoryThread, type HistoryThreadDeps } from './historyThread.ts';
import type { Turn } from './upkeepInTurn.ts';

export interface HistoryTransferDeps extends HistoryThreadDeps {
  /** Epoch milliseconds. */
  readonly wallNow: () => number;
  /** That of the file's upkeep: nothing comes in while the file is looked through, and perhaps replaced, or compacted. */
  readonly turn: Turn;
}

/** An export reads alone, and waits for nobody. */
const atOnce: Turn = (begin) => {
  begin(() => undefined);
};

export function historyTransfers({ wallNow, turn, ...deps }: HistoryTransferDeps): HistoryTransfers {
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
        thread = startHistoryThread(deps, job, {
          progress,
          ended: (outcome) => {
            sweep();
            endTurn();
            end(outcome === null || !isOfTransfer(outcome) ? { type: 'failed', because: 'file' } : outcome);
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

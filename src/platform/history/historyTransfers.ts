import { rmSync } from 'node:fs';
import type { HistoryTransfers, TransferOutcome } from '../../app/history/transferPort.ts';
import { temporaryBeside } from '../files/fileWriting.ts';
import { startHistoryThread, type HistoryThreadDeps } from './historyThread.ts';

export interface HistoryTransferDeps extends HistoryThreadDeps {
  /** Epoch milliseconds. */
  readonly wallNow: () => number;
}

export function historyTransfers({ wallNow, ...deps }: HistoryTransferDeps): HistoryTransfers {
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
      const { cancel, stop } = startHistoryThread(deps, job, {
        progress,
        ended: (outcome) => {
          sweep();
          end(outcome === null || typeof outcome === 'string' ? { type: 'failed', because: 'file' } : outcome);
        },
      });
      return {
        ended,
        cancel,
        stop() {
          stop();
          sweep();
        },
      };
    },
  };
}

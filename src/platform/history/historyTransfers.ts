import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { HistoryTransfers, TransferOutcome } from '../../app/history/transferPort.ts';
import type { Log } from '../../app/ports.ts';
import { temporaryBeside } from '../files/fileWriting.ts';
import type { WorkerNews, WorkerStart } from './transferThread.ts';

export interface HistoryTransferDeps {
  /** The script of the thread: historyWorker.ts, or what the build makes of it. */
  readonly script: string;
  readonly databaseFile: string;
  readonly log: Log;
  /** Epoch milliseconds. */
  readonly wallNow: () => number;
}

/** Nothing that a job does needs more; one that is out of memory ends alone. */
const MOST_MEGABYTES = 256;

/** Each job is a thread, which lives as long as it. */
export function historyTransfers({ script, databaseFile, log, wallNow }: HistoryTransferDeps): HistoryTransfers {
  return {
    start(wish, onProgress) {
      const beside = temporaryBeside(wish.file);
      const start: WorkerStart = {
        job: wish.doing === 'export' ? { ...wish, beside, nowWall: wallNow() } : { ...wish, nowWall: wallNow() },
        databaseFile,
        cancelled: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
      };
      const worker = new Worker(script, {
        workerData: start,
        resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
      });
      const ended = new Promise<TransferOutcome>((resolve) => {
        worker.on('message', (news: WorkerNews) => {
          if (news.type === 'progress') onProgress(news.share);
          else if (news.type === 'trouble') log.error(news.message, news.details);
          else resolve(news.outcome);
        });
        worker.on('error', (error) => {
          log.error(`the thread of the ${wish.doing} failed`, error);
        });
        worker.on('exit', () => {
          if (wish.doing === 'export') rmSync(beside, { force: true }); // only a thread that was ended leaves it
          resolve({ type: 'failed', because: 'file' });
        });
      });
      const cancel = (): void => {
        Atomics.store(start.cancelled, 0, 1);
      };
      return {
        ended,
        cancel,
        stop() {
          cancel();
          void worker.terminate();
          if (wish.doing === 'export') rmSync(beside, { force: true });
        },
      };
    },
  };
}

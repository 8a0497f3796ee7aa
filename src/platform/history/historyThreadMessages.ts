/** What the main thread and the thread of a job tell each other. */
import type { TransferOutcome, TransferWish } from '../../app/history/transferPort.ts';
import type { Log } from '../../app/ports.ts';
import type { UpkeepJob, UpkeepOutcome } from './historyUpkeep.ts';

export type ExportJob = Extract<TransferWish, { doing: 'export' }> & {
  /** Where the file is written before it takes its place. */
  readonly beside: string;
  /** Epoch milliseconds. */
  readonly nowWall: number;
};
export type ImportJob = Extract<TransferWish, { doing: 'import' }> & {
  /** Epoch milliseconds. */
  readonly nowWall: number;
};

/** Hears how far a job is, 0 … 1. @throws Cancelled */
export type GoOn = (share: number) => void;

export type WorkerJob = ExportJob | ImportJob | UpkeepJob;

/** What the main thread hands over. */
export interface WorkerStart {
  readonly job: WorkerJob;
  readonly databaseFile: string;
  /** One number that both threads see: not 0 once the job is cancelled. A message would not be heard before the job is done. */
  readonly cancelled: Int32Array<SharedArrayBuffer>;
}

export type WorkerNews =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'log'; readonly level: keyof Log; readonly message: string; readonly details?: string }
  | { readonly type: 'ended'; readonly outcome: TransferOutcome | UpkeepOutcome };

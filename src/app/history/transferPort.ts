/** What the app asks of whoever takes the history out into files and brings it back in. */
import type { HistoryFormat } from '../../contract.ts';
import type { HistoryFileProblem } from '../../core/history/foundRecords.ts';
import type { Trial } from '../../core/trial/trial.ts';
import type { HistoryRange } from '../../core/history/records.ts';

/** Asks the person where a file is. Null when they chose none. */
export interface HistoryFiles {
  choosePlace(format: HistoryFormat): Promise<string | null>;
  chooseFile(): Promise<string | null>;
}

export type TransferWish =
  | {
      readonly doing: 'export';
      readonly file: string;
      readonly format: HistoryFormat;
      readonly range: HistoryRange;
      /** The plan of a trial that goes along, where the format has a place for it. */
      readonly trial?: Trial;
    }
  | { readonly doing: 'import'; readonly file: string };

/** `refused`: the file is none that can be imported, and the history is as it was. */
export type TransferOutcome =
  | { readonly type: 'exported' }
  /** `trial`: what stood in the file as the plan of one, unchecked. */
  | { readonly type: 'imported'; readonly added: number; readonly known: number; readonly trial?: unknown }
  | { readonly type: 'cancelled' }
  | { readonly type: 'refused'; readonly why: HistoryFileProblem | { readonly problem: 'noFile' | 'tooLarge' } }
  | { readonly type: 'failed'; readonly because: 'file' | 'history' };

export interface RunningTransfer {
  /** Never rejects. */
  readonly ended: Promise<TransferOutcome>;
  /** It ends soon, and has changed nothing, unless it was done already. */
  readonly cancel: () => void;
  /** As `cancel`, where nobody waits for its end. */
  readonly stop: () => void;
}

/** Does the work, apart from everything else. */
export interface HistoryTransfers {
  /** @param onProgress hears how far it is, 0 … 1, at most five times a second */
  start(wish: TransferWish, onProgress: (share: number) => void): RunningTransfer;
}

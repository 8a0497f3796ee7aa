/** What a person does with their history as a whole, and what came of it. */
import type { HistoryRecords, WhyNotKept } from './records.ts';

/** A range of the history, or why there is none. */
export type HistoryAnswer =
  | {
      readonly kept: true;
      readonly records: HistoryRecords;
      /** When the very first record began, epoch milliseconds; null while there is none. */
      readonly firstWall: number | null;
    }
  | { readonly kept: false; readonly why: WhyNotKept };

export const historyFormats = ['csv', 'json'] as const;
export type HistoryFormat = (typeof historyFormats)[number];

/** An export or import that is under way, and how far it is (0 … 1); or what came of the last one, in one sentence, which may be empty. */
export type HistoryTransferState =
  | { readonly running: true; readonly doing: 'export' | 'import'; readonly share: number }
  | { readonly running: false; readonly outcome: string };

/** What became of what was deleted; `failed`: it can be tried again. */
export type HistoryUndo = 'restored' | 'tooLate' | 'failed';

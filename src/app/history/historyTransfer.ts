/**
 * The history out into a file, and from a file back in: one at a time, beside everything else. What windows show of it is a state, so a
 * window that was closed meanwhile finds it again.
 */
import type { HistoryFormat, HistoryTransferState } from '../../contract.ts';
import type { HistoryRange } from '../../core/history/records.ts';
import { largestBytes } from '../../core/text/limits.ts';
import type { Translate } from '../../core/text/messages.ts';
import type { Trial } from '../../core/trial/trial.ts';
import type { Ports, Stop } from '../ports.ts';
import type { RunningTransfer, TransferOutcome, TransferWish } from './transferPort.ts';

export interface HistoryTransfer {
  /** Asks where to, and writes what began in the range. What came of it, in one sentence; empty when no place was chosen. */
  export(format: HistoryFormat, range: HistoryRange, trial: Trial | null): Promise<string>;
  /** Asks for a file, and adds what the history does not know yet. As `export`. */
  import(): Promise<string>;
  state(): HistoryTransferState;
  readonly cancel: () => void;
  readonly stop: Stop;
}

/** @param ready whether all that was lived is in the history @param hearTrial there was a plan of a trial in what was imported, unchecked */
export function openHistoryTransfer(
  {
    historyFiles,
    historyTransfers,
    publishTransfer,
  }: Pick<Ports, 'historyFiles' | 'historyTransfers' | 'publishTransfer'>,
  ready: () => boolean,
  t: Translate,
  hearTrial: (trial: unknown) => void,
): HistoryTransfer {
  let state: HistoryTransferState = { running: false, outcome: '' };
  /** From the question for a file on. */
  let isUnderWay = false;
  let current: RunningTransfer | null = null;

  const become = (next: HistoryTransferState): void => {
    state = next;
    publishTransfer(next);
  };

  const alone = async (act: () => Promise<string>): Promise<string> => {
    if (isUnderWay) return t('history.transfer.another');
    isUnderWay = true;
    try {
      return await act();
    } finally {
      isUnderWay = false;
    }
  };

  const done = async (wish: TransferWish): Promise<string> => {
    const { doing } = wish;
    become({ running: true, doing, share: 0 });
    current = historyTransfers.start(wish, (share) => {
      become({ running: true, doing, share });
    });
    const ended = await current.ended;
    current = null;
    if (ended.type === 'imported' && ended.trial !== undefined) hearTrial(ended.trial);
    const outcome = sentenceOf(ended, doing, t);
    become({ running: false, outcome });
    return outcome;
  };

  return {
    export: (format, range, trial) =>
      alone(async () => {
        const file = await historyFiles.choosePlace(format);
        if (file === null) return t('history.export.outcome', { outcome: 'cancelled' });
        if (!ready()) return t('history.transfer.locked');
        return done({ doing: 'export', file, format, range, ...(trial !== null && { trial }) });
      }),
    import: () =>
      alone(async () => {
        const file = await historyFiles.chooseFile();
        if (file === null) return '';
        return ready() ? done({ doing: 'import', file }) : t('history.transfer.locked');
      }),
    state: () => state,
    cancel() {
      current?.cancel();
    },
    stop() {
      current?.stop();
    },
  };
}

const BYTES_OF_MEGABYTE = 1024 * 1024;

function sentenceOf(outcome: TransferOutcome, doing: TransferWish['doing'], t: Translate): string {
  switch (outcome.type) {
    case 'exported':
      return t('history.export.outcome', { outcome: 'saved' });
    case 'imported':
      return t('history.import.done', { added: outcome.added, known: outcome.known });
    case 'cancelled':
      return t('history.transfer.cancelled');
    case 'failed':
      if (outcome.because === 'history') return t('history.transfer.locked');
      return doing === 'export' ? t('history.export.outcome', { outcome: 'failed' }) : t('history.import.noFile');
    case 'refused':
      return refusalOf(outcome.why, t);
  }
}

function refusalOf(why: Extract<TransferOutcome, { type: 'refused' }>['why'], t: Translate): string {
  switch (why.problem) {
    case 'notAHistory':
    case 'newer':
    case 'noFile':
      return t(`history.import.${why.problem}`);
    case 'tooLarge':
      return t('history.import.tooLarge', { megabytes: largestBytes.history / BYTES_OF_MEGABYTE });
    case 'damaged':
    case 'outOfTime':
      return t(`history.import.${why.problem}`, { line: why.line });
  }
}

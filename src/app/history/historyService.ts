/**
 * What windows can do with the history (statistics): look into it, take it elsewhere and back, and remove from
 * it.
 */
import type { HistoryAnswer, HistoryFormat, HistoryUndo } from '../../contract.ts';
import type { RecordList } from '../../core/history/foundRecords.ts';
import type { HistoryRange } from '../../core/history/records.ts';
import type { Trial } from '../../core/trial/trial.ts';
import type { Translate } from '../../core/text/messages.ts';
import { DAY, SECOND, UNDO_WITHIN_MS } from '../../core/time/time.ts';
import type { HistoryQueue } from './historyQueue.ts';
import type { HistoryRecorder } from './historyRecorder.ts';
import { openHistoryTransfer, type HistoryTransfer } from './historyTransfer.ts';
import type { Ports, Stop } from '../ports.ts';

/** All dates there are. */
const FIRST_WALL = -8.64e15;
const EVERYTHING: HistoryRange = { fromWall: FIRST_WALL, toWall: -FIRST_WALL };

/**
 * A clock that jumps ahead makes everything old. So records are kept a week longer than the person asks, and nothing goes unless
 * something was recorded in the week before, but for the last two days: after a jump of more than a week that takes two days of use.
 */
const CLOCK_MAY_BE_AHEAD_DAYS = 7;
const BELIEVED_AFTER_DAYS = 2;

export interface HistoryService {
  /** The records that began in the range, with what is being lived as far as it has gone. */
  get(range: HistoryRange): Promise<HistoryAnswer>;
  /**
   * Removes what began in the range (null: all). How many records went; null where it failed. What was removed before
   * and can still be undone can be undone for as long as this.
   */
  remove(range: HistoryRange | null): Promise<number | null>;
  /** As `remove`, of all that straps told, and of nothing else. */
  removeHearts(): Promise<number | null>;
  /** As `remove`, of all answers to self-checks, and of nothing else. */
  removeSelfChecks(): Promise<number | null>;
  /** Brings back all that can still be undone. Where that failed, it can be undone for as long again. */
  undoRemoval(): Promise<HistoryUndo>;
  /** Asks where to, and writes what began in the range (null: all). What came of it, in one sentence. */
  export(format: HistoryFormat, range: HistoryRange | null): Promise<string>;
  readonly transfer: Pick<HistoryTransfer, 'import' | 'state' | 'cancel'>;
  /** Removes what began longer ago than the person wants it kept. @param days null: all is kept */
  keepOnly(days: number | null): Promise<void>;
  /** What was removed cannot be brought back any more after the history's end. */
  readonly stop: Stop;
}

/** The plan of a trial, which goes along where the whole history goes: without it, its answers are only answers. */
export interface TravellingTrial {
  readonly current: () => Trial | null;
  /** One came in with an import; nobody has checked it. */
  readonly arrived: (trial: unknown) => void;
}

export function openHistoryService(
  ports: Pick<Ports, 'history' | 'historyFiles' | 'historyTransfers' | 'publishTransfer' | 'clock' | 'log'>,
  recorder: Pick<HistoryRecorder, 'keep' | 'beginAnew'>,
  queue: Pick<HistoryQueue, 'flush'>,
  t: Translate,
  trial: TravellingTrial,
): HistoryService {
  const { history, clock, log } = ports;
  let stopWaiting: Stop | null = null;
  let isStopped = false;
  /** How many removals and undoings have not ended. */
  let underWay = 0;
  const flush = (): boolean => {
    recorder.keep();
    return queue.flush();
  };
  // A transfer that may not open the file fails by itself; asked here, nothing seems to begin.
  const ready = (): boolean => flush() && history.whyNotKept() !== 'busy';
  const transfer = openHistoryTransfer(ports, ready, t, trial.arrived);

  /** Whether the wall clock has been about where it is for some days. */
  const isBelieved = (wall: number): boolean => {
    const before = history.read({
      fromWall: wall - CLOCK_MAY_BE_AHEAD_DAYS * DAY,
      toWall: wall - BELIEVED_AFTER_DAYS * DAY,
    });
    if (before === null) return false;
    const { breaks, absences, deskBlocks, holds } = before;
    return breaks.length + absences.length + deskBlocks.length + holds.length > 0;
  };

  const stopWait = (): void => {
    stopWaiting?.();
    stopWaiting = null;
  };
  const settle = (): void => {
    if (stopWaiting === null) return;
    if (underWay > 0) {
      stopWaiting = clock.after(SECOND, settle); // what is being removed or brought back decides
      return;
    }
    stopWait();
    forget();
  };
  const forget = (): void => {
    history.forgetRemoved((isGone) => {
      if (!isGone && !isStopped) stopWaiting ??= clock.after(UNDO_WITHIN_MS, settle);
    });
  };
  const waitAnew = (): void => {
    stopWait();
    stopWaiting = clock.after(UNDO_WITHIN_MS, settle);
  };

  const during = async <Answer>(act: () => Promise<Answer>): Promise<Answer> => {
    underWay += 1;
    try {
      return await act();
    } finally {
      underWay -= 1;
    }
  };

  const remove = async (range: HistoryRange, only: RecordList | null = null): Promise<number | null> => {
    if (!queue.flush()) return null; // what is removed now would come back with what waits
    const removed = await during(() => history.remove(range, only));
    if (removed !== null && removed > 0) waitAnew();
    return removed;
  };

  return {
    async get(range) {
      flush();
      const records = await history.readCalmly(range);
      if (records === null) return { kept: false, why: history.whyNotKept() ?? 'fileRefused' };
      return { kept: true, records, firstWall: history.firstWall() };
    },
    remove(range) {
      recorder.beginAnew();
      return remove(range ?? EVERYTHING);
    },
    removeHearts: () => remove(EVERYTHING, 'hearts'),
    removeSelfChecks: () => remove(EVERYTHING, 'selfChecks'),
    async undoRemoval() {
      if (stopWaiting === null) return 'tooLate';
      const restored = await during(() => history.restoreRemoved());
      if (restored === null) waitAnew();
      else stopWait();
      return restored === null ? 'failed' : restored ? 'restored' : 'tooLate';
    },
    export: (format, range) => transfer.export(format, range ?? EVERYTHING, range === null ? trial.current() : null),
    transfer,
    async keepOnly(days) {
      if (days === null) return;
      const { wall } = clock.now();
      const toWall = wall - (days + CLOCK_MAY_BE_AHEAD_DAYS) * DAY;
      if ((history.firstWall() ?? Infinity) >= toWall || !isBelieved(wall)) return;
      const removed = await during(() => history.remove({ fromWall: FIRST_WALL, toWall }));
      if (removed === null) return; // the next desk day's end tries again
      log.info(`removed ${removed} records from before ${new Date(toWall).toISOString()}, as the preferences ask`);
      // What can still be undone waits in the same place: then the old goes for good when that does.
      if (stopWaiting === null) forget();
    },
    stop() {
      isStopped = true;
      transfer.stop();
      stopWait();
    },
  };
}

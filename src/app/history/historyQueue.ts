/**
 * What is to be kept of what was lived goes through here. Where the history cannot be written just now, as while another program
 * holds its file, it waits, in order, in memory and in a file of its own, so that a kill does not lose it; and it is tried again.
 */
import type { Translate } from '../../core/text/messages.ts';
import { MINUTE, SECOND } from '../../core/time/time.ts';
import type { Ports, Stop } from '../ports.ts';
import { historyWaits } from '../wording.ts';
import type { HistoryWrite } from './historyPort.ts';

export interface HistoryQueue {
  /** Keeps it now, or behind what waits already. */
  readonly keep: (write: HistoryWrite) => void;
  /** Tries now. Whether nothing waits any more. */
  flush(): boolean;
  /** Tries a last time; what still waits is written at the next start. */
  readonly stop: Stop;
}

const FIRST_RETRY_MS = SECOND;
const LONGEST_RETRY_MS = 10 * SECOND;
const TELL_AFTER_MS = MINUTE;
/** Some two weeks of desk days. Beyond it the oldest go. */
export const MOST_WAITING = 1_000;

/** @param found what waited when the last run ended: it is written first */
export function openHistoryQueue(
  {
    history,
    clock,
    storage,
    notifications,
    log,
  }: Pick<Ports, 'history' | 'clock' | 'storage' | 'notifications' | 'log'>,
  found: readonly HistoryWrite[],
  t: Translate,
): HistoryQueue {
  let waiting: readonly HistoryWrite[] = [];
  let retryMs = FIRST_RETRY_MS;
  let stopRetry: Stop = () => undefined;
  /** Null: nothing waits. */
  let stopTelling: Stop | null = null;

  const wait = (writes: readonly HistoryWrite[]): void => {
    if (writes.length > MOST_WAITING)
      log.error(`history: more than ${MOST_WAITING} records wait, and the oldest are lost`);
    waiting = writes.slice(-MOST_WAITING);
    storage.saveHistoryWaiting(waiting);
    if (stopTelling !== null) return;
    stopTelling = clock.after(TELL_AFTER_MS, () => {
      notifications.tell(...historyWaits(t));
    });
    retryLater();
  };

  const retryLater = (): void => {
    stopRetry();
    stopRetry = clock.after(retryMs, () => {
      retryMs = Math.min(2 * retryMs, LONGEST_RETRY_MS);
      if (!flush()) retryLater();
    });
  };

  /**
   * Whether that waits no more in this run. It goes from the file, too, unless there is no history to write it to, as where a newer version
   * has written it: then it is left there for a start that has one.
   */
  const settled = (writes: readonly HistoryWrite[]): boolean => {
    const outcome = history.write(writes);
    if (outcome === 'later') return false;
    if (outcome === 'kept' || history.whyNotKept() === null) storage.saveHistoryWaiting([]);
    return true;
  };

  const flush = (): boolean => {
    if (waiting.length === 0) return true;
    if (!settled(waiting)) return false;
    waiting = [];
    stopRetry();
    stopTelling?.();
    stopTelling = null;
    retryMs = FIRST_RETRY_MS;
    return true;
  };

  if (found.length > 0 && !settled(found)) wait(found);

  return {
    keep(write) {
      if (waiting.length > 0 || history.write([write]) === 'later') wait(withWrite(waiting, inWholeNumbers(write)));
    },
    flush,
    stop() {
      flush();
      stopRetry();
      stopTelling?.();
    },
  };
}

/** A block or a hold that has grown takes the place of what waits of it. */
function withWrite(waiting: readonly HistoryWrite[], write: HistoryWrite): readonly HistoryWrite[] {
  const key = growingKey(write);
  const earlier = key === null ? -1 : waiting.findIndex((other) => growingKey(other) === key);
  return earlier === -1 ? [...waiting, write] : waiting.with(earlier, write);
}

function growingKey(write: HistoryWrite): string | null {
  if (write.type === 'deskBlock') return `desk ${write.record.beganWall}`;
  return write.type === 'hold' ? `${write.record.reason} ${write.record.beganWall}` : null;
}

/** The engine's clock has fractions of a millisecond, which neither the history nor the file of what waits has. */
function inWholeNumbers(write: HistoryWrite): HistoryWrite {
  const whole = (_key: string, value: unknown): unknown => (typeof value === 'number' ? Math.round(value) : value);
  return JSON.parse(JSON.stringify(write, whole)) as HistoryWrite;
}

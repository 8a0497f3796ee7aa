/** The main thread's end of the thread in which the history is worked on: one for each job, which lives as long as its job. */
import { Worker } from 'node:worker_threads';
import type { Log, Stop } from '../../app/ports.ts';
import type { TransferOutcome } from '../../app/history/transferPort.ts';
import type { RunUpkeep, UpkeepOutcome } from './historyUpkeep.ts';
import { upkeepInTurn, type Turn } from './upkeepInTurn.ts';
import type { WorkerJob, WorkerNews, WorkerStart } from './historyThreadMessages.ts';

export interface HistoryThreadDeps {
  /** The script of the thread: historyWorker.ts, or what the build makes of it. */
  readonly script: string;
  readonly databaseFile: string;
  readonly log: Log;
  /** Asked before each thread: whether it may open the file now. */
  readonly mayOpen: () => boolean;
}

export interface HistoryThread {
  /** The job ends soon, and has changed nothing, unless it was done already. */
  readonly cancel: Stop;
  /** As `cancel`, where nobody waits for its end. */
  readonly stop: Stop;
}

export interface ThreadHears {
  readonly progress?: (share: number) => void;
  /** Once, as the thread's last word; null where it ended without one. */
  readonly ended: (outcome: TransferOutcome | UpkeepOutcome | null) => void;
}

export interface HistoryThreads {
  /** Where no thread may open the file now, the job has failed at once. */
  readonly start: (job: WorkerJob, hears: ThreadHears) => HistoryThread;
  /** How many have not ended; each has a connection of its own. */
  readonly atWork: () => number;
}

/** Nothing that a job does needs more; one that is out of memory ends alone. */
const MOST_MEGABYTES = 256;

export function openHistoryThreads(deps: HistoryThreadDeps): HistoryThreads {
  let atWork = 0;
  return {
    start(job, { progress, ended }) {
      if (!deps.mayOpen()) {
        deps.log.warn(`history: no thread may open the file now, for: ${job.doing}`);
        queueMicrotask(() => {
          ended({ type: 'failed', because: 'history' });
        });
        return noThread;
      }
      const thread = startHistoryThread(deps, job, {
        ...(progress && { progress }),
        ended(outcome) {
          atWork -= 1;
          ended(outcome);
        },
      });
      atWork += 1;
      return thread;
    },
    atWork: () => atWork,
  };
}

const noThread: HistoryThread = { cancel: () => undefined, stop: () => undefined };

function startHistoryThread(
  { script, databaseFile, log }: HistoryThreadDeps,
  job: WorkerJob,
  { progress, ended }: ThreadHears,
): HistoryThread {
  const start: WorkerStart = {
    ...{ job, databaseFile },
    cancelled: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  };
  const worker = new Worker(script, {
    workerData: start,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  let outcome: TransferOutcome | UpkeepOutcome | null = null;
  worker.on('message', (news: WorkerNews) => {
    if (news.type === 'progress') progress?.(news.share);
    else if (news.type === 'log') log[news.level](news.message, news.details);
    else outcome = news.outcome;
  });
  worker.on('error', (error) => {
    log.error(`the thread of the history failed at: ${job.doing}`, error);
  });
  worker.on('exit', () => {
    ended(outcome);
  });
  const cancel = (): void => {
    Atomics.store(start.cancelled, 0, 1);
  };
  return {
    cancel,
    stop() {
      cancel();
      // Not terminated: a thread that is ended from outside in the midst of a native module can take the process with it.
      worker.unref();
    },
  };
}

/** Keeps the file in order beside everything else, one job after the other. */
export function upkeepInThread(threads: HistoryThreads, log: Pick<Log, 'error'>, turn: Turn): RunUpkeep {
  return upkeepInTurn(
    (job, ended) => {
      threads.start(job, {
        ended: (outcome) => {
          ended(outcome === null || isOfTransfer(outcome) ? 'failed' : outcome);
        },
      });
    },
    log,
    turn,
  );
}

/** Whether it says what came of an export or an import. */
export function isOfTransfer(outcome: TransferOutcome | UpkeepOutcome): outcome is TransferOutcome {
  return typeof outcome === 'object' && 'type' in outcome;
}

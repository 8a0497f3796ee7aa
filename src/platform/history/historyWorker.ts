/** The thread of one job: begins with it, and ends after it. An entry of the build of its own (vite.main.config.ts). */
import { parentPort, workerData } from 'node:worker_threads';
import type { TransferOutcome } from '../../app/history/transferPort.ts';
import type { Log } from '../../app/ports.ts';
import { runHistoryJob } from './historyJob.ts';
import { keepUp, type UpkeepOutcome } from './historyUpkeep.ts';
import { loadSqlite } from './sqlite.ts';
import type { WorkerNews, WorkerStart } from './historyThreadMessages.ts';

const { job, databaseFile, cancelled } = workerData as WorkerStart;
const tell = (news: WorkerNews): void => {
  parentPort?.postMessage(news);
};
/** Errors do not cross whole from thread to thread. */
const asText = (details: unknown): string => String(details);
const logAt =
  (level: keyof Log) =>
  (message: string, details?: unknown): void => {
    tell({ type: 'log', level, message, ...(details === undefined ? {} : { details: asText(details) }) });
  };
const log: Log = { info: logAt('info'), warn: logAt('warn'), error: logAt('error') };

function done(): TransferOutcome | UpkeepOutcome {
  const openSqlite = loadSqlite(log);
  if (openSqlite === null) return { type: 'failed', because: 'history' };
  if (job.doing !== 'export' && job.doing !== 'import') return keepUp(job, { databaseFile, openSqlite, log });
  return runHistoryJob(job, {
    ...{ databaseFile, openSqlite, log },
    progress: (share) => {
      tell({ type: 'progress', share });
    },
    isCancelled: () => Atomics.load(cancelled, 0) !== 0,
  });
}

tell({ type: 'ended', outcome: done() });

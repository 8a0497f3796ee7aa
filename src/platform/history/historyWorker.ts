/** The thread of one export or import: begins with it, and ends after it. An entry of the build of its own (vite.main.config.ts). */
import { parentPort, workerData } from 'node:worker_threads';
import { runHistoryJob } from './historyJob.ts';
import { loadSqlite } from './sqlite.ts';
import type { WorkerNews, WorkerStart } from './transferThread.ts';

const { job, databaseFile, cancelled } = workerData as WorkerStart;
const tell = (news: WorkerNews): void => {
  parentPort?.postMessage(news);
};
const tellOfTrouble = (message: string, details?: unknown): void => {
  tell({ type: 'trouble', message, details: String(details) });
};
const openSqlite = loadSqlite({ info: () => undefined, warn: tellOfTrouble, error: tellOfTrouble });
tell({
  type: 'ended',
  outcome:
    openSqlite === null
      ? { type: 'failed', because: 'history' }
      : runHistoryJob(job, {
          ...{ databaseFile, openSqlite, log: { error: tellOfTrouble } },
          progress: (share) => {
            tell({ type: 'progress', share });
          },
          isCancelled: () => Atomics.load(cancelled, 0) !== 0,
        }),
});

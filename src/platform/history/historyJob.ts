/**
 * An export or an import, from beginning to end. It may take long and wait for whoever holds the database, so it runs in a thread of
 * its own (historyWorker.ts), with a connection of its own. A job that fails or is cancelled changes nothing.
 */
import type { TransferOutcome } from '../../app/history/transferPort.ts';
import type { Log } from '../../app/ports.ts';
import { largestBytes } from '../../core/text/limits.ts';
import { SECOND } from '../../core/time/time.ts';
import { openInParts } from '../files/fileReading.ts';
import { exportHistory } from './historyExport.ts';
import { openForJob } from './historyFile.ts';
import { importHistory } from './historyImport.ts';
import { sqliteCodeOf } from './sqliteTroubles.ts';
import type { ExportJob, GoOn, ImportJob } from './historyThreadMessages.ts';
import type { OpenSqlite } from './sqlite.ts';

class Cancelled extends Error {}

export interface JobDeps {
  readonly databaseFile: string;
  readonly openSqlite: OpenSqlite;
  readonly log: Pick<Log, 'error'>;
  /** Hears how far the job is, 0 … 1, at most five times a second. */
  readonly progress: (share: number) => void;
  readonly isCancelled: () => boolean;
}

const TELL_EVERY_MS = SECOND / 5;

/** Never throws. */
export function runHistoryJob(job: ExportJob | ImportJob, deps: JobDeps): TransferOutcome {
  let toldAt = -Infinity;
  const goOn: GoOn = (share) => {
    if (deps.isCancelled()) throw new Cancelled();
    const now = performance.now();
    if (now - toldAt < TELL_EVERY_MS) return;
    toldAt = now;
    deps.progress(share);
  };
  try {
    return job.doing === 'export' ? exported(job, deps, goOn) : imported(job, deps, goOn);
  } catch (error) {
    if (error instanceof Cancelled) return { type: 'cancelled' };
    deps.log.error(`the ${job.doing} of the history failed`, error);
    return { type: 'failed', because: sqliteCodeOf(error) === null ? 'file' : 'history' };
  }
}

function exported(job: ExportJob, { databaseFile, openSqlite }: JobDeps, goOn: GoOn): TransferOutcome {
  const database = openForJob(databaseFile, openSqlite);
  try {
    exportHistory(database, job, goOn);
    return { type: 'exported' };
  } finally {
    database.close(); // with it goes what was begun and not finished
  }
}

function imported({ file, nowWall }: ImportJob, { databaseFile, openSqlite }: JobDeps, goOn: GoOn): TransferOutcome {
  const opened = openInParts(file);
  if (opened === null) return { type: 'refused', why: { problem: 'noFile' } };
  try {
    if (opened.bytes > largestBytes.history) return { type: 'refused', why: { problem: 'tooLarge' } };
    const database = openForJob(databaseFile, openSqlite);
    try {
      const parts = opened.parts((readBytes) => {
        goOn(readBytes / opened.bytes);
      });
      const found = importHistory(database, parts, nowWall, goOn);
      return 'problem' in found ? { type: 'refused', why: found } : { type: 'imported', ...found };
    } finally {
      database.close();
    }
  } finally {
    opened.close();
  }
}

/** The one connection to the history's database: when it opens, and what becomes of damage that it meets. */
import { rmSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { dirname } from 'node:path';
import type { WhyNotKept } from '../../core/history/records.ts';
import { companions, isDamage, logOf, openHistoryFile, replaceDamaged, type HistoryFileDeps } from './historyFile.ts';
import { makePrivateFolder } from '../files/privateData.ts';
import { insertSound } from './historyInsert.ts';
import { readRecords, type UseHistory } from './historyRead.ts';
import { NewerHistory } from './historySchema.ts';
import type { RunUpkeep } from './historyUpkeep.ts';
import { isBusy, isRefusedByDisk, isUnreachable, NotNow } from './sqliteTroubles.ts';

/** `later`: what was in the way may pass, and it is worth to be tried again. */
export type Attempt<Answer> =
  { readonly done: true; readonly answer: Answer } | { readonly done: false; readonly later: boolean };

export interface HistoryDeps extends HistoryFileDeps {
  readonly upkeep: RunUpkeep;
  /** Whether a thread of ours has the file open beside the connection. */
  readonly areThreadsAtWork: () => boolean;
}

export interface HistoryConnection {
  /** Does something with the database, and tells whether it could. Never throws; what failed is logged, but a trouble that lasts only once. */
  readonly attempt: <Answer>(what: string, act: (database: DatabaseSync) => Answer) => Attempt<Answer>;
  /** As `attempt`; null where that failed. */
  readonly use: UseHistory;
  /** Null: the history at its path is open. `busy`, also once it is closed: no thread of ours may open it either. */
  readonly whyNotKept: () => WhyNotKept | null;
  /**
   * Has it done in the thread of the upkeep, after all that was asked for before. Nothing is to be changed here until it has ended
   * (`isAtWork`): a damaged file is kept as it was found, and nothing that comes meanwhile is removed.
   * @param ended hears what came of it, perhaps at once; `failed` where there is no history
   */
  readonly beside: RunUpkeep;
  readonly isAtWork: () => boolean;
  readonly close: () => void;
}

/**
 * The history's database, opened at its first use and then kept open, and looked through beside everything else. Damage is met whenever it
 * shows: the file is replaced by what can be read of it, and what was to be done is done with that. Where its file was deleted or moved away meanwhile, all that
 * it held goes into the file at its path, made where there is none: nothing would ever lead to the other one again. Where another program
 * has cleared the log away, the file is opened anew as soon as no thread of ours has it open. A file that is
 * locked, or a disk that refuses, is a trouble of the moment, at the opening as well: the next use tries anew.
 */
export function connectHistory(file: string, { upkeep, areThreadsAtWork, ...deps }: HistoryDeps): HistoryConnection {
  const { log } = deps;
  let database: DatabaseSync | null = null;
  /** The file that is open. */
  let identity: string | null = null;
  /** Its log, which stays the same as long as it is open, unless another program clears it away; null where the file system can have none. */
  let logIdentity: string | null = null;
  /** How many jobs have not ended. */
  let atWork = 0;
  let isClosed = false;
  /** There is none to be had any more. */
  let refused: WhyNotKept | null = null;
  let trouble: 'busy' | 'fileRefused' | null = null;

  const disconnect = (): void => {
    database?.close();
    database = null;
  };

  const take = (opened: DatabaseSync): DatabaseSync => {
    database = opened;
    identity = openedIdentity(file);
    logIdentity = identityOf(logOf(file));
    return opened;
  };

  /** @throws as `openHistoryFile` */
  const connected = (open: () => DatabaseSync): DatabaseSync => {
    try {
      return take(open());
    } catch (error) {
      if (error instanceof NewerHistory) refused = 'newer';
      else if (!isBusy(error) && !isRefusedByDisk(error)) refused = 'fileRefused';
      throw error;
    }
  };

  const replaced = (): DatabaseSync => {
    disconnect();
    return connected(() => replaceDamaged(file, deps));
  };

  const run: RunUpkeep = (job, ended) => {
    const looksThrough = identity;
    atWork += 1;
    upkeep(job, (outcome) => {
      atWork -= 1;
      if (outcome === 'damaged' && database !== null && identity === looksThrough) replaceNow(); // else closed or replaced meanwhile
      ended(outcome);
    });
  };

  const replaceNow = (): void => {
    try {
      replaced();
    } catch (error) {
      log.error('the history is damaged, and could not be replaced', error);
    }
  };

  const isLogGone = (): boolean => identityOf(logOf(file)) !== logIdentity;

  /** @throws NotNow where threads have another log open than the one that would be opened here */
  const notBesideOtherLog = (): void => {
    if (areThreadsAtWork() && isLogGone()) throw new NotNow('the history waits for its threads to end');
  };

  /** @throws NotNow, or as `openHistoryFile` */
  const openedAnew = (): DatabaseSync => {
    notBesideOtherLog();
    connected(() => openHistoryFile(file, deps));
    run({ doing: 'check' }, () => undefined);
    if (database === null) throw new NotNow('the history was let go while its look began');
    return database;
  };

  /**
   * POSIX locks go with any descriptor of the file that the process closes, also with one of GTK's file dialog, which looks what is in the folder:
   * other programs take the file for free then, and the last of them copies the log into it and clears that away. What is open here
   * still has that log, and whatever this process opens beside it would mix it with the next one.
   * https://sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_
   * @throws NotNow, or as `openHistoryFile`
   */
  const followLog = (): void => {
    if (!isLogGone()) return;
    notBesideOtherLog();
    disconnect(); // what a thread has written meanwhile is copied, where no other program has the file open
    connected(() => openHistoryFile(file, deps));
    log.warn('another program had cleared away the log of the history: it is opened anew');
  };

  /** It goes on with the open file where no other one can be made. @throws as `followLog` */
  const follow = (): void => {
    const opened = database;
    if (opened === null || identity === null) return;
    if (identityOf(file) === identity) {
      followLog();
      return;
    }
    try {
      const held = readRecords(opened, EVERYTHING);
      // Without its file, a log that still lies there is the one of what is open: nothing else may take it for its own.
      if (identityOf(file) === null) for (const companion of companions) rmSync(file + companion, { force: true });
      makePrivateFolder(dirname(file));
      const anew = openHistoryFile(file, deps);
      const kept = insertSound(anew, held);
      take(anew);
      opened.close();
      log.warn(`the history's file had gone: ${kept} records were written anew`);
    } catch (error) {
      log.error("the history's file had gone, and could not be written anew", error);
    }
  };

  /** @throws what SQLite says */
  const doIt = <Answer>(act: (opened: DatabaseSync) => Answer): Answer => {
    follow();
    const opened = database ?? openedAnew();
    try {
      return act(opened);
    } catch (error) {
      if (!isDamage(error)) throw error;
      return act(replaced());
    }
  };

  const attempt = <Answer>(what: string, act: (opened: DatabaseSync) => Answer): Attempt<Answer> => {
    if (refused !== null) return { done: false, later: false };
    if (isClosed) return { done: false, later: true };
    try {
      const answer = doIt(act);
      if (trouble !== null) log.info('the history can be used again');
      trouble = null;
      return { done: true, answer };
    } catch (error) {
      const found = isBusy(error) ? 'busy' : isRefusedByDisk(error) ? 'fileRefused' : null;
      if (isUnreachable(error)) disconnect();
      if (found === null || found !== trouble) log.error(`history: could not ${what}`, error);
      trouble = found;
      return { done: false, later: found !== null };
    }
  };

  const whyNotKept = (): WhyNotKept | null => {
    attempt('open', () => undefined);
    return refused ?? (isClosed ? 'busy' : trouble);
  };

  return {
    attempt,
    use(what, act) {
      const tried = attempt(what, act);
      return tried.done ? tried.answer : null;
    },
    whyNotKept,
    beside(job, ended) {
      if (whyNotKept() === null) run(job, ended);
      else ended('failed');
    },
    isAtWork: () => atWork > 0,
    close() {
      isClosed = true;
      disconnect();
    },
  };
}

const EVERYTHING = { fromWall: -Infinity, toWall: Infinity };

/** Of the file that was just opened: one that was moved away meanwhile is none that may come to its path. Null in memory. */
function openedIdentity(file: string): string | null {
  return file === ':memory:' ? null : (identityOf(file) ?? 'gone');
}

/** Tells a file from one that has come in its place; null where there is none. */
function identityOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}

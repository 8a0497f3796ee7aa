import { rmSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { dirname } from 'node:path';
import type { WhyNotKept } from '../../core/history/records.ts';
import { companions, isDamage, openHistoryFile, replaceDamaged, type HistoryFileDeps } from './historyFile.ts';
import { makePrivateFolder } from '../files/privateData.ts';
import { insertSound } from './historyInsert.ts';
import { readRecords } from './historyRead.ts';
import { NewerHistory } from './historySchema.ts';
import type { RunUpkeep } from './historyUpkeep.ts';
import { isBusy, isRefusedByDisk, isUnreachable } from './sqliteTroubles.ts';

/** `later`: what was in the way may pass, and it is worth to be tried again. */
export type Attempt<Answer> =
  { readonly done: true; readonly answer: Answer } | { readonly done: false; readonly later: boolean };

export interface HistoryDeps extends HistoryFileDeps {
  readonly upkeep: RunUpkeep;
}

export interface HistoryConnection {
  /** Does something with the database, and tells whether it could. Never throws; what failed is logged, but a trouble that lasts only once. */
  readonly attempt: <Answer>(what: string, act: (database: DatabaseSync) => Answer) => Attempt<Answer>;
  /** As `attempt`; null where that failed. */
  readonly use: <Answer>(what: string, act: (database: DatabaseSync) => Answer) => Answer | null;
  /** Where the file was deleted or moved away, all that it held goes into one at its path. */
  readonly followPath: () => void;
  readonly whyNotKept: () => WhyNotKept | null;
  /** Nothing is to be changed meanwhile: a damaged file is kept as it was found. */
  readonly isBeingChecked: () => boolean;
  readonly close: () => void;
}

/**
 * The history's database, opened at its first use and then kept open, and looked through beside everything else. Damage is met whenever it
 * shows: the file is replaced by what can be read of it, and what was to be done is done with that. Where its file was deleted or moved away meanwhile, all that
 * it held goes into the file at its path, made where there is none: nothing would ever lead to the other one again. A file that is
 * locked, or a disk that refuses, is a trouble of the moment, at the opening as well: the next use tries anew.
 */
export function connectHistory(file: string, { upkeep, ...deps }: HistoryDeps): HistoryConnection {
  const { log } = deps;
  let database: DatabaseSync | null = null;
  /** The file that is open. */
  let identity: string | null = null;
  let isChecking = false;
  /** There is none to be had any more. */
  let refused: WhyNotKept | null = null;
  let trouble: 'busy' | 'fileRefused' | null = null;

  const disconnect = (): void => {
    database?.close();
    database = null;
  };

  /** @throws as `openHistoryFile` */
  const connected = (open: () => DatabaseSync): DatabaseSync => {
    try {
      database = open();
      identity = identityOf(file);
      return database;
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

  /** @throws as `openHistoryFile` */
  const openedAnew = (): DatabaseSync => {
    const opened = connected(() => openHistoryFile(file, deps));
    isChecking = true;
    upkeep({ doing: 'check' }, (outcome) => {
      isChecking = false;
      if (outcome !== 'damaged' || database !== opened) return; // closed or replaced meanwhile
      try {
        replaced();
      } catch (error) {
        log.error('the history is damaged, and could not be replaced', error);
      }
    });
    return database ?? opened;
  };

  /** It goes on with the open file where no other one can be made. */
  const followPath = (): void => {
    const opened = database;
    if (opened === null || identity === null || identityOf(file) === identity) return;
    try {
      const held = readRecords(opened, EVERYTHING);
      // Without its file, a log that still lies there is the one of what is open: nothing else may take it for its own.
      if (identityOf(file) === null) for (const companion of companions) rmSync(file + companion, { force: true });
      makePrivateFolder(dirname(file));
      const anew = openHistoryFile(file, deps);
      const kept = insertSound(anew, held);
      database = anew;
      identity = identityOf(file);
      opened.close();
      log.warn(`the history's file had gone: ${kept} records were written anew`);
    } catch (error) {
      log.error("the history's file had gone, and could not be written anew", error);
    }
  };

  /** @throws what SQLite says */
  const doIt = <Answer>(act: (opened: DatabaseSync) => Answer): Answer => {
    followPath();
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

  return {
    attempt,
    use(what, act) {
      const tried = attempt(what, act);
      return tried.done ? tried.answer : null;
    },
    followPath,
    whyNotKept() {
      attempt('open', () => undefined);
      return refused ?? trouble;
    },
    isBeingChecked: () => isChecking,
    close: disconnect,
  };
}

const EVERYTHING = { fromWall: -Infinity, toWall: Infinity };

/** Tells a file from one that has come in its place; null where it has none, as in memory. */
function identityOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}

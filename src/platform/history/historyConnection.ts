import { rmSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { dirname } from 'node:path';
import type { WhyNotKept } from '../../core/history/records.ts';
import { companions, isDamage, openHistoryFile, replaceDamaged, type HistoryFileDeps } from './historyFile.ts';
import { makePrivateFolder } from '../files/privateData.ts';
import { insertSound } from './historyInsert.ts';
import { readRecords } from './historyRead.ts';
import { NewerHistory } from './historySchema.ts';

export interface HistoryConnection {
  /** Does something with the database. Null, and a line in the log, where that failed; never throws. */
  readonly use: <Answer>(what: string, act: (database: DatabaseSync) => Answer) => Answer | null;
  /** Where the file was deleted or moved away, all that it held goes into one at its path. */
  readonly followPath: () => void;
  readonly whyNotKept: () => WhyNotKept | null;
  readonly close: () => void;
}

/**
 * The history's database, opened at its first use and then kept open. Damage is met whenever it shows: the file is replaced
 * by what can be read of it, and what was to be done is done with that. Where its file was deleted or moved away meanwhile, all that
 * it held goes into the file at its path, made where there is none: nothing would ever lead to the other one again.
 */
export function connectHistory(file: string, deps: HistoryFileDeps): HistoryConnection {
  const { log } = deps;
  let database: DatabaseSync | null = null;
  let refused: WhyNotKept | null = null;
  /** The file that is open. */
  let identity: string | null = null;

  /** Null where there is none to be had, from then on. */
  const connect = (open: () => DatabaseSync): DatabaseSync | null => {
    try {
      database = open();
      identity = identityOf(file);
    } catch (error) {
      refused = error instanceof NewerHistory ? 'newer' : 'fileRefused';
      log.error(`there is no history (${refused})`, error);
    }
    return database;
  };

  const connected = (): DatabaseSync | null =>
    database !== null || refused !== null ? database : connect(() => openHistoryFile(file, deps));

  const attempt = <Answer>(what: string, act: () => Answer): Answer | null => {
    try {
      return act();
    } catch (error) {
      log.error(`history: could not ${what}`, error);
      return null;
    }
  };

  /** It goes on with the open file where no other one can be made. */
  const followPath = (): void => {
    const opened = database;
    if (opened === null || identity === null || identityOf(file) === identity) return;
    attempt('be written anew, where its file had gone', () => {
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
    });
  };

  const disconnect = (): void => {
    database?.close();
    database = null;
  };

  return {
    use: (what, act) =>
      attempt(what, () => {
        followPath();
        const found = connected();
        if (found === null) return null;
        try {
          return act(found);
        } catch (error) {
          if (!isDamage(error)) throw error;
          disconnect();
          const replaced = connect(() => replaceDamaged(file, deps));
          return replaced === null ? null : act(replaced);
        }
      }),
    followPath,
    whyNotKept() {
      connected();
      return refused;
    },
    close: disconnect,
  };
}

const EVERYTHING = { fromWall: -Infinity, toWall: Infinity };

/** Tells a file from one that has come in its place; null where it has none, as in memory. */
function identityOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}

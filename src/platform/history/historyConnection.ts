import type { DatabaseSync } from 'node:sqlite';
import type { WhyNotKept } from '../../core/history/records.ts';
import { isDamage, openHistoryFile, replaceDamaged, type HistoryFileDeps } from './historyFile.ts';
import { NewerHistory } from './historySchema.ts';

export interface HistoryConnection {
  /** Does something with the database. Null, and a line in the log, where that failed; never throws. */
  readonly use: <Answer>(what: string, act: (database: DatabaseSync) => Answer) => Answer | null;
  readonly whyNotKept: () => WhyNotKept | null;
  readonly close: () => void;
}

/**
 * The history's database, opened at its first use and then kept open. Damage is met whenever it shows: the file is replaced
 * by what can be read of it, and what was to be done is done with that.
 */
export function connectHistory(file: string, deps: HistoryFileDeps): HistoryConnection {
  const { log } = deps;
  let database: DatabaseSync | null = null;
  let refused: WhyNotKept | null = null;

  /** Null where there is none to be had, from then on. */
  const connect = (open: () => DatabaseSync): DatabaseSync | null => {
    try {
      database = open();
    } catch (error) {
      refused = error instanceof NewerHistory ? 'newer' : 'fileRefused';
      log.error(`there is no history (${refused})`, error);
    }
    return database;
  };

  const connected = (): DatabaseSync | null =>
    database !== null || refused !== null ? database : connect(() => openHistoryFile(file, deps));

  const disconnect = (): void => {
    database?.close();
    database = null;
  };

  const attempt = <Answer>(what: string, act: () => Answer): Answer | null => {
    try {
      return act();
    } catch (error) {
      log.error(`history: could not ${what}`, error);
      return null;
    }
  };

  return {
    use: (what, act) =>
      attempt(what, () => {
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
    whyNotKept() {
      connected();
      return refused;
    },
    close: disconnect,
  };
}

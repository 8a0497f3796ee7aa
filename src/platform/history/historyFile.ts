/** The history's file: opened and migrated; set aside where it is damaged, with what can be read of it kept. */
import { existsSync, renameSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Log } from '../../app/ports.ts';
import { noRecords, type HistoryRecords } from '../../core/history/records.ts';
import { DAY } from '../../core/time/time.ts';
import { insertSound } from './historyInsert.ts';
import { salvageHistory } from './salvageHistory.ts';
import { migrateHistory } from './historySchema.ts';
import { makeEmptyFile } from '../files/fileWriting.ts';
import { PRIVATE_FILE_MODE } from '../files/privateData.ts';
import { setAside } from '../files/setAside.ts';
import type { OpenSqlite } from './sqlite.ts';
import { sqliteCodeOf } from './sqliteTroubles.ts';

/** A damaged history was replaced by what could be read of it. */
export interface DamagedHistory {
  /** Where the damaged file is kept. */
  readonly asideFile: string;
  /** How many records could be read and are kept. */
  readonly recovered: number;
}

export interface HistoryFileDeps {
  readonly openSqlite: OpenSqlite;
  readonly log: Log;
  /** Epoch milliseconds. */
  readonly wallNow: () => number;
  readonly onDamaged: (found: DamagedHistory) => void;
}

/** What SQLite keeps beside a database, under its name and these endings. */
export const companions = ['-wal', '-shm'];

/**
 * The write-ahead log: there from the opening on, and as long as anybody has the database open, where the file system can have one and no
 * other program clears it away (historyConnection.ts).
 */
export function logOf(file: string): string {
  return `${file}-wal`;
}

class DamagedDatabase extends Error {}

/**
 * A finished break is on the disk when its write returns: WAL, synchronous FULL. The page cache stays small because the app
 * lives all day and asks little. What is deleted is overwritten, not only let go. The first read makes the log.
 */
const settings = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA cache_size = -256;
  PRAGMA wal_autocheckpoint = 128;
  PRAGMA secure_delete = ON;
  SELECT COUNT(*) FROM sqlite_schema;
`;

/**
 * Opens the history, made or migrated where need be; one that shows its damage at once is replaced.
 * @throws NewerHistory, or what SQLite or the file system say of a file that cannot be opened
 */
export function openHistoryFile(file: string, deps: HistoryFileDeps): DatabaseSync {
  try {
    return openWhole(file, deps.openSqlite);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return replaceDamaged(file, deps);
  }
}

/**
 * Opens the history once more, beside the one that is open, for a thread that may wait for it.
 * @throws when it is not there in this version, or what SQLite says
 */
export function openForJob(file: string, open: OpenSqlite): DatabaseSync {
  const database = open(file);
  try {
    database.exec('PRAGMA busy_timeout = 1000; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
    migrateHistory(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Sets a damaged history aside and opens a new one with all that can be read of it.
 * @throws when the file cannot be moved or a new one cannot be made
 */
export function replaceDamaged(file: string, { openSqlite, log, wallNow, onDamaged }: HistoryFileDeps): DatabaseSync {
  const asideFile = setHistoryAside(file, wallNow());
  const readable = salvaged(asideFile, openSqlite, wallNow() + DAY, log);
  const database = openWhole(file, openSqlite);
  const recovered = insertSound(database, readable);
  log.warn(`the history was damaged: ${recovered} records were recovered, the file is kept as ${asideFile}`);
  onDamaged({ asideFile, recovered });
  return database;
}

/** Whether an error says that the file itself is damaged, or no database at all. */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedDatabase) return true;
  const code = sqliteCodeOf(error);
  return code === 11 || code === 26;
}

/** SQLite is to answer `busy` at once while another program has the file locked: a wait for the lock would stop the main thread. */
const NEVER_WAIT = 'PRAGMA busy_timeout = 0';

/** @throws as `openHistoryFile`, and DamagedDatabase */
function openWhole(file: string, open: OpenSqlite): DatabaseSync {
  // A file that SQLite makes can be read by other people of the machine. The files that it makes beside one take over its mode.
  if (file !== ':memory:' && !makeEmptyFile(file, PRIVATE_FILE_MODE) && !statSync(file).isFile())
    throw new DamagedDatabase('it is no regular file'); // a pipe would be waited for
  const database = open(file);
  try {
    database.exec(NEVER_WAIT);
    migrateHistory(database); // before anything else: a newer file is not to be touched
    database.exec(settings);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The write-ahead log belongs to the file, and follows it under its new name. */
function setHistoryAside(file: string, wall: number): string {
  const asideFile = setAside(file, wall);
  for (const companion of companions)
    if (existsSync(file + companion)) renameSync(file + companion, asideFile + companion);
  return asideFile;
}

/** Opened for reading only: what was damaged stays as it was found. */
function salvaged(file: string, open: OpenSqlite, toWall: number, log: Log): HistoryRecords {
  try {
    if (!statSync(file).isFile()) throw new Error('it is no regular file'); // a pipe would be waited for
    const damaged = open(file, { readOnly: true });
    try {
      return salvageHistory(damaged, toWall);
    } finally {
      damaged.close();
    }
  } catch (error) {
    log.warn('nothing can be read of the damaged history', error);
    return noRecords;
  }
}

/**
 * The history's tables, one numbered step after the other: `user_version` says how many a file has taken. A step that has
 * been released is never changed again; what is new is a new step.
 *
 * The key of each record is when it began (of a hold, with its reason), and SQLite keeps a table in the order of its key: so the records of
 * a span of time are read in one go, without an index. STRICT and the CHECKs hold whatever writes here to the types of
 * core/history/records.ts, except that the reason of a hold may be any word.
 */
import type { DatabaseSync } from 'node:sqlite';

export const historyMigrations: readonly string[] = [
  `
  CREATE TABLE breaks (
    began_wall INTEGER PRIMARY KEY,
    ended_wall INTEGER NOT NULL CHECK (ended_wall >= began_wall),
    utc_offset_minutes INTEGER NOT NULL CHECK (utc_offset_minutes BETWEEN -1080 AND 1080),
    kind TEXT NOT NULL,
    routine TEXT,
    planned_ms INTEGER NOT NULL CHECK (planned_ms >= 0),
    asked_wall INTEGER,
    outcome TEXT NOT NULL CHECK (outcome IN ('completed', 'shortened', 'abandoned', 'skipped')),
    started_by TEXT NOT NULL CHECK (started_by IN ('user', 'engine')),
    emergency INTEGER NOT NULL CHECK (emergency IN (0, 1)),
    paused_ms INTEGER NOT NULL CHECK (paused_ms >= 0),
    checked_in INTEGER NOT NULL CHECK (checked_in IN (0, 1)),
    tension_before INTEGER CHECK (tension_before BETWEEN 0 AND 10),
    ease_before INTEGER CHECK (ease_before BETWEEN 0 AND 10),
    tension_after INTEGER CHECK (tension_after BETWEEN 0 AND 10),
    ease_after INTEGER CHECK (ease_after BETWEEN 0 AND 10)
  ) STRICT;
  `,
  `
  CREATE TABLE absences (
    began_wall INTEGER PRIMARY KEY,
    ended_wall INTEGER NOT NULL CHECK (ended_wall >= began_wall),
    utc_offset_minutes INTEGER NOT NULL CHECK (utc_offset_minutes BETWEEN -1080 AND 1080),
    kinds TEXT NOT NULL
  ) STRICT;
  CREATE TABLE desk_blocks (
    began_wall INTEGER PRIMARY KEY,
    ended_wall INTEGER NOT NULL CHECK (ended_wall >= began_wall),
    utc_offset_minutes INTEGER NOT NULL CHECK (utc_offset_minutes BETWEEN -1080 AND 1080),
    posture TEXT NOT NULL CHECK (posture IN ('sitting', 'standing'))
  ) STRICT;
  CREATE TABLE holds (
    began_wall INTEGER NOT NULL,
    ended_wall INTEGER NOT NULL CHECK (ended_wall >= began_wall),
    utc_offset_minutes INTEGER NOT NULL CHECK (utc_offset_minutes BETWEEN -1080 AND 1080),
    reason TEXT NOT NULL CHECK (reason IN ('paused', 'offHours', 'doNotDisturb', 'meeting', 'fullscreen', 'app')),
    PRIMARY KEY (began_wall, reason)
  ) STRICT, WITHOUT ROWID;
  `,
  // Reasons come with new senses, and a CHECK that lists them would need a step of its own for each: the reader knows them.
  `
  CREATE TABLE holds_of_any_reason (
    began_wall INTEGER NOT NULL,
    ended_wall INTEGER NOT NULL CHECK (ended_wall >= began_wall),
    utc_offset_minutes INTEGER NOT NULL CHECK (utc_offset_minutes BETWEEN -1080 AND 1080),
    reason TEXT NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (began_wall, reason)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO holds_of_any_reason SELECT began_wall, ended_wall, utc_offset_minutes, reason FROM holds;
  DROP TABLE holds;
  ALTER TABLE holds_of_any_reason RENAME TO holds;
  `,
  // Each removal, until the file has been compacted after it: where the app ends before, the next start does it.
  `
  CREATE TABLE removals (number INTEGER PRIMARY KEY) STRICT;
  `,
  // NULL is not known: in all breaks that are here already. A CHECK would have SQLite look through all of them.
  `
  ALTER TABLE breaks ADD COLUMN spent_ms INTEGER;
  ALTER TABLE breaks ADD COLUMN worked_ms INTEGER;
  `,
  `
  CREATE TABLE hearts (
    began_wall INTEGER PRIMARY KEY,
    ended_wall INTEGER NOT NULL CHECK (ended_wall >= began_wall),
    utc_offset_minutes INTEGER NOT NULL CHECK (utc_offset_minutes BETWEEN -1080 AND 1080),
    breath_ms INTEGER NOT NULL CHECK (breath_ms > 0),
    swing REAL NOT NULL CHECK (swing >= 0),
    breaths INTEGER NOT NULL CHECK (breaths > 0),
    rmssd_before REAL CHECK (rmssd_before >= 0),
    rmssd_after REAL CHECK (rmssd_after >= 0)
  ) STRICT;
  `,
  `
  CREATE TABLE self_checks (
    began_wall INTEGER PRIMARY KEY,
    ended_wall INTEGER NOT NULL CHECK (ended_wall >= began_wall),
    utc_offset_minutes INTEGER NOT NULL CHECK (utc_offset_minutes BETWEEN -1080 AND 1080),
    felt TEXT,
    left_hip TEXT,
    right_hip TEXT
  ) STRICT;
  `,
  // NULL is not known: in all breaks that are here already. The reader knows the paces.
  `
  ALTER TABLE breaks ADD COLUMN pace TEXT;
  `,
];

/** The file was written by a newer Unbrace. It is left as it is. */
export class NewerHistory extends Error {}

/**
 * Brings a database to the newest version, each step whole or not at all.
 * @throws NewerHistory, or when the file is damaged or cannot be written
 */
export function migrateHistory(database: DatabaseSync, migrations = historyMigrations): void {
  const found = versionOf(database);
  if (found > migrations.length) throw new NewerHistory(`history of version ${found}`);
  for (const [index, step] of migrations.entries()) {
    if (index < found) continue;
    database.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${index + 1}; COMMIT`);
  }
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
}

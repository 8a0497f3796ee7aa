/** The recorder's writes in the database: what is no record of its kind is logged and left out. */
import type { DatabaseSync } from 'node:sqlite';
import type { HistoryWrite } from '../../app/history/historyPort.ts';
import type { Log } from '../../app/ports.ts';
import { insertRecord } from './historyInsert.ts';
import { checkInValues, historyTables } from './historyTables.ts';
import { isUnfitRecord } from './sqliteTroubles.ts';

/** What goes on becomes longer, or shorter where time is taken back. */
const growing = 'DO UPDATE SET ended_wall = excluded.ended_wall';

/** Writes it, unless it is no such record: that is logged, and takes nothing else with it. @throws what else SQLite says */
export function writeSound(database: DatabaseSync, write: HistoryWrite, log: Log): void {
  try {
    writeOne(database, write);
  } catch (error) {
    if (!isUnfitRecord(error)) throw error;
    log.error(`history: a ${write.type} cannot be kept`, error);
  }
}

function writeOne(database: DatabaseSync, write: HistoryWrite): void {
  switch (write.type) {
    case 'break':
      insertRecord(database, historyTables.breaks, write.record);
      return;
    case 'checkIn':
      database
        .prepare(`UPDATE breaks SET ${answerColumns} WHERE began_wall = ?`)
        .run(...checkInValues(write.answers), Math.round(write.beganWall));
      return;
    case 'dropSkip':
      database
        .prepare(`DELETE FROM breaks WHERE began_wall = ? AND outcome = 'skipped'`)
        .run(Math.round(write.beganWall));
      return;
    case 'absence':
      insertRecord(database, historyTables.absences, write.record);
      return;
    case 'dropAbsence': {
      const { beganWall, endedWall } = write.record;
      database
        .prepare('DELETE FROM absences WHERE began_wall = ? AND ended_wall = ?')
        .run(Math.round(beganWall), Math.round(endedWall));
      return;
    }
    case 'deskBlock': {
      const { beganWall, endedWall } = write.record;
      if (endedWall > beganWall) insertRecord(database, historyTables.deskBlocks, write.record, growing);
      else database.prepare('DELETE FROM desk_blocks WHERE began_wall = ?').run(Math.round(beganWall));
      return;
    }
    case 'hold':
      insertRecord(database, historyTables.holds, write.record, growing);
      return;
    case 'heart':
      insertRecord(database, historyTables.hearts, write.record);
      return;
    case 'selfCheck':
      insertRecord(database, historyTables.selfChecks, write.record);
      return;
  }
}

const answerColumns = 'checked_in = ?, tension_before = ?, ease_before = ?, tension_after = ?, ease_after = ?';

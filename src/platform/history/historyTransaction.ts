/** All of it or, where it throws, none. */
import type { DatabaseSync } from 'node:sqlite';

export function inTransaction<Answer>(database: DatabaseSync, act: () => Answer): Answer {
  database.exec('BEGIN IMMEDIATE');
  try {
    const answer = act();
    database.exec('COMMIT');
    return answer;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK'); // a full disk has ended it already
    throw error;
  }
}

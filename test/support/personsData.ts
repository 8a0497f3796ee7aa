/** What a person's app keeps in its data folder, as `test/package/debianLife.test.ts` lays it and looks at it from outside. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { HistoryRecords } from '../../src/core/history/records.ts';
import { keepInVersion, versionWithoutSpentTime } from './oldHistory.ts';

export interface PersonsData {
  /**
   * As a release wrote them before there were versions of the preferences, and before breaks knew the time that was spent in them.
   * @param user whose they are
   */
  readonly seedOlder: (records: HistoryRecords, user: string) => void;
  /** @param name in the folder */
  readonly has: (name: string) => boolean;
  readonly text: (name: string) => string;
  readonly bytes: (name: string) => Buffer;
  readonly write: (name: string, content: unknown) => void;
  readonly historyVersion: () => number;
  readonly breaksKept: () => number;
  readonly log: () => string;
}

/** @param work a folder for copies */
export function personsData(folder: string, work: string): PersonsData {
  const pathOf = (name: string): string => join(folder, name);
  const text = (name: string): string => readFileSync(pathOf(name), 'utf8');

  /** Of a copy, so that the file is left as the app left it. */
  const asked = (question: string, column: string): number => {
    const copy = join(work, 'copy.db');
    cpSync(pathOf('history.db'), copy);
    const database = new DatabaseSync(copy);
    const answer = Number(database.prepare(question).get()?.[column]);
    database.close();
    return answer;
  };

  const write = (name: string, content: unknown): void => {
    writeFileSync(pathOf(name), JSON.stringify(content));
  };

  return {
    seedOlder(records, user) {
      mkdirSync(folder, { recursive: true });
      write('preferences.json', { safetyTextRead: true });
      const database = new DatabaseSync(pathOf('history.db'));
      keepInVersion(database, versionWithoutSpentTime, records);
      database.close();
      execFileSync('chown', ['-R', user, dirname(folder)]);
    },
    has: (name) => existsSync(pathOf(name)),
    text,
    bytes: (name) => readFileSync(pathOf(name)),
    write,
    historyVersion: () => asked('PRAGMA user_version', 'user_version'),
    breaksKept: () => asked('SELECT count(*) AS found FROM breaks', 'found'),
    log: () => text('logs/main.log'),
  };
}

/** Which SQLite there is: the runtime's own, or in development a package of the same interface. */
import { createRequire } from 'node:module';
import type { DatabaseSync } from 'node:sqlite';
import type { Log } from '../../app/ports.ts';

/** Opens a database file. @throws when it cannot be opened */
export type OpenSqlite = (file: string, options?: { readonly readOnly?: boolean }) => DatabaseSync;

interface Sqlite {
  readonly DatabaseSync: typeof DatabaseSync;
}

/**
 * The runtime's own SQLite; where the runtime is older than it, as in development it may be, a package of the same interface.
 * Packages bring no node_modules: on an older runtime they have no SQLite at all. Null, and one line in the log, then.
 */
export function loadSqlite(log: Log): OpenSqlite | null {
  const sqlite = builtIn() ?? ofPackage();
  if (sqlite === null) {
    log.warn('this runtime has no SQLite: Unbrace runs without a history');
    return null;
  }
  const { DatabaseSync: Database } = sqlite;
  return (file, options = {}) => new Database(file, options);
}

function builtIn(): Sqlite | null {
  const name: string = 'node:sqlite'; // by its name alone the types would know no runtime without it
  return (process.getBuiltinModule(name) as Sqlite | undefined) ?? null;
}

function ofPackage(): Sqlite | null {
  try {
    return createRequire(import.meta.url)('@photostructure/sqlite') as Sqlite;
  } catch {
    return null;
  }
}

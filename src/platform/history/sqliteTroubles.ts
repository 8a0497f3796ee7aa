/** What SQLite and the file system say where something could not be done. Codes: https://sqlite.org/rescode.html */

/** Another program holds the file: BUSY, LOCKED, and PROTOCOL, a lock that two programs took at the same moment. */
const heldByOthers: readonly (number | null)[] = [5, 6, 15];
const FULL = 13;
/** PERM, READONLY, IOERR and CANTOPEN: the disk is not there, is another one by now, or may not be written. */
const unreachable: readonly (number | null)[] = [3, 8, 10, 14];
/** CONSTRAINT and MISMATCH. */
const unfit: readonly (number | null)[] = [19, 20];

/** The history cannot be used just now, as while threads of ours have a log open that another program has cleared away. */
export class NotNow extends Error {}

/** The primary result code; null for an error that is none of SQLite's. */
export function sqliteCodeOf(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : null;
}

/** Whether another program holds the file, or what stands in the way is our own; either will pass. */
export function isBusy(error: unknown): boolean {
  return error instanceof NotNow || heldByOthers.includes(sqliteCodeOf(error));
}

/** Whether the disk has no room or cannot be reached, which somebody may mend. */
export function isRefusedByDisk(error: unknown): boolean {
  return sqliteCodeOf(error) === FULL || isUnreachable(error);
}

/** Whether what is open is of no use any more, and the file is to be opened anew. */
export function isUnreachable(error: unknown): boolean {
  return unreachable.includes(sqliteCodeOf(error)) || (error instanceof Error && 'syscall' in error);
}

/** Whether a record is of other types than its table, or against its checks. SQLite takes back that statement alone. */
export function isUnfitRecord(error: unknown): boolean {
  return error instanceof TypeError || unfit.includes(sqliteCodeOf(error));
}

/** Moves a damaged file out of the way, to `NAME.damaged-2026-03-02T09-00-00.000Z`, so that nothing of it is lost. */
import { renameSync } from 'node:fs';

/**
 * @param wall epoch milliseconds, for the name
 * @returns the new path
 * @throws when the file cannot be renamed
 */
export function setAside(file: string, wall: number): string {
  const stamp = new Date(wall).toISOString().replaceAll(':', '-');
  const asideFile = `${file}.damaged-${stamp}`;
  renameSync(file, asideFile);
  return asideFile;
}

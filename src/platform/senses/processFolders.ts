/** The kernel's folder of each process. Source: proc(5). */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const PROCESSES = '/proc';

/** Of every process that runs; none where there is no such folder. */
export function processFolders(): readonly string[] {
  try {
    return readdirSync(PROCESSES)
      .filter((name) => /^\d+$/.test(name))
      .map((name) => join(PROCESSES, name));
  } catch {
    return [];
  }
}

/** Whether it is a process of this person's that still runs. */
export function isOwnProcess(folder: string): boolean {
  try {
    return statSync(folder).uid === process.getuid?.();
  } catch {
    return false;
  }
}

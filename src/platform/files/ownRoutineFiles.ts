import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Log, OwnRoutineFiles } from '../../app/ports.ts';
import type { Routine } from '../../core/routine/routine.ts';
import { parseRoutine, type RoutineProblem } from '../../core/routine/routineSchema.ts';
import { makePrivateFolder, writePrivately } from './privateData.ts';
import { readJson } from './readJson.ts';

/** A file without a usable routine. It stays where it is, unchanged. */
export interface BrokenRoutine extends Omit<RoutineProblem, 'ok'> {
  readonly file: string;
}

export interface LoadedOwnRoutines {
  readonly routines: ReadonlyMap<string, Routine>;
  readonly broken: readonly BrokenRoutine[];
}

/** Reads a person's own routines, one file each. Never throws, and never changes a file. */
export function loadOwnRoutines(folder: string, poses: readonly string[], log: Log): LoadedOwnRoutines {
  const routines = new Map<string, Routine>();
  const broken: BrokenRoutine[] = [];
  for (const file of routineFilesIn(folder, log)) {
    const parsed = parseRoutine(readJson(join(folder, file), log), poses);
    if (parsed.ok) {
      routines.set(parsed.routine.id, parsed.routine);
    } else {
      const { step, field, wrong } = parsed;
      log.warn(`the routine file ${file} cannot be used: step ${String(step)}, ${field}: ${wrong.key}`);
      broken.push({ file, step, field, wrong });
    }
  }
  return { routines, broken };
}

/** Writes and deletes them; each file has its routine's id for a name, but one put there by hand may have any other. */
export function ownRoutineFolder(folder: string, log: Log): Pick<OwnRoutineFiles, 'save' | 'remove'> {
  const removeFilesOf = (id: string, kept: string | null): void => {
    for (const file of routineFilesIn(folder, log)) {
      // Where the disk knows no capitals, the one just written may be listed with some.
      if (file.toLowerCase() === kept) continue;
      const path = join(folder, file);
      if (idIn(readJson(path, log)) === id) deleteFile(path, log);
    }
  };
  return {
    save(routine) {
      const name = `${routine.id}.json`;
      makePrivateFolder(folder);
      writePrivately(join(folder, name), `${JSON.stringify(routine, null, 2)}\n`);
      removeFilesOf(routine.id, name); // an older one beside it would win at the next start
    },
    remove(id) {
      removeFilesOf(id, null);
    },
  };
}

function deleteFile(path: string, log: Log): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    log.error('the routine file could not be deleted, and comes back at the next start', error);
  }
}

function routineFilesIn(folder: string, log: Log): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .toSorted();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      log.error('the folder of own routines could not be read', error);
    return [];
  }
}

function idIn(content: unknown): unknown {
  return typeof content === 'object' && content !== null && 'id' in content ? content.id : undefined;
}

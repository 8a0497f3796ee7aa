/** A person's own routines, one file each. A file has its routine's id for a name, but one put there by hand may have any other. */
import { join } from 'node:path/posix';
import type { DataFiles } from '../../app/files/dataFiles.ts';
import type { BrokenRoutine } from '../../app/breaks/routineWording.ts';
import type { Log, OwnRoutineFiles } from '../../app/ports.ts';
import type { Routine } from '../../core/routine/routine.ts';
import { underShortId } from '../../core/routine/routineId.ts';
import { parseRoutine } from '../../core/routine/routineSchema.ts';
import { largestBytes, most } from '../../core/text/limits.ts';
import { isRecord, jsonOrUndefined } from '../../core/text/plainData.ts';

const FOLDER = 'routines';

export interface LoadedOwnRoutines {
  readonly routines: ReadonlyMap<string, Routine>;
  readonly broken: readonly BrokenRoutine[];
}

export interface OwnRoutineReader {
  /** What the next so many files hold; null once all are read. Never throws. */
  readonly next: (count: number) => LoadedOwnRoutines | null;
  /** How many files are more than may be, and are left alone. */
  readonly left: number;
}

/**
 * Reads the own routines a few files at a time, for there may be hundreds. A file without a usable routine stays as it is, for
 * somebody may be at work on it; what no routine's file can be, such as a pipe or a film, is set aside.
 * @param first ids of routines that are needed at once
 */
export function readOwnRoutines(
  files: DataFiles,
  poses: readonly string[],
  first: readonly string[],
  log: Log,
): OwnRoutineReader {
  const all = routineFilesIn(files);
  const needed = new Set(first.map((id) => `${id}.json`));
  // Of two that hold one id the later name wins, so the order is kept as far as it can be.
  const waiting = [...all.filter((name) => needed.has(name)), ...all.filter((name) => !needed.has(name))];
  const read = waiting.splice(0, most.ownRoutines);
  return {
    left: waiting.length,
    next(count) {
      const routines = new Map<string, Routine>();
      const broken: BrokenRoutine[] = [];
      const names = read.splice(0, count);
      if (names.length === 0) return null;
      for (const name of names) {
        const found = readRoutine(files, name, poses);
        if (found === null) continue;
        if ('file' in found) broken.push(found);
        else routines.set(found.id, found);
      }
      if (broken.length > 0) log.warn(broken.map(inLog).join('\n'));
      return { routines, broken };
    },
  };
}

/** Writes and deletes them. */
export function ownRoutineFolder(files: DataFiles): Omit<OwnRoutineFiles, 'choose'> {
  const removeFilesOf = (id: string, kept: string | null): void => {
    for (const name of routineFilesIn(files).slice(0, most.ownRoutines)) {
      // Where the disk knows no capitals, the one just written may be listed with some.
      if (name.toLowerCase() === kept) continue;
      if (idIn(files, name) === id) files.remove(join(FOLDER, name));
    }
  };
  return {
    fits: (routine) => Buffer.byteLength(textOf(routine)) <= largestBytes.routine,
    save(routine) {
      const name = `${routine.id}.json`;
      files.keep(join(FOLDER, name), textOf(routine));
      removeFilesOf(routine.id, name); // an older one beside it would win at the next start
    },
    remove(id) {
      removeFilesOf(id, null);
    },
  };
}

const textOf = (routine: Routine): string => `${JSON.stringify(routine, null, 2)}\n`;

/** Null where the file has gone meanwhile. */
function readRoutine(files: DataFiles, name: string, poses: readonly string[]): Routine | BrokenRoutine | null {
  const found = files.read(join(FOLDER, name), largestBytes.routine);
  if (found.type === 'missing') return null;
  if (found.type === 'damaged')
    return { file: name, asideFile: files.setAside(join(FOLDER, name)) ?? name, why: found.why };
  const parsed = parseRoutine(underShortId(jsonOrUndefined(found.text)), poses);
  if (parsed.ok) return parsed.routine;
  const { step, field, wrong } = parsed;
  return { file: name, step, field, wrong };
}

function inLog(broken: BrokenRoutine): string {
  const what = 'why' in broken ? broken.why : `step ${String(broken.step)}, ${broken.field}: ${broken.wrong.key}`;
  return `the routine file ${broken.file} cannot be used: ${what}`;
}

function routineFilesIn(files: DataFiles): readonly string[] {
  return files.list(FOLDER).filter((name) => name.endsWith('.json'));
}

function idIn(files: DataFiles, name: string): unknown {
  const found = files.read(join(FOLDER, name), largestBytes.routine);
  const content = found.type === 'text' ? underShortId(jsonOrUndefined(found.text)) : undefined;
  return isRecord(content) ? content['id'] : undefined;
}

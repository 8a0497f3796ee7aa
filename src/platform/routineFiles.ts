import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../app/ports.ts';
import type { Routine } from '../core/routine.ts';
import { parseRoutine } from '../core/routineSchema.ts';

/** The shipped routines by id, the shortest first. One that fails its check is left out and logged (the build's tests let none through). */
export function loadRoutines(assets: string, log: Log): ReadonlyMap<string, Routine> {
  const knownPoses = new Set(jsonNames(join(assets, 'poses')));
  const folder = join(assets, 'routines');
  const routines: Routine[] = [];
  for (const name of jsonNames(folder)) {
    const parsed = parseRoutine(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')), knownPoses);
    if (parsed.ok) routines.push(parsed.routine);
    else log.error(`the routine ${name} cannot be used: ${parsed.message}`);
  }
  routines.sort((a, b) => a.seconds - b.seconds || a.name.localeCompare(b.name));
  return new Map(routines.map((routine) => [routine.id, routine]));
}

function jsonNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../../app/ports.ts';
import type { Routine } from '../../core/routine/routine.ts';
import { parseRoutine } from '../../core/routine/routineSchema.ts';
import { readShipped } from './fileReading.ts';

export interface Shipped {
  /** By id, the shortest first. */
  readonly routines: ReadonlyMap<string, Routine>;
  /** Ids of the poses that can be drawn. */
  readonly poses: readonly string[];
}

/** What ships. A routine that fails its check is left out and logged (the build's tests let none through). */
export function loadShipped(assets: string, log: Log): Shipped {
  const poses = jsonNames(join(assets, 'poses'));
  const folder = join(assets, 'routines');
  const routines: Routine[] = [];
  for (const name of jsonNames(folder)) {
    const parsed = parseRoutine(JSON.parse(readShipped(join(folder, `${name}.json`))), poses);
    if (parsed.ok) routines.push(parsed.routine);
    else log.error(`the routine ${name} cannot be used: ${parsed.wrong.key}`);
  }
  routines.sort((a, b) => a.seconds - b.seconds || (a.name < b.name ? -1 : 1));
  return { routines: new Map(routines.map((routine) => [routine.id, routine])), poses };
}

function jsonNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
}

/** The routines and poses that ship, as tests read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseRoutine } from '../../src/core/routine/routineSchema.ts';
import type { Routine } from '../../src/core/routine/routine.ts';

/** A JSON file of assets, unchecked, and its name without the ending. */
export interface ShippedFile {
  readonly name: string;
  readonly content: unknown;
}

export function shippedFiles(folder: 'routines' | 'poses'): readonly ShippedFile[] {
  const place = new URL(`../../assets/${folder}/`, import.meta.url);
  return readdirSync(place).map((file) => ({
    name: file.replace(/\.json$/, ''),
    content: JSON.parse(readFileSync(new URL(file, place), 'utf8')) as unknown,
  }));
}

export function shippedRoutines(): readonly Routine[] {
  const poses = shippedFiles('poses').map(({ name }) => name);
  return shippedFiles('routines').map(({ name, content }) => {
    const parsed = parseRoutine(content, poses);
    if (!parsed.ok) throw new Error(`${name}: step ${String(parsed.step)}, ${parsed.field}: ${parsed.wrong.key}`);
    return parsed.routine;
  });
}

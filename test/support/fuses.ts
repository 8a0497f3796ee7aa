/** The switches within Electron's program, as they are stated and as they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { load } from 'js-yaml';
import { z } from 'zod';

/** How the program has a fuse that is on: the character 1. */
const ENABLED = 0x31;

/** As electron-builder.yml has them: name → on or off. */
export function statedFuses(): Readonly<Record<string, boolean>> {
  const text = readFileSync(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8');
  return z.object({ electronFuses: z.record(z.string(), z.boolean()) }).parse(load(text)).electronFuses;
}

/** As the program has them, under the same names. */
export async function readFuses(program: string): Promise<Readonly<Record<string, boolean>>> {
  const wire = await getCurrentFuseWire(program);
  const names = Object.entries(FuseV1Options).filter(
    (entry): entry is [string, FuseV1Options] => typeof entry[1] === 'number',
  );
  return Object.fromEntries(
    names.map(([name, at]) => [`${name.slice(0, 1).toLowerCase()}${name.slice(1)}`, (wire[at] as number) === ENABLED]),
  );
}

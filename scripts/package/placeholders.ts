/** What stands for an address or a name that is not known yet. A release cannot be made while any of it is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/child.ts';

/** All addresses of the project are in package.json, and what the Windows store gives in electron-builder.yml. */
const places: readonly (readonly [file: string, pattern: RegExp])[] = [
  ['package.json', /"(?:homepage|url|email|updates|bugs)": "[^"]*\.invalid[^"]*"/g],
  ['electron-builder.yml', /publisher: CN=0{8}-.+/g],
];

/** Each as `file: what stands there`; none where a release may be made. */
export function placeholders(
  read = (file: string): string => readFileSync(join(root, file), 'utf8'),
): readonly string[] {
  return places.flatMap(([file, pattern]) => [...read(file).matchAll(pattern)].map(([found]) => `${file}: ${found}`));
}

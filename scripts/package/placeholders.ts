/** What stands for an address or a name that is not known yet. A release cannot be made while any of it is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/child.ts';

const patterns = [
  /"(?:homepage|url|email|updates|bugs)": "[^"]*\.invalid[^"]*"/g,
  /"windowsStorePublisher": "CN=0{8}-[^"]*"/g,
];

/** Each as it stands in package.json, where all of them are; none where a release may be made. */
export function placeholders(about = readFileSync(join(root, 'package.json'), 'utf8')): readonly string[] {
  return patterns.flatMap((pattern) => [...about.matchAll(pattern)].map(([found]) => `package.json: ${found}`));
}

/** Where releases are published, as electron-builder is told: it then packs what the app needs to ask there, and writes the feed's files. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { root } from '../setup/child.ts';
import { plainNotes } from './changelog.ts';
import { readProject } from './project.ts';
import { releaseNotes } from './releaseChecks.ts';

/** What is new, as the feed's files tell it and the app shows it. Below `release/`, in a folder of its own: it is no package to publish. */
const notesFile = 'release/feed/changes.txt';

/** Writes what is new into a file. @returns options for electron-builder @throws ZodError where package.json names no address */
export function prepareFeed(): readonly string[] {
  const { updates } = z
    .object({ updates: z.url() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const file = join(root, notesFile);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, plainNotes(releaseNotes(readProject())));
  return [
    '-c.publish.provider=generic',
    `-c.publish.url=${updates}`,
    `-c.releaseInfo.releaseNotesFile=${notesFile}`, // as seen from the project's folder
  ];
}

/**
 * Where and by whom releases are published, from package.json, as electron-builder is told: it then packs what the app needs to ask there, and
 * writes the feed's files.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { root } from '../setup/child.ts';
import { plainNotes } from './changelog.ts';
import { readProject } from './project.ts';
import { releaseNotes } from './releaseChecks.ts';

/** What is new, as the feed's files tell it and the app shows it. Below `release/`, in a folder of its own: it is no package to publish. */
const notesFile = 'release/feed/changes.txt';

const about = z.object({ updates: z.url(), windowsStorePublisher: z.string() });
const readAbout = (): z.infer<typeof about> =>
  about.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

/** Who publishes in the Windows store, as it gives it with the name. @returns options for electron-builder */
export function storeOptions(): readonly string[] {
  return [`-c.appx.publisher=${readAbout().windowsStorePublisher}`];
}

/** Writes what is new into a file. @returns options for electron-builder @throws ZodError where package.json names no address */
export function prepareFeed(): readonly string[] {
  const file = join(root, notesFile);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, plainNotes(releaseNotes(readProject())));
  return [
    '-c.publish.provider=generic',
    `-c.publish.url=${readAbout().updates}`,
    `-c.releaseInfo.releaseNotesFile=${notesFile}`, // as seen from the project's folder
  ];
}

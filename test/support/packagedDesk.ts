/** A desk for the packaged app that looks for newer versions of itself at the test's own feed; from source there is nobody who could look. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atADesk, type Desk } from './desk.ts';
import { changeAbout, copyPackagedFolder, repack } from './testPackages.ts';
import { startUpdateFeed, type UpdateFeed } from './updateFeed.ts';

/** Its version. */
export const ours = '1.0.0';

export interface Packaged {
  readonly feed: UpdateFeed;
  /** For whatever the journey lays beside the app; it goes with it. */
  readonly work: string;
  /** The app's own. */
  readonly folder: string;
}

/** @param change of the unpacked archive */
export function atPackagedDesk(
  story: (desk: Desk, packaged: Packaged) => Promise<void>,
  change: (asar: string) => void = () => undefined,
): () => Promise<void> {
  return atADesk(async (desk) => {
    const work = mkdtempSync(join(tmpdir(), 'unbrace-packaged-'));
    const feed = await startUpdateFeed();
    try {
      await story(desk, { feed, work, folder: await packagedFor(feed, work, change) });
    } finally {
      await feed.stop();
      rmSync(work, { recursive: true, force: true });
    }
  });
}

async function packagedFor(feed: UpdateFeed, work: string, change: (asar: string) => void): Promise<string> {
  const folder = join(work, 'linux-unpacked');
  copyPackagedFolder(folder);
  await repack(folder, (asar) => {
    changeAbout(asar, { version: ours, updates: feed.address });
    change(asar);
  });
  writeFileSync(join(folder, 'resources/app-update.yml'), 'updaterCacheDirName: unbrace-updater\n');
  return folder;
}

/**
 * elogind, a logind that lives without systemd, for the tests of lock and sleep. It is unpacked and never installed, because it would take
 * the place of systemd's own.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withProgress } from './announce.ts';
import { cacheFolder } from './cacheFolder.ts';
import { hasProgram, isRoot, runQuietly } from './child.ts';

/** Where it lies once it was made ready. */
export function elogindFolder(): string {
  return join(cacheFolder(), 'elogind');
}

/** Makes it ready where it can run: its tests need root, and Debian's package. @throws SetUpError where that cannot be had */
export async function ensureElogind(): Promise<void> {
  if (!isRoot() || !hasProgram('apt-get') || existsSync(elogindFolder())) return;
  await withProgress('Unpacking elogind for the tests of lock and sleep', unpack);
}

async function unpack(): Promise<void> {
  const work = await mkdtemp(`${elogindFolder()}-`);
  // As root, apt would want to download as a user who may not write here.
  const asRoot = ['-o', 'APT::Sandbox::User=root'];
  const download = ['-c', `cd "$0" && exec apt-get -q ${asRoot.join(' ')} download elogind`, work];
  await runQuietly('sh', download).catch(async () => {
    await runQuietly('apt-get', ['-q', 'update']);
    await runQuietly('sh', download);
  });
  const [archive = ''] = (await readdir(work)).filter((name) => name.endsWith('.deb'));
  await runQuietly('dpkg-deb', ['--extract', join(work, archive), join(work, 'files')]);
  await rename(join(work, 'files'), elogindFolder());
  await rm(work, { recursive: true });
}

/**
 * Debian packages that tests need files of, unpacked and never installed: elogind, a logind that lives without systemd, would take the
 * place of systemd's own; plasma-workspace would bring 170 MB for one module.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withProgress } from './announce.ts';
import { cacheFolder } from './cacheFolder.ts';
import { hasProgram, isRoot, runQuietly } from './child.ts';

const packages = ['elogind', 'plasma-workspace'] as const;

export function elogindFolder(): string {
  return folderOf('elogind');
}

/** The folder of Plasma's QML modules, for QML2_IMPORT_PATH. */
export function plasmaModules(): string {
  const triplet = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
  return join(folderOf('plasma-workspace'), 'usr/lib', triplet, 'qt5/qml');
}

/** Makes them ready where they can run and be had, as root and with apt. @throws SetUpError where apt does not give them */
export async function ensureUnpackedPackages(): Promise<void> {
  if (!isRoot() || !hasProgram('apt-get')) return;
  const missing = packages.filter((name) => !existsSync(folderOf(name)));
  for (const name of missing)
    await withProgress(`Unpacking a system package for the tests, without installing it: ${name}`, () => unpack(name));
}

function folderOf(name: (typeof packages)[number]): string {
  return join(cacheFolder(), name);
}

async function unpack(name: (typeof packages)[number]): Promise<void> {
  await mkdir(cacheFolder(), { recursive: true });
  const work = await mkdtemp(`${folderOf(name)}-`);
  // As root, apt would want to download as a user who may not write here.
  const download = ['-c', `cd "$0" && exec apt-get -q -o APT::Sandbox::User=root download ${name}`, work];
  await runQuietly('sh', download).catch(async () => {
    await runQuietly('apt-get', ['-q', 'update']);
    await runQuietly('sh', download);
  });
  const [archive = ''] = (await readdir(work)).filter((file) => file.endsWith('.deb'));
  await runQuietly('dpkg-deb', ['--extract', join(work, archive), join(work, 'files')]);
  await rename(join(work, 'files'), folderOf(name));
  await rm(work, { recursive: true });
}

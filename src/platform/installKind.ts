/** How this app was installed, which decides who may replace it by a newer version. Other systems than Linux: written from documentation, not run. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { UpdateWay } from '../core/updates/updateSteps.ts';
import { ownCommand } from './autostart.ts';

export interface Installation {
  readonly platform: NodeJS.Platform;
  /** Of the program that runs. */
  readonly executable: string;
  /** Whether Windows' store installed it. */
  readonly fromStore: boolean;
  readonly environment: NodeJS.ProcessEnv;
}

/** Whether the installation may replace itself. What a package manager or a store has put in place, it also replaces. */
export function updateWayOf({ platform, executable, fromStore, environment }: Installation): UpdateWay {
  if (platform === 'darwin') return 'fetches';
  if (platform === 'win32')
    return fromStore || environment['PORTABLE_EXECUTABLE_DIR'] !== undefined ? 'tells' : 'fetches';
  const isAppImage = ownCommand(executable, null, environment)[0] !== executable;
  const isManaged = environment['SNAP'] !== undefined || environment['FLATPAK_ID'] !== undefined;
  return isAppImage && !isManaged ? 'fetches' : 'tells';
}

/** electron-builder packs it where releases are published: its updater reads from it where to keep what it fetches. */
export function canAskForUpdates(resources: string): boolean {
  return existsSync(join(resources, 'app-update.yml'));
}

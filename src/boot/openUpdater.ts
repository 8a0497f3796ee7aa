/** Whether and how this installation looks for newer versions of itself. */
import { app } from 'electron';
import type { DataFiles } from '../app/files/dataFiles.ts';
import type { CheckMemory, Updater } from '../app/updates/updatePorts.ts';
import { isAllowedAddress, isPlaceholder } from '../app/updates/updateAddress.ts';
import { isRecord } from '../core/text/plainData.ts';
import { startUpdater } from '../electron/updater.ts';
import { ownPackage } from '../platform/files/ownPackage.ts';
import { smallJsonFile } from '../platform/files/smallJsonFile.ts';
import { canAskForUpdates, updateWayOf } from '../platform/installKind.ts';
import type { AppBase } from './appBase.ts';

/** Null for sources, and for a package that does not know of an address where releases are published. */
export function openUpdater({ root, log }: AppBase): Updater | null {
  if (!app.isPackaged || !canAskForUpdates(process.resourcesPath)) return null;
  const feed = ownPackage(root)['updates'];
  if (typeof feed !== 'string' || !isAllowedAddress(feed) || isPlaceholder(feed)) return null;
  const { platform, execPath: executable, env: environment } = process;
  return startUpdater(feed, updateWayOf({ platform, executable, fromStore: process.windowsStore, environment }), log);
}

export function openCheckMemory(files: DataFiles, { log }: AppBase): CheckMemory {
  const file = smallJsonFile(files, 'updates.json', parseChecked, log);
  return {
    load: () => file.load()?.checkedWall ?? null,
    save: (checkedWall) => {
      file.save({ checkedWall });
    },
  };
}

interface Checked {
  readonly checkedWall: number;
}

function parseChecked(input: unknown): Checked | null {
  if (!isRecord(input)) return null;
  const { checkedWall } = input;
  return typeof checkedWall === 'number' && Number.isFinite(checkedWall) ? { checkedWall } : null;
}

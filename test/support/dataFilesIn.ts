/** The data files of a folder on the disk, as the app has them; what the person would be told is noted down. */
import { openDataFiles, type DataFiles } from '../../src/app/files/dataFiles.ts';
import { openDataFolder } from '../../src/platform/files/dataFolder.ts';
import { quietLog } from './history.ts';
import { virtualClock, type VirtualClock } from './virtualClock.ts';

export interface DataFilesHere {
  readonly files: DataFiles;
  readonly clock: VirtualClock;
  readonly told: string[];
}

/** @param wall epoch milliseconds, for the names of what is set aside */
export function dataFilesIn(folder: string, wall = 0): DataFilesHere {
  const clock = virtualClock();
  const told: string[] = [];
  const files = openDataFiles(
    openDataFolder(folder, () => wall),
    { clock, log: quietLog },
    { notKept: () => told.push('not kept'), folderGone: () => told.push('folder gone') },
  );
  return { files, clock, told };
}

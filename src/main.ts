/** The entry: where the data lies, the person's language, what the command line asks for, and the app (boot.ts). */
import { join } from 'node:path';
import { app } from 'electron';
import { closeRemoteDebugging } from './boot/remoteDebugging.ts';
import { settleSessionBus } from './platform/bus/busAddress.ts';

// Before anything else is loaded: Chromium is about to read both.
closeRemoteDebugging();
const wouldStartBus = process.platform === 'linux' && settleSessionBus(process.env);

await import('./platform/schemasWithoutCode.ts');
const { dataFolderInstead } = await import('./platform/files/dataPlace.ts');
const { openInterpreter } = await import('./personsLanguage.ts');
const folder = dataFolder();
const interpreter = openInterpreter(folder);
if (folder === null) {
  const { giveUp } = await import('./boot/giveUp.ts');
  const { folderNotWritable } = await import('./app/wording.ts');
  giveUp(...folderNotWritable(join(app.getPath('appData'), app.getName()), interpreter.t), null);
} else {
  const { followCommandLine } = await import('./commandLine.ts');
  const wish = await followCommandLine(interpreter.t); // Electron is not ready before this module is, so nothing is missed meanwhile
  if (wouldStartBus) startAnew();
  else {
    const { boot } = await import('./boot.ts');
    boot(wish, interpreter);
    const { giveBackStartMemory } = await import('./platform/startMemory.ts');
    giveBackStartMemory();
  }
}

/** Null where it cannot be made: Electron gives none then. */
function dataFolder(): string | null {
  try {
    const found = app.getPath('userData');
    const instead = dataFolderInstead(found, app.commandLine.hasSwitch('user-data-dir'));
    if (instead !== null) app.setPath('userData', instead);
    return instead ?? found;
  } catch {
    return null;
  }
}

/** In the environment as it is now; this process ends. */
function startAnew(): void {
  app.relaunch();
  app.exit(0);
}

/** The entry: where the data lies, the person's language, what the command line asks for, and the app (boot.ts). */
import { join } from 'node:path';
import { app } from 'electron';
import { folderNotWritable } from './app/wording.ts';
import { openInterpreter } from './personsLanguage.ts';
import { settleSessionBus } from './platform/bus/busAddress.ts';
import { dataFolderInstead } from './platform/files/dataPlace.ts';
import { giveBackStartMemory } from './platform/startMemory.ts';

if (process.platform === 'linux') settleSessionBus(process.env);
const folder = dataFolder();
const interpreter = openInterpreter(folder);
if (folder === null) {
  const { giveUp } = await import('./boot/giveUp.ts');
  giveUp(...folderNotWritable(join(app.getPath('appData'), app.getName()), interpreter.t), null);
} else {
  const { followCommandLine } = await import('./commandLine.ts');
  const wish = await followCommandLine(interpreter.t); // Electron is not ready before this module is, so nothing is missed meanwhile
  const { boot } = await import('./boot.ts');
  boot(wish, interpreter);
  giveBackStartMemory();
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

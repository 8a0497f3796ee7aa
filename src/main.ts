/** The entry: where the data lies, the person's language, what the command line asks for, and the app (boot.ts). */
import { app } from 'electron';
import { openInterpreter } from './personsLanguage.ts';
import { settleSessionBus } from './platform/bus/busAddress.ts';
import { dataFolderInstead } from './platform/files/dataPlace.ts';
import { giveBackStartMemory } from './platform/startMemory.ts';

if (process.platform === 'linux') settleSessionBus(process.env);
const place = dataFolderInstead(app.getPath('userData'), app.commandLine.hasSwitch('user-data-dir'));
if (place !== null) app.setPath('userData', place);
const interpreter = openInterpreter();
const { followCommandLine } = await import('./commandLine.ts');
const wish = await followCommandLine(interpreter.t); // Electron is not ready before this module is, so nothing is missed meanwhile
const { boot } = await import('./boot.ts');
boot(wish, interpreter);
giveBackStartMemory();

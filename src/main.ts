/** The entry: the person's language, what the command line asks for, and the app (boot.ts). */
import { openInterpreter } from './personsLanguage.ts';
import { settleSessionBus } from './platform/bus/busAddress.ts';
import { giveBackStartMemory } from './platform/startMemory.ts';

if (process.platform === 'linux') settleSessionBus(process.env);
const interpreter = openInterpreter();
const { followCommandLine } = await import('./commandLine.ts');
const wish = await followCommandLine(interpreter.t); // Electron is not ready before this module is, so nothing is missed meanwhile
const { boot } = await import('./boot.ts');
boot(wish, interpreter);
giveBackStartMemory();

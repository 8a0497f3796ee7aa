/** The entry: what must come before anything else is loaded, then the person's language, what the command line asks for, and the app (boot.ts). */
import { keepHeapSmall } from './platform/smallHeap.ts';

keepHeapSmall();
const { openInterpreter } = await import('./personsLanguage.ts');
const interpreter = openInterpreter();
const { followCommandLine } = await import('./commandLine.ts');
const wish = await followCommandLine(interpreter.t); // Electron is not ready before this module is, so nothing is missed meanwhile
const { boot } = await import('./boot.ts');
boot(wish, interpreter);

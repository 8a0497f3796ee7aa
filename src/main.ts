/** The entry: what must come before anything else is loaded, then what the command line asks for, then the app (boot.ts). */
import { keepHeapSmall } from './platform/smallHeap.ts';

keepHeapSmall();
const { followCommandLine } = await import('./commandLine.ts');
const wish = await followCommandLine(); // Electron is not ready before this module is, so nothing is missed meanwhile
const { boot } = await import('./boot.ts');
boot(wish);

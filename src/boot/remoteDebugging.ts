/**
 * Closes what Chromium opens for a debugger, in packages that people install: no fuse does. A switch on the command line of a desktop
 * entry, or of any program of the same person, would else give whoever connects all that a window may do. Journeys drive the app through
 * it, so the folder that they use is marked as not hardened.
 */
import { app } from 'electron';
import { ownPackage } from '../platform/files/ownPackage.ts';

const switches = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'remote-allow-origins'];

/** Call it before anything else is loaded: Chromium reads its switches as soon as the first module is through. */
export function closeRemoteDebugging(): void {
  if (!isHardened()) return;
  for (const each of switches) app.commandLine.removeSwitch(each);
}

/** Only the journeys' folder has a mark, and says by it that it is not: scripts/setup/packaging.ts writes that into the packed package.json. */
function isHardened(): boolean {
  if (!app.isPackaged) return false;
  // Whatever else it says, or nothing, as in a release: closed.
  return ownPackage(app.getAppPath())['hardened'] !== false;
}

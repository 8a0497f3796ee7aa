import { isWaylandSession } from '../desktopSession.ts';
import type { FrontWindow } from './frontWindow.ts';
import type { SenseSystem } from './keptChild.ts';
import { sharedWatch, type Watch } from './watch.ts';
import { waylandFrontWindowWatch } from './waylandFrontWindow.ts';
import { x11FrontWindowWatch } from './x11FrontWindow.ts';

/** One for all senses that need it. X11 clients of a Wayland desktop see nothing but each other, so there the desktop itself is asked. */
export function linuxFrontWindowWatch(system: SenseSystem): Watch<FrontWindow> {
  return sharedWatch((isWaylandSession(system.environment) ? waylandFrontWindowWatch : x11FrontWindowWatch)(system));
}

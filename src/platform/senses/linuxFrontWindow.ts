/**
 * One for all senses that need it. X11 clients of a Wayland desktop see nothing but each other, so there the desktop itself is asked.
 */
import type { Stop } from '../../app/ports.ts';
import type { Bus } from '../bus/bus.ts';
import { isWaylandSession } from '../desktopSession.ts';
import type { FrontWindow } from './frontWindow.ts';
import { kwinFrontWindowWatch } from './kwinFrontWindow.ts';
import type { SenseSystem } from './keptChild.ts';
import { sharedWatch, type Watch } from './watch.ts';
import { waylandFrontWindowWatch } from './waylandFrontWindow.ts';
import { x11FrontWindowWatch } from './x11FrontWindow.ts';

export function linuxFrontWindowWatch(system: SenseSystem, sessionBus: Bus): Watch<FrontWindow> {
  if (!isWaylandSession(system.environment)) return sharedWatch(x11FrontWindowWatch(system));
  const wayland = waylandFrontWindowWatch(system);
  const kwin = kwinFrontWindowWatch(sessionBus, system.environment);
  return sharedWatch((hear) => {
    let stopKwin: Stop = () => undefined;
    const stopWayland = wayland((says) => {
      stopKwin();
      stopKwin = () => undefined;
      if (keepsToItself(says))
        stopKwin = kwin((front) => {
          hear(keepsToItself(front) ? says : front);
        });
      else hear(says);
    });
    return () => {
      stopWayland();
      stopKwin();
    };
  });
}

function keepsToItself(front: FrontWindow): boolean {
  return front.type === 'unknown' && front.why === 'desktopDoesNotTell';
}

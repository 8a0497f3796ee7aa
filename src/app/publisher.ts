import type { Snapshot } from '../contract.ts';
import type { Translate } from '../core/text/messages.ts';
import type { Ports } from './ports.ts';
import { trayFace } from './tray/trayFace.ts';

/** Draws the tray and tells the windows. @param anyway even where nothing they show has changed: after a jump in a running break */
export type Publish = (current: Snapshot, anyway: boolean) => void;

/** Tray and windows redraw only when something they show has changed. */
export function openPublisher(ports: Pick<Ports, 'tray' | 'publish'>, t: Translate): Publish {
  let published = '';
  return (current, anyway) => {
    const face = trayFace(current, t);
    const guided = current.guidedBreak;
    const looks = JSON.stringify([
      face,
      guided && { ...guided, routine: guided.routine.id, elapsedMs: 0 },
      current.outlook.heldBy.map(({ reason }) => reason),
      current.locale,
      current.afterBreak,
      current.checkIn,
      current.preferences,
      current.routines,
      current.knownRoutines,
    ]);
    if (looks === published && !anyway) return;
    published = looks;
    ports.tray.draw(face);
    ports.publish(current);
  };
}

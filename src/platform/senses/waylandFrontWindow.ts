/** The window in front on a Wayland desktop. Many keep it to themselves: then it is unknown, and said so. */
import { APP_ID, desktopName } from '../desktopSession.ts';
import type { FrontWindow } from './frontWindow.ts';
import { keepGoing } from './keepGoing.ts';
import type { SenseSystem } from './keptChild.ts';
import { openWindowPrograms } from './programNames.ts';
import type { Watch } from './watch.ts';
import { openWaylandConnection, waylandSocket } from './waylandConnection.ts';
import { followWlrFront, WLR_WINDOWS } from './wlrFrontWindow.ts';

const WAYLAND = 'Wayland';

export function waylandFrontWindowWatch({ environment, log }: SenseSystem): Watch<FrontWindow> {
  return (hear) => {
    const programOf = openWindowPrograms(environment);
    let complained = false;
    return keepGoing((ended) => {
      const socket = waylandSocket(environment);
      if (socket === null) {
        const soon = setImmediate(hear, { type: 'unknown', why: 'notHere', by: WAYLAND });
        return () => {
          clearImmediate(soon);
        };
      }
      const notHeard = (why: string): void => {
        if (!complained) log.info(`the Wayland desktop: ${why}`);
        complained = true;
        hear({ type: 'unknown', why: 'noAnswer', by: WAYLAND });
      };
      const stop = openWaylandConnection(socket, {
        ready(wayland) {
          complained = false;
          if (wayland.offers(WLR_WINDOWS)) followWlrFront(wayland, APP_ID, programOf, hear);
          else {
            stop();
            hear({ type: 'unknown', why: 'desktopDoesNotTell', by: desktopName(environment) });
          }
        },
        late: notHeard,
        ended(why) {
          notHeard(why);
          ended();
        },
      });
      return stop;
    });
  };
}

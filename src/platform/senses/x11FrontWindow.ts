/** The window in front on an X11 desktop. Source: Extended Window Manager Hints 1.5 (freedesktop.org), "Root Window Properties". */
import type { Stop } from '../../app/ports.ts';
import { SECOND } from '../../core/time/time.ts';
import { APP_ID } from '../desktopSession.ts';
import type { FrontWindow } from './frontWindow.ts';
import { keepGoing } from './keepGoing.ts';
import type { SenseSystem } from './keptChild.ts';
import { openLooks } from './looks.ts';
import { openWindowPrograms } from './programNames.ts';
import type { Watch } from './watch.ts';
import { openX11Connection, type X11Connection, type X11Hears } from './x11Connection.ts';
import { x11Place } from './x11Place.ts';

const ATOMS = [
  '_NET_SUPPORTING_WM_CHECK',
  '_NET_ACTIVE_WINDOW',
  '_NET_WM_STATE',
  '_NET_WM_STATE_FULLSCREEN',
  '_NET_WM_STATE_HIDDEN',
  '_NET_WM_PID',
  'WM_CLASS',
] as const;
type Atoms = Readonly<Record<(typeof ATOMS)[number], number>>;

/** A change is looked at at once, and those that come so soon after it all at once. */
const LOOK_EVERY_MS = 50;
const ANSWERS_WITHIN_MS = 2 * SECOND;
const NO_ANSWER: FrontWindow = { type: 'unknown', why: 'noAnswer', by: 'X11' };
const NOT_HERE: FrontWindow = { ...NO_ANSWER, why: 'notHere' };

export function x11FrontWindowWatch({ environment, log }: SenseSystem): Watch<FrontWindow> {
  return (hear) => {
    const programOf = openWindowPrograms(environment);
    let complained = false;
    return keepGoing((ended) => {
      const place = x11Place(environment);
      if (place === null) {
        const soon = setImmediate(hear, NOT_HERE);
        return () => {
          clearImmediate(soon);
        };
      }
      let front: ReturnType<typeof openFront> | null = null;
      const end = openX11Connection(place, {
        ready(connection, root) {
          front = openFront(connection, root, programOf, hear);
        },
        changed(window, atom) {
          front?.changed(window, atom);
        },
        destroyed(window) {
          front?.destroyed(window);
        },
        ended(why) {
          front?.stop();
          if (!complained) log.info(`the X11 display: ${why}`);
          complained = true;
          hear(NO_ANSWER);
          ended();
        },
      });
      return () => {
        front?.stop();
        end();
      };
    });
  };
}

/** Looks at the front, and again whenever something there has changed. */
function openFront(
  connection: X11Connection,
  root: number,
  programOf: ReturnType<typeof openWindowPrograms>,
  hear: (front: FrontWindow) => void,
): { readonly stop: Stop } & Pick<X11Hears, 'changed' | 'destroyed'> {
  let atoms: Atoms | null = null;
  let active = 0;

  const findAtoms = async (): Promise<Atoms> => {
    const numbers = await Promise.all(ATOMS.map(connection.atom));
    connection.watch(root, true);
    return Object.fromEntries(ATOMS.map((name, index) => [name, numbers[index]])) as Atoms;
  };
  const follow = (window: number): void => {
    if (active !== 0 && active !== window) connection.watch(active, false);
    // Before it is read, so that no change is missed; and each time, for another window may have come under the number of one that has gone.
    if (window !== 0) connection.watch(window, true);
    active = window;
  };
  const readFront = async (): Promise<FrontWindow> => {
    atoms ??= await findAtoms();
    const manager = await connection.property(root, atoms._NET_SUPPORTING_WM_CHECK);
    if (manager.length < 4) return { type: 'unknown', why: 'desktopDoesNotTell', by: 'X11' };
    const window = firstWord(await connection.property(root, atoms._NET_ACTIVE_WINDOW)) ?? 0;
    follow(window);
    if (window === 0) return { type: 'none' };
    const [states, pid, classes] = await Promise.all([
      connection.property(window, atoms._NET_WM_STATE),
      connection.property(window, atoms._NET_WM_PID),
      connection.property(window, atoms.WM_CLASS),
    ]);
    const [instance = '', ofClass = ''] = classes.toString('utf8').split('\0');
    return {
      type: 'window',
      program: programOf(ofClass, instance),
      fillsScreen: holds(states, atoms._NET_WM_STATE_FULLSCREEN) && !holds(states, atoms._NET_WM_STATE_HIDDEN),
      isOurs: ofClass === APP_ID || firstWord(pid) === process.pid, // a sandbox numbers its processes anew
    };
  };
  const looks = openLooks(
    async (): Promise<FrontWindow> => {
      const patience = setTimeout(hear, ANSWERS_WITHIN_MS, NO_ANSWER);
      try {
        return await readFront();
      } catch {
        return NO_ANSWER; // the connection has ended, and says so itself
      } finally {
        clearTimeout(patience);
      }
    },
    hear,
    LOOK_EVERY_MS,
  );
  looks.look();
  return {
    changed(window, atom) {
      if (atoms === null) return;
      const ofFront = window === active && (atom === atoms._NET_WM_STATE || atom === atoms.WM_CLASS);
      const ofRoot = window === root && (atom === atoms._NET_ACTIVE_WINDOW || atom === atoms._NET_SUPPORTING_WM_CHECK);
      if (ofFront || ofRoot) looks.look();
    },
    destroyed(window) {
      if (window === active) looks.look(); // not every window manager says that nothing is in front then
    },
    stop: looks.cancel,
  };
}

/** Whether a property that is a list of atoms has that one. */
function holds(list: Buffer, atom: number): boolean {
  for (let at = 0; at + 4 <= list.length; at += 4) if (list.readUInt32LE(at) === atom) return true;
  return false;
}

function firstWord(bytes: Buffer): number | null {
  return bytes.length >= 4 ? bytes.readUInt32LE(0) : null;
}

/** Real input on a Wayland desktop without a screen, given as a remote control gives it. */
import {
  openWaylandConnection,
  waylandSocket,
  type WaylandConnection,
} from '../../src/platform/senses/waylandConnection.ts';

const TWO_PIXELS = 2 * 256;
/** wlroots: a pointer that a program moves. Source: wlr-virtual-pointer-unstable-v1. */
const POINTERS = { name: 'zwlr_virtual_pointer_manager_v1', create: 0, motion: 0, frame: 4 };
/** KWin, with its check of permissions switched off. Source: fake-input.xml of plasma-wayland-protocols. */
const FAKE = { name: 'org_kde_kwin_fake_input', authenticate: 0, motion: 1 };

/** Moves the pointer a little, and resolves once the compositor has taken it. */
export async function movePointer(environment: NodeJS.ProcessEnv): Promise<void> {
  const socket = waylandSocket(environment);
  if (socket === null) throw new Error('there is no Wayland desktop');
  await new Promise<void>((resolve, reject) => {
    const end = openWaylandConnection(socket, {
      ready(wayland) {
        move(wayland);
        wayland.whenDone(() => {
          end();
          resolve();
        });
      },
      ended: (why) => {
        reject(new Error(why));
      },
    });
  });
}

function move(wayland: WaylandConnection): void {
  if (wayland.offers(FAKE.name)) {
    const { id } = wayland.bind(FAKE.name, 1, () => undefined);
    wayland.request(id, FAKE.authenticate, 'Unbrace', 'a test');
    wayland.request(id, FAKE.motion, TWO_PIXELS, TWO_PIXELS);
    return;
  }
  const seat = wayland.bind('wl_seat', 1, () => undefined).id;
  const manager = wayland.bind(POINTERS.name, 1, () => undefined).id;
  const pointer = wayland.newObject(() => undefined);
  wayland.request(manager, POINTERS.create, seat, pointer);
  const aMoment = 1;
  wayland.request(pointer, POINTERS.motion, aMoment, TWO_PIXELS, TWO_PIXELS);
  wayland.request(pointer, POINTERS.frame);
}

/**
 * The window in front on a Wayland desktop that tells its windows to panels: sway, labwc, Hyprland, Wayfire, COSMIC and others.
 * Source: wlr-foreign-toplevel-management-unstable-v1.
 */
import type { FrontWindow } from './frontWindow.ts';
import type { openWindowPrograms } from './programNames.ts';
import type { EventReader, WaylandConnection } from './waylandConnection.ts';

export const WLR_WINDOWS = 'zwlr_foreign_toplevel_manager_v1';
const VERSION = 3;
const MANAGER = { toplevel: 0 };
const TOPLEVEL = { appId: 1, state: 4, done: 5, closed: 6, destroy: 7 };
const STATE = { activated: 2, fullscreen: 3 };

interface Toplevel {
  appId: string;
  states: readonly number[];
  /** Whether all that was told of it has been. */
  isWhole: boolean;
}

/** @param ownId the app id of our own windows */
export function followWlrFront(
  wayland: WaylandConnection,
  ownId: string,
  programOf: ReturnType<typeof openWindowPrograms>,
  hear: (front: FrontWindow) => void,
): void {
  const toplevels = new Map<number, Toplevel>();
  const tell = (): void => {
    const active = [...toplevels.values()].find(({ isWhole, states }) => isWhole && states.includes(STATE.activated));
    if (active === undefined) {
      hear({ type: 'none' });
      return;
    }
    const { appId, states } = active;
    hear({
      type: 'window',
      program: programOf(appId),
      fillsScreen: states.includes(STATE.fullscreen),
      isOurs: appId === ownId,
    });
  };
  const hearToplevel = (id: number, toplevel: Toplevel, event: number, read: EventReader): void => {
    if (event === TOPLEVEL.appId) toplevel.appId = read.text();
    else if (event === TOPLEVEL.state) toplevel.states = read.numbers();
    else if (event === TOPLEVEL.done) {
      toplevel.isWhole = true;
      tell();
    } else if (event === TOPLEVEL.closed) {
      toplevels.delete(id);
      wayland.forget(id);
      wayland.request(id, TOPLEVEL.destroy);
      tell();
    }
  };
  wayland.bind(WLR_WINDOWS, VERSION, (event, read) => {
    if (event !== MANAGER.toplevel) return;
    const id = read.number();
    const toplevel: Toplevel = { appId: '', states: [], isWhole: false };
    toplevels.set(id, toplevel);
    wayland.listen(id, (itsEvent, itsRead) => {
      hearToplevel(id, toplevel, itsEvent, itsRead);
    });
  });
  // A desktop without windows tells nothing at all.
  tell();
}

/**
 * Displays that are dimmed to a calm colour while a break goes on on another one. Nobody is trapped behind one of them: they do not stay
 * above other windows, they take no keyboard, and a click, Esc, the way any window is closed, or a page that does not live all lead
 * out. One of them ended in such a way ends them all.
 */
import { nativeTheme, type BrowserWindow } from 'electron';
import type { Bounds, Display } from '../app/breaks/windowPlaces.ts';
import type { Log } from '../app/ports.ts';
import type { WindowMaker } from './windows.ts';

export interface DimmedDisplays {
  /** From now on exactly these are dimmed. */
  readonly dim: (displays: readonly Pick<Display, 'id' | 'bounds'>[]) => void;
}

/** What covers a display before its page does, as in renderer/dimmed/dimmed.css. */
const CALM = { light: '#243a3a', dark: '#070e0e' };

/** Chromium takes a pixel off each side of a window that is exactly as large as a display of an X server: one pixel higher, it stays. */
const MORE_HEIGHT = process.platform === 'linux' ? 1 : 0;

const leadsOut: ReadonlySet<string | undefined> = new Set(['mouseDown', 'touchStart']);

/** @param onEnded somebody wants a display back, or one of them could not be seen; all are bright again */
export function dimmedDisplays(windows: WindowMaker, log: Log, onEnded: () => void): DimmedDisplays {
  let dimmed: ReadonlyMap<Display['id'], BrowserWindow> = new Map();

  const brighten = (): void => {
    const ending = dimmed;
    dimmed = new Map();
    // destroy(), not close(): a page that hangs cannot keep it.
    for (const window of ending.values()) if (!window.isDestroyed()) window.destroy();
  };

  const cover = (bounds: Bounds): BrowserWindow => {
    const isOurs = (): boolean => [...dimmed.values()].includes(window);
    const end = (): void => {
      if (!isOurs()) return;
      brighten();
      onEnded();
    };
    const look = {
      ...wholly(bounds),
      backgroundColor: nativeTheme.shouldUseDarkColors ? CALM.dark : CALM.light,
      frame: false,
      roundedCorners: false,
      hasShadow: false,
      resizable: false,
      movable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: true,
    };
    const { window } = windows.make({ page: 'dimmed', look, focus: false }, { unpainted: end });
    // Not within the event itself, which is the window's own.
    const endSoon = (): void => void setImmediate(end);
    window.on('closed', end);
    window.on('unresponsive', endSoon);
    const { webContents } = window;
    webContents.on('render-process-gone', (_event, { reason }) => {
      log.warn(`the page of a dimmed display is gone: ${reason}`);
      endSoon();
    });
    webContents.on('input-event', (_event, { type }) => {
      if (leadsOut.has(type)) endSoon();
    });
    webContents.on('before-input-event', (_event, { type, key }) => {
      if (type === 'keyDown' && key === 'Escape') endSoon();
    });
    return window;
  };

  return {
    dim(displays) {
      const before = dimmed;
      const wanted = new Set(displays.map(({ id }) => id));
      dimmed = new Map([...before].filter(([id]) => wanted.has(id)));
      for (const [id, window] of before) if (!wanted.has(id)) window.destroy();
      for (const { id, bounds } of displays) {
        // One by one: where a window cannot be made, those before it are known, and can be ended.
        const window = dimmed.get(id) ?? cover(bounds);
        dimmed = new Map([...dimmed, [id, window]]);
        window.setBounds(wholly(bounds));
      }
    },
  };
}

function wholly(display: Bounds): Bounds {
  return { ...display, height: display.height + MORE_HEIGHT };
}

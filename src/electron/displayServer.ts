/**
 * Which display server Chromium is a client of. A Wayland client can place no window: not put it somewhere, not keep it above
 * the others, not even know where it is, for all positions read 0,0.
 */
import { app } from 'electron';

export interface DisplayServer {
  /** Whether windows can be put somewhere, and say where they are. */
  readonly placesWindows: () => boolean;
  /** Learns from a window what nothing else has told. */
  readonly learnFrom: (window: { getMediaSourceId(): string }) => void;
}

/**
 * Call it once Electron is ready: by then Chromium has chosen.
 * @param sessionIsWayland what is guessed from where Chromium has written nothing, until the first window tells
 */
export function findDisplayServer(sessionIsWayland: boolean): DisplayServer {
  if (process.platform !== 'linux') return { placesWindows: () => true, learnFrom: () => undefined };
  const written = app.commandLine.getSwitchValue('ozone-platform');
  let isWayland = written === '' ? sessionIsWayland : written === 'wayland';
  // What Chromium chose it writes into its own command line. Where it wrote nothing the session is only a guess.
  let isCertain = written !== '';
  return {
    placesWindows: () => !isWayland,
    learnFrom(window) {
      if (isCertain) return;
      isWayland = !isX11Window(window.getMediaSourceId());
      isCertain = true;
    },
  };
}

/** An X server gives every client a range of ids, the lowest far above what counting windows from 1 ever reaches. */
const LEAST_X11_ID = 0x40000;

/** @param source a window as Electron names it to screen capture: `window:4194308:1` */
export function isX11Window(source: string): boolean {
  return Number(source.split(':')[1]) >= LEAST_X11_ID;
}

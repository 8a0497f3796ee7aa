/** A window that is over: hidden at once, and destroyed when what was heard in it has faded away, for a tone that is cut off clicks. */
import type { BrowserWindow } from 'electron';
import type { Clock, Stop } from '../app/ports.ts';
import { FADED_WITHIN_MS } from '../core/routine/bell.ts';

export interface FadingWindow {
  /** Its page fades what it plays, once it hears that there is nothing more to play. */
  readonly begin: (window: BrowserWindow) => void;
  /** Destroys it now, where there is one. */
  readonly end: Stop;
}

/** One at a time: the next one ends the one before. */
export function fadingWindow(clock: Pick<Clock, 'after'>): FadingWindow {
  let end: Stop = () => undefined;
  return {
    begin(window) {
      end();
      // macOS leaves an empty desktop where a window that fills one is hidden.
      if (process.platform === 'darwin' && window.isFullScreen()) {
        window.destroy();
        return;
      }
      window.hide();
      const stopWaiting = clock.after(FADED_WITHIN_MS, () => {
        end();
      });
      end = () => {
        end = () => undefined;
        stopWaiting();
        if (!window.isDestroyed()) window.destroy();
      };
    },
    end: () => {
      end();
    },
  };
}

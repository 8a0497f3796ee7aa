/** The app's windows. None is open yet; each is made when it is asked for. */
import { join } from 'node:path';
import type { StrapCalls } from '../app/breaks/strapSearch.ts';
import { parseRememberedBounds } from '../app/breaks/windowPlaces.ts';
import { openCalmLog } from '../app/calmLog.ts';
import type { DataFiles } from '../app/files/dataFiles.ts';
import type { Stop } from '../app/ports.ts';
import { startWindows, type AppWindows } from '../electron/appWindows.ts';
import { findDisplayServer } from '../electron/displayServer.ts';
import { heartChooser } from '../electron/heartChooser.ts';
import { lockDownWindows, sessionPreparation } from '../electron/lockdown.ts';
import { logPageErrors } from '../electron/pageErrors.ts';
import { letNoWindowStopQuitting } from '../electron/quitting.ts';
import { isWaylandSession } from '../platform/desktopSession.ts';
import { readWindowFile } from '../platform/files/builtWindows.ts';
import { smallJsonFile } from '../platform/files/smallJsonFile.ts';
import type { AppBase } from './appBase.ts';
import { openCallBuffer } from './callBuffer.ts';

/** What the rest of the app does about its windows. */
export interface WindowListener {
  /** A window that somebody asked for could not be brought onto the screen. */
  onUnpainted(): void;
  onPreferencesClosed(): void;
  onWelcomeClosed(): void;
}

export interface Windows extends AppWindows {
  /** Whether the display server lets windows be placed. */
  readonly canBePlaced: () => boolean;
  /** What a person means who goes to the app as such. */
  readonly openApp: () => void;
  readonly listen: (listener: WindowListener) => void;
  readonly heart: StrapCalls;
  readonly stop: Stop;
}

export function openWindows({ root, assets, log, clock, standstill, interpreter }: AppBase, files: DataFiles): Windows {
  lockDownWindows(log);
  logPageErrors(openCalmLog(clock, log));
  letNoWindowStopQuitting();
  const displayServer = findDisplayServer(isWaylandSession());
  const heart = heartChooser(clock);
  const buffer = openCallBuffer<WindowListener>();
  const windows = startWindows(
    {
      preload: join(root, 'dist', 'preload.cjs'),
      // Not the app's own large one, which would be decoded, with its double, for each window: 50 ms.
      icon: join(assets, 'icons', 'window.png'),
      log,
      displayServer,
      clock,
      locale: () => interpreter.locale().tag,
      standstill,
      prepareSession: sessionPreparation(
        { folder: join(root, 'dist', 'renderer'), read: readWindowFile },
        heart.mayAsk,
        log,
      ),
      giveBluetooth: heart.attach,
    },
    smallJsonFile(files, 'break-window.json', parseRememberedBounds, log),
    {
      onUnpainted: () => {
        buffer.call((listener) => {
          listener.onUnpainted();
        });
      },
      onPreferencesClosed: () => {
        buffer.call((listener) => {
          listener.onPreferencesClosed();
        });
      },
      onWelcomeClosed: () => {
        buffer.call((listener) => {
          listener.onWelcomeClosed();
        });
      },
    },
  );
  return {
    ...windows,
    canBePlaced: displayServer.placesWindows,
    heart,
    openApp: () => {
      standstill.during('the app’s own window', () => {
        (windows.welcome.isOpen() ? windows.welcome : windows.preferences).open();
      });
    },
    listen: buffer.listen,
  };
}

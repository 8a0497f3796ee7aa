/**
 * The window in front on KDE's desktop, whose window manager tells it to its own scripts alone: one of a few lines is handed to it, which
 * calls us whenever another window comes to the front, or the one in front fills the screen or no longer does.
 * Source: KWin scripting API (develop.kde.org), of KWin 5 and 6.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stop } from '../../app/ports.ts';
import type { Bus, UniqueName } from '../bus/bus.ts';
import { followName } from '../bus/busNames.ts';
import { writeWhole } from '../files/fileWriting.ts';
import { PRIVATE_FILE_MODE } from '../files/privateData.ts';
import { APP_ID } from '../desktopSession.ts';
import type { FrontWindow } from './frontWindow.ts';
import { keepGoing } from './keepGoing.ts';
import { openWindowPrograms } from './programNames.ts';
import type { Watch } from './watch.ts';

const KWIN = 'org.kde.KWin';
const SCRIPTING = { path: '/Scripting', interface: 'org.kde.kwin.Scripting' } as const;
const SCRIPT = 'org.kde.kwin.Script';
/** One that a killed app has left there is taken away by its name. */
const NAME = 'app.unbrace.front';
const CALLED = { path: '/app/unbrace/Front', interface: 'app.unbrace.Front', member: 'Tell' } as const;
const YES = 'yes';

export function kwinFrontWindowWatch(bus: Bus, environment: NodeJS.ProcessEnv): Watch<FrontWindow> {
  const programOf = openWindowPrograms(environment);
  return (hear) => {
    let wasHere = false;
    return followName(bus, KWIN, {
      owned: (owner) => {
        wasHere = true;
        return runScript(bus, owner, ([desktopFile, ofClass, pid, fills]) => {
          const isWindow = pid !== '';
          hear(
            isWindow
              ? {
                  type: 'window',
                  program: programOf(desktopFile, ofClass),
                  fillsScreen: fills === YES,
                  isOurs: isOurId(desktopFile) || isOurId(ofClass) || pid === String(process.pid), // a sandbox numbers its processes anew
                }
              : { type: 'none' },
          );
        });
      },
      unowned: () => {
        hear({ type: 'unknown', why: wasHere ? 'noAnswer' : 'desktopDoesNotTell', by: 'KDE' });
      },
    });
  };
}

/** KWin 5 writes a window's class in lower case. */
function isOurId(id: string): boolean {
  return id.toLowerCase() === APP_ID.toLowerCase();
}

type Told = readonly [desktopFile: string, ofClass: string, pid: string, fills: string];

/** Tries again where KWin has only begun and does not take scripts yet. */
function runScript(bus: Bus, owner: UniqueName, hear: (told: Told) => void): Stop {
  const scripting = { ...SCRIPTING, destination: owner } as const;
  const load = bus.method({ ...scripting, member: 'loadScript', takes: 'ss', gives: 'i' });
  const unload = bus.method({ ...scripting, member: 'unloadScript', takes: 's', gives: 'b' });
  const runAt = async (path: string): Promise<boolean> => {
    const run = bus.method({ path, destination: owner, interface: SCRIPT, member: 'run', takes: '', gives: '' });
    return (await run([])).kind === 'values';
  };
  const begin = async (isOver: () => boolean): Promise<boolean> => {
    await unload([NAME]);
    const caller = bus.ownName();
    if (isOver() || caller === null) return false;
    const folder = mkdtempSync(join(tmpdir(), 'unbrace-kwin-'));
    try {
      const file = join(folder, 'front.js');
      writeWhole(file, scriptCalling(caller), PRIVATE_FILE_MODE);
      const loaded = await load([file, NAME]);
      if (isOver() || loaded.kind !== 'values') return false;
      const [number] = loaded.values;
      // In KWin 5 the script's object has no folder. It answers once it has read the file.
      return (await runAt(`/Scripting/Script${number}`)) || (await runAt(`/${number}`));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const stopServing = bus.serve({ ...CALLED, sender: owner, takes: 'ssss' }, hear);
  const stopTrying = keepGoing((ended) => {
    let over = false;
    const end = (runs: boolean): void => {
      if (!runs && !over) ended();
    };
    void begin(() => over).then(end, () => {
      end(false); // a temporary folder that takes nothing
    });
    return () => {
      over = true;
    };
  });
  return () => {
    stopTrying();
    stopServing();
    void unload([NAME]);
  };
}

/** What KWin 6 names otherwise is looked for under both names. Texts alone are sent, so that the types are certain. */
function scriptCalling(caller: UniqueName): string {
  return `
const activated = workspace.windowActivated || workspace.clientActivated;
function tell() {
  const window = workspace.activeWindow || workspace.activeClient;
  callDBus(
    '${caller}', '${CALLED.path}', '${CALLED.interface}', '${CALLED.member}',
    window ? String(window.desktopFileName) : '',
    window ? String(window.resourceClass) : '',
    window ? String(window.pid) : '',
    window && window.fullScreen ? '${YES}' : 'no'
  );
}
const watched = new Set();
function watch(window) {
  if (window && !watched.has(window)) {
    watched.add(window);
    window.fullScreenChanged.connect(tell);
  }
  tell();
}
activated.connect(watch);
(workspace.windowRemoved || workspace.clientRemoved).connect(function (window) { watched.delete(window); tell(); });
watch(workspace.activeWindow || workspace.activeClient);
`;
}

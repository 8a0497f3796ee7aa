/** What a running app holds at one moment, as far as it can be counted from outside and through Electron's own emitters. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../../test/support/eventually.ts';
import { inMain } from '../../test/support/inMain.ts';
import { collectGarbage, median } from '../bench/mainMemory.ts';
import {
  anonymousMemory,
  openDescriptors,
  processTree,
  proportionalSetSize,
  rendererProcesses,
} from '../bench/processTree.ts';
import { KIB_A_MIB, type Figures } from './growth.ts';
import type { RunningSoakApp } from './launchSoakApp.ts';
import type { SoakTime } from './soakClock.ts';

/** Memory differs by chance from moment to moment; of so many looks the middle one counts. */
const LOOKS = 5;
const BETWEEN_LOOKS_MS = 300;

/** With no window open. Takes some two seconds, in which the app's time stands still. */
export async function readFigures(app: RunningSoakApp): Promise<Figures> {
  // A renderer process ends a moment after its window; one that stays is counted.
  await eventually('no renderer', () => rendererProcesses(processTree(app.pid)).length === 0).catch(() => undefined);
  await giveBackNursery(app);
  const looks: Figures[] = [];
  for (let look = 0; look < LOOKS; look++) {
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
    looks.push(await lookOnce(app));
  }
  const middle = (name: keyof Figures): number => median(looks.map((figures) => figures[name]));
  return {
    anonymousMiB: middle('anonymousMiB'),
    proportionalMiB: middle('proportionalMiB'),
    heapKiB: middle('heapKiB'),
    descriptors: middle('descriptors'),
    timers: middle('timers'),
    listeners: middle('listeners'),
    renderers: middle('renderers'),
    dataKiB: middle('dataKiB'),
  };
}

/**
 * V8's nursery of the main process grows to 16 MiB with a burst of objects, and shrinks once the app has rested for a while, for which a
 * soak has no time. Only this collection gives it back at once; src/platform/startMemory.ts says why it is asked for like this.
 */
function giveBackNursery(app: RunningSoakApp): Promise<void> {
  return inMain(
    app,
    () =>
      new Promise<void>((resolve) => {
        const { Session } = process.getBuiltinModule('node:inspector');
        const session = new Session();
        session.connect();
        session.post('HeapProfiler.collectGarbage', () =>
          setImmediate(() => {
            session.disconnect();
            resolve();
          }),
        );
      }),
  );
}

async function lookOnce(app: RunningSoakApp): Promise<Figures> {
  await collectGarbage(app);
  const inside = await inMain(app, ({ app, powerMonitor, screen, ipcMain, nativeTheme, session }) => {
    const emitters = [app, powerMonitor, screen, ipcMain, nativeTheme, session.defaultSession, process];
    const listenersOf = (emitter: NodeJS.EventEmitter): number =>
      emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name), 0);
    const { soakTime } = globalThis as unknown as { soakTime: SoakTime };
    const spaces = process.getBuiltinModule('node:v8').getHeapSpaceStatistics();
    // Functions are compiled further the more often they have run, for weeks of a person's time: what is compiled is no leak.
    const ofObjects = spaces.filter(({ space_name }) => !/code|trusted/.test(space_name));
    return {
      heap: ofObjects.reduce((sum, { space_used_size }) => sum + space_used_size, 0),
      timers: process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length + soakTime.waiting(),
      listeners: emitters.reduce((sum, emitter) => sum + listenersOf(emitter), 0),
    };
  });
  const pids = processTree(app.pid);
  return {
    anonymousMiB: anonymousMemory(pids) / KIB_A_MIB,
    proportionalMiB: proportionalSetSize(pids) / KIB_A_MIB,
    heapKiB: inside.heap / 1_024,
    descriptors: openDescriptors(pids),
    timers: inside.timers,
    listeners: inside.listeners,
    renderers: rendererProcesses(pids).length,
    dataKiB: folderBytes(app.userData) / 1_024,
  };
}

function folderBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((sum, entry) => {
    if (!entry.isFile()) return sum;
    return sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0);
  }, 0);
}

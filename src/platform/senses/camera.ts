/**
 * Which programs have a camera open. Only inotify tells that a device is opened, and of Node's own watch it is not asked for; so a
 * long-lived `inotifywait` tells it, and only then /proc is looked through for who it was. Where that program is not installed, a look is
 * taken whenever something else hints at a call. Cameras that are used through PipeWire are told of by PipeWire itself (meeting.ts).
 * Source: inotifywait(1), proc(5).
 */
import { readdirSync, readlinkSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Stop } from '../../app/ports.ts';
import { largestBytes } from '../../core/text/limits.ts';
import { SECOND } from '../../core/time/time.ts';
import { readFound } from '../files/fileReading.ts';
import { keepChild, type SenseSystem } from './keptChild.ts';
import { openLooks } from './looks.ts';
import { isOwnProcess, processFolders } from './processFolders.ts';
import type { NamedProgram, ProgramsSay } from './programNames.ts';
import { shownName } from './senseAnswers.ts';
import type { Watch } from './watch.ts';

export interface CameraPlaces {
  /** The folder of the devices. */
  readonly devices: string;
  /** A folder in which something changes when a device comes or goes. */
  readonly changes: string;
}

export const SYSTEM_CAMERAS: CameraPlaces = { devices: '/dev', changes: '/run/udev/data' };

const LOOK_EVERY_MS = 500;
/** Where nobody tells when a camera is closed, a look is taken so often while one is open. */
const LOOK_WITHOUT_NEWS_MS = 15 * SECOND;
/** After that long the main loop has its turn. */
const SLICE_MS = 4;
/** They hold a camera for others, and tell of that themselves. */
const GO_BETWEENS = ['pipewire', 'wireplumber', 'pipewire-media-session'];

/** @param hints tells when a camera may have been opened or closed; it is listened to where nothing better is */
export function cameraWatch(
  system: SenseSystem,
  hints: Watch<unknown>,
  { devices, changes }: CameraPlaces = SYSTEM_CAMERAS,
): Watch<ProgramsSay> {
  return (hear) => {
    let cameras: readonly string[] = [];
    let stopChild: Stop = () => undefined;
    let stopHints: Stop | null = null;
    let nextLook: ReturnType<typeof setTimeout> | undefined;
    let over = false;

    const findHolders = async (): Promise<ProgramsSay> => {
      const programs = cameras.length === 0 ? [] : await holdersOf(cameras);
      clearTimeout(nextLook);
      if (!over && stopHints !== null && programs.length > 0) nextLook = setTimeout(looks.look, LOOK_WITHOUT_NEWS_MS);
      return { type: 'programs', programs };
    };
    const looks = openLooks(findHolders, hear, LOOK_EVERY_MS);
    const watchOpening = (): Stop =>
      keepChild(system, {
        program: 'inotifywait',
        arguments: ['--monitor', '--event', 'open', '--event', 'close', '--format', '%e', ...cameras],
        readsErrors: true, // there it says when it has begun to watch: what was opened before that is found by a look
        openReader() {
          stopHints?.(); // it was installed meanwhile
          stopHints = null;
          return looks.look;
        },
        gone(why) {
          if (why === 'notHere') stopHints ??= hints(looks.look);
          looks.look();
        },
      });
    const findCameras = (): void => {
      const found = camerasIn(devices);
      if (found.join() === cameras.join()) return;
      cameras = found;
      stopChild();
      stopChild = cameras.length === 0 ? () => undefined : watchOpening();
      looks.look();
    };
    const stopChanges = watchFolder(changes, findCameras);
    findCameras();
    looks.look();
    return () => {
      over = true;
      stopHints?.();
      stopChanges();
      stopChild();
      looks.cancel();
      clearTimeout(nextLook);
    };
  };
}

function camerasIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^video\d+$/.test(name))
      .toSorted()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function watchFolder(folder: string, changed: () => void): Stop {
  try {
    const watcher = watch(folder, { persistent: false }, changed);
    watcher.on('error', () => undefined);
    return () => {
      watcher.close();
    };
  } catch {
    return () => undefined; // a system without udev, where cameras are found at the start alone
  }
}

/** The programs of this person that have one of these files open. It looks at a few at a time. */
async function holdersOf(files: readonly string[]): Promise<readonly NamedProgram[]> {
  const wanted = new Set(files);
  const holders: NamedProgram[] = [];
  let sliceAt = performance.now();
  for (const folder of processFolders().toReversed()) {
    if (performance.now() - sliceAt > SLICE_MS) {
      await nextTurn();
      sliceAt = performance.now();
    }
    if (!isOwnProcess(folder) || !hasOpen(folder, wanted)) continue;
    const comm = readFound(join(folder, 'comm'), largestBytes.kernelLine);
    const name = shownName(comm.type === 'text' ? comm.text : '');
    if (name !== '' && !GO_BETWEENS.includes(name)) holders.push({ name, aliases: [name] });
  }
  return holders;
}

function hasOpen(folder: string, wanted: ReadonlySet<string>): boolean {
  const handles = join(folder, 'fd');
  try {
    return readdirSync(handles).some((handle) => wanted.has(targetOf(join(handles, handle))));
  } catch {
    return false; // it has ended, or lets nobody look
  }
}

function targetOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return ''; // closed meanwhile
  }
}

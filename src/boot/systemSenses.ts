/** Which sense is heard from which part of which system, in one place. A sense that a system has no part for says that it is unknown. */
import type { Clock, Log } from '../app/ports.ts';
import type { MediaPlayers } from '../app/senses/mediaPlayers.ts';
import type { SenseParts } from '../app/senses/senseService.ts';
import type { StartSense } from '../app/senses/startSense.ts';
import { senseWatching } from '../app/senses/watchingSense.ts';
import { openSystemBus, type Bus } from '../platform/bus/bus.ts';
import { senseDoNotDisturb } from '../platform/senses/doNotDisturb.ts';
import { senseMedia } from '../platform/senses/media.ts';
import { senseMeeting } from '../platform/senses/meeting.ts';
import { startMutterIdle } from '../platform/senses/mutterIdle.ts';
import { mediaPlayers } from '../platform/senses/pauseMedia.ts';
import { pipewireWatch } from '../platform/senses/pipewireGraph.ts';
import { senseScreenLock } from '../platform/senses/screenLock.ts';
import { startSleepSignals } from '../platform/senses/sleep.ts';
import { openSleepClock } from '../platform/sleepClock.ts';

export interface SystemSenses {
  readonly parts: SenseParts;
  /** Milliseconds slept since it was last asked; null where only announcements tell. */
  readonly sleptMs: (() => number) | null;
  /** Null where nobody can pause what plays. */
  readonly players: MediaPlayers | null;
}

export function systemSenses(sessionBus: Bus, clock: Clock, log: Log): SystemSenses {
  const sleptMs = openSleepClock();
  return process.platform === 'linux'
    ? { parts: linuxParts(sessionBus, openSystemBus(log), clock, log), sleptMs, players: mediaPlayers(sessionBus) }
    : { parts: otherParts, sleptMs, players: null };
}

/** On X11 and on any Wayland desktop; each says by itself where its desktop does not tell. */
function linuxParts(sessionBus: Bus, systemBus: Bus, clock: Clock, log: Log): SenseParts {
  const system = { environment: process.env, log };
  const pipewire = pipewireWatch(system);
  return {
    ...otherParts,
    meeting: ({ ignoredInMeetings }) => senseMeeting(system, pipewire, ignoredInMeetings),
    doNotDisturb: () => senseDoNotDisturb(sessionBus),
    media: () => senseMedia(sessionBus),
    watching: (preferences) => senseWatching(senseMedia(sessionBus), otherParts.fullscreen(preferences)),
    lock: () => senseScreenLock(sessionBus, systemBus),
    idle: () => startMutterIdle(sessionBus, clock),
    sleep: (hear) => startSleepSignals(systemBus, hear),
  };
}

const unknownHere = (): StartSense => (say) => {
  say({ answer: 'unknown', why: 'desktopDoesNotTell' });
  return () => undefined;
};

/** Elsewhere Electron alone tells of locks, sleep and input (electron/sensors.ts). */
const otherParts: SenseParts = {
  meeting: unknownHere,
  screenShare: unknownHere,
  fullscreen: unknownHere,
  doNotDisturb: unknownHere,
  apps: unknownHere,
  media: unknownHere,
  watching: unknownHere,
  lock: unknownHere,
  idle: null,
  sleep: null,
};

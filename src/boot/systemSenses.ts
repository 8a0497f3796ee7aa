/** Which sense is heard from which part of which system, in one place. A sense that a system has no part for says that it is unknown. */
import type { Clock, Log, Stop } from '../app/ports.ts';
import type { IdleSense } from '../app/senses/idleSense.ts';
import type { MediaPlayers } from '../app/senses/mediaPlayers.ts';
import type { SenseParts } from '../app/senses/senseService.ts';
import { sensePresentingOr } from '../app/senses/presentingSense.ts';
import type { StartSense } from '../app/senses/startSense.ts';
import { senseWatching } from '../app/senses/watchingSense.ts';
import { desktopName } from '../platform/desktopSession.ts';
import { linuxSleepClocks } from '../platform/clock.ts';
import { openSystemBus, type Bus } from '../platform/bus/bus.ts';
import { senseApps } from '../platform/senses/appRules.ts';
import {
  deskReportWatch,
  reportedFront,
  reportedPrograms,
  senseReportedMeeting,
  type Reporter,
  type ReporterTask,
} from '../platform/senses/deskReport.ts';
import { senseDoNotDisturb } from '../platform/senses/doNotDisturb.ts';
import { senseFullscreen } from '../platform/senses/fullscreenWindow.ts';
import { linuxFrontWindowWatch } from '../platform/senses/linuxFrontWindow.ts';
import { macReporter } from '../platform/senses/macReporter.ts';
import { senseMedia } from '../platform/senses/media.ts';
import { senseMeeting } from '../platform/senses/meeting.ts';
import { startMutterIdle } from '../platform/senses/mutterIdle.ts';
import { mediaPlayers } from '../platform/senses/pauseMedia.ts';
import { pipewireWatch } from '../platform/senses/pipewireGraph.ts';
import { sensePresenting } from '../platform/senses/presenting.ts';
import { runningProgramsWatch } from '../platform/senses/runningPrograms.ts';
import { senseScreenLock } from '../platform/senses/screenLock.ts';
import { senseScreenShare } from '../platform/senses/screenShare.ts';
import { startSleepSignals } from '../platform/senses/sleep.ts';
import { startWaylandIdle } from '../platform/senses/waylandIdle.ts';
import { windowsReporter } from '../platform/senses/windowsReporter.ts';
import { openSleepClock } from '../platform/sleepClock.ts';

export interface SystemSenses {
  readonly parts: SenseParts;
  /** Milliseconds slept since it was last asked; null where only announcements tell. */
  readonly sleptMs: (() => number) | null;
  /** Null where nobody can pause what plays. */
  readonly players: MediaPlayers | null;
  readonly stop: Stop;
}

export function systemSenses(sessionBus: Bus, clock: Clock, log: Log): SystemSenses {
  const sleptMs = openSleepClock(linuxSleepClocks);
  if (process.platform === 'linux') {
    const systemBus = openSystemBus(log);
    return {
      parts: linuxParts(sessionBus, systemBus, clock, log),
      sleptMs,
      players: mediaPlayers(sessionBus),
      stop: systemBus.stop,
    };
  }
  const reporter = reporters[process.platform];
  const parts = reporter === undefined ? otherParts : reportedParts(reporter, log);
  return { parts, sleptMs, players: null, stop: () => undefined };
}

type MakeReporter = (task: ReporterTask) => Reporter;

const reporters: Partial<Record<NodeJS.Platform, MakeReporter>> = { win32: windowsReporter, darwin: macReporter };

/** On X11 and on any Wayland desktop; each says by itself where its desktop does not tell. */
function linuxParts(sessionBus: Bus, systemBus: Bus, clock: Clock, log: Log): SenseParts {
  const system = { environment: process.env, log };
  const pipewire = pipewireWatch(system);
  const front = linuxFrontWindowWatch(system, sessionBus);
  const senseFullscreenHere = (): StartSense => senseFullscreen(front, desktopName());
  return {
    ...otherParts,
    meeting: ({ ignoredInMeetings }) => senseMeeting(system, pipewire, ignoredInMeetings),
    screenShare: () => senseScreenShare(pipewire),
    fullscreen: () => sensePresentingOr(senseFullscreenHere(), sensePresenting(sessionBus)),
    doNotDisturb: () => senseDoNotDisturb(sessionBus),
    apps: ({ appRules }) => senseApps(appRules, front, runningProgramsWatch, process.env),
    media: () => senseMedia(sessionBus),
    watching: () => senseWatching(senseMedia(sessionBus), senseFullscreenHere()),
    lock: () => senseScreenLock(sessionBus, systemBus),
    idle: () => firstToTell(startMutterIdle(sessionBus, clock), startWaylandIdle(system, clock)),
    sleep: (hear) => startSleepSignals(systemBus, hear),
  };
}

/** Written from documentation, never run. */
function reportedParts(make: MakeReporter, log: Log): SenseParts {
  const system = { environment: process.env, log };
  const reporter = make({ ofPrograms: false });
  const desk = deskReportWatch(system, reporter);
  const programs = reportedPrograms(deskReportWatch(system, make({ ofPrograms: true })));
  const front = reportedFront(desk);
  return {
    ...otherParts,
    meeting: ({ ignoredInMeetings }) => senseReportedMeeting(desk, ignoredInMeetings, reporter),
    fullscreen: () => senseFullscreen(front, reporter.system),
    apps: ({ appRules }) => senseApps(appRules, front, programs, process.env),
  };
}

/** GNOME tells on its bus alone, others over Wayland alone. */
function firstToTell(...senses: readonly IdleSense[]): IdleSense {
  return {
    idleMs: () => senses.map((sense) => sense.idleMs()).find((idleMs) => idleMs !== null) ?? null,
    stop() {
      for (const sense of senses) sense.stop();
    },
  };
}

const unknownHere = (): StartSense => (say) => {
  say({ answer: 'unknown', why: 'desktopDoesNotTell' });
  return () => undefined;
};

/** Of locks, sleep and input Electron tells everywhere (electron/sensors.ts). */
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

import { powerMonitor } from 'electron';
import type { Clock, Log, Sensors, Stop } from '../app/ports.ts';
import { sleepsOnce, type SleepEdge } from '../app/senses/sleepEdges.ts';
import type { SensedHold } from '../core/cycle/holds.ts';
import { SECOND } from '../core/time/time.ts';

const NO_HOLDS: readonly SensedHold[] = [];
/** Any positive threshold: only the answer `locked` is of interest here. */
const IDLE_STATE_THRESHOLD_S = 60;

/** Moments that are told when they come. */
export type DeskEdge = 'lock' | 'unlock' | 'suspend' | 'resume';

/**
 * Readings from Electron's powerMonitor. Lock events come on macOS and Windows; elsewhere the idle state says `locked` where the
 * desktop tells. `onEdge` is called at lock, unlock, suspend and resume, so that those moments are read exactly, not a heartbeat later.
 * `tellSleep` takes what another part of the system tells of sleep: each is heard of once.
 * @param sleptMs exactly how long the machine slept since it was last asked, in milliseconds; null where only the edges tell
 */
export function startSensors(
  clock: Clock,
  log: Log,
  onEdge: (edge: DeskEdge) => void,
  sleptMs: (() => number) | null,
): { readonly sensors: Sensors; readonly tellSleep: (edge: SleepEdge) => void; readonly stop: Stop } {
  let lockedByEvent = false;
  let suspendedAtWall: number | null = null;
  let unreadSuspendedMs = 0;

  const ofSleep = {
    suspend: () => {
      onEdge('suspend');
      suspendedAtWall = clock.now().wall;
    },
    resume: () => {
      if (suspendedAtWall !== null) unreadSuspendedMs += Math.max(0, clock.now().wall - suspendedAtWall);
      suspendedAtWall = null;
      log.info(`resumed after ${String(Math.round(unreadSuspendedMs / SECOND))} s`);
      onEdge('resume');
    },
  };
  const teller = sleepsOnce((edge) => {
    ofSleep[edge]();
  });
  const tellOwn = teller();
  const tellSleep = teller();

  const listeners = {
    'lock-screen': () => {
      lockedByEvent = true;
      onEdge('lock');
    },
    'unlock-screen': () => {
      lockedByEvent = false;
      onEdge('unlock');
    },
    suspend: () => {
      tellOwn('suspend');
    },
    resume: () => {
      tellOwn('resume');
    },
  };
  powerMonitor.on('lock-screen', listeners['lock-screen']);
  powerMonitor.on('unlock-screen', listeners['unlock-screen']);
  powerMonitor.on('suspend', listeners.suspend);
  powerMonitor.on('resume', listeners.resume);

  return {
    sensors: {
      read() {
        const suspendedMs = sleptMs === null ? unreadSuspendedMs : sleptMs();
        unreadSuspendedMs = 0;
        const now = clock.now();
        // A heartbeat may wake before `resume` tells of it: what its clocks have shown must not be told again.
        if (suspendedAtWall !== null) suspendedAtWall = now.wall;
        return {
          ...now,
          idleMs: powerMonitor.getSystemIdleTime() * SECOND,
          locked: lockedByEvent || powerMonitor.getSystemIdleState(IDLE_STATE_THRESHOLD_S) === 'locked',
          ...(suspendedMs > 0 || sleptMs !== null ? { suspendedMs } : {}),
          holds: NO_HOLDS,
        };
      },
    },
    tellSleep,
    stop() {
      powerMonitor.off('lock-screen', listeners['lock-screen']);
      powerMonitor.off('unlock-screen', listeners['unlock-screen']);
      powerMonitor.off('suspend', listeners.suspend);
      powerMonitor.off('resume', listeners.resume);
    },
  };
}

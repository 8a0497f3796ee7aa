/** What Electron's powerMonitor tells of the desk: last input, lock and sleep, as readings. */
import { powerMonitor } from 'electron';
import type { Clock, Log, Sensors, Stop } from '../app/ports.ts';
import type { StartSense } from '../app/senses/startSense.ts';
import { sleepsOnce, type SleepEdge } from '../app/senses/sleepEdges.ts';
import type { SensedHold } from '../core/cycle/holds.ts';
import type { Preferences } from '../core/preferences/preferences.ts';
import { NOTHING, type SenseSays } from '../core/senses/sense.ts';
import { SECOND } from '../core/time/time.ts';

const NO_HOLDS: readonly SensedHold[] = [];
/** Any positive threshold: only the answer `locked` is of interest here. */
const IDLE_STATE_THRESHOLD_S = 60;

const LOCKED: SenseSays = { answer: 'yes', why: 'locked' };
const UNTOLD: SenseSays = { answer: 'unknown', why: 'desktopDoesNotTell' };

/** Which of the senses that powerMonitor has are switched on. */
type OwnSenses = Pick<Preferences['senses'], 'lock' | 'idle' | 'sleep'>;

export interface DeskSensors {
  readonly sensors: Sensors;
  /** What is switched off is asked for no more, and what is announced of it does not count. Before the first call all is off. */
  readonly use: (on: OwnSenses) => void;
  /** Whether the screen is locked, as these readings have it. */
  readonly lock: StartSense;
  /** Takes what another part of the system tells of sleep: each is heard of once. */
  readonly tellSleep: (edge: SleepEdge) => void;
  readonly stop: Stop;
}

/** Moments that are told when they come. */
export type DeskEdge = 'lock' | 'unlock' | 'suspend' | 'resume';

/**
 * Readings from Electron's powerMonitor. Lock events come on macOS and Windows; elsewhere the idle state says `locked` where the
 * desktop tells. `onEdge` is called at lock, unlock, suspend and resume, so that those moments are read exactly, not a heartbeat later.
 * @param sleptMs exactly how long the machine slept since it was last asked, in milliseconds; null where only the edges tell
 */
export function startSensors(
  clock: Clock,
  log: Log,
  onEdge: (edge: DeskEdge) => void,
  sleptMs: (() => number) | null,
): DeskSensors {
  let on: OwnSenses = { lock: false, idle: false, sleep: false };
  let lockedByEvent = false;
  let hasBeenLocked = false;
  let sayLock: Parameters<StartSense>[0] = () => undefined;
  let suspendedAtWall: number | null = null;
  let unreadSuspendedMs = 0;

  const ofSleep = {
    suspend: () => {
      onEdge('suspend');
      suspendedAtWall = clock.now().wall;
    },
    resume: () => {
      if (on.sleep && suspendedAtWall !== null) unreadSuspendedMs += Math.max(0, clock.now().wall - suspendedAtWall);
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

  const isLocked = (): boolean => {
    const locked = on.lock && (lockedByEvent || powerMonitor.getSystemIdleState(IDLE_STATE_THRESHOLD_S) === 'locked');
    hasBeenLocked ||= locked;
    return locked;
  };
  const lockSays = (locked: boolean): SenseSays => {
    if (locked) return LOCKED;
    // On Linux it says `active` as well where no desktop tells it of locks.
    return hasBeenLocked || process.platform !== 'linux' ? NOTHING : UNTOLD;
  };

  const listeners = {
    'lock-screen': () => {
      if (!on.lock) return;
      lockedByEvent = true;
      sayLock(lockSays(isLocked()));
      onEdge('lock');
    },
    'unlock-screen': () => {
      if (!on.lock) return;
      lockedByEvent = false;
      sayLock(lockSays(isLocked()));
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
        const locked = isLocked();
        if (on.lock) sayLock(lockSays(locked));
        return {
          ...now,
          idleMs: on.idle ? powerMonitor.getSystemIdleTime() * SECOND : null,
          locked,
          ...(suspendedMs > 0 || sleptMs !== null ? { suspendedMs } : {}),
          holds: NO_HOLDS,
        };
      },
    },
    use(wanted) {
      on = wanted;
      lockedByEvent &&= on.lock;
    },
    lock(say) {
      sayLock = say;
      say(lockSays(isLocked()));
      return () => {
        sayLock = () => undefined;
      };
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

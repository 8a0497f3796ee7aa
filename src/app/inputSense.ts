/**
 * Whether the desk knows when the last input was. Where it cannot tell, Chromium answers 0 for ever (a compositor without an
 * idle protocol, any X11 client of a Wayland desktop), which would look like a person who never leaves.
 */
import type { Reading } from '../core/cycle/reading.ts';
import { MINUTE, SECOND } from '../core/time/time.ts';
import type { Clock, Log, Sensors } from './ports.ts';

export interface InputSense {
  /** Readings whose idle time is null where nothing is known of the input. */
  readonly sensors: Sensors;
  /** Something was seen that only a person does: input in a window of ours, a choice in the tray, a shortcut. */
  readonly noteLife: () => void;
  /** Whether the desk is asked for the last input; before the first call it is. Not to ask is the person's choice, and no fault of the desk. */
  readonly use: (isAsked: boolean) => void;
  /** Whether the desk turned out not to tell what it is asked; to be said to the person. */
  readonly isBlind: () => boolean;
}

/** A desk that answers nothing but 0 for so long, without any other sign of life, is not believed. */
export const unbelievedAfterMs = 2 * MINUTE;
/**
 * A desk that has told before is called blind only after this: who types without a rest is a constant 0, too, above all where
 * Chromium is told of idleness by a Wayland protocol and answers 0 for the first six seconds of it.
 */
export const blindAfterTellingMs = 10 * MINUTE;
/** A step of either clock that no reading was missed for: the machine slept, and somebody woke it. */
const wokeAfterMs = 30 * SECOND;

export function watchInput(desk: Sensors, clock: Clock, log: Log): InputSense {
  let last: Reading | null = null;
  /** The last moment that spoke for the desk's 0: its first one, or a sign of life. */
  let believedAt: number | null = null;
  let lifeAt = -Infinity;
  let sawLife = false;
  let hasTold = false;
  let blind = false;
  let isAsked = true;

  const seeLife = (at: number): void => {
    lifeAt = at;
    sawLife = true;
  };

  const setBlind = (is: boolean): void => {
    if (is === blind) return;
    blind = is;
    if (is) log.warn('the desktop does not tell when the last input was: absences are noticed by lock and sleep only');
    else log.info('the desktop tells again when the last input was');
  };

  /** How long nothing but 0 was answered; null while the desk tells. */
  const silentFor = ({ at, idleMs }: Reading): number | null => {
    if (idleMs !== null && idleMs > 0) {
      believedAt = null;
      hasTold = true;
      return null;
    }
    believedAt = Math.max(believedAt ?? at, lifeAt);
    return at - believedAt;
  };

  return {
    sensors: {
      read() {
        const reading = desk.read();
        if (last !== null && isWoken(last, reading)) seeLife(reading.at);
        last = reading;
        const silentMs = silentFor(reading);
        if (silentMs === null) setBlind(false);
        else if (isAsked && silentMs >= (hasTold ? blindAfterTellingMs : unbelievedAfterMs)) setBlind(true);
        // What our own eyes saw since the last reading is known all the same.
        const ownMs = sawLife ? Math.max(0, reading.at - lifeAt) : null;
        sawLife = false;
        const believed = silentMs === null || (silentMs < unbelievedAfterMs && !blind && reading.idleMs !== null);
        return believed ? reading : { ...reading, idleMs: ownMs };
      },
    },
    noteLife: () => {
      seeLife(clock.now().at);
    },
    use(asked) {
      if (asked === isAsked) return;
      isAsked = asked;
      blind = false;
      believedAt = null; // asked anew, it is believed as at first
    },
    isBlind: () => blind,
  };
}

/** Unlocked, or back from a sleep, announced or not: nobody but a person does that. */
function isWoken(before: Reading, now: Reading): boolean {
  if (before.locked && !now.locked && now.lockIsLost !== true) return true;
  if (now.suspendedMs !== undefined) return now.suspendedMs > 0;
  return Math.max(now.at - before.at, now.wall - before.wall) > wokeAfterMs;
}

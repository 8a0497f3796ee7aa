/**
 * How long there has been no input on a Wayland desktop that tells when a pause begins and when it ends. There is no request for the time
 * itself, but it follows from the pause, so one that begins early is all it takes. A program that keeps the screen awake may keep
 * the older ones of these desktops from telling of any pause.
 * Source: ext-idle-notify-v1 (wayland-protocols) and idle.xml of KDE's (plasma-wayland-protocols).
 */
import type { Clock, Stop } from '../../app/ports.ts';
import type { IdleSense } from '../../app/senses/idleSense.ts';
import { MINUTE, SECOND } from '../../core/time/time.ts';
import { keepGoing } from './keepGoing.ts';
import type { SenseSystem } from './keptChild.ts';
import { openWaylandConnection, waylandSocket, type HearEvent, type WaylandConnection } from './waylandConnection.ts';

/** Shorter pauses are none. */
const PAUSE_MS = SECOND;
/** Hardly anybody goes so long without a pause of a second: then the compositor is asked whether it still lives. */
const DOUBT_MS = MINUTE;
const ANSWERS_WITHIN_MS = 2 * SECOND;

const SEAT = 'wl_seat';
const EXT = { name: 'ext_idle_notifier_v1', version: 2, getNotification: 1, getInputNotification: 2 };
const KDE = { name: 'org_kde_kwin_idle', version: 1, getTimeout: 0 };
/** Of both. */
const PAUSE_BEGINS = 0;

/** When the last input was (as `Clock.now().at`), `now` as long as there is no pause; null where nobody tells. */
type LastInput = number | 'now' | null;

export function startWaylandIdle({ environment, log }: SenseSystem, clock: Clock): IdleSense {
  let lastInput: LastInput = null;
  let stopDoubt: Stop = () => undefined;
  let complained = false;

  /** Gives whether there is anything to hear. */
  const follow = (wayland: WaylandConnection): boolean => {
    const setLastInput = (last: LastInput): void => {
      lastInput = last;
      stopDoubt();
      if (last === 'now') stopDoubt = clock.after(DOUBT_MS, ask);
    };
    const ask = (): void => {
      stopDoubt = clock.after(ANSWERS_WITHIN_MS, () => {
        setLastInput(null);
      });
      wayland.whenDone(() => {
        if (lastInput === 'now' || lastInput === null) setLastInput('now');
      });
    };
    const isTold = notifyOfPauses(wayland, (event) => {
      setLastInput(event === PAUSE_BEGINS ? clock.now().at - PAUSE_MS : 'now');
    });
    if (isTold) setLastInput('now');
    return isTold;
  };

  const stop = keepGoing((ended) => {
    const socket = waylandSocket(environment);
    if (socket === null) return () => undefined;
    const complain = (why: string): void => {
      if (!complained) log.info(`idle on Wayland: ${why}`);
      complained = true;
    };
    const end = openWaylandConnection(socket, {
      ready(wayland) {
        complained = false;
        if (!follow(wayland)) end();
      },
      late: complain,
      ended(why) {
        stopDoubt();
        lastInput = null;
        complain(why);
        ended();
      },
    });
    return end;
  });
  return {
    idleMs: () => (lastInput === null ? null : lastInput === 'now' ? 0 : Math.max(0, clock.now().at - lastInput)),
    stop() {
      stop();
      stopDoubt();
      lastInput = null;
    },
  };
}

/** @returns whether this compositor tells of pauses at all */
function notifyOfPauses(wayland: WaylandConnection, hear: HearEvent): boolean {
  if (!wayland.offers(SEAT)) return false;
  const seat = wayland.bind(SEAT, 1, () => undefined).id;
  if (wayland.offers(EXT.name)) {
    const { id, version } = wayland.bind(EXT.name, EXT.version, () => undefined);
    // Since its second version it can tell of input alone, whatever keeps the screen awake.
    const request = version >= EXT.version ? EXT.getInputNotification : EXT.getNotification;
    wayland.request(id, request, wayland.newObject(hear), PAUSE_MS, seat);
    return true;
  }
  if (!wayland.offers(KDE.name)) return false;
  const { id } = wayland.bind(KDE.name, KDE.version, () => undefined);
  wayland.request(id, KDE.getTimeout, wayland.newObject(hear), seat, PAUSE_MS);
  return true;
}

/**
 * Does what the link to a strap asks for (src/core/heart/link.ts) by Web Bluetooth, and tells it what came of it. Beats go from here into
 * the break's session and nowhere else.
 */
import type { AppBridge } from '../../../src/contract.ts';
import {
  noLink,
  stepLink,
  wakeAtMs,
  type FoundStrap,
  type HeartLink,
  type LinkEffect,
  type LinkEvent,
  type SearchFor,
} from '../../../src/core/heart/link.ts';
import {
  heartInterrupted,
  heartNote,
  liveHeart,
  newSession,
  packetHeard,
  STEP_MS,
  timelineMoved,
  type HeartSession,
} from '../../../src/core/heart/heartSession.ts';
import { heartPacket, type HeartPacket } from '../../../src/core/heart/packet.ts';
import type { Routine } from '../../../src/core/routine/routine.ts';
import type { Bluetooth, Measurements, Strap } from './webBluetooth.ts';

export interface HeartView {
  readonly link: HeartLink;
  readonly session: HeartSession;
  /** What the search has seen so far. */
  readonly straps: readonly FoundStrap[];
}

export interface StrapLink {
  readonly view: () => HeartView;
  readonly search: (searchFor: SearchFor) => void;
  /** Takes that one of what was seen. */
  readonly pick: (strap: FoundStrap) => void;
  /** Ends the search without one. */
  cancel(): void;
  /** The break goes on from there, or stands still there; or it has another routine. */
  follow(routine: Routine, timeline: { readonly elapsedMs: number; readonly running: boolean }): void;
  /** The break is over: the strap is free for others again. */
  readonly end: () => void;
}

export interface StrapLinkDeps {
  readonly bluetooth: Bluetooth;
  readonly app: Pick<
    AppBridge,
    'seekHeartStrap' | 'pickHeartStrap' | 'heartSearchOver' | 'noteHeart' | 'noteStrapPacket' | 'setPreferences' | 'on'
  >;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Calls back once; the returned function takes it back. */
  readonly after: (delayMs: number, wake: () => void) => () => void;
  /** What is to be seen has changed; not told of beats while the break runs, which draws itself anew every second. */
  readonly onChange: () => void;
}

const HEART = 'heart_rate';
const MEASUREMENT = 'heart_rate_measurement';
/** Of which the log is told in a break. */
const MOST_SHAPES = 8;

export function startStrapLink(firstRoutine: Routine, deps: StrapLinkDeps): StrapLink {
  const { bluetooth, app, now, after, onChange } = deps;
  let link = noLink;
  let routine = firstRoutine;
  let session = newSession(routine);
  let straps: readonly FoundStrap[] = [];
  let picked: FoundStrap | null = null;
  let strap: Strap | null = null;
  let measurements: Measurements | null = null;
  /** The newest request that Chromium has; main hears of the end of this one alone. */
  let asked = 0;
  let stopWaking = (): void => undefined;
  let running = false;
  let seen = '';
  const shapes = new Set<string>();

  const tell = (event: LinkEvent): void => {
    const step = stepLink(link, event, now());
    if (isBeating(link) && !isBeating(step.link)) session = heartInterrupted(session);
    ({ link } = step);
    // Even where nothing has changed: a timer may come a little before its time.
    stopWaking();
    const wakeAt = wakeAtMs(link);
    stopWaking = wakeAt === null ? () => undefined : after(Math.max(1, wakeAt - now()), () => tell({ type: 'woke' }));
    for (const effect of step.effects) perform(effect);
    const { rate, trouble } = liveHeart(session, now());
    // A break that stands still draws nothing but this, and each drawing wakes a dozen threads: beats alone are seen once a step.
    const toSee = [link.phase.is, rate === null, trouble, running || Math.floor(now() / STEP_MS)].join();
    if (toSee === seen) return;
    seen = toSee;
    onChange();
  };

  const perform = (effect: LinkEffect): void => {
    switch (effect.do) {
      case 'search':
        void search(effect.searchFor, effect.number);
        break;
      case 'cancelSearch':
        void app.pickHeartStrap(null);
        break;
      case 'join':
        void join(effect.number);
        break;
      case 'leave':
        leave();
        break;
    }
  };

  const search = async (searchFor: SearchFor, number: number): Promise<void> => {
    straps = [];
    picked = null;
    try {
      tell({ type: 'available', number, yes: await bluetooth.getAvailability() });
      if (link.number !== number || link.phase.is !== 'searching') return;
      asked = number;
      await app.seekHeartStrap(searchFor);
      const found = await bluetooth.requestDevice({ filters: [{ services: [HEART] }] });
      if (link.number === number) keep(found, searchFor);
      tell({ type: 'found', number });
    } catch (error) {
      tell({ type: 'searchFailed', number, error: error as DOMException });
    } finally {
      if (asked === number) void app.heartSearchOver();
    }
  };

  const keep = (found: Strap, searchFor: SearchFor): void => {
    strap = found;
    strap.addEventListener('gattserverdisconnected', onDisconnected);
    if (searchFor === 'choice' && picked !== null) void app.setPreferences({ knownHeartStrap: picked });
  };

  const join = async (number: number): Promise<void> => {
    const joined = strap;
    if (joined === null) return;
    const isStale = (): boolean => link.number !== number;
    try {
      const server = await joined.gatt.connect();
      if (isStale()) {
        if (link.phase.is === 'off') joined.gatt.disconnect();
        return;
      }
      const service = await server.getPrimaryService(HEART);
      const found = await service.getCharacteristic(MEASUREMENT);
      if (isStale()) return;
      measurements = found;
      measurements.addEventListener('characteristicvaluechanged', onMeasurement);
      await measurements.startNotifications();
      tell({ type: 'joined', number });
    } catch (error) {
      tell({ type: 'joinFailed', number, error: error as DOMException });
    }
  };

  const leave = (): void => {
    measurements?.stopNotifications().catch(() => undefined); // the link may be gone already
    measurements = null;
    strap?.gatt.disconnect();
  };

  /** Of what is heard now: what was left may still have something to say. */
  const onMeasurement = ({ target }: Event): void => {
    if (target !== measurements) return;
    const { value } = target as Measurements;
    const packet = heartPacket(value);
    if (value.byteLength > 0) noteShape(value.getUint8(0), value.byteLength);
    if (packet !== null) hear(packet);
    tell({ type: 'packet' });
  };
  const hear = (packet: HeartPacket): void => {
    const before = session.measured;
    session = packetHeard(session, packet, now());
    const told = session.measured === before ? null : heartNote(session);
    if (told !== null) void app.noteHeart(told);
  };
  const noteShape = (flags: number, byteLength: number): void => {
    const shape = `${flags} ${byteLength}`;
    if (shapes.has(shape) || shapes.size >= MOST_SHAPES) return;
    shapes.add(shape);
    void app.noteStrapPacket(flags, byteLength);
  };
  const onDisconnected = ({ target }: Event): void => {
    if (target === strap) tell({ type: 'disconnected' });
  };

  const stopHearing = app.on('heartStraps', (seen) => {
    straps = seen;
    onChange();
  });

  return {
    view: () => ({ link, session, straps }),
    search(searchFor) {
      tell({ type: 'search', searchFor });
    },
    pick(chosen) {
      picked = chosen;
      void app.pickHeartStrap(chosen.id);
    },
    cancel() {
      tell({ type: 'cancel' });
    },
    follow(followed, timeline) {
      if (followed.id !== routine.id) session = { ...newSession(followed), beats: session.beats };
      routine = followed;
      session = timelineMoved(session, timeline, now());
      ({ running } = timeline);
    },
    end() {
      stopHearing();
      tell({ type: 'end' });
      stopWaking();
    },
  };
}

/** No longer while it is waited for: what a silent strap sent last is not what the heart does now. */
function isBeating({ phase }: HeartLink): boolean {
  return phase.is === 'beating';
}

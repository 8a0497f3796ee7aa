/**
 * How long there has been no input on a GNOME desktop. Its window manager tells of the beginning of each pause and of its end, so the time
 * is known at any moment without asking. Source: mutter's `org.gnome.Mutter.IdleMonitor` interface.
 */
import type { Clock, Stop } from '../../app/ports.ts';
import type { IdleSense } from '../../app/senses/idleSense.ts';
import { DAY, MINUTE, SECOND } from '../../core/time/time.ts';
import type { Bus, UniqueName } from '../bus/bus.ts';
import { followName } from '../bus/busNames.ts';

const NAME = 'org.gnome.Mutter.IdleMonitor';
/** The monitor of all input devices together. */
const MONITOR = { path: '/org/gnome/Mutter/IdleMonitor/Core', interface: NAME } as const;
/** Shorter pauses are none. */
const PAUSE_MS = SECOND;
/** Hardly anybody goes so long without a pause of a second: then the monitor is asked, which may have hung. */
const DOUBT_MS = MINUTE;
const ANSWER_WITHIN_MS = 2 * SECOND;

/** When the last input was (as `Clock.now().at`), `now` as long as there is no pause; null where nobody tells. */
type LastInput = number | 'now' | null;

export function startMutterIdle(bus: Bus, clock: Clock): IdleSense {
  let lastInput: LastInput = null;
  const stop = followName(bus, NAME, {
    owned: (owner) =>
      followMonitor(bus, owner, clock, (last) => {
        lastInput = last;
      }),
    unowned: () => (lastInput = null),
  });
  return {
    idleMs: () => (lastInput === null ? null : lastInput === 'now' ? 0 : Math.max(0, clock.now().at - lastInput)),
    stop: () => {
      stop();
      lastInput = null;
    },
  };
}

function followMonitor(bus: Bus, owner: UniqueName, clock: Clock, hear: (lastInput: LastInput) => void): Stop {
  const monitor = { ...MONITOR, destination: owner } as const;
  const getIdleTime = bus.method({ ...monitor, member: 'GetIdletime', takes: '', gives: 't' });
  const addPauseWatch = bus.method({ ...monitor, member: 'AddIdleWatch', takes: 't', gives: 'u' });
  const addInputWatch = bus.method({ ...monitor, member: 'AddUserActiveWatch', takes: '', gives: 'u' });
  const removeWatch = bus.method({ ...monitor, member: 'RemoveWatch', takes: 'u', gives: '' });
  let over = false;
  let pauseWatch: number | null = null;
  /** It fires once. */
  let inputWatch: number | null = null;
  let doubt: Stop = () => undefined;

  const setLastInput = (last: LastInput): void => {
    doubt();
    if (over) return;
    hear(last);
    if (last === 'now') doubt = clock.after(DOUBT_MS, () => void ask());
  };
  const pauseSince = (lastInput: number): void => {
    setLastInput(lastInput);
    if (inputWatch === null) void armInputWatch();
  };
  const armInputWatch = async (): Promise<void> => {
    const answer = await addInputWatch([], DAY);
    if (answer.kind !== 'values') return;
    inputWatch = answer.values[0];
    if (over) letGo();
  };
  /** Also of a watch that is answered for only after the stop: nobody else would ever remove it. */
  const letGo = (): void => {
    for (const watch of [pauseWatch, inputWatch]) if (watch !== null) void removeWatch([watch]);
    pauseWatch = null;
    inputWatch = null;
  };
  const ask = async (): Promise<void> => {
    const answer = await getIdleTime([], ANSWER_WITHIN_MS);
    if (over) return;
    const idleMs = answer.kind === 'values' ? Number(answer.values[0]) : null;
    if (idleMs === null) setLastInput(null);
    else if (idleMs < PAUSE_MS) setLastInput('now');
    else pauseSince(clock.now().at - idleMs);
  };

  const stopListening = bus.listen({ ...MONITOR, sender: owner, member: 'WatchFired', gives: 'u' }, ([watch]) => {
    if (watch === pauseWatch) pauseSince(clock.now().at - PAUSE_MS);
    if (watch !== inputWatch) return;
    inputWatch = null;
    setLastInput('now');
  });
  void ask();
  void addPauseWatch([BigInt(PAUSE_MS)]).then((answer) => {
    if (answer.kind !== 'values') return;
    pauseWatch = answer.values[0];
    if (over) letGo();
  });
  return () => {
    over = true;
    doubt();
    stopListening();
    letGo();
  };
}

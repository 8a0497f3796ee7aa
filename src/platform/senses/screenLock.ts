/**
 * Whether the screen is locked. logind keeps it of each session where the desktop tells it, as GNOME and Plasma do; others have a screen
 * saver that says whether it covers the screen. Either is enough.
 */
import type { StartSense } from '../../app/senses/startSense.ts';
import type { Stop } from '../../app/ports.ts';
import { DAY, SECOND } from '../../core/time/time.ts';
import { NOTHING } from '../../core/senses/sense.ts';
import type { Bus, UniqueName } from '../bus/bus.ts';
import { followName } from '../bus/busNames.ts';
import { followProperty } from '../bus/busProperties.ts';
import { LOGIND, sessionPath } from './logind.ts';
import { startAnswers } from './senseAnswers.ts';

const SESSION = 'org.freedesktop.login1.Session';
/** Names of screen savers; each has its object at the path of its name. */
const SCREEN_SAVERS = ['freedesktop', 'gnome', 'cinnamon', 'mate', 'xfce'].map(
  (desktop) => `org.${desktop}.ScreenSaver`,
);
/** `Lock` only asks the desktop to lock. One that has not said so after this long does not, or never says so. */
const CARRIED_OUT_WITHIN_MS = 5 * SECOND;

/** Hears whether the screen is locked; null where this one does not tell. */
type Hear = (locked: boolean | null) => void;

/** @param environment names the session, where it does */
export function senseScreenLock(
  sessionBus: Bus,
  systemBus: Bus,
  environment: NodeJS.ProcessEnv = process.env,
): StartSense {
  return (say) => {
    const answers = startAnswers(say);
    const told = new Map<string, boolean>();
    const hearOf =
      (source: string): Hear =>
      (locked) => {
        if (locked === null) told.delete(source);
        else told.set(source, locked);
        const all = [...told.values()];
        if (all.includes(true)) answers.answer({ answer: 'yes', why: 'locked' });
        else if (all.length > 0) answers.answer(NOTHING);
        else answers.await({ answer: 'unknown', why: 'notHere' });
      };
    answers.await({ answer: 'unknown', why: 'notHere' });
    const stops = [
      followName(systemBus, LOGIND, {
        owned: (owner) => followSession(systemBus, owner, environment, hearOf(LOGIND)),
        unowned: () => hearOf(LOGIND)(null),
      }),
      ...SCREEN_SAVERS.map((name) =>
        followName(sessionBus, name, {
          owned: (owner) => followScreenSaver(sessionBus, owner, name, hearOf(name)),
          unowned: () => hearOf(name)(null),
        }),
      ),
    ];
    return () => {
      for (const stop of stops) stop();
      answers.stop();
    };
  };
}

function followSession(bus: Bus, owner: UniqueName, environment: NodeJS.ProcessEnv, hear: Hear): Stop {
  const stops: Stop[] = [];
  let over = false;
  let hint: boolean | null = null;
  let asked = false;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => hear(hint === null ? null : hint || asked);
  const askFor = (lock: boolean) => (): void => {
    clearTimeout(patience);
    asked = lock;
    if (lock) patience = setTimeout(askFor(false), CARRIED_OUT_WITHIN_MS);
    tell();
  };

  void sessionPath(bus, owner, environment).then((path) => {
    if (over || path === null) return;
    const signals = { sender: owner, path, interface: SESSION, gives: '' } as const;
    stops.push(
      bus.listen({ ...signals, member: 'Lock' }, askFor(true)),
      bus.listen({ ...signals, member: 'Unlock' }, askFor(false)),
      followProperty(bus, owner, { path, interface: SESSION, property: 'LockedHint', gives: 'b' }, (locked) => {
        hint = locked;
        asked &&= locked !== true; // it is carried out, so from here on the hint alone counts
        tell();
      }),
    );
  });
  return () => {
    over = true;
    clearTimeout(patience);
    for (const stop of stops) stop();
  };
}

function followScreenSaver(bus: Bus, owner: UniqueName, name: string, hear: Hear): Stop {
  let over = false;
  const object = { path: `/${name.replaceAll('.', '/')}`, interface: name };
  // From whatever path: Plasma's has two.
  const stopListening = bus.listen(
    { sender: owner, interface: name, member: 'ActiveChanged', gives: 'b' },
    ([active]) => hear(active),
  );
  // A name is all that some have; who refuses this never signals either.
  void bus
    .method({ ...object, destination: owner, member: 'GetActive', takes: '', gives: 'b' })([], DAY)
    .then((answer) => {
      if (!over) hear(answer.kind === 'values' ? answer.values[0] : null);
    });
  return () => {
    over = true;
    stopListening();
  };
}

/** Lock and sleep by a real logind on a bus of its own, and screen savers beside it. */
import { defineInterface, sessionBus } from 'dbus-native';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sleepsOnce, type SleepEdge } from '../../src/app/senses/sleepEdges.ts';
import { openSessionBus, openSystemBus, type Bus } from '../../src/platform/bus/bus.ts';
import { socketsOf } from '../../src/platform/bus/busAddress.ts';
import { isServed } from '../../src/platform/bus/busNames.ts';
import { LOGIND } from '../../src/platform/senses/logind.ts';
import { senseScreenLock } from '../../src/platform/senses/screenLock.ts';
import { startSleepSignals } from '../../src/platform/senses/sleep.ts';
import { silentLog } from '../../src/platform/silentLog.ts';
import { startBareBus, type BareBus } from '../support/bareBus.ts';
import { canStartAsRoot } from '../support/canStart.ts';
import { startElogind, type LogindDesk } from '../support/elogind.ts';
import { eventually } from '../support/eventually.ts';
import { hearSense, type HeardSense } from '../support/hearSense.ts';
import { cleanedUpAfterEach } from '../support/cleanedUp.ts';

const LOCKED = { answer: 'yes', why: 'locked' } as const;
const UNLOCKED = { answer: 'no', why: 'nothing' } as const;
const NOBODY = { answer: 'unknown', why: 'notHere' } as const;

describe.runIf(canStartAsRoot('Lock and sleep'))('lock and sleep', () => {
  let desk: LogindDesk;
  let session: string;
  let daemon: BareBus;
  let systemBus: Bus;
  let bus: Bus;
  beforeAll(async () => {
    desk = await startElogind();
    session = await desk.openSession();
    daemon = await startBareBus();
    systemBus = openSystemBus(silentLog, () => socketsOf(desk.busAddress));
    bus = openSessionBus(silentLog, () => socketsOf(daemon.address));
  });
  afterAll(async () => {
    bus.stop();
    systemBus.stop();
    await daemon.stop();
    await desk.stop();
  });

  const cleanUp = cleanedUpAfterEach();

  function hearLock(): HeardSense {
    const sense = hearSense(senseScreenLock(bus, systemBus, { XDG_SESSION_ID: session }));
    cleanUp.push(sense.stop);
    return sense;
  }

  function hearSleep(): SleepEdge[] {
    const heard: SleepEdge[] = [];
    cleanUp.push(startSleepSignals(systemBus, (edge) => heard.push(edge)));
    return heard;
  }

  test('a session is locked and unlocked, as its desktop says', async () => {
    const sense = hearLock();
    await sense.saysAtOnce(UNLOCKED);
    await desk.setLockedHint(session, true);
    await sense.saysAtOnce(LOCKED);
    await desk.setLockedHint(session, false);
    await sense.saysAtOnce(UNLOCKED);
  });

  test('another session’s lock is none of ours', async () => {
    const other = await desk.openSession();
    const sense = hearLock();
    await sense.saysAtOnce(UNLOCKED);
    await desk.setLockedHint(other, true);
    await desk.manage('LockSession', 's', [other]);
    await desk.setLockedHint(session, true);
    await sense.saysAtOnce(LOCKED);
    await desk.setLockedHint(session, false);
    await sense.saysAtOnce(UNLOCKED);
    expect(sense.said).toEqual([UNLOCKED, LOCKED, UNLOCKED]);
  });

  test('who is asked to lock counts as locked until it has said so, or has not for 5 s', async () => {
    const sense = hearLock();
    await sense.saysAtOnce(UNLOCKED);
    await desk.manage('LockSession', 's', [session]);
    await sense.saysAtOnce(LOCKED);
    await desk.setLockedHint(session, true);
    await desk.setLockedHint(session, false); // by its password, which asks nobody to unlock
    await sense.saysAtOnce(UNLOCKED);
    await desk.manage('LockSession', 's', [session]);
    await sense.saysAtOnce(LOCKED);
    await desk.manage('UnlockSession', 's', [session]);
    await sense.saysAtOnce(UNLOCKED);
    await desk.manage('LockSession', 's', [session]);
    await sense.saysAtOnce(LOCKED);
    await sense.says(UNLOCKED);
  });

  test('a screen saver is enough, and a desktop that only has its name says nothing', async () => {
    const sense = hearLock();
    await sense.saysAtOnce(UNLOCKED);
    const name = 'org.gnome.ScreenSaver';
    const saver = sessionBus({ busAddress: daemon.address });
    cleanUp.push(() => saver.close());
    const service = defineInterface({
      name,
      methods: { GetActive: { out: { active: 'b' }, handler: () => true } },
      signals: { ActiveChanged: { args: { active: 'b' } } },
    });
    await saver.export('/org/gnome/ScreenSaver', service);
    await saver.ownName('org.freedesktop.ScreenSaver'); // as GNOME has it: a name with nothing behind it
    await saver.ownName(name);
    await sense.saysAtOnce(LOCKED);
    service.emit['ActiveChanged']?.(false);
    await sense.saysAtOnce(UNLOCKED);
    for (let n = 0; n < 10_000; n += 1) service.emit['ActiveChanged']?.(n % 2 === 0);
    service.emit['ActiveChanged']?.(true);
    await sense.says(LOCKED);
    await saver.close();
    await sense.saysAtOnce(UNLOCKED);
    expect(sense.said.length).toBeLessThan(60);
  });

  test('a sleep is heard from its begin to its end, and counted once though two tell of it', async () => {
    const once: SleepEdge[] = [];
    const part = sleepsOnce((edge) => once.push(edge));
    const [first, second] = [part(), part()];
    cleanUp.push(startSleepSignals(systemBus, first), startSleepSignals(systemBus, second));
    const heard = hearSleep();
    // The bus answers in turn: at the second answer it has been asked for the signals of the owner that the first one named.
    for (let round = 0; round < 2; round += 1) expect(await isServed(systemBus, LOGIND)).toBe('yes');
    for (let sleeps = 1; sleeps <= 2; sleeps += 1) {
      await desk.manage('Suspend', 'b', [false]);
      await eventually('it woke', () => heard.length === 2 * sleeps);
    }
    expect(heard).toEqual(['suspend', 'resume', 'suspend', 'resume']);
    expect(once).toEqual(heard);
  });

  test('a logind that hangs is unknown within 2 s; one that crashes has not locked; another one is heard', async () => {
    desk.signal('SIGSTOP');
    const sense = hearLock();
    await sense.says(NOBODY);
    expect(sense.said).toEqual([NOBODY]);
    desk.signal('SIGCONT');
    await sense.saysAtOnce(UNLOCKED);
    await desk.setLockedHint(session, true);
    await sense.saysAtOnce(LOCKED);
    await desk.crash();
    await sense.says(NOBODY);
    await desk.start();
    session = await desk.openSession();
    await hearLock().saysAtOnce(UNLOCKED);
  });
});

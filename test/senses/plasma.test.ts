/** Do Not Disturb of KDE Plasma: its real notification server, without the rest of Plasma. */
import { sessionBus, type MessageBus } from 'dbus-native';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { openSessionBus, type Bus } from '../../src/platform/bus/bus.ts';
import { socketsOf } from '../../src/platform/bus/busAddress.ts';
import { senseDoNotDisturb } from '../../src/platform/senses/doNotDisturb.ts';
import { silentLog } from '../../src/platform/silentLog.ts';
import { startBareBus, type BareBus } from '../support/bareBus.ts';
import { canStart } from '../support/canStart.ts';
import { hearSense } from '../support/hearSense.ts';
import { NOTIFICATIONS } from '../support/notificationDouble.ts';
import { QML_SCENE, startPlasmaServer } from '../support/plasmaServer.ts';
import { callMethod } from '../support/sessionBus.ts';
import type { StartedProgram } from '../support/startedPrograms.ts';

describe.runIf(canStart('Plasma', [QML_SCENE]))('Do Not Disturb on Plasma', () => {
  let daemon: BareBus;
  let bus: Bus;
  let program: MessageBus;
  let server: StartedProgram;
  beforeAll(async () => {
    daemon = await startBareBus();
    bus = openSessionBus(silentLog, () => socketsOf(daemon.address));
    program = sessionBus({ busAddress: daemon.address, timeout: 5_000 });
  });
  afterAll(async () => {
    bus.stop();
    await program.close();
    await server.stop();
    await daemon.stop();
  });

  test('a program wants quiet while it shares the screen, and no longer; the server crashes, and another one comes', async () => {
    const off = { answer: 'no', why: 'nothing' } as const;
    const on = { answer: 'yes', why: 'notificationsOff', by: 'Plasma' } as const;
    const sense = hearSense(senseDoNotDisturb(bus));
    const notifications = {
      bus: program,
      service: NOTIFICATIONS.name,
      ...NOTIFICATIONS,
      interface: NOTIFICATIONS.name,
    };
    const inhibit = (): Promise<unknown> =>
      callMethod(notifications, 'Inhibit', 'ssa{sv}', ['firefox', 'Sharing the screen', {}]);
    server = startPlasmaServer(daemon.address);
    await sense.says(off);
    const wish = await inhibit();
    await sense.saysAtOnce(on);
    await callMethod(notifications, 'UnInhibit', 'u', [wish]);
    await sense.saysAtOnce(off);
    await inhibit();
    await sense.saysAtOnce(on);
    server.signal('SIGKILL');
    await sense.saysAtOnce({ answer: 'no', why: 'nothing' });
    server = startPlasmaServer(daemon.address);
    await sense.says(off);
    sense.stop();
  });
});

/**
 * What a GNOME desktop tells: idle by mutter, its own window manager, without a screen and with real input; Do Not Disturb by its real
 * settings. GNOME Shell itself (some 60 MB more of packages) is only stood in for as the one that has the name of the notification server.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSessionBus, type Bus } from '../../src/platform/bus/bus.ts';
import { socketsOf } from '../../src/platform/bus/busAddress.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { senseDoNotDisturb } from '../../src/platform/senses/doNotDisturb.ts';
import { startMutterIdle } from '../../src/platform/senses/mutterIdle.ts';
import { silentLog } from '../../src/platform/silentLog.ts';
import { canStart } from '../support/canStart.ts';
import { eventually } from '../support/eventually.ts';
import { hearSense } from '../support/hearSense.ts';
import { prepareMutterDesk, type MutterDesk } from '../support/mutter.ts';
import { startNamedServer } from '../support/notificationDouble.ts';
import type { StartedProgram } from '../support/startedPrograms.ts';
import { cleanedUpAfterEach } from '../support/cleanedUp.ts';

const run = promisify(execFile);
/** From what the desktop tells to what we know. */
const AT_ONCE_MS = 1_000;

describe.runIf(canStart('GNOME', ['mutter', 'gsettings', '/usr/libexec/dconf-service']))('on a GNOME desktop', () => {
  let desk: MutterDesk;
  let bus: Bus;
  let mutter: StartedProgram;
  beforeAll(async () => {
    desk = await prepareMutterDesk();
    bus = openSessionBus(silentLog, () => socketsOf(desk.busAddress));
  });
  afterAll(async () => {
    bus.stop();
    await desk.stop();
  });

  const cleanUp = cleanedUpAfterEach();

  test('idle: a pause grows by itself, ends with a key or the pointer, and lives through another mutter', async () => {
    const sense = startMutterIdle(bus, systemClock);
    cleanUp.push(sense.stop);
    expect(sense.idleMs()).toBeNull();
    mutter = await desk.startMutter();
    await eventually('it tells', () => sense.idleMs() !== null, AT_ONCE_MS);
    await eventually('a pause of 2 s', () => (sense.idleMs() ?? 0) >= 2_000);
    for (const what of ['key', 'pointer'] as const) {
      const pressedAt = performance.now();
      await desk.input(what);
      await eventually(`the ${what}`, () => sense.idleMs() === 0, AT_ONCE_MS);
      const afterMs = await eventually('the next pause', () => sense.idleMs() || undefined);
      // Not counted from when the pause was noticed, but from the input.
      expect(afterMs).toBeGreaterThanOrEqual(1_000);
      expect(afterMs).toBeLessThanOrEqual(performance.now() - pressedAt);
    }
    mutter.signal('SIGKILL');
    await eventually('nobody tells', () => sense.idleMs() === null, AT_ONCE_MS);
    mutter = await desk.startMutter();
    await eventually('it tells again', () => sense.idleMs() !== null, AT_ONCE_MS);
    await eventually('another pause', () => (sense.idleMs() ?? 0) >= 1_000);
    await desk.input('key');
    await eventually('its end', () => sense.idleMs() === 0, AT_ONCE_MS);
  });

  test('idle: a mutter that hung is heard when it goes on', async () => {
    mutter.signal('SIGSTOP');
    const frozenAt = performance.now();
    const sense = startMutterIdle(bus, systemClock);
    cleanUp.push(sense.stop);
    await eventually('its time to answer is over', () => performance.now() - frozenAt > 2_100);
    expect(sense.idleMs()).toBeNull();
    mutter.signal('SIGCONT');
    await desk.input('key');
    await eventually('a pause', () => (sense.idleMs() ?? 0) >= 1_000);
    await desk.input('pointer');
    await eventually('its end', () => sense.idleMs() === 0, AT_ONCE_MS);
  });

  test('Do Not Disturb: banners are switched off and on, one by one or with their folder', async () => {
    const shell = await startNamedServer(desk.busAddress, 'gnome-shell');
    cleanUp.push(() => shell.close());
    const sense = hearSense(senseDoNotDisturb(bus, desk.environment));
    cleanUp.push(sense.stop);
    await sense.saysAtOnce({ answer: 'no', why: 'nothing' });
    const change = (...words: readonly string[]): Promise<unknown> =>
      run('gsettings', words, { env: desk.environment });
    const schema = 'org.gnome.desktop.notifications';
    for (let round = 0; round < 2; round += 1) {
      await change('set', schema, 'show-banners', 'false');
      await sense.saysAtOnce({ answer: 'yes', why: 'notificationsOff', by: 'GNOME' });
      await change(...(round === 0 ? ['set', schema, 'show-banners', 'true'] : ['reset-recursively', schema]));
      await sense.saysAtOnce({ answer: 'no', why: 'nothing' });
    }
    const writer = ['/ca/desrt/dconf/Writer/user', 'ca.desrt.dconf.Writer', 'Notify', 'sass'] as const;
    const readings = sense.said.length;
    for (let n = 0; n < 10_000; n += 1)
      shell.sendSignal(...writer, ['/org/gnome/desktop/notifications/show-banners', [''], String(n)]);
    await change('set', schema, 'show-banners', 'false');
    await sense.says({ answer: 'yes', why: 'notificationsOff', by: 'GNOME' });
    expect(sense.said.length).toBe(readings + 1);
  });
});

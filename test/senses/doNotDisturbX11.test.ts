/** Do Not Disturb of the notification servers that have it on X11, real ones on a display and bus of their own. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { MessageBus } from 'dbus-native';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPrivateDesktop, type PrivateDesktop } from '../../scripts/setup/privateDesktop.ts';
import { openSessionBus, type Bus } from '../../src/platform/bus/bus.ts';
import { isServed } from '../../src/platform/bus/busNames.ts';
import { socketsOf } from '../../src/platform/bus/busAddress.ts';
import { senseDoNotDisturb } from '../../src/platform/senses/doNotDisturb.ts';
import { silentLog } from '../../src/platform/silentLog.ts';
import { canStart } from '../support/canStart.ts';
import { eventually } from '../support/eventually.ts';
import { hearSense, type HeardSense } from '../support/hearSense.ts';
import { NOTIFICATIONS, startNamedServer } from '../support/notificationDouble.ts';
import { xfceNotifyd } from '../support/notificationServers.ts';
import { startProgram, type StartedProgram } from '../support/startedPrograms.ts';
import { settingsProgram } from '../support/xfcePanel.ts';
import { cleanedUpAfterEach } from '../support/cleanedUp.ts';

const run = promisify(execFile);
const SERVER = NOTIFICATIONS.name;
const NOBODY = { answer: 'unknown', why: 'notHere' } as const;
const OFF = { answer: 'no', why: 'nothing' } as const;
const DUNST = { answer: 'yes', why: 'notificationsOff', by: 'dunst' } as const;
const XFCE = { answer: 'yes', why: 'notificationsOff', by: 'Xfce Notify Daemon' } as const;

describe.runIf(canStart('Do Not Disturb on X11', ['Xvfb', 'dunst', 'xfconf-query', xfceNotifyd]))(
  'Do Not Disturb on X11',
  () => {
    let desktop: PrivateDesktop;
    let environment: NodeJS.ProcessEnv;
    let bus: Bus;
    const home = mkdtempSync(join(tmpdir(), 'unbrace-home-'));

    beforeAll(async () => {
      desktop = await startPrivateDesktop();
      environment = { ...process.env, ...desktop.environment, HOME: home, XDG_CONFIG_HOME: home };
      bus = openSessionBus(silentLog, () => socketsOf(desktop.environment['DBUS_SESSION_BUS_ADDRESS'] ?? ''));
    });
    afterAll(async () => {
      bus.stop();
      await desktop.stop();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    });

    const cleanUp = cleanedUpAfterEach();

    function hear(): HeardSense {
      const sense = hearSense(senseDoNotDisturb(bus, environment));
      cleanUp.push(sense.stop);
      return sense;
    }

    /** Starts it, and waits until it serves. */
    async function start(name: string, program: string, ...args: readonly string[]): Promise<StartedProgram> {
      await eventually(`nobody has ${name}`, async () => (await isServed(bus, name)) === 'no');
      const part = startProgram(program, args, environment);
      cleanUp.push(part.stop);
      await eventually(`${program} serves`, async () => (await isServed(bus, name)) === 'yes');
      return part;
    }

    const startDunst = (): Promise<StartedProgram> => start(SERVER, 'dunst', '-config', '/dev/null');

    async function pauseDunst(paused: boolean): Promise<void> {
      await run('dunstctl', ['set-paused', String(paused)], { env: environment });
    }

    test('dunst is paused, and goes on; it ends, and another one comes', async () => {
      const sense = hear();
      await sense.says(NOBODY);
      const dunst = await startDunst();
      await sense.saysAtOnce(OFF);
      await pauseDunst(true);
      await sense.saysAtOnce(DUNST);
      await pauseDunst(false);
      await sense.saysAtOnce(OFF);
      await pauseDunst(true);
      await sense.saysAtOnce(DUNST);
      dunst.signal('SIGKILL');
      await sense.saysAtOnce(OFF);
      await startDunst();
      await pauseDunst(true);
      await sense.saysAtOnce(DUNST);
    });

    test('dunst is paused, and in its place comes one that cannot tell: nothing is held back any more', async () => {
      const dunst = await startDunst();
      await pauseDunst(true);
      const sense = hear();
      await sense.saysAtOnce(DUNST);
      dunst.signal('SIGKILL');
      await sense.saysAtOnce(OFF);
      await startPlasmaDouble();
      await sense.saysAtOnce({ answer: 'unknown', why: 'desktopDoesNotTell', by: 'Plasma' });
    });

    test('dunst was paused before the sense began, and a sense that was stopped says nothing more', async () => {
      await startDunst();
      await pauseDunst(true);
      const sense = hear();
      await sense.saysAtOnce(DUNST);
      const other = hear();
      sense.stop();
      await pauseDunst(false);
      await other.saysAtOnce(OFF);
      expect(sense.said).toEqual([DUNST]);
    });

    test('a dunst that hangs is unknown within 2 s, and is heard when it goes on', async () => {
      const dunst = await startDunst();
      await pauseDunst(true);
      dunst.signal('SIGSTOP');
      const sense = hear();
      await sense.says({ answer: 'unknown', why: 'noAnswer' });
      expect(sense.said).toHaveLength(1);
      dunst.signal('SIGCONT');
      await sense.saysAtOnce(DUNST);
    });

    test('Xfce’s server keeps it among its settings, which may never have been set', async () => {
      await start('org.xfce.Xfconf', settingsProgram());
      await start(SERVER, xfceNotifyd);
      const sense = hear();
      const set = (...words: readonly string[]): Promise<unknown> =>
        run('xfconf-query', ['-c', 'xfce4-notifyd', '-p', '/do-not-disturb', ...words], { env: environment });
      await sense.saysAtOnce(OFF);
      await set('-n', '-t', 'bool', '-s', 'true');
      await sense.saysAtOnce(XFCE);
      await set('-s', 'false');
      await sense.saysAtOnce(OFF);
      await set('-s', 'true');
      await sense.saysAtOnce(XFCE);
      await set('-r');
      await sense.saysAtOnce(OFF);
    });

    /** A server as Plasma's, with what no real one does on demand. */
    async function startPlasmaDouble(...inhibited: readonly [type: string, value: unknown] | []): Promise<MessageBus> {
      const [type, value] = inhibited;
      const address = desktop.environment['DBUS_SESSION_BUS_ADDRESS'] ?? '';
      const server = await startNamedServer(address, 'Plasma\n\u202e', type === undefined ? null : { type, value });
      cleanUp.push(() => server.close());
      return server;
    }

    test('a server that has no such thing, or tells nonsense, is unknown', async () => {
      const UNTOLD = { answer: 'unknown', why: 'desktopDoesNotTell', by: 'Plasma' } as const;
      const sense = hear();
      const silent = await startPlasmaDouble();
      await sense.saysAtOnce(UNTOLD);
      await silent.close();
      await sense.saysAtOnce(OFF);
      await startPlasmaDouble('s', 'true');
      await sense.saysAtOnce(UNTOLD);
    });

    test('a server that changes its mind 10,000 times in a second is heard to the end, and seldom', async () => {
      const server = await startPlasmaDouble('b', false);
      const sense = hear();
      await sense.saysAtOnce(OFF);
      for (let n = 0; n < 10_000; n += 1)
        server.emitPropertiesChanged(NOTIFICATIONS.path, SERVER, { Inhibited: n % 2 === 1 });
      await sense.says({ answer: 'yes', why: 'notificationsOff', by: 'Plasma' });
      expect(sense.said.length).toBeLessThan(60);
    });
  },
);

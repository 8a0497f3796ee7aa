/** Xfce's presentation mode, by its real power manager and its real settings. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sessionBus } from 'dbus-native';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { startPrivateDesktop, type PrivateDesktop } from '../../scripts/setup/privateDesktop.ts';
import { openSessionBus, type Bus } from '../../src/platform/bus/bus.ts';
import { socketsOf } from '../../src/platform/bus/busAddress.ts';
import { isServed } from '../../src/platform/bus/busNames.ts';
import { sensePresenting } from '../../src/platform/senses/presenting.ts';
import { silentLog } from '../../src/platform/silentLog.ts';
import { canStart } from '../support/canStart.ts';
import { eventually } from '../support/eventually.ts';
import { hearSense } from '../support/hearSense.ts';
import { startProgram, type StartedProgram } from '../support/startedPrograms.ts';
import { settingsProgram } from '../support/xfcePanel.ts';

const run = promisify(execFile);
const POWER_MANAGER = 'org.xfce.PowerManager';

describe.runIf(canStart('Presentation mode', ['Xvfb', 'xfce4-power-manager', 'xfconf-query']))(
  'presentation mode',
  () => {
    const home = mkdtempSync(join(tmpdir(), 'unbrace-home-'));
    const programs: StartedProgram[] = [];
    let display: PrivateDesktop;
    let environment: NodeJS.ProcessEnv;
    let bus: Bus;
    beforeAll(async () => {
      display = await startPrivateDesktop();
      environment = {
        ...display.environment,
        HOME: home,
        XDG_CONFIG_HOME: home,
        DBUS_SYSTEM_BUS_ADDRESS: 'disabled:',
      };
      bus = openSessionBus(silentLog, () => socketsOf(display.environment['DBUS_SESSION_BUS_ADDRESS'] ?? ''));
    });
    afterAll(async () => {
      bus.stop();
      for (const program of programs.toReversed()) await program.stop();
      await display.stop();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    });

    async function start(name: string, program: string, ...args: readonly string[]): Promise<StartedProgram> {
      const started = startProgram(program, args, environment);
      programs.push(started);
      await eventually(`${program} serves`, async () => (await isServed(bus, name)) === 'yes');
      return started;
    }

    test('it is switched on; no power manager obeys it, and then another one; it is switched off', async () => {
      const UNTOLD = { answer: 'unknown', why: 'desktopDoesNotTell' } as const;
      const OFF = { answer: 'no', why: 'nothing' } as const;
      const ON = { answer: 'yes', why: 'presentationMode', by: 'Xfce' } as const;
      const set = (on: boolean): Promise<unknown> => {
        const property = ['-c', 'xfce4-power-manager', '-p', '/xfce4-power-manager/presentation-mode'];
        const value = ['-n', '-t', 'bool', '-s', String(on)];
        return run('xfconf-query', [...property, ...value], { env: { ...process.env, ...environment } });
      };
      const sense = hearSense(sensePresenting(bus));
      await sense.saysAtOnce(UNTOLD);
      await start('org.xfce.Xfconf', settingsProgram());
      const manager = await start(POWER_MANAGER, 'xfce4-power-manager', '--no-daemon');
      await sense.saysAtOnce(OFF);
      await set(true);
      await sense.saysAtOnce(ON);
      manager.signal('SIGKILL');
      await sense.saysAtOnce(OFF);
      // Without DPMS on its display the real one (4.18) crashes when the mode is switched off, so another program has its name now.
      const other = sessionBus({ busAddress: display.environment['DBUS_SESSION_BUS_ADDRESS'] ?? '' });
      await other.ownName(POWER_MANAGER);
      await sense.saysAtOnce(ON);
      await set(false);
      await sense.saysAtOnce(OFF);
      await other.close();
      sense.stop();
    });
  },
);

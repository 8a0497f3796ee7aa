import { sessionBus, type MessageBus } from 'dbus-native';
import { expect, test } from 'vitest';
import { socketsOf } from '../../../src/platform/bus/busAddress.ts';
import { openSessionBus } from '../../../src/platform/bus/bus.ts';
import { hasTrayHost, onTrayHostCome } from '../../../src/platform/bus/trayHost.ts';
import { silentLog } from '../../../src/platform/silentLog.ts';
import { startBareBus } from '../../support/bareBus.ts';
import { eventually } from '../../support/eventually.ts';
import { cleanedUpAfterEach } from '../../support/cleanedUp.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';

const cleanUp = cleanedUpAfterEach();

async function startDesktop() {
  const daemon = await startBareBus();
  const bus = openSessionBus(silentLog, () => socketsOf(daemon.address));
  cleanUp.push(daemon.stop, bus.stop);
  const startTray = async (): Promise<MessageBus> => {
    const tray = sessionBus({ busAddress: daemon.address });
    cleanUp.push(() => tray.close());
    await tray.ownName(WATCHER);
    return tray;
  };
  return { bus, daemon, startTray };
}

test('a tray that comes late is noticed once, and so is each that comes after it, and each host of one that runs', async () => {
  const { bus, startTray } = await startDesktop();
  let came = 0;
  cleanUp.push(onTrayHostCome(bus, () => (came += 1)).stop);
  expect(await hasTrayHost(bus)).toBe('no');
  const first = await startTray();
  first.sendSignal('/StatusNotifierWatcher', WATCHER, 'StatusNotifierHostRegistered'); // its panel, a moment later
  await eventually('the tray noticed', () => came === 1);
  expect(await hasTrayHost(bus)).toBe('yes');

  await first.close();
  await eventually('the tray gone', async () => (await hasTrayHost(bus)) === 'no');
  const second = await startTray();
  await eventually('the tray noticed again', () => came === 2);
  second.sendSignal('/StatusNotifierWatcher', WATCHER, 'StatusNotifierHostRegistered');
  await eventually('its host noticed', () => came === 3);
});

test('nobody is told that it listens before the bus tells of a tray that comes', async () => {
  const { bus, daemon, startTray } = await startDesktop();
  await hasTrayHost(bus);
  process.kill(daemon.pid, 'SIGSTOP'); // as a bus on a machine that has just been started
  let came = 0;
  const { listening, stop } = onTrayHostCome(bus, () => (came += 1));
  cleanUp.push(stop);
  let isTold = false;
  const told = listening.then(() => (isTold = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(isTold).toBe(false);
  process.kill(daemon.pid, 'SIGCONT');
  await told;
  await startTray();
  await eventually('the tray noticed', () => came === 1);
});

test('where there is no bus, nothing comes and nothing breaks', async () => {
  const bus = openSessionBus(silentLog, () => []);
  onTrayHostCome(bus, () => expect.unreachable()).stop();
  const { listening, stop } = onTrayHostCome(bus, () => expect.unreachable());
  await listening;
  expect(await hasTrayHost(bus)).toBe('unknown');
  stop();
  bus.stop();
});

/** A window manager that tells nonsense, floods, or falls silent, as no real one does on demand. */
import { defineInterface, sessionBus, type MessageBus } from 'dbus-native';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSessionBus, type Bus } from '../../src/platform/bus/bus.ts';
import { socketsOf } from '../../src/platform/bus/busAddress.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { startMutterIdle } from '../../src/platform/senses/mutterIdle.ts';
import { silentLog } from '../../src/platform/silentLog.ts';
import { startBareBus, type BareBus } from '../support/bareBus.ts';
import { eventually } from '../support/eventually.ts';
import { virtualClock } from '../support/virtualClock.ts';

const NAME = 'org.gnome.Mutter.IdleMonitor';
const PATH = '/org/gnome/Mutter/IdleMonitor/Core';
const PAUSE_WATCH = 7;
const INPUT_WATCH = 8;

let daemon: BareBus;
let bus: Bus;
const cleanUp: (() => unknown)[] = [];
beforeEach(async () => {
  daemon = await startBareBus();
  bus = openSessionBus(silentLog, () => socketsOf(daemon.address));
  cleanUp.push(daemon.stop, bus.stop);
});
afterEach(async () => {
  for (const clean of cleanUp.splice(0).toReversed()) await clean();
});

interface WatchKeeper {
  readonly pauseWatch?: () => unknown;
  readonly removed?: (watch: { readonly id: number }) => unknown;
}

/** @param idle the idle time that it tells, and of which type that is */
async function startDouble(
  type: string,
  idle: () => unknown,
  { pauseWatch = () => PAUSE_WATCH, removed = () => undefined }: WatchKeeper = {},
): Promise<MessageBus> {
  const double = sessionBus({ busAddress: daemon.address });
  cleanUp.push(() => double.close());
  const monitor = defineInterface({
    name: NAME,
    methods: {
      GetIdletime: { out: { idle: type }, handler: idle },
      AddIdleWatch: { in: { interval: 't' }, out: { id: 'u' }, handler: pauseWatch },
      AddUserActiveWatch: { out: { id: 'u' }, handler: () => INPUT_WATCH },
      RemoveWatch: { in: { id: 'u' }, handler: removed },
    },
  });
  await double.export(PATH, monitor);
  await double.ownName(NAME);
  return double;
}

const fired = (double: MessageBus, watch: unknown, signature = 'u'): void =>
  double.sendSignal(PATH, NAME, 'WatchFired', signature, [watch]);

test('an idle time that is a text is none, and a watch that nobody set is none', async () => {
  let asked = 0;
  const sense = startMutterIdle(bus, systemClock);
  cleanUp.push(sense.stop);
  const double = await startDouble('s', () => `${(asked += 1)} ms`);
  await eventually('it was asked', () => asked > 0);
  fired(double, PAUSE_WATCH, 'q');
  fired(double, 99);
  for (let n = 0; n < 10_000; n += 1) fired(double, n + 1_000);
  fired(double, PAUSE_WATCH);
  // What it says rightly counts, behind all that.
  await eventually('a pause', () => (sense.idleMs() ?? 0) >= 1_000);
  await eventually('its end', () => {
    fired(double, INPUT_WATCH); // which may not have been set yet
    return sense.idleMs() === 0;
  });
});

test('one that has told of no pause for a minute is asked, and where it is silent then nothing is known', async () => {
  const clock = virtualClock();
  const answers: unknown[] = [0n, 0n, new Promise(() => undefined)];
  const sense = startMutterIdle(bus, clock);
  cleanUp.push(sense.stop);
  const double = await startDouble('t', () => answers.shift());
  await eventually('it tells', () => sense.idleMs() === 0);
  clock.pass(59_000);
  expect(answers).toHaveLength(2);
  await eventually('nothing is known', () => {
    clock.pass(60_000);
    return sense.idleMs() === null;
  });
  expect(answers).toEqual([]);
  fired(double, PAUSE_WATCH);
  await eventually('it goes on', () => sense.idleMs() === 1_000);
});

test('a watch that it answers for only after the stop is removed all the same', async () => {
  let answerLate: (watch: number) => void = () => undefined;
  let isAsked = false;
  const removed: unknown[] = [];
  const sense = startMutterIdle(bus, systemClock);
  await startDouble('t', () => 0n, {
    pauseWatch: () => {
      isAsked = true;
      return new Promise<number>((resolve) => (answerLate = resolve));
    },
    removed: (watch) => void removed.push(watch),
  });
  await eventually('it was asked for a watch', () => isAsked);
  sense.stop();
  answerLate(PAUSE_WATCH);
  await eventually('it is removed', () => removed.length > 0);
  expect(removed).toHaveLength(1);
});

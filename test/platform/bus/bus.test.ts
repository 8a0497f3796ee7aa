/** The client on a real dbus-daemon; other guests there are dbus-native's. */
import { createConnection, defineInterface, messageType, sessionBus, type MessageBus } from 'dbus-native';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followName, followNamesUnder, isServed, onOwnerChange } from '../../../src/platform/bus/busNames.ts';
import { socketsOf, systemBusSockets } from '../../../src/platform/bus/busAddress.ts';
import { openSessionBus, openSystemBus, THE_BUS, type Bus } from '../../../src/platform/bus/bus.ts';
import { silentLog } from '../../../src/platform/silentLog.ts';
import { startBareBus, type BareBus } from '../../support/bareBus.ts';
import { busValues } from '../../support/busTypes.ts';
import { eventually } from '../../support/eventually.ts';
import { cleanedUpAfterEach } from '../../support/cleanedUp.ts';

const NAME = 'org.example.Guest';
const GUEST = { destination: NAME, path: '/guest', interface: NAME } as const;
const MOOD = { interface: NAME, member: 'Mood', gives: 's' } as const;

const cleanUp = cleanedUpAfterEach();

async function startDaemon(): Promise<BareBus> {
  const daemon = await startBareBus();
  cleanUp.push(daemon.stop);
  return daemon;
}

function open(findAddress: () => string): Bus {
  const bus = openSessionBus(silentLog, () => socketsOf(findAddress()));
  cleanUp.push(bus.stop);
  return bus;
}

/** Somebody else on the bus, with a service that says hello, or says nothing, and has moods. */
async function startGuest({
  address,
}: BareBus): Promise<{ readonly bus: MessageBus; readonly mood: (is: string) => void }> {
  const bus = sessionBus({ busAddress: address });
  cleanUp.push(() => bus.close());
  const guest = defineInterface({
    name: NAME,
    methods: {
      Hello: { in: { to: 's' }, out: { said: 's' }, handler: ({ to }: { to: string }) => `Hello ${to}` },
      Never: { handler: () => new Promise(() => undefined) },
    },
    signals: { Mood: { args: { is: 's' } } },
  });
  await bus.export('/guest', guest);
  await bus.ownName(NAME);
  return { bus, mood: (is) => guest.emit['Mood']?.(is) };
}

test('a call is answered with its values and by whom, or refused by a name', async () => {
  const daemon = await startDaemon();
  const { bus: guest } = await startGuest(daemon);
  const bus = open(() => daemon.address);
  const hello = bus.method({ ...GUEST, member: 'Hello', takes: 's', gives: 's' });
  expect(await hello(['you'])).toEqual({ kind: 'values', values: ['Hello you'], from: guest.name });
  const nobody = bus.method({ ...GUEST, destination: 'org.example.Nobody', member: 'Hello', takes: 's', gives: 's' });
  expect(await nobody(['you'])).toEqual({ kind: 'refused', error: 'org.freedesktop.DBus.Error.ServiceUnknown' });
  const credentials = bus.method({ ...THE_BUS, member: 'GetConnectionCredentials', takes: 's', gives: 'a{sv}' });
  const answer = await credentials([NAME]);
  expect(answer.kind === 'values' && answer.values[0].get('ProcessID')).toEqual({ signature: 'u', value: process.pid });
});

test('what is not answered in time, or not as it was asked, is unknown', async () => {
  const daemon = await startDaemon();
  await startGuest(daemon);
  const bus = open(() => daemon.address);
  const never = bus.method({ ...GUEST, member: 'Never', takes: '', gives: '' });
  expect(await never([], 50)).toEqual({ kind: 'unknown', why: 'silent' });
  const number = bus.method({ ...GUEST, member: 'Hello', takes: 's', gives: 'u' });
  expect(await number(['you'])).toEqual({ kind: 'unknown', why: 'unreadable' });
});

test('any values go over a real bus to another library and come back the same', async () => {
  const daemon = await startDaemon();
  const echo = createConnection({ busAddress: daemon.address, plainValues: false, variants: 'wrap' });
  cleanUp.push(() => echo.end());
  const hello = { ...THE_BUS, type: messageType.methodCall, serial: 1, member: 'Hello' };
  const named = new Promise<string>((resolve) => {
    echo.on('message', ({ replySerial, body: [name] = [] }) => {
      if (replySerial === 1) resolve(String(name));
    });
  });
  echo.message(hello);
  const destination = await named;
  let serial = 1;
  echo.on('message', ({ member, sender, serial: replySerial, signature, body }) => {
    if (member !== 'Echo' || sender === undefined || replySerial === undefined) return;
    const reply = { type: messageType.methodReturn, serial: (serial += 1), destination: sender, replySerial };
    echo.message(signature === undefined || signature === '' ? reply : { ...reply, signature, body: body ?? [] });
  });
  const bus = open(() => daemon.address);
  await fc.assert(
    fc.asyncProperty(busValues, async ({ signature, values }) => {
      const method = { destination, path: '/', interface: 'a.b', member: 'Echo', takes: signature, gives: signature };
      expect(await bus.method(method)(values)).toEqual({ kind: 'values', values, from: destination });
    }),
  );
});

test('a signal is heard from whom it was listened to, as long as it was', async () => {
  const daemon = await startDaemon();
  const { mood, bus: guest } = await startGuest(daemon);
  const bus = open(() => daemon.address);
  const heard: string[] = [];
  const stop = bus.listen({ ...MOOD, sender: guest.name as `:${string}` }, ([is]) => heard.push(is));
  bus.listen({ ...MOOD, sender: ':1.999' }, () => heard.push('from a stranger'));
  bus.listen({ ...MOOD, gives: 'u' }, () => heard.push('of another kind'));
  bus.listen({ ...MOOD, arg0: 'sad' }, ([is]) => heard.push(`only ${is}`));
  expect(await isServed(bus, NAME)).toBe('yes'); // so the rules are there
  mood('glad');
  mood('sad');
  await eventually('both', () => heard.length === 3);
  expect(heard).toEqual(['glad', 'sad', 'only sad']);
  stop();
  expect(await isServed(bus, NAME)).toBe('yes');
  mood('sad');
  await eventually('the one who still listens', () => heard.length === 4);
  expect(heard.at(-1)).toBe('only sad');
});

test('a signal can be asked for of one object, and of names that begin alike', async () => {
  const daemon = await startDaemon();
  const { bus: guest } = await startGuest(daemon);
  const bus = open(() => daemon.address);
  const heard: string[] = [];
  bus.listen({ ...MOOD, path: '/guest' }, ([is]) => heard.push(is));
  bus.listen({ ...MOOD, path: '/other' }, ([is]) => heard.push(`${is} elsewhere`));
  bus.listen({ ...MOOD, arg0namespace: 'sad' }, ([is]) => heard.push(`${is} somehow`));
  expect(await isServed(bus, NAME)).toBe('yes'); // so the rules are there
  for (const mood of ['sad', 'sad.a.little', 'sadder']) guest.sendSignal('/guest', NAME, 'Mood', 's', [mood]);
  await eventually('all', () => heard.includes('sadder'));
  expect(heard).toEqual(['sad', 'sad somehow', 'sad.a.little', 'sad.a.little somehow', 'sadder']);
});

test('the system bus is one as well, wherever the environment says that it is', async () => {
  const daemon = await startBareBus({ type: 'system' });
  cleanUp.push(daemon.stop);
  const bus = openSystemBus(silentLog, () => systemBusSockets({ DBUS_SYSTEM_BUS_ADDRESS: daemon.address }));
  cleanUp.push(bus.stop);
  expect(await isServed(bus, NAME)).toBe('no');
  expect(systemBusSockets({})).toEqual(['/var/run/dbus/system_bus_socket']);
});

test('who has a name is told when that changes', async () => {
  const daemon = await startDaemon();
  const bus = open(() => daemon.address);
  const owners: string[] = [];
  onOwnerChange(bus, NAME, (owner) => owners.push(owner));
  expect(await isServed(bus, NAME)).toBe('no');
  const { bus: guest } = await startGuest(daemon);
  await eventually('the owner', () => owners.length === 1);
  expect(await isServed(bus, NAME)).toBe('yes');
  await guest.close();
  await eventually('nobody', () => owners.length === 2);
  expect(owners).toEqual([guest.name, '']);
});

test('each owner of a name is begun with and ended with, one after the other', async () => {
  const daemon = await startDaemon();
  const bus = open(() => daemon.address);
  const lived: string[] = [];
  const follower = {
    owned: (owner: string, name: string) => {
      lived.push(`${name} of ${owner}`);
      return () => lived.push(`not of ${owner}`);
    },
  };
  const stop = followName(bus, NAME, { ...follower, unowned: () => lived.push('nobody') });
  const under = followNamesUnder(bus, 'org.example', follower);
  await eventually('nobody there', () => lived.length === 1);
  const { bus: first } = await startGuest(daemon);
  await eventually('the first', () => lived.length === 3);
  await first.close();
  await eventually('its end', () => lived.length === 6);
  const { bus: second } = await startGuest(daemon);
  await eventually('the second', () => lived.length === 8);
  stop();
  under();
  const [one, other] = [String(first.name), String(second.name)];
  const begun = [`${NAME} of ${one}`, `${NAME} of ${one}`];
  expect(lived.slice(0, 3)).toEqual(['nobody', ...begun]);
  expect(lived.slice(3, 6).toSorted()).toEqual(['nobody', `not of ${one}`, `not of ${one}`]);
  expect(lived.slice(6)).toEqual([`${NAME} of ${other}`, `${NAME} of ${other}`, `not of ${other}`, `not of ${other}`]);
});

test('a bus that goes ends all that was asked and listened to; who asks again finds the next one', async () => {
  const first = await startBareBus();
  let address = first.address;
  await startGuest(first);
  const bus = open(() => address);
  let lost = 0;
  bus.listen(
    MOOD,
    () => undefined,
    () => (lost += 1),
  );
  const never = bus.method({ ...GUEST, member: 'Never', takes: '', gives: '' });
  const unanswered = never([]);
  await isServed(bus, NAME);
  await first.stop();
  expect(await unanswered).toEqual({ kind: 'unknown', why: 'noBus' });
  expect(lost).toBe(1);
  expect(await never([])).toEqual({ kind: 'unknown', why: 'noBus' });
  address = (await startDaemon()).address;
  expect(await isServed(bus, NAME)).toBe('no');
});

test('of several addresses the first that is served is taken; where none is, there is no bus', async () => {
  const { address } = await startDaemon();
  expect(
    await isServed(
      open(() => `unix:path=/nowhere;unix:path=/dev/null;${address}`),
      NAME,
    ),
  ).toBe('no');
  for (const odd of ['', 'unix:path=/nowhere', 'autolaunch:', 'nonsense', `unix:path=/${'x'.repeat(200)}`])
    expect(
      await isServed(
        open(() => odd),
        NAME,
      ),
      odd,
    ).toBe('unknown');
});

/** Notifications on a real dbus-daemon. The servers are doubles there, so that they can lie, hang and end; real ones stand in test/e2e. */
import { sessionBus } from 'dbus-native';
import { describe, expect, test } from 'vitest';
import type { NoteUp, SystemNote, SystemNotes } from '../../../src/app/ports.ts';
import { socketsOf } from '../../../src/platform/bus/busAddress.ts';
import { desktopNotes } from '../../../src/platform/bus/desktopNotes.ts';
import { openSessionBus } from '../../../src/platform/bus/bus.ts';
import { silentLog } from '../../../src/platform/silentLog.ts';
import { startBareBus, type BareBus } from '../../support/bareBus.ts';
import { NOTIFICATIONS, startNotificationDouble, type NotificationDouble } from '../../support/notificationDouble.ts';
import { eventually } from '../../support/eventually.ts';
import { cleanedUpAfterEach } from '../../support/cleanedUp.ts';

const { name: NAME, path: PATH } = NOTIFICATIONS;
const looks = { appName: 'Unbrace', icon: '/icon.png', desktopEntry: 'app.unbrace.Unbrace' };
const reminder: SystemNote = {
  title: 'Time & again',
  body: '60 s < 2 min? Click to start.',
  question: '60 s < 2 min?',
  urgent: false,
  actions: [
    { action: 'start', label: 'Start' },
    { action: 'skip', label: 'Skip' },
  ],
};
const notice: SystemNote = { ...reminder, title: 'A notice', actions: [] };

const cleanUp = cleanedUpAfterEach();

async function startServer({ address }: BareBus, capabilities?: readonly string[]): Promise<NotificationDouble> {
  const server = await startNotificationDouble(address, capabilities);
  cleanUp.push(() => server.bus.close());
  return server;
}

async function startDesktop() {
  const daemon = await startBareBus();
  const bus = openSessionBus(silentLog, () => socketsOf(daemon.address));
  cleanUp.push(daemon.stop, bus.stop);
  const notes = desktopNotes(bus, looks, silentLog);
  const heard: string[] = [];
  return { daemon, notes, heard, show: showing(notes, heard) };
}

function showing(notes: SystemNotes, heard: string[]) {
  return (note: SystemNote, inPlaceOf: NoteUp | null = null): NoteUp =>
    notes.show(
      note,
      {
        shown: () => heard.push('shown'),
        failed: (why) => heard.push(`failed: ${why}`),
        gone: () => heard.push('gone'),
        answered: (answer) => heard.push(answer),
      },
      inPlaceOf,
    );
}

test('a note brings its buttons, its looks and a text that no markup can come out of', async () => {
  const { daemon, show, notes, heard } = await startDesktop();
  const server = await startServer(daemon);
  show(reminder);
  show({ ...reminder, urgent: true });
  await notes.settled();
  expect(heard).toEqual(['shown', 'shown']);
  expect(server.asked).toEqual([
    {
      app: 'Unbrace',
      icon: '/icon.png',
      replaces: 0,
      title: 'Time & again',
      body: '60 s &lt; 2 min? Click to start.',
      actions: ['default', '', 'start', 'Start', 'skip', 'Skip'],
      hints: { urgency: 1, 'desktop-entry': 'app.unbrace.Unbrace', 'suppress-sound': true },
      expires: -1,
    },
    expect.objectContaining({ expires: 0, hints: expect.objectContaining({ urgency: 2 }) as unknown }),
  ]);
  expect(server.capabilitiesAsked).toBe(1);
});

test('a server without buttons and markup gets plain text that asks for no click', async () => {
  const { daemon, show, notes } = await startDesktop();
  const server = await startServer(daemon, ['body']);
  show(reminder);
  await notes.settled();
  expect(server.asked).toMatchObject([{ body: '60 s < 2 min?', actions: [] }]);
});

test('what is chosen answers: the button, or the note itself for the first of them', async () => {
  const { daemon, show, notes, heard } = await startDesktop();
  const server = await startServer(daemon);
  show(reminder);
  show(reminder);
  await notes.settled();
  server.invoke(1, 'skip');
  server.invoke(2, 'default');
  await eventually('both answers', () => heard.length === 4);
  expect(heard.slice(2)).toEqual(['skip', 'start']);
});

test('nobody else answers for the server, nor for another note, nor with what was not offered', async () => {
  const { daemon, show, notes, heard } = await startDesktop();
  const server = await startServer(daemon);
  show(reminder);
  show(notice);
  await notes.settled();
  const stranger = sessionBus({ busAddress: daemon.address });
  cleanUp.push(() => stranger.close());
  await stranger.ownName('org.example.Stranger');
  stranger.sendSignal(PATH, NAME, 'ActionInvoked', 'us', [1, 'default']);
  server.invoke(7, 'default');
  server.invoke(2, 'default');
  server.invoke(1, 'delete-everything');
  server.invoke(1, 'skip');
  await eventually('the answer that counts', () => heard.length > 2);
  expect(heard).toEqual(['shown', 'shown', 'skip']);
});

describe('a note is taken away', () => {
  test('by its number, and once', async () => {
    const { daemon, show, notes, heard } = await startDesktop();
    const server = await startServer(daemon);
    const note = show(reminder);
    await notes.settled();
    note.takeAway();
    note.takeAway();
    await notes.settled();
    expect(server.closed).toEqual([1]);
    server.invoke(1, 'default');
    show(notice);
    await notes.settled();
    expect(heard).toEqual(['shown', 'shown']);
  });

  test('not where it has expired, for its number may be another one’s by then; kept somewhere, it can still be answered', async () => {
    const { daemon, show, notes, heard } = await startDesktop();
    const server = await startServer(daemon);
    const note = show(reminder);
    await notes.settled();
    server.expire(1);
    server.invoke(1, 'default');
    await eventually('the answer', () => heard.includes('start'));
    note.takeAway();
    show(reminder, note);
    await notes.settled();
    expect(server.closed).toEqual([]);
    expect(server.asked.at(-1)?.replaces).toBe(0);
  });

  test('as soon as its number is known, where nobody wanted it any more by then', async () => {
    const { daemon, show, notes } = await startDesktop();
    const server = await startServer(daemon);
    show(notice);
    await notes.settled();
    server.hang(true);
    const note = show(reminder);
    await eventually('the wish at the server', () => server.asked.length === 2);
    note.takeAway();
    server.hang(false);
    await notes.settled();
    expect(server.closed).toEqual([2]);
  });
});

test('a note comes in the place of its earlier one; of one that nobody has seen yet, nothing stays', async () => {
  const { daemon, show, notes } = await startDesktop();
  const server = await startServer(daemon);
  const first = show(reminder);
  await notes.settled();
  const second = show(reminder, first);
  await notes.settled();
  expect(server.asked.map(({ replaces }) => replaces)).toEqual([0, 1]);
  server.hang(true);
  const third = show({ ...reminder, title: 'third' }, second);
  await eventually('the third at the server', () => server.asked.length === 3);
  const fourth = show({ ...reminder, title: 'fourth' }, third);
  server.hang(false);
  await notes.settled();
  fourth.takeAway();
  await notes.settled();
  expect(server.asked.slice(2).map(({ title }) => title)).toEqual(['third', 'fourth']);
  expect(server.closed).toEqual([1, 2]);
});

test('a server that hangs gets one note to show when it goes on, and not all that were wanted meanwhile', async () => {
  const { daemon, show, notes, heard } = await startDesktop();
  const server = await startServer(daemon);
  show(notice);
  await notes.settled();
  server.hang(true);
  const meanwhile = [show(reminder), show(reminder), show(reminder)];
  await eventually('one at the server', () => server.asked.length === 2);
  for (const note of meanwhile) note.takeAway();
  server.hang(false);
  await notes.settled();
  expect(server.asked).toHaveLength(2);
  expect(server.closed).toEqual([2]);
  expect(heard).toEqual(['shown']);
});

test('a server that ends takes its notes along; the next one is asked anew what it can, and hears nothing of old notes', async () => {
  const { daemon, show, notes, heard } = await startDesktop();
  const first = await startServer(daemon);
  const old = show(reminder);
  await notes.settled();
  await first.bus.close();
  await eventually('gone', () => heard.includes('gone'));
  const second = await startServer(daemon, ['body']);
  const note = show({ ...reminder, title: 'anew' }, old);
  await notes.settled();
  expect(second.capabilitiesAsked).toBe(1);
  expect(second.asked).toMatchObject([{ title: 'anew', replaces: 0, actions: [] }]);
  old.takeAway();
  await notes.settled();
  expect(second.closed).toEqual([]);
  note.takeAway();
  await notes.settled();
  expect(second.closed).toEqual([1]);
});

test('why a note is not shown: nobody shows any, or there is no bus, or it was refused', async () => {
  const { daemon, show, notes, heard } = await startDesktop();
  show(reminder);
  await notes.settled();
  expect(heard).toEqual(['failed: noServer']);

  const refusing = sessionBus({ busAddress: daemon.address });
  cleanUp.push(() => refusing.close());
  await refusing.ownName(NAME);
  show(reminder);
  await notes.settled();
  expect(heard.at(-1)).toBe('failed: refused');

  await daemon.stop();
  show(reminder);
  await notes.settled();
  expect(heard.at(-1)).toBe('failed: noServer');
});

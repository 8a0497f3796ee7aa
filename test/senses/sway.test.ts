/** A real wlroots desktop without a screen: the window in front, full screen, and pauses in real input. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/platform/clock.ts';
import { senseFullscreen } from '../../src/platform/senses/fullscreenWindow.ts';
import { linuxFrontWindowWatch } from '../../src/platform/senses/linuxFrontWindow.ts';
import { startWaylandIdle } from '../../src/platform/senses/waylandIdle.ts';
import { openSessionBus } from '../../src/platform/bus/bus.ts';
import { silentLog } from '../../src/platform/silentLog.ts';
import { canStart } from '../support/canStart.ts';
import { eventually } from '../support/eventually.ts';
import { hearSense, type HeardSense } from '../support/hearSense.ts';
import { startProgram, type StartedProgram } from '../support/startedPrograms.ts';
import { startSway, type Sway } from '../support/sway.ts';
import { movePointer } from '../support/waylandInput.ts';
import { cleanedUpAfterEach } from '../support/cleanedUp.ts';

/** None but KDE's desktop is asked there. */
const noBus = openSessionBus(silentLog, () => []);
const quiet = { answer: 'no', why: 'nothing' } as const;
const playing = { answer: 'yes', why: 'fullscreenWindow', by: 'mpv Media Player' } as const;
const silent = { answer: 'unknown', why: 'noAnswer', by: 'Wayland' } as const;
const AT_ONCE_MS = 1_000;

const cleanUp = cleanedUpAfterEach();

function hear(environment: NodeJS.ProcessEnv): HeardSense {
  const heard = hearSense(senseFullscreen(linuxFrontWindowWatch({ environment, log: silentLog }, noBus), 'sway'));
  cleanUp.push(heard.stop);
  return heard;
}

describe.runIf(canStart('sway', ['sway', 'mpv']))('on sway', () => {
  let sway: Sway;
  let environment: NodeJS.ProcessEnv;
  beforeAll(async () => {
    sway = await startSway();
    environment = { ...process.env, ...sway.env };
  });
  afterAll(() => sway.stop());

  const startPlayer = (): StartedProgram => {
    const options = ['--no-config', '--idle', '--force-window', '--vo=wlshm', '--ao=null'];
    const player = startProgram('mpv', options, sway.env);
    cleanUp.push(() => player.stop());
    return player;
  };

  test('a player fills the screen and does not, another window comes in front of it, and it ends', async () => {
    const heard = hear(environment);
    await heard.says(quiet);
    const player = startPlayer();
    await sway.eventuallyShows(1);
    await sway.command('[app_id=mpv]', 'fullscreen', 'enable');
    await heard.saysAtOnce(playing);
    await sway.command('[app_id=mpv]', 'fullscreen', 'disable');
    await heard.saysAtOnce(quiet);
    await sway.command('[app_id=mpv]', 'fullscreen', 'enable');
    await heard.saysAtOnce(playing);
    const other = startPlayer();
    await eventually('the other one in front', () => sway.command(`[pid=${other.pid}]`, 'focus').then(() => true));
    await heard.saysAtOnce(quiet);
    await other.stop();
    await sway.eventuallyShows(1);
    await sway.command('[app_id=mpv]', 'fullscreen', 'enable');
    await heard.saysAtOnce(playing);
    await player.stop();
    await heard.saysAtOnce(quiet);
    expect(heard.said).toHaveLength(7);
  });

  test('a pause grows by itself and ends with the pointer; a desktop that goes is unknown', async () => {
    const idle = startWaylandIdle({ environment, log: silentLog }, systemClock);
    cleanUp.push(idle.stop);
    expect(idle.idleMs()).toBeNull();
    await eventually('it tells', () => idle.idleMs() !== null, AT_ONCE_MS);
    await eventually('a pause of 2 s', () => (idle.idleMs() ?? 0) >= 2_000);
    const movedAt = performance.now();
    await movePointer(environment);
    await eventually('the pointer', () => idle.idleMs() === 0, AT_ONCE_MS);
    const afterMs = await eventually('the next pause', () => idle.idleMs() || undefined);
    expect(afterMs).toBeGreaterThanOrEqual(1_000); // counted from the input
    expect(afterMs).toBeLessThanOrEqual(performance.now() - movedAt);
    idle.stop();
    expect(idle.idleMs()).toBeNull();
  });

  test('one that stops is unknown to who asks meanwhile; one that is killed to all', async () => {
    sway.signal('SIGSTOP');
    const heard = hear(environment);
    const idle = startWaylandIdle({ environment, log: silentLog }, systemClock);
    cleanUp.push(idle.stop);
    await heard.says(silent);
    expect(idle.idleMs()).toBeNull();
    sway.signal('SIGCONT');
    await heard.says(quiet);
    await eventually('idle is known', () => idle.idleMs() !== null);
    sway.signal('SIGKILL');
    await heard.saysAtOnce(silent);
    expect(idle.idleMs()).toBeNull();
  });
});

describe('a compositor', () => {
  const serve = async (receive: (guest: Socket) => void): Promise<NodeJS.ProcessEnv> => {
    const folder = mkdtempSync(join(tmpdir(), 'unbrace-wayland-'));
    const guests = new Set<Socket>();
    const server = createServer((guest) => {
      guests.add(guest);
      guest.on('error', () => undefined).resume();
      receive(guest);
    });
    await new Promise<void>((resolve) => server.listen(join(folder, 'wayland-0'), resolve));
    cleanUp.push(() => {
      for (const guest of guests) guest.destroy();
      server.close();
      rmSync(folder, { recursive: true });
    });
    return { XDG_RUNTIME_DIR: folder, WAYLAND_DISPLAY: 'wayland-0', XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' };
  };
  /** An event with these words. */
  const event = (id: number, number: number, ...words: readonly number[]): Buffer => {
    const bytes = Buffer.alloc(8 + 4 * words.length);
    for (const [at, word] of [id, ((8 + 4 * words.length) << 16) | number, ...words].entries())
      bytes.writeUInt32LE(word >>> 0, 4 * at);
    return bytes;
  };
  /** The answer to the first thing that a client asks to be done. */
  const done = event(3, 0, 0);
  const wlrGlobal = (): Buffer => {
    const name = Buffer.from('zwlr_foreign_toplevel_manager_v1\0\0\0\0');
    return Buffer.concat([event(2, 0, 1, 33, ...Array.from({ length: 9 }, (_, at) => name.readUInt32LE(4 * at)), 3)]);
  };

  test('that keeps its windows to itself is said not to tell, by its name', async () => {
    const environment = await serve((guest) => guest.write(done));
    await hear(environment).says({ answer: 'unknown', why: 'desktopDoesNotTell', by: 'GNOME' });
    const idle = startWaylandIdle({ environment, log: silentLog }, systemClock);
    cleanUp.push(idle.stop);
    expect(idle.idleMs()).toBeNull();
  });

  test.each([
    ['says nothing', Buffer.alloc(0)],
    ['talks nonsense', Buffer.alloc(1_000_000, 'x')],
    ['sends events without an end', Buffer.from([2, 0, 0, 0, 0, 0, 0, 0])],
    ['cuts its events short', event(2, 0, 1)],
  ])('that %s does not answer', async (_what, bytes) => {
    await hear(await serve((guest) => guest.write(bytes))).says(silent);
  });

  test('that takes its time is unknown meanwhile, is asked once, and is heard when it answers', async () => {
    const guests: Socket[] = [];
    const environment = await serve((guest) => void guests.push(guest));
    const heard = hear(environment);
    await heard.says(silent);
    await new Promise((resolve) => setTimeout(resolve, 1_500)); // who asks again does so after a second
    expect(guests).toHaveLength(1);
    guests[0]?.write(Buffer.concat([wlrGlobal(), done]));
    await heard.saysAtOnce(quiet);
  });

  test('that moves windows to the front and back ten thousand times a second is told of a few times', async () => {
    const window = 0xff00_0000;
    const front = Buffer.concat([event(window, 4, 4, 2), event(window, 5)]);
    const full = Buffer.concat([event(window, 4, 8, 2, 3), event(window, 5)]);
    const flood = Buffer.concat(Array.from({ length: 10_000 }, (_, at) => (at % 2 === 0 ? full : front)));
    const environment = await serve((guest) => {
      guest.write(Buffer.concat([wlrGlobal(), done]));
      setTimeout(() => guest.write(Buffer.concat([event(4, 0, window), flood, full])), 200);
    });
    const heard = hear(environment);
    await heard.says(quiet);
    await eventually('the flood is over', () => heard.said.at(-1)?.answer === 'yes');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(heard.said.at(-1)).toEqual({ answer: 'yes', why: 'fullscreenWindow' });
    expect(heard.said.length).toBeLessThan(10);
  });
});

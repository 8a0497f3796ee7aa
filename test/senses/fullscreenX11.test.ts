/** Full screen and programs in front on a real X server with a real window manager, and a player that fills the screen at a key. */
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { senseFullscreen } from '../../src/platform/senses/fullscreenWindow.ts';
import { linuxFrontWindowWatch } from '../../src/platform/senses/linuxFrontWindow.ts';
import { openSessionBus } from '../../src/platform/bus/bus.ts';
import { silentLog } from '../../src/platform/silentLog.ts';
import { canStart } from '../support/canStart.ts';
import { eventually } from '../support/eventually.ts';
import { hearSense, type HeardSense } from '../support/hearSense.ts';
import { startX11Desk, type X11Desk } from '../support/x11Desk.ts';
import { changeProperties } from '../support/x11Changes.ts';
import { cleanedUpAfterEach } from '../support/cleanedUp.ts';

/** None but KDE's desktop is asked there. */
const noBus = openSessionBus(silentLog, () => []);
const quiet = { answer: 'no', why: 'nothing' } as const;
const playing = { answer: 'yes', why: 'fullscreenWindow', by: 'mpv Media Player' } as const;
const silent = { answer: 'unknown', why: 'noAnswer', by: 'X11' } as const;

describe.runIf(canStart('Full screen on X11', ['Xvfb', 'xauth', 'openbox', 'mpv', 'xdotool', 'xprop']))(
  'on X11',
  () => {
    let desk: X11Desk;
    beforeAll(async () => {
      desk = await startX11Desk();
    });
    afterAll(() => desk.stop());

    const cleanUp = cleanedUpAfterEach();
    const hear = (environment = desk.environment): HeardSense => {
      const front = linuxFrontWindowWatch({ environment, log: silentLog }, noBus);
      const heard = hearSense(senseFullscreen(front, 'X11'));
      cleanUp.push(heard.stop);
      return heard;
    };
    /** Presses the player's key, and waits until the window fills the screen or does not any more. */
    const pressF = async (fills: boolean): Promise<void> => {
      await desk.ask('xdotool', 'key', 'f');
      await eventually('the window manager has done it', async () => (await desk.front()).fills === fills);
    };

    test('without a window manager nobody tells; with one there is no window; a player fills the screen, and ends', async () => {
      const heard = hear();
      await heard.says({ answer: 'unknown', why: 'desktopDoesNotTell', by: 'X11' });
      await desk.startWindowManager();
      await heard.saysAtOnce(quiet);
      const player = await desk.startPlayer();
      await pressF(true);
      await heard.saysAtOnce(playing);
      await pressF(false);
      await heard.saysAtOnce(quiet);
      await pressF(true);
      await heard.saysAtOnce(playing);
      await player.stop();
      await heard.saysAtOnce(quiet);
      expect(heard.said).toHaveLength(6);
    });

    test('another window in front of it ends it; it is in front again when that has gone', async () => {
      const player = await desk.startPlayer();
      cleanUp.push(() => player.stop());
      await pressF(true);
      const heard = hear();
      await heard.says(playing);
      const other = await desk.startPlayer();
      await heard.saysAtOnce(quiet);
      await other.stop();
      await heard.saysAtOnce(playing);
    });

    test('our own windows do not count', async () => {
      const player = await desk.startPlayer();
      cleanUp.push(() => player.stop());
      const { window } = await desk.front();
      await desk.ask('xprop', '-id', window, '-f', '_NET_WM_PID', '32c', '-set', '_NET_WM_PID', String(process.pid));
      await pressF(true);
      const heard = hear();
      await heard.says(quiet);
    });

    test('ten thousand changes within a second are lived through', async () => {
      const heard = hear();
      await heard.says(quiet);
      const player = await desk.startPlayer();
      cleanUp.push(() => player.stop());
      await pressF(true);
      await heard.saysAtOnce(playing);
      const cpu = process.cpuUsage();
      await changeProperties(desk.environment, '_NET_ACTIVE_WINDOW', 10_000);
      await eventually('an end of it', async () => (await desk.front()).window === '0x0');
      await heard.saysAtOnce(quiet);
      const { user, system } = process.cpuUsage(cpu);
      expect((user + system) / 1_000).toBeLessThan(2_000);
      expect(heard.said.length).toBeLessThan(20);
    });

    test('a server that stops is unknown to who asks meanwhile, and known once it goes on', async () => {
      desk.signal('SIGSTOP');
      cleanUp.push(() => desk.signal('SIGCONT'));
      const heard = hear();
      await heard.says(silent);
      desk.signal('SIGCONT');
      await heard.says(quiet);
    });

    test('no display, one that is none, and one that lets us in to nothing but nonsense', async () => {
      await hear({ ...desk.environment, DISPLAY: '' }).says({ answer: 'unknown', why: 'notHere', by: 'X11' });
      await hear({ ...desk.environment, DISPLAY: ':54321' }).says(silent);
      await hear({ ...desk.environment, XAUTHORITY: '/nowhere' }).says(silent);
      for (const nonsense of [
        Buffer.alloc(1_000_000, 'x'),
        Buffer.alloc(64),
        Buffer.from([1, 0, 11, 0, 0, 0, 1, 0, 0, 0, 0, 0]),
      ]) {
        const display = String(60_000 + (process.pid % 1_000));
        const server = createServer((guest) => {
          guest.on('error', () => undefined).write(nonsense);
        });
        await new Promise<void>((resolve) => server.listen(`\0/tmp/.X11-unix/X${display}`, resolve));
        const heard = hear({ ...desk.environment, DISPLAY: `:${display}` });
        await heard.says(silent);
        heard.stop();
        server.close();
      }
    });

    test('a server that is killed leaves the sense without knowledge', async () => {
      const heard = hear();
      await heard.says(quiet);
      desk.signal('SIGKILL');
      await heard.saysAtOnce(silent);
    });
  },
);

/** KDE's real window manager without a screen: the window in front, full screen, and pauses in real input. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSessionBus, type Bus } from '../../src/platform/bus/bus.ts';
import { socketsOf } from '../../src/platform/bus/busAddress.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { APP_ID } from '../../src/platform/desktopSession.ts';
import type { FrontWindow } from '../../src/platform/senses/frontWindow.ts';
import { senseFullscreen } from '../../src/platform/senses/fullscreenWindow.ts';
import { linuxFrontWindowWatch } from '../../src/platform/senses/linuxFrontWindow.ts';
import { startWaylandIdle } from '../../src/platform/senses/waylandIdle.ts';
import { silentLog } from '../../src/platform/silentLog.ts';
import { canStart } from '../support/canStart.ts';
import { eventually } from '../support/eventually.ts';
import { hearSense } from '../support/hearSense.ts';
import { prepareKwinDesk, type KwinDesk } from '../support/kwin.ts';
import type { StartedProgram } from '../support/startedPrograms.ts';
import { movePointer } from '../support/waylandInput.ts';
import { cleanedUpAfterEach } from '../support/cleanedUp.ts';

const quiet = { answer: 'no', why: 'nothing' } as const;
const playing = { answer: 'yes', why: 'fullscreenWindow', by: 'mpv Media Player' } as const;
const AT_ONCE_MS = 1_000;

describe.runIf(canStart('KWin', ['kwin_wayland', 'mpv']))('on KDE’s desktop', () => {
  let desk: KwinDesk;
  let bus: Bus;
  let kwin: StartedProgram;
  beforeAll(async () => {
    desk = await prepareKwinDesk();
    bus = openSessionBus(silentLog, () => socketsOf(desk.busAddress));
    kwin = await desk.startKwin();
  });
  afterAll(async () => {
    bus.stop();
    await desk.stop();
  });

  const cleanUp = cleanedUpAfterEach();

  const startPlayer = (option: string): StartedProgram =>
    desk.start('mpv', '--no-config', '--idle', '--force-window', '--vo=wlshm', '--ao=null', option);

  test('a player fills the screen and ends; nothing is heard of it after the stop, and a second sense hears as well', async () => {
    const hear = () =>
      hearSense(senseFullscreen(linuxFrontWindowWatch({ environment: desk.environment, log: silentLog }, bus), 'KDE'));
    const first = hear();
    await first.says(quiet);
    first.stop();
    const saidUntilStop = first.said.length;
    const heard = hear();
    cleanUp.push(heard.stop);
    await heard.says(quiet);
    const player = startPlayer('--fullscreen');
    await heard.says(playing);
    await player.stop();
    await heard.saysAtOnce(quiet);
    expect(first.said).toHaveLength(saidUntilStop);
    // A KWin that has only just begun may be unknown at first.
    expect(heard.said.filter(({ answer }) => answer !== 'unknown')).toEqual([quiet, playing, quiet]);
  });

  test('a window with our id is ours, whatever number a sandbox gives its process', async () => {
    const system = { environment: desk.environment, log: silentLog };
    let front: FrontWindow | null = null;
    cleanUp.push(linuxFrontWindowWatch(system, bus)((window) => (front = window)));
    const player = startPlayer(`--wayland-app-id=${APP_ID}`);
    cleanUp.push(() => player.stop());
    await eventually('our window', () => {
      expect(front).toMatchObject({ type: 'window', isOurs: true });
      return true as const;
    });
  });

  test('a pause grows by itself and ends with the pointer', async () => {
    await kwin.stop();
    kwin = await desk.startKwin({ inputFromPrograms: true });
    const idle = startWaylandIdle({ environment: desk.environment, log: silentLog }, systemClock);
    cleanUp.push(idle.stop);
    await eventually('it tells', () => idle.idleMs() !== null);
    await eventually('a pause of 2 s', () => (idle.idleMs() ?? 0) >= 2_000);
    await movePointer(desk.environment);
    await eventually('the pointer', () => idle.idleMs() === 0, AT_ONCE_MS);
    expect(await eventually('the next pause', () => idle.idleMs() || undefined)).toBeGreaterThanOrEqual(1_000);
  });

  test('one that is killed is unknown, and known again when it has come back', async () => {
    const system = { environment: desk.environment, log: silentLog };
    const heard = hearSense(senseFullscreen(linuxFrontWindowWatch(system, bus), 'KDE'));
    cleanUp.push(heard.stop);
    await heard.says(quiet);
    kwin.signal('SIGKILL');
    await heard.saysAtOnce({ answer: 'unknown', why: 'noAnswer', by: 'KDE' });
    kwin = await desk.startKwin();
    await heard.says(quiet);
  });
});

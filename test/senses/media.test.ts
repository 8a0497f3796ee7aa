/** What plays, and what is paused for a break: by a real player on a bus of its own, and by one that lies. */
import { defineInterface, sessionBus, type MessageBus } from 'dbus-native';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSessionBus, type Bus } from '../../src/platform/bus/bus.ts';
import { socketsOf } from '../../src/platform/bus/busAddress.ts';
import { senseMedia } from '../../src/platform/senses/media.ts';
import { mediaPlayers } from '../../src/platform/senses/pauseMedia.ts';
import { silentLog } from '../../src/platform/silentLog.ts';
import { startBareBus, type BareBus } from '../support/bareBus.ts';
import { canStart } from '../support/canStart.ts';
import { eventually } from '../support/eventually.ts';
import { hearSense, type HeardSense } from '../support/hearSense.ts';
import { MPRIS_SCRIPT, startMpv, type Mpv } from '../support/mpv.ts';
import { cleanedUpAfterEach } from '../support/cleanedUp.ts';

const PLAYS = { answer: 'yes', why: 'mediaPlays', by: 'mpv' } as const;
const NOTHING = { answer: 'no', why: 'nothing' } as const;

describe.runIf(canStart('Media', ['mpv', MPRIS_SCRIPT]))('media', () => {
  let daemon: BareBus;
  let bus: Bus;
  beforeAll(async () => {
    daemon = await startBareBus();
    bus = openSessionBus(silentLog, () => socketsOf(daemon.address));
  });
  afterAll(async () => {
    bus.stop();
    await daemon.stop();
  });

  const cleanUp = cleanedUpAfterEach();

  async function start(): Promise<Mpv> {
    const mpv = await startMpv(daemon.address);
    cleanUp.push(mpv.stop);
    return mpv;
  }

  function hear(): HeardSense {
    const heard = hearSense(senseMedia(bus));
    cleanUp.push(heard.stop);
    return heard;
  }

  const eventuallyIs = (mpv: Mpv, status: string): Promise<true> =>
    eventually(`it is ${status}`, async () => (await mpv.status()) === status && (true as const));

  test('a player that comes, plays, pauses, crashes', async () => {
    const sense = hear();
    await sense.says(NOTHING);
    const mpv = await start();
    await sense.saysAtOnce(PLAYS);
    await mpv.press('Pause');
    await sense.saysAtOnce(NOTHING);
    await mpv.press('Play');
    await sense.saysAtOnce(PLAYS);
    await hear().saysAtOnce(PLAYS);
    mpv.program.signal('SIGKILL');
    await sense.saysAtOnce(NOTHING);
  });

  test('a break pauses what plays and lets only that go on', async () => {
    const [played, paused] = [await start(), await start()];
    await paused.press('Pause');
    await eventuallyIs(paused, 'Paused');
    const resume = await mediaPlayers(bus).pausePlaying();
    await eventuallyIs(played, 'Paused');
    resume();
    resume();
    await eventuallyIs(played, 'Playing');
    expect(await paused.status()).toBe('Paused');
  });

  test('what the person did meanwhile is let be', async () => {
    const [used, ended, left] = [await start(), await start(), await start()];
    const sense = hear();
    await sense.saysAtOnce(PLAYS);
    const resume = await mediaPlayers(bus).pausePlaying();
    await sense.says(NOTHING);
    await used.press('Play');
    await sense.says(PLAYS);
    await used.press('Pause');
    await sense.says(NOTHING);
    await ended.program.stop();
    resume();
    await eventuallyIs(left, 'Playing');
    expect(await used.status()).toBe('Paused');
  });

  test('a player that hangs is not waited for, and pauses no longer than the break when it goes on', async () => {
    const mpv = await start();
    const players = mediaPlayers(bus);
    const sense = hear();
    await sense.saysAtOnce(PLAYS);
    mpv.program.signal('SIGSTOP');
    const resume = await players.pausePlaying();
    resume();
    mpv.program.signal('SIGCONT');
    await eventuallyIs(mpv, 'Playing');
  });

  test('players that tell nonsense, come by the hundred, or change their mind 10,000 times in a second', async () => {
    const player = await startPlayerDouble('u', 7);
    const sense = hear();
    await sense.says(NOTHING);
    for (let n = 0; n < 200; n += 1) await player.ownName(`org.mpris.MediaPlayer2.double.n${n}`);
    await player.close();
    const flooding = await startPlayerDouble('s', 'Paused');
    for (let n = 0; n < 10_000; n += 1)
      flooding.emitPropertiesChanged('/org/mpris/MediaPlayer2', 'org.mpris.MediaPlayer2.Player', {
        PlaybackStatus: n % 2 === 0 ? 'Paused' : 'Playing',
      });
    await sense.says({ answer: 'yes', why: 'mediaPlays', by: 'double' });
    expect(sense.said.length).toBeLessThan(60);
  });

  /** Its status is of whatever type, and it has neither a name for people nor a screen. */
  async function startPlayerDouble(type: string, status: unknown): Promise<MessageBus> {
    const double = sessionBus({ busAddress: daemon.address });
    cleanUp.push(() => double.close());
    const player = defineInterface({
      name: 'org.mpris.MediaPlayer2.Player',
      properties: { PlaybackStatus: { type, get: () => status } },
    });
    await double.export('/org/mpris/MediaPlayer2', player);
    await double.ownName('org.mpris.MediaPlayer2.double');
    return double;
  }
});

/** The screen of a real GNOME window manager, handed out by a real PipeWire to a program that really takes it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGraph, pipewireWatch, type PipewireSays } from '../../src/platform/senses/pipewireGraph.ts';
import { senseScreenShare } from '../../src/platform/senses/screenShare.ts';
import { silentLog } from '../../src/platform/silentLog.ts';
import { canStart } from '../support/canStart.ts';
import { eventually } from '../support/eventually.ts';
import { hearSense } from '../support/hearSense.ts';
import { castScreen } from '../support/screenCast.ts';
import { startSoundServer, type SoundServer } from '../support/soundServer.ts';
import { cleanedUpAfterEach } from '../support/cleanedUp.ts';

const quiet = { answer: 'no', why: 'nothing' } as const;
const silent = { answer: 'unknown', why: 'noAnswer', by: 'PipeWire' } as const;
const programs = ['pipewire', 'wireplumber', 'pipewire-pulse', 'pactl', 'pw-dump', 'mutter', 'gst-launch-1.0'];

const cleanUp = cleanedUpAfterEach();

describe.runIf(canStart('A shared screen', programs))('a shared screen', () => {
  let sound: SoundServer;
  beforeAll(async () => {
    sound = await startSoundServer();
    sound.start('mutter', '--headless', '--wayland', '--no-x11', '--virtual-monitor', '800x600');
  });
  afterAll(() => sound.stop());

  test('is told with the program that takes it, and its end; a screen that is offered to nobody is none', async () => {
    const system = { environment: { ...process.env, ...sound.env }, log: silentLog };
    const heard = hearSense(senseScreenShare(pipewireWatch(system)));
    cleanUp.push(heard.stop);
    await heard.says(quiet);
    const cast = await castScreen(sound.env['DBUS_SESSION_BUS_ADDRESS'] ?? '');
    const viewer = sound.start(
      ...(['gst-launch-1.0', 'pipewiresrc', `path=${cast.node}`, '!', 'video/x-raw', '!', 'fakesink'] as const),
    );
    await eventually('the screen flows', async () => {
      const graph = openGraph();
      graph.take(await sound.ask('pw-dump', '--no-colors'));
      return graph.nodes.some((node) => node.mediaClass === 'Stream/Input/Video' && node.running);
    });
    await heard.saysAtOnce({ answer: 'yes', why: 'screenShared', by: 'gst-launch-1.0' });
    await viewer.stop();
    await heard.saysAtOnce(quiet);
    await cast.stop();
    expect(heard.saidOnceKnown()).toHaveLength(3);
    await sound.crash();
    await heard.saysAtOnce(silent);
  });
});

test.each([
  ['a portal of wlroots', { 'media.class': 'Video/Source', 'node.name': 'xdpw-stream-1' }, 'obs', 'yes'],
  ['KWin', { 'media.class': 'Stream/Output/Video', 'node.name': 'kwin-screencast' }, 'zoom', 'yes'],
  [
    'KWin to its own panel',
    { 'media.class': 'Stream/Output/Video', 'node.name': 'kwin-screencast' },
    'plasmashell',
    'no',
  ],
  ['a camera', { 'media.class': 'Video/Source', 'device.api': 'v4l2' }, 'zoom', 'no'],
  ['another camera', { 'media.class': 'Video/Source', 'media.role': 'Camera' }, 'zoom', 'no'],
])('a stream from %s', async (_from, source, viewer, answer) => {
  const node = (id: number, props: object): object => ({
    id,
    type: 'PipeWire:Interface:Node',
    info: { state: 'running', props },
  });
  const graph = openGraph();
  graph.take(
    JSON.stringify([
      node(1, source),
      node(2, { 'media.class': 'Stream/Input/Video', 'application.name': viewer }),
      { id: 3, type: 'PipeWire:Interface:Link', info: { 'output-node-id': 1, 'input-node-id': 2 } },
    ]),
  );
  const heard = hearSense(
    senseScreenShare((hear: (says: PipewireSays) => void) => {
      setImmediate(hear, { type: 'graph', graph });
      return () => undefined;
    }),
  );
  cleanUp.push(heard.stop);
  await eventually('an answer', () => heard.said.length > 0);
  expect(heard.said.map((says) => says.answer)).toEqual([answer]);
});

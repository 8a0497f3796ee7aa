/** What pw-dump prints, in whatever pieces it comes, and what is made of the names that programs give themselves. */
import { expect, test } from 'vitest';
import { recordersOf } from '../../src/platform/senses/pulseRecorders.ts';
import { openGraph, openListCutter } from '../../src/platform/senses/pipewireGraph.ts';
import { isMeant, soundProgram } from '../../src/platform/senses/programNames.ts';

const NODE = 'PipeWire:Interface:Node';
const list = (...objects: readonly unknown[]): string => `${JSON.stringify(objects).slice(0, -1)}\n]`;

test('lists are cut out of what comes, wherever it is torn', () => {
  const printed = `${list({ id: 1, of: [2, 3] })}\n${list({ id: 2 })}\n`;
  for (let at = 0; at <= printed.length; at += 1) {
    const cut = openListCutter();
    const lists = [...cut(printed.slice(0, at)), ...cut(printed.slice(at))];
    expect(lists.map((one) => JSON.parse(one) as unknown)).toEqual([[{ id: 1, of: [2, 3] }], [{ id: 2 }]]);
  }
});

test('a node without a process of its own is its client’s; what goes is forgotten, and so is what is no object', () => {
  const graph = openGraph();
  const client = {
    'application.name': 'Firefox',
    'application.process.binary': 'firefox',
    'application.process.id': 7,
  };
  graph.take(
    list(
      { id: 3, type: 'PipeWire:Interface:Client', info: { props: client } },
      { id: 4, type: NODE, info: { state: 'running', props: { 'client.id': 3, 'media.class': 'Stream/Input/Audio' } } },
      { id: 5, type: NODE, info: { state: 'idle', props: null } },
      { id: 6, type: 'PipeWire:Interface:Link', info: { 'output-node-id': 5, 'input-node-id': 4 } },
      { id: 'x' },
      null,
      'nothing',
    ),
  );
  const [stream] = graph.nodes;
  if (stream === undefined) return expect.unreachable();
  expect([stream.running, graph.processOf(stream), graph.programOf(stream).name]).toEqual([true, 7, 'Firefox']);
  expect(graph.sourcesOf(4).map(({ id }) => id)).toEqual([5]);
  graph.take(list({ id: 4, info: null }));
  expect(graph.nodes.map(({ id }) => id)).toEqual([5]);
});

test.each([
  ['Firefox', 'firefox', 'Firefox'],
  ['ALSA plug-in [zoom]', 'zoom', 'zoom'],
  ['PipeWire ALSA [audacity]', 'audacity', 'audacity'],
  ['Google Chrome input', 'chrome', 'Google Chrome'],
  ['WEBRTC VoiceEngine', 'Discord', 'Discord'],
  ['WEBRTC VoiceEngine', undefined, 'WEBRTC VoiceEngine'],
  [undefined, 'obs', 'obs'],
  [undefined, undefined, ''],
  ['x'.repeat(100), 'x', 'x'.repeat(60)],
])('a program that calls itself %s and runs as %s is %s', (application, binary, name) => {
  expect(soundProgram(application, binary).name).toBe(name);
});

test('a person means a program by its name or its file, however it is written', () => {
  const program = soundProgram('Google Chrome input', 'chrome');
  expect(['google chrome', ' Chrome ', 'Google Chrome input'].map((name) => isMeant(program, [name]))).toEqual([
    true,
    true,
    true,
  ]);
  expect(isMeant(program, ['Chromium', ''])).toBe(false);
});

test('of PulseAudio’s streams those count that record a microphone now', () => {
  const stream = (more: object): object => ({
    corked: false,
    source: 1,
    resample_method: 'speex-float-1',
    ...more,
    properties: {
      'application.name': 'Mumble',
      'application.process.binary': 'mumble',
      'application.process.id': '9',
      ...('properties' in more ? (more.properties as object) : {}),
    },
  });
  const sources = JSON.stringify([
    { index: 1, name: 'alsa_input.pci', monitor_source: '' },
    { index: 2, name: 'alsa_output.pci.monitor', monitor_source: 'alsa_output.pci' },
  ]);
  const quiet = [
    stream({ corked: true }),
    stream({ source: 2 }),
    stream({ resample_method: 'peaks' }),
    stream({ properties: { 'media.name': 'Peak detect' } }),
  ];
  expect(recordersOf(JSON.stringify(quiet), sources)).toEqual([]);
  expect(recordersOf(JSON.stringify([...quiet, stream({})]), sources).map(({ name }) => name)).toEqual(['Mumble']);
});

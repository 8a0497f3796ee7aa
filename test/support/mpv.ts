/** A real media player on the bus, mpv with its MPRIS script, which plays silence into nowhere. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sessionBus } from 'dbus-native';
import { eventually } from './eventually.ts';
import { callMethod, readProperty } from './sessionBus.ts';
import { startProgram, type StartedProgram } from './startedPrograms.ts';

export interface Mpv {
  readonly program: StartedProgram;
  readonly status: () => Promise<unknown>;
  /** What a person does with it. */
  readonly press: (key: 'Play' | 'Pause' | 'Stop') => Promise<void>;
  readonly stop: () => Promise<void>;
}

export const MPRIS_SCRIPT = '/etc/mpv/scripts/mpris.so';
const MPRIS = 'org.mpris.MediaPlayer2';
const SAMPLES_A_SECOND = 8_000;
const SECONDS = 60;

/** It plays when this returns. */
export async function startMpv(busAddress: string): Promise<Mpv> {
  const folder = mkdtempSync(join(tmpdir(), 'unbrace-mpv-'));
  const silence = join(folder, 'silence.wav');
  writeFileSync(silence, waveOfSilence());
  const program = startProgram(
    'mpv',
    ['--no-config', `--script=${MPRIS_SCRIPT}`, '--ao=null', '--vo=null', '--loop=inf', silence],
    { DBUS_SESSION_BUS_ADDRESS: busAddress, HOME: folder, DISPLAY: undefined, WAYLAND_DISPLAY: undefined },
  );
  const bus = sessionBus({ busAddress, timeout: 5_000 });
  const service = await eventually('mpv on the bus', async () => {
    const names = (await bus.listNames()).filter((name) => name.startsWith(`${MPRIS}.`));
    const daemon = { bus, service: 'org.freedesktop.DBus', path: '/', interface: 'org.freedesktop.DBus' };
    for (const name of names)
      if ((await callMethod(daemon, 'GetConnectionUnixProcessID', 's', [name])) === program.pid) return name;
    return undefined;
  });
  const player = { bus, service, path: '/org/mpris/MediaPlayer2', interface: `${MPRIS}.Player` };
  const status = (): Promise<unknown> => readProperty(player, 'PlaybackStatus');
  await eventually('mpv plays', async () => (await status()) === 'Playing');
  return {
    program,
    status,
    press: async (key) => {
      await callMethod(player, key);
    },
    stop: async () => {
      await bus.close();
      await program.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Source: RIFF WAVE, one channel of 8 bits. */
function waveOfSilence(): Buffer {
  const samples = SAMPLES_A_SECOND * SECONDS;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20); // plain samples
  head.writeUInt16LE(1, 22); // one channel
  head.writeUInt32LE(SAMPLES_A_SECOND, 24);
  head.writeUInt32LE(SAMPLES_A_SECOND, 28);
  head.writeUInt16LE(1, 32); // bytes a sample
  head.writeUInt16LE(8, 34); // bits a sample
  head.write('data', 36);
  head.writeUInt32LE(samples, 40);
  return Buffer.concat([head, Buffer.alloc(samples, 128)]);
}

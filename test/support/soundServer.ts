/** A real sound server without a sound card: PipeWire, WirePlumber and the PulseAudio door, with a microphone and a speaker that are none. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startBareBus } from './bareBus.ts';
import { eventually } from './eventually.ts';
import { startProgram, type StartedProgram } from './startedPrograms.ts';

const run = promisify(execFile);

export const MICROPHONE = 'testmic';
export const SPEAKER = 'testspeaker';

export interface SoundServer {
  /** What leads a program to it. */
  readonly env: Readonly<Record<string, string>>;
  /** Starts a program there; it ends with the server at the latest. */
  readonly start: (program: string, ...args: readonly string[]) => StartedProgram;
  /** Starts to record into a file and waits until something is recorded. */
  readonly record: (program: 'pw-record' | 'parecord', ...args: readonly string[]) => Promise<StartedProgram>;
  /** Runs a program to its end and gives what it prints. */
  readonly ask: (program: string, ...args: readonly string[]) => Promise<string>;
  /** PipeWire itself. */
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Kills it, with all that hangs on it. */
  readonly crash: () => Promise<void>;
  /** Starts it again after a crash. */
  readonly comeBack: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startSoundServer(): Promise<SoundServer> {
  const folder = mkdtempSync(join(tmpdir(), 'unbrace-sound-'));
  const runtime = join(folder, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const bus = await startBareBus();
  const env = {
    HOME: folder,
    XDG_RUNTIME_DIR: runtime,
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_STATE_HOME: join(folder, 'state'),
    PIPEWIRE_RUNTIME_DIR: runtime,
    PULSE_RUNTIME_PATH: join(runtime, 'pulse'),
    DBUS_SESSION_BUS_ADDRESS: bus.address,
    // It asks the system's bus for its rights to run in real time, and waits for an answer.
    DBUS_SYSTEM_BUS_ADDRESS: 'disabled:',
  };
  const guests: StartedProgram[] = [];
  let parts: readonly StartedProgram[] = [];

  const ask = async (program: string, ...args: readonly string[]): Promise<string> =>
    (await run(program, args, { env: { ...process.env, ...env } })).stdout;
  const start = (program: string, ...args: readonly string[]): StartedProgram => {
    const guest = startProgram(program, args, env);
    guests.push(guest);
    return guest;
  };
  const begin = async (): Promise<void> => {
    const pipewire = startProgram('pipewire', [], env);
    await eventually('PipeWire’s socket', () => existsSync(join(runtime, 'pipewire-0')));
    parts = [pipewire, startProgram('wireplumber', [], env), startProgram('pipewire-pulse', [], env)];
    await eventually('the PulseAudio door', () => ask('pactl', 'info'));
    const sink = (mediaClass: string, name: string): Promise<string> =>
      ask('pactl', 'load-module', 'module-null-sink', `media.class=${mediaClass}`, `sink_name=${name}`);
    await sink('Audio/Source/Virtual', MICROPHONE);
    await sink('Audio/Sink', SPEAKER);
    await eventually('the microphone', async () =>
      (await ask('pactl', 'list', 'short', 'sources')).includes(MICROPHONE),
    );
  };
  const crash = async (): Promise<void> => {
    for (const part of parts) part.signal('SIGKILL');
    await Promise.all(parts.map(({ ended }) => ended));
    // They had no time to take their sockets away, which would look like those of the next ones.
    for (const socket of ['pipewire-0', 'pulse/native']) rmSync(join(runtime, socket), { force: true });
  };
  await begin();
  let recordings = 0;
  return {
    env,
    start,
    ask,
    async record(program, ...args) {
      recordings += 1;
      const file = join(folder, `${recordings}.wav`);
      const recorder = start(program, ...args, ...(program === 'parecord' ? ['--latency-msec=20'] : []), file);
      const headBytes = 4_096; // more than what stands before the sound
      await eventually('something recorded', () => existsSync(file) && statSync(file).size > headBytes);
      return recorder;
    },
    signal: (signal) => parts[0]?.signal(signal),
    crash,
    comeBack: begin,
    async stop() {
      await Promise.all(guests.map((guest) => guest.stop()));
      await crash();
      await bus.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

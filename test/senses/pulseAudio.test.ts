/** Calls where PulseAudio itself carries the sound, as it does on older desktops: a real one, and programs that really record. */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { senseMeeting } from '../../src/platform/senses/meeting.ts';
import { pipewireWatch } from '../../src/platform/senses/pipewireGraph.ts';
import { silentLog } from '../../src/platform/silentLog.ts';
import { canStart } from '../support/canStart.ts';
import { eventually } from '../support/eventually.ts';
import { hearSense } from '../support/hearSense.ts';
import { startProgram, type StartedProgram } from '../support/startedPrograms.ts';

const quiet = { answer: 'no', why: 'nothing' } as const;

describe.runIf(canStart('PulseAudio', ['pulseaudio', 'pactl', 'parecord']))('with PulseAudio', () => {
  let folder: string;
  let environment: NodeJS.ProcessEnv;
  const started: StartedProgram[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'unbrace-pulse-'));
    environment = {
      ...process.env,
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_RUNTIME_DIR: folder,
      PIPEWIRE_RUNTIME_DIR: folder,
      PULSE_RUNTIME_PATH: join(folder, 'pulse'),
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      DBUS_SYSTEM_BUS_ADDRESS: 'disabled:',
    };
    const modules = ['native-protocol-unix', 'null-source source_name=mic', 'null-sink sink_name=speaker'];
    start('pulseaudio', '-n', '--exit-idle-time=-1', ...modules.map((module) => `--load=module-${module}`));
    await eventually('PulseAudio', () => existsSync(join(folder, 'pulse', 'native')));
  });
  afterAll(async () => {
    for (const program of started) await program.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const start = (program: string, ...args: readonly string[]): StartedProgram => {
    const begun = startProgram(program, args, environment);
    started.push(begun);
    return begun;
  };
  const record = async (device: string, name: string): Promise<StartedProgram> => {
    const file = join(folder, `${name}.wav`);
    const recorder = start('parecord', `--device=${device}`, '--latency-msec=20', `--client-name=${name}`, file);
    await eventually('something recorded', () => existsSync(file) && statSync(file).size > 4_096);
    return recorder;
  };

  test('who records the microphone is in a call, who records the speaker is not, and one that is killed in a call takes it along', async () => {
    const system = { environment, log: silentLog };
    const none = { devices: folder, changes: folder };
    const heard = hearSense(senseMeeting(system, pipewireWatch(system), [], none));
    try {
      await heard.says(quiet);
      await record('speaker.monitor', 'Recorder');
      const call = await record('mic', 'Mumble');
      await heard.saysAtOnce({ answer: 'yes', why: 'microphone', by: 'Mumble' });
      await call.stop();
      await heard.saysAtOnce(quiet);
      expect(heard.said.filter(({ answer }) => answer !== 'unknown')).toHaveLength(3);
      await record('mic', 'Jitsi');
      await heard.saysAtOnce({ answer: 'yes', why: 'microphone', by: 'Jitsi' });
      started[0]?.signal('SIGKILL');
      await heard.saysAtOnce(quiet);
    } finally {
      heard.stop();
    }
  });
});

/** Calls, as a real sound server tells of them: PipeWire with its PulseAudio door, and programs that really record. */
import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CameraPlaces } from '../../src/platform/senses/camera.ts';
import { senseMeeting } from '../../src/platform/senses/meeting.ts';
import { pipewireWatch } from '../../src/platform/senses/pipewireGraph.ts';
import { silentLog } from '../../src/platform/silentLog.ts';
import { canStart } from '../support/canStart.ts';
import { ownChildren } from '../support/ownChildren.ts';
import { eventually } from '../support/eventually.ts';
import { hearSense, type HeardSense } from '../support/hearSense.ts';
import { MICROPHONE, SPEAKER, startSoundServer, type SoundServer } from '../support/soundServer.ts';
import { startProgram, type StartedProgram } from '../support/startedPrograms.ts';

const quiet = { answer: 'no', why: 'nothing' } as const;
const recording = { answer: 'yes', why: 'microphone', by: 'pw-record' } as const;
const silent = { answer: 'unknown', why: 'noAnswer', by: 'PipeWire' } as const;
const MB = 1_024 * 1_024;

describe.runIf(canStart('Calls', ['pipewire', 'wireplumber', 'pipewire-pulse', 'pw-dump', 'pactl', 'inotifywait']))(
  'calls',
  () => {
    let sound: SoundServer;
    let folder: string;
    let cameras: CameraPlaces;
    beforeAll(async () => {
      sound = await startSoundServer();
      folder = mkdtempSync(join(tmpdir(), 'unbrace-meeting-'));
      cameras = { devices: join(folder, 'dev'), changes: join(folder, 'udev') };
      mkdirSync(cameras.devices);
      mkdirSync(cameras.changes);
    });
    afterAll(async () => {
      await sound.stop();
      rmSync(folder, { recursive: true });
    });

    const cleanUp: (() => unknown)[] = [];
    afterEach(async () => {
      for (const clean of cleanUp.splice(0).toReversed()) await clean();
      await eventually('no child left behind', () => {
        expect(ownChildren().filter((name) => /^(pw-dump|pactl|inotifywait|sh|yes)$/.test(name))).toEqual([]);
        return true;
      });
    });

    function hearMeetings(ignored: readonly string[] = [], env: Readonly<Record<string, string>> = {}): HeardSense {
      const system = { environment: { ...process.env, ...sound.env, ...env }, log: silentLog };
      const heard = hearSense(senseMeeting(system, pipewireWatch(system), ignored, cameras));
      cleanUp.push(heard.stop);
      return heard;
    }

    /** Starts `tail`, which keeps that file open, and waits until it has it. */
    async function openCamera(camera: string): Promise<StartedProgram> {
      const program = startProgram('tail', ['--follow', '--sleep-interval=60', camera], {});
      cleanUp.push(() => program.stop());
      const handles = `/proc/${program.pid}/fd`;
      await eventually('the camera is open', () =>
        readdirSync(handles).some((handle) => readlinkSync(join(handles, handle)) === camera),
      );
      return program;
    }

    /** A $PATH of these programs alone: real ones by their name, or scripts. */
    function pathWith(programs: Readonly<Record<string, string | null>>): { readonly PATH: string } {
      const place = mkdtempSync(join(folder, 'bin-'));
      for (const [name, script] of Object.entries(programs)) {
        if (script === null) symlinkSync(join('/usr/bin', name), join(place, name));
        else writeFileSync(join(place, name), `#!/bin/sh\nPATH=/usr/bin:/bin\n${script}\n`, { mode: 0o755 });
      }
      return { PATH: place };
    }

    describe('a microphone', () => {
      test('that a program of PipeWire listens to is a call, by the program’s name, until it stops', async () => {
        const heard = hearMeetings();
        await heard.says(quiet);
        const recorder = await sound.record('pw-record', '--target', MICROPHONE);
        await heard.saysAtOnce(recording);
        await recorder.stop();
        await heard.saysAtOnce(quiet);
        expect(heard.saidOnceKnown()).toEqual([quiet, recording, quiet]);
      });

      test('that a program of PulseAudio listens to is one, and a call that goes on already is heard of first', async () => {
        const recorder = await sound.record('parecord', '--device', MICROPHONE, '--client-name', 'Jitsi Meet');
        const heard = hearMeetings();
        const inJitsi = { answer: 'yes', why: 'microphone', by: 'Jitsi Meet' } as const;
        await heard.says(inJitsi);
        await recorder.stop();
        await heard.saysAtOnce(quiet);
        expect(heard.saidOnceKnown()).toEqual([inJitsi, quiet]);
      });

      test('is none of a call where a level meter listens, the speaker is recorded, or the program does not count', async () => {
        const heard = hearMeetings(['PW-Record']);
        await heard.says(quiet);
        const recorders = await Promise.all([
          sound.record('parecord', '--device', MICROPHONE, '--stream-name', 'Peak detect'),
          sound.record(
            'pw-record',
            '--target',
            MICROPHONE,
            '--properties',
            'stream.monitor=true application.name=Meter',
          ),
          sound.record('parecord', '--device', `${SPEAKER}.monitor`),
          sound.record('pw-record', '--target', MICROPHONE),
        ]);
        const last = await sound.record('parecord', '--device', MICROPHONE, '--client-name', 'Last');
        await heard.saysAtOnce({ answer: 'yes', why: 'microphone', by: 'Last' });
        await Promise.all([...recorders, last].map((recorder) => recorder.stop()));
        await heard.saysAtOnce(quiet);
        expect(heard.saidOnceKnown()).toHaveLength(3);
      });

      test('is told of by PulseAudio where PipeWire carries no sound', async () => {
        const heard = hearMeetings([], pathWith({ pactl: null }));
        await heard.says(quiet);
        const recorder = await sound.record('pw-record', '--target', MICROPHONE);
        const again = await sound.record('parecord', '--device', MICROPHONE, '--client-name', 'Mumble');
        await heard.saysAtOnce({ answer: 'yes', why: 'microphone', by: 'Mumble' });
        await recorder.stop();
        await again.stop();
        await heard.saysAtOnce(quiet);
      });
    });

    describe('a camera', () => {
      test('that a program opens is a call, by the program’s name, until it is closed; one that is plugged in later, too', async () => {
        const heard = hearMeetings();
        await heard.says(quiet);
        for (const name of ['video0', 'video1']) {
          const camera = join(cameras.devices, name);
          writeFileSync(camera, '');
          writeFileSync(join(cameras.changes, name), '');
          await eventually('the cameras are watched', () => ownChildren().includes('inotifywait'));
          const program = await openCamera(camera);
          await heard.saysAtOnce({ answer: 'yes', why: 'camera', by: 'tail' });
          await program.stop();
          await heard.saysAtOnce(quiet);
        }
      });

      test('is looked at when a call begins where nothing tells that it is opened', async () => {
        writeFileSync(join(cameras.devices, 'video0'), '');
        const heard = hearMeetings(['pw-record'], pathWith({ 'pw-dump': null }));
        await heard.says(quiet);
        await openCamera(join(cameras.devices, 'video0'));
        const recorder = await sound.record('pw-record', '--target', MICROPHONE);
        await heard.saysAtOnce({ answer: 'yes', why: 'camera', by: 'tail' });
        await recorder.stop();
      });
    });

    describe('a sound server', () => {
      test('that is killed leaves the sense without knowledge; one that comes again is heard again', async () => {
        const heard = hearMeetings();
        await heard.says(quiet);
        await sound.crash();
        await heard.saysAtOnce(silent);
        await sound.comeBack();
        await heard.says(quiet);
        const recorder = await sound.record('pw-record', '--target', MICROPHONE);
        await heard.saysAtOnce(recording);
        await recorder.stop();
      });

      test('that is stopped is unknown after two seconds, and heard once it goes on', async () => {
        sound.signal('SIGSTOP');
        cleanUp.push(() => sound.signal('SIGCONT'));
        const heard = hearMeetings();
        await heard.says(silent);
        sound.signal('SIGCONT');
        await heard.says(quiet);
      });

      test('that is not installed is said not to be here', async () => {
        await hearMeetings([], pathWith({})).says({ answer: 'unknown', why: 'notHere', by: 'pactl' });
      });

      test.each([
        ['talks nonsense', 'echo hello; exec sleep 60'],
        ['begins what never ends', 'exec yes "[ {"'],
        ['prints half of a list and dies', 'echo "[ { \\"id\\": 1"'],
        ['names things without end', `exec yes '[ { "id": 1, "info": null },\n{ "id": 2 }\n]'`],
      ])('that %s is bounded', async (_what, script) => {
        const before = process.memoryUsage();
        const cpu = process.cpuUsage();
        const heard = hearMeetings([], pathWith({ 'pw-dump': script }));
        await eventually('an answer', () => heard.said.length > 0);
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        expect(['unknown']).toContain(heard.said.at(-1)?.answer);
        expect(process.memoryUsage().rss - before.rss).toBeLessThan(150 * MB);
        const { user, system } = process.cpuUsage(cpu);
        expect((user + system) / 1_000).toBeLessThan(1_500);
      });

      test('that changes its mind ten thousand times in a second is believed at the end, and told of a few times', async () => {
        const list = (state: string): string =>
          JSON.stringify([
            {
              id: 1,
              type: 'PipeWire:Interface:Node',
              info: { state: 'running', props: { 'media.class': 'Audio/Source' } },
            },
            {
              id: 2,
              type: 'PipeWire:Interface:Node',
              info: {
                state,
                props: { 'media.class': 'Stream/Input/Audio', 'application.process.id': 1, 'application.name': 'A' },
              },
            },
          ]).replace(/\]$/, '\n]');
        const file = join(folder, 'flood');
        writeFileSync(
          file,
          `${Array.from({ length: 5_000 }, () => `${list('running')}\n${list('idle')}\n`).join('')}${list('running')}\n`,
        );
        const heard = hearMeetings([], pathWith({ 'pw-dump': `cat ${file}; exec sleep 60` }));
        await heard.says({ answer: 'yes', why: 'microphone', by: 'A' });
        await new Promise((resolve) => setTimeout(resolve, 500));
        expect(heard.said.at(-1)?.answer).toBe('yes');
        expect(heard.said.length).toBeLessThan(20);
      });
    });

    test('nothing is said after the stop, at whatever moment it comes', async () => {
      for (const afterMs of [0, 5, 50, 200]) {
        const heard = hearMeetings();
        await new Promise((resolve) => setTimeout(resolve, afterMs));
        heard.stop();
      }
    });
  },
);

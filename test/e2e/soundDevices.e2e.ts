/** What comes out of a real sound server: a break through the chosen device, recorded there, and what happens when that device goes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { askApp } from '../support/askApp.ts';
import { canStart } from '../support/canStart.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { test } from '../support/journey.ts';
import { SPEAKER, startSoundServer, type SoundServer } from '../support/soundServer.ts';
import { startBreak } from '../support/startedBreak.ts';
import { untilClosed } from '../support/untilClosed.ts';
import { readWav } from '../support/wavFile.ts';

const HEADPHONES = 'Headphones';
const MOST = 10 ** (-3 / 20);
/**
 * What is cut off is as loud at its end as before. No single sample is looked at, and no other silence than the two that are asked for: a busy
 * machine may miss a few samples, or many (sound.e2e.ts looks at each).
 */
const FADED = 1 / 3;
const SILENT = 0.001;
const RATE_HZ = 48_000;
const HUNDREDTH = RATE_HZ / 100;

test.setTimeout(2 * MINUTE);
test.skip(!canStart('Sounds through devices', ['pipewire', 'wireplumber', 'pipewire-pulse', 'pactl', 'parecord']));

test(
  'a break as the loudspeaker gets it: not too loud, and a pause and the end fade',
  atSoundDesk(async (desk, sound) => {
    const hear = recorder(desk, sound, SPEAKER);
    const { window } = await startBreak(desk, { ...audible, softBackground: true }, env(sound));
    await eventually('a breath is heard', () => hear.loudest(0.3) > 0.12, 20 * SECOND);
    await window.keyboard.press('Space');
    await eventually('it is silent', () => hear.loudest(0.3) < SILENT);
    const endAtPause = endOfLastSound(hear.samples());
    await window.keyboard.press('Space');
    await eventually('it is heard again', () => hear.loudest(0.3) > 0.02);
    await untilClosed(window, () => window.keyboard.press('Escape'));
    await eventually('it is silent after its end', () => hear.loudest(0.3) < SILENT);
    await hear.stop();
    const samples = hear.samples();
    expect(peakOf(samples)).toBeLessThanOrEqual(MOST);
    expect(endAtPause).toBeLessThan(FADED);
    expect(endOfLastSound(samples)).toBeLessThan(FADED);
  }),
);

test(
  'through the chosen device, which is taken again where the sound server cuts off what plays through it, and when it comes back; one that goes is told of once, and the system’s own takes over',
  atSoundDesk(async (desk, sound) => {
    const module = await plugIn(sound);
    const { app, window } = await startBreak(
      desk,
      { ...audible, softBackground: true, outputDevice: HEADPHONES },
      env(sound),
    );
    await askApp(window, 'changeRoutine', 'stand_180'); // long enough for all that happens to the device
    const notes = (): readonly string[] =>
      desk.dunst.shown().flatMap(({ title }) => (title.startsWith(HEADPHONES) ? [title] : []));
    await test.step('it may know what plays, and nothing of what listens', async () => {
      const heardOf = await window.evaluate(async () => ({
        microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(
          () => 'given',
          (error: unknown) => (error instanceof Error ? error.name : ''),
        ),
        named: (await navigator.mediaDevices.enumerateDevices()).map(({ kind, label }) => [kind, label]),
      }));
      expect(heardOf.microphone).toBe('NotAllowedError');
      expect(heardOf.named).toContainEqual(['audiooutput', HEADPHONES]);
      expect(heardOf.named.filter(([kind]) => kind === 'audioinput')).toEqual([['audioinput', '']]);
    });
    const speaker = recorder(desk, sound, SPEAKER);
    await test.step('through the chosen device', async () => {
      const headphones = recorder(desk, sound, 'headphones');
      await eventually('the headphones are heard', () => headphones.loudest(0.3) > 0.02, 20 * SECOND);
      expect(peakOf(speaker.samples())).toBeLessThan(SILENT);
      await headphones.stop();
    });
    await test.step('cut off by the sound server, it is taken again, and nothing is said of it', async () => {
      const [playing] = await playbacks(sound);
      await sound.ask('pw-cli', 'destroy', String(playing?.id));
      await eventually('it is played anew', async () =>
        (await playbacks(sound)).some(({ serial }) => serial !== playing?.serial),
      );
      const headphones = recorder(desk, sound, 'headphones');
      await eventually('the headphones are heard again', () => headphones.loudest(0.3) > 0.02, 10 * SECOND);
      expect(notes()).toEqual([]);
      await headphones.stop();
    });
    await test.step('one that goes is told of once, and the system’s own takes over', async () => {
      await sound.ask('pactl', 'unload-module', module);
      await eventually('the loudspeaker is heard', () => speaker.loudest(0.3) > 0.02, 20 * SECOND);
      await eventually('it is told', () => notes().includes('Headphones isn’t connected'));
      await window.keyboard.press('Space');
      await eventually('it is silent', () => speaker.loudest(0.3) < SILENT);
      await window.keyboard.press('Space');
      await eventually('the loudspeaker is heard on', () => speaker.loudest(0.3) > 0.02);
      expect(notes()).toHaveLength(1);

      await (await (await desk.tray.item()).menu()).click('Preferences…');
      const preferences = await app.window('preferences');
      const setting = preferences.locator('[data-setting="outputDevice"]');
      await setting.scrollIntoViewIfNeeded();
      await expect(setting).toContainText('Headphones isn’t connected, so your system’s device plays instead.');
      await expect(setting.getByRole('combobox')).toHaveValue(/\d/);
    });
    await test.step('one that comes back within the break is taken again at once, and nothing is said of it', async () => {
      await plugIn(sound);
      const headphones = recorder(desk, sound, 'headphones');
      await eventually('the headphones are heard again', () => headphones.loudest(0.3) > 0.02, 10 * SECOND);
      await eventually('the loudspeaker is silent', () => speaker.loudest(0.3) < SILENT);
      expect(notes()).toHaveLength(1);
    });
  }),
);

const audible: Partial<Preferences> = {
  ...{ sound: 'tones', volume: 1, askBeforeEnding: false, cards: false },
  senses: { ...defaultPreferences.senses, meeting: false }, // what records is no call
};

function atSoundDesk(story: (desk: Desk, sound: SoundServer) => Promise<void>): () => Promise<void> {
  return atADesk(async (desk) => {
    const sound = await startSoundServer();
    try {
      await story(desk, sound);
    } finally {
      await sound.stop();
    }
  });
}

const env = ({ env: { PULSE_RUNTIME_PATH = '' } }: SoundServer) => ({ PULSE_RUNTIME_PATH });

/** Its id, to take it away again. */
async function plugIn(sound: SoundServer): Promise<string> {
  const kind = ['module-null-sink', 'media.class=Audio/Sink', 'sink_name=headphones'];
  const id = await sound.ask('pactl', 'load-module', ...kind, `sink_properties=device.description=${HEADPHONES}`);
  await eventually('it can be recorded', async () =>
    (await sound.ask('pactl', 'list', 'short', 'sources')).includes('headphones.monitor'),
  );
  return id.trim();
}

/** All that plays through the sound server. */
async function playbacks(sound: SoundServer): Promise<readonly { readonly id: number; readonly serial: number }[]> {
  const all = JSON.parse(await sound.ask('pw-dump')) as readonly {
    readonly id: number;
    readonly info?: { readonly props?: { readonly 'media.class'?: string; readonly 'object.serial'?: number } };
  }[];
  // An id is given anew once it is free, a serial never.
  return all.flatMap(({ id, info }) =>
    info?.props?.['media.class'] === 'Stream/Output/Audio' ? [{ id, serial: info.props['object.serial'] ?? -1 }] : [],
  );
}

/** Records what a device gets, for as long as it is there. */
function recorder(desk: Desk, sound: SoundServer, device: string) {
  const file = join(desk.userData, `${device}-${String(Date.now())}.wav`);
  const how = ['--file-format=wav', `--rate=${String(RATE_HZ)}`, '--channels=1', '--latency-msec=20'];
  const program = sound.start('parecord', ...how, '-d', `${device}.monitor`, file);
  const samples = (): Float32Array => {
    try {
      return readWav(readFileSync(file)).samples;
    } catch {
      return new Float32Array(); // nothing recorded yet
    }
  };
  return {
    samples,
    /** Of the last so many seconds. */
    loudest: (seconds: number): number => peakOf(samples().subarray(-seconds * RATE_HZ)),
    stop: program.stop,
  };
}

function peakOf(samples: Float32Array): number {
  return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
}

/**
 * Of the last silence of a fifth of a second after a sound: how loud the last hundredth before it was, as a share of the fifth that ends a
 * tenth before. NaN: there is none.
 */
function endOfLastSound(samples: Float32Array): number {
  const loudness = Array.from({ length: Math.floor(samples.length / HUNDREDTH) }, (_, at) =>
    peakOf(samples.subarray(at * HUNDREDTH, (at + 1) * HUNDREDTH)),
  );
  const isSilence = (at: number): boolean => loudness.slice(at, at + 20).every((value) => value < SILENT);
  const at = loudness.findLastIndex(
    (value, index) => index >= 30 && value >= SILENT && index + 21 < loudness.length && isSilence(index + 1),
  );
  return (loudness[at] ?? NaN) / Math.max(...loudness.slice(at - 30, at - 10));
}

/** What a break sounds like, measured sample by sample: never too loud, without a click, and as long as it says. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { soundSchedule } from '../../renderer/break/soundSchedule.ts';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import type { Routine } from '../../src/core/routine/routine.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { expectAccessible } from '../support/accessible.ts';
import { askApp } from '../support/askApp.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { pasteIntoFileDialog } from '../support/fileDialog.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { measure, playIntoMemory, type MeasuredSound } from '../support/measuredSound.ts';
import { openPreferences } from '../support/openPreferences.ts';
import { photographInBothThemes } from '../support/pictures.ts';
import { settled } from '../support/settled.ts';
import { openBreak } from '../support/startedBreak.ts';
import { untilClosed } from '../support/untilClosed.ts';
import { wavFile } from '../support/wavFile.ts';

const CHOOSE = 'Choose a bell…';
const pose = 'chair_tall';
/** Breaths that are led (so quick that no pace changes them), one that is suggested, and breathing that nobody leads. */
const routine: Routine = {
  ...{ id: 'measured', name: 'Measured', setting: 'chair', seconds: 30 },
  steps: [
    { kind: 'breathe', seconds: 10, pose, breath: { in: 2, holdIn: 0, out: 3, holdOut: 0 }, cues: [] },
    { kind: 'hold', seconds: 10, pose: 'stand_tall', breath: { in: 4, holdIn: 0, out: 6, holdOut: 0 }, cues: [] },
    { kind: 'breathe', seconds: 10, pose, cues: [] },
  ],
};
const WORKED_OUT_S = 36;

/** −3 dBFS. */
const MOST = 10 ** (-3 / 20);
const SILENT = 0.001;
/**
 * From one sample to the next at 48 kHz, all sounding at once: a sine of size A and f Hz moves by 2πfA ⁄ 48 000 at most, which makes 0.007 of
 * a tone and 0.045 of a bell with its overtones; the sea moves by no more than it is loud. What is cut off steps by up to its size, 0.2.
 */
const LARGEST_STEP = { tones: 0.055, withSea: 0.12 };

test(
  'tones and bells come out of silence, last as long as their breath, and go back into it; all at once is no louder than −3 dBFS, without a step; a pause fades what is heard within a fifth of a second; another volume begins nothing anew',
  atADesk(async (desk) => {
    const app = await startMeasuring(desk, { sound: 'tones', softBackground: false });
    await test.step('tones and bells', async () => {
      const window = await measuredBreak(desk, app);
      expectTonesAndBells(await window.evaluate(measure, null));
      await askApp(window, 'setPreferences', { softBackground: true });
      await untilClosed(window, () => window.keyboard.press('Escape'));
    });
    await test.step('all at once, and the sea goes round without a step', async () => {
      const window = await measuredBreak(desk, app);
      const heard = await window.evaluate(measure, null);
      expectSound(heard, LARGEST_STEP.withSea);
      // Where nobody leads the breath the sea alone is heard, softly.
      const alone = loudestIn(heard, 23.5, 29);
      expect(alone).toBeGreaterThan(0.01);
      expect(alone).toBeLessThan(0.081);
      expect(loudestIn(heard, 33, 36)).toBeLessThan(SILENT);
      await untilClosed(window, () => window.keyboard.press('Escape'));
    });
    const window = await measuredBreak(desk, app);
    await test.step('a pause fades what is heard, and so does the break’s end', async () => {
      await window.exposeFunction('stop', async () => {
        await window.keyboard.press('Space');
        await expect(window.getByRole('button', { name: 'Resume' })).toBeVisible();
      });
      const paused = await window.evaluate(measure, 1);
      expect(loudestIn(paused, 0.9, 1)).toBeGreaterThan(0.1);
      expect(loudestIn(paused, 1.03, 1.1)).toBeGreaterThan(0.05);
      expect(loudestIn(paused, 1.25, WORKED_OUT_S)).toBeLessThan(SILENT);
      expectSound(paused, LARGEST_STEP.withSea);
    });
    await test.step('another volume', async () => {
      const playings = (): Promise<number> =>
        window.evaluate(() => (globalThis as unknown as { playings: unknown[] }).playings.length);
      let volume = 1;
      await eventually('a volume with which nothing began anew', async () => {
        // The break stands still; news that were held up on the way, as on a busy machine, put the page's clock right, and with it what is heard.
        const paused = await playings();
        await window.keyboard.press('Space');
        await expect.poll(playings).toBeGreaterThan(paused);
        const before = await playings();
        volume /= 2;
        await askApp(window, 'setPreferences', { volume });
        // By the time that the pause is shown, the volume has long been heard of.
        await window.keyboard.press('Space');
        await expect(window.getByRole('button', { name: 'Resume' })).toBeVisible();
        return (await playings()) === before;
      });
    });
  }),
);

test(
  'a person’s bell is tried and taken, or refused in one sentence, and comes out of silence whatever the file begins with',
  atADesk(async (desk) => {
    test.setTimeout(2 * MINUTE);
    const bell = (seconds: number, size: number): Buffer =>
      wavFile(Array.from({ length: seconds * 48_000 }, (_, at) => size * Math.cos((at / 48_000) * 2 * Math.PI * 440)));
    const file = (name: string): string => join(desk.userData, name);
    writeFileSync(file('words.wav'), 'no sound at all');
    writeFileSync(file('broken.wav'), 'RIFF----WAVEfmt and nothing');
    writeFileSync(file('long.wav'), bell(11, 0.5));
    writeFileSync(file('gong.wav'), bell(1.5, 0.9));

    const app = await startMeasuring(desk, { sound: 'tones', softBackground: false });
    await app.electron.context().addInitScript(countQuestionsForDevices);
    const preferences = await openPreferences(desk, app);
    await settled(preferences);
    expect(await questionsForDevices(preferences), 'while nobody sees them').toBe(0);
    const setting = preferences.locator('[data-setting="bell"]');
    await setting.scrollIntoViewIfNeeded(); // it stands beside the device
    await expect.poll(() => questionsForDevices(preferences)).toBeGreaterThan(0);
    const choose = async (name: string): Promise<void> => {
      await setting.getByRole('button', { name: CHOOSE }).click();
      await pasteIntoFileDialog(CHOOSE, file(name));
    };
    for (const [name, message] of [
      ['words.wav', 'Unbrace can’t play words.wav. Choose a WAV, OGG, FLAC or MP3 file.'],
      ['broken.wav', 'Unbrace can’t play broken.wav. Choose a WAV, OGG, FLAC or MP3 file.'],
      ['long.wav', 'long.wav is longer than 10 seconds. Choose a shorter sound.'],
    ] as const) {
      await choose(name);
      await expect(setting.getByRole('alert')).toHaveText(message);
    }
    await expectAccessible(preferences, 'a bell that was refused');
    await expect(setting.getByText('Unbrace’s bell', { exact: true })).toBeVisible();
    await choose('gong.wav');
    await expect(setting.getByText('gong.wav', { exact: true })).toBeVisible();
    await expect(setting.getByRole('alert')).toBeHidden();
    await photographInBothThemes(preferences, 'sound');
    rmSync(file('gong.wav')); // it was copied

    const heard = await (await measuredBreak(desk, app)).evaluate(measure, null);
    expectSound(heard, LARGEST_STEP.tones);
    const rings = 20 - latenessS(heard);
    expect(loudestIn(heard, rings + 0.1, rings + 1.3)).toBeGreaterThan(0.18);
    expect(quietestIn(heard, rings + 0.1, rings + 1.3)).toBeGreaterThan(0.1);
    expect(loudestIn(heard, rings + 1.55, rings + 3)).toBeLessThan(SILENT);

    await setting.getByRole('button', { name: 'Reset Bell to default: Unbrace’s bell' }).click();
    await expect(setting.getByText('Unbrace’s bell', { exact: true })).toBeVisible();
  }),
);

/** Runs in each page before its own scripts. Chromium starts two processes to answer. */
function countQuestionsForDevices(): void {
  const { mediaDevices } = navigator;
  const list = mediaDevices.enumerateDevices.bind(mediaDevices);
  let asked = 0;
  mediaDevices.enumerateDevices = () => {
    asked += 1;
    return list();
  };
  Object.defineProperty(globalThis, 'questionsForDevices', { get: () => asked });
}

function questionsForDevices(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { questionsForDevices: number }).questionsForDevices);
}

/** The app for breaks of `routine` at full volume, whose pages play into memory. */
async function startMeasuring(desk: Desk, changed: Partial<Preferences>): Promise<RunningApp> {
  const preferences: Preferences = {
    ...defaultPreferences,
    ...{ safetyTextRead: true, checkInEvery: 0, cards: false, askBeforeEnding: false, volume: 1 },
    breakKinds: defaultPreferences.breakKinds.map((kind) => ({ ...kind, routines: [routine.id] })),
    ...changed,
  };
  const app = await desk.start({
    files: { 'preferences.json': preferences, [`routines/${routine.id}.json`]: routine },
  });
  await app.electron.context().addInitScript(playIntoMemory, WORKED_OUT_S);
  return app;
}

async function measuredBreak(desk: Desk, app: RunningApp): Promise<Page> {
  const window = await openBreak(desk, app, `${routine.name} · ${String(routine.seconds)} sec`);
  await window.waitForFunction(() => (globalThis as unknown as { playings: unknown[] }).playings.length > 0);
  return window;
}

function expectTonesAndBells(heard: MeasuredSound): void {
  expectSound(heard, LARGEST_STEP.tones);
  const tones = soundSchedule(routine).filter(({ kind }) => kind !== 'bell');
  const bells = soundSchedule(routine).filter(({ kind }) => kind === 'bell');
  expect(tones).toHaveLength(6);
  expect(bells.map(({ atMs }) => atMs)).toEqual([10_000, 20_000, 30_000]);
  const lateS = latenessS(heard);
  for (const { atMs, lengthMs } of tones.slice(0, 4)) {
    const from = Math.max(atMs / SECOND - lateS, 0);
    const until = (atMs + lengthMs) / SECOND - lateS;
    expect(loudestIn(heard, from + 0.1, until - 0.2)).toBeGreaterThan(0.19);
    expect(quietestIn(heard, from + 0.1, until - 0.2)).toBeGreaterThan(0.005);
    expect(loudestIn(heard, until - 0.05, until - 0.02)).toBeLessThan(0.005);
  }
  const bellFrom = 20 - lateS;
  expect(loudestIn(heard, bellFrom - 0.2, bellFrom - 0.02)).toBeLessThan(SILENT);
  expect(loudestIn(heard, bellFrom, bellFrom + 0.1)).toBeGreaterThan(0.1);
  expect(loudestIn(heard, bellFrom + 2.6, bellFrom + 3.6)).toBeLessThan(SILENT);
}

function expectSound({ peak, step, first, last }: MeasuredSound, largestStep: number): void {
  expect(peak).toBeGreaterThan(0.15);
  expect(peak).toBeLessThanOrEqual(MOST);
  expect(step).toBeLessThan(largestStep);
  expect(Math.abs(first)).toBeLessThan(SILENT);
  expect(Math.abs(last)).toBeLessThan(SILENT);
}

/** Seconds by which the device began later than the break: the first bell tells, which is there all at once. */
function latenessS(heard: MeasuredSound): number {
  const struck = heard.loudness.findIndex((loud, at) => loud > 0.1 && (heard.loudness[at - 3] ?? 1) < 0.01);
  return 10 - struck / 100;
}

const between = ({ loudness }: MeasuredSound, fromS: number, untilS: number): readonly number[] =>
  loudness.slice(Math.ceil(fromS * 100), Math.floor(untilS * 100));
const loudestIn = (heard: MeasuredSound, fromS: number, untilS: number): number =>
  Math.max(...between(heard, fromS, untilS));
const quietestIn = (heard: MeasuredSound, fromS: number, untilS: number): number =>
  Math.min(...between(heard, fromS, untilS));

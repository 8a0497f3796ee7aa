/** Bad days of a break: whatever happens to its window or its sound, the break goes on and can be ended. */
import { expect, type Page } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import type { Routine } from '../../src/core/routine/routine.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { askApp } from '../support/askApp.ts';
import { untilBegun } from '../support/begunBreak.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import { rendererPids } from '../support/processes.ts';
import {
  closeByHand,
  endBreak,
  secondsLeft,
  startBreak,
  startNextBreak,
  windowCount,
} from '../support/startedBreak.ts';

/** In one step, so that the way back always leads to its first line. */
const spoken: Routine = {
  ...{ id: 'spoken', name: 'Spoken', setting: 'chair', seconds: 60 },
  steps: [
    {
      ...{ kind: 'breathe', seconds: 60, pose: 'chair_tall' },
      cues: [
        { at: 0, say: 'Sit tall.' },
        { at: 3, say: 'Let your jaw go.' },
        { at: 50, say: 'Well done.' },
      ],
    },
  ],
};

test(
  'its window closed by hand: the break goes on, and the tray shows it again in the right place; it can always be closed',
  atADesk(async (desk) => {
    const { app, window: first } = await startBreak(desk);
    const item = await desk.tray.item();
    const shownAgain = async (): Promise<Page> => {
      await (await item.menu()).click('Show break');
      const page = await app.window('break');
      await expect(page.getByRole('timer')).toBeVisible();
      return page;
    };
    await test.step('running', async () => {
      await eventually('a few seconds in', async () => (await secondsLeft(first)) < 58);
      await closeByHand(app);
      await eventually('the renderer gone', async () => (await rendererPids(app)).length === 0);
      expect(await item.toolTip()).toBe('Unbrace · On a break');
      expect(await secondsLeft(await shownAgain())).toBeLessThan(58);
    });
    for (const insistence of ['gentle', 'strict'] as const)
      await test.step(`at the question of a ${insistence} one`, async () => {
        const page = insistence === 'gentle' ? await app.window('break') : await shownAgain();
        await askApp(page, 'setPreferences', { insistence });
        await askApp(page, 'changeRoutine', 'downshift_60'); // anew: once half of it is done, nobody is asked
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeVisible();
        await closeByHand(app);
      });
    await test.step('strict: Esc held for three seconds ends the break, and less does not', async () => {
      const page = await shownAgain();
      await askApp(page, 'changeRoutine', 'downshift_60');
      await askApp(page, 'setPreferences', { breaksFillScreen: true }); // from the next one on
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.evaluate(letGoOfEscape, 1.5 * SECOND);
      await page.keyboard.down('Escape');
      await page.waitForTimeout(3.5 * SECOND);
      expect(await windowCount(app)).toBe(1);
      await page.keyboard.up('Escape');
      await page.keyboard.down('Escape');
      await eventually('the break ended', async () => (await windowCount(app)) === 0);
    });
    await test.step('in full screen', async () => {
      const page = await startNextBreak(desk, app);
      await expect(page.getByRole('button', { name: 'Exit full screen' })).toBeVisible();
      await closeByHand(app);
    });
  }),
);

test(
  'its renderer killed: the window comes back by itself in the right place, and a page that keeps dying does not forever; told to show and nowhere, though its page draws: there is no break, and somebody is told',
  atADesk(async (desk) => {
    const { app, window } = await startBreak(desk);
    const item = await desk.tray.item();
    await test.step('renderers are killed', async () => {
      await untilBegun(window); // so it was seen
      const before = await secondsLeft(window);
      for (let kills = 1; kills <= 3; kills++) {
        const [renderer] = await eventually('a renderer', async () => {
          const pids = await rendererPids(app);
          return pids.length > 0 && pids;
        });
        const back = app.electron.waitForEvent('window');
        if (renderer !== undefined) process.kill(renderer, 'SIGKILL');
        const page = await back;
        await expect(page.getByRole('timer')).toBeVisible();
        expect(await secondsLeft(page)).toBeLessThanOrEqual(before);
      }
      const [last] = await rendererPids(app);
      if (last !== undefined) process.kill(last, 'SIGKILL');
      await eventually('no window', async () => (await windowCount(app)) === 0);
      await desk.dunst.waitFor('The break window closed several times');
      expect(await item.toolTip()).toBe('Unbrace · Break paused');
      const again = app.electron.waitForEvent('window');
      await (await item.menu()).click('Show break');
      const page = await again;
      await expect(page.getByRole('timer')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible(); // nobody could see it run
    });
    await endBreak(desk, app);
    await test.step('told to show and nowhere', async () => {
      await inMain(app, ({ BrowserWindow }) => {
        // The one faulty call: a show that comes to nothing.
        BrowserWindow.prototype.show = () => undefined;
        BrowserWindow.prototype.showInactive = () => undefined;
      });
      await (await item.menu()).click('Start break', 'Slow breathing · 60 sec');
      await desk.dunst.waitFor('The break window didn’t appear', 20_000);
      await eventually('no window', async () => (await windowCount(app)) === 0);
      expect(await item.toolTip()).not.toContain('On a break');
    });
  }),
);

test(
  'no voices and no sound device: captions guide, and nothing fails; another routine from the window begins the break anew; with voices each cue is said once, in place of the one before, and a pause ends it',
  atADesk(async (desk) => {
    const preferences = {
      ...{ ...defaultPreferences, safetyTextRead: true, checkInEvery: 0, sound: 'voice' },
      breakKinds: defaultPreferences.breakKinds.map((kind) => ({ ...kind, routines: ['downshift_60', spoken.id] })),
    };
    const app = await desk.start({
      files: { 'preferences.json': preferences, [`routines/${spoken.id}.json`]: spoken },
    });
    const silent = await startNextBreak(desk, app);
    await test.step('no voices', async () => {
      const errors: string[] = [];
      silent.on('pageerror', (error) => errors.push(error.message));
      expect(await silent.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);
      await silent.evaluate(noteCaptions);
      await askApp(silent, 'changeRoutine', 'downshift_60'); // from the beginning, all of which is noted now
      const captions = (): Promise<readonly string[]> =>
        silent.evaluate(() => (globalThis as unknown as { captions: string[] }).captions);
      await expect.poll(captions).toContain('Take your hands off the keyboard.');
      await expect.poll(async () => (await captions()).length).toBeGreaterThan(2);
      expect(errors).toEqual([]);
    });
    await test.step('another routine from the window', async () => {
      await silent.keyboard.press('Space'); // so that its first words stand
      await expect(silent.getByRole('button', { name: 'Resume' })).toBeVisible();
      await silent.getByLabel('Choose a routine').selectOption({ label: 'Standing stretch · 3 min' });
      await expect(silent.getByText('Stand up.')).toBeVisible();
      expect(await secondsLeft(silent)).toBe(180);
      await silent.keyboard.press('ArrowRight'); // the keys are the break's again
      await eventually('a step further', async () => (await secondsLeft(silent)) === 170);
      await silent.keyboard.press('Space');
      await eventually('and on', async () => (await secondsLeft(silent)) < 170);
    });
    await askApp(silent, 'setPreferences', { sound: 'both' });
    await endBreak(desk, app);
    await app.electron.context().addInitScript(speakIntoANotebook);
    const window = await startNextBreak(desk, app, 'Spoken · 60 sec');
    await test.step('with voices', () => expectSpokenOnce(window));
  }),
);

async function expectSpokenOnce(window: Page): Promise<void> {
  const notebook = (): Promise<readonly string[]> =>
    window.evaluate(() => (globalThis as unknown as { notebook: string[] }).notebook);
  await eventually(
    'two cues said',
    async () => new Set((await notebook()).filter((line) => line.startsWith('say'))).size > 1,
  );
  await window.keyboard.press('Space');
  const said = await eventually('hushed', async () => {
    const lines = await notebook();
    return lines.at(-1) === 'hush' && lines;
  });
  const first = 'say Sit tall.';
  expect(said.filter((line) => line.startsWith('say'))).toEqual([first, 'say Let your jaw go.']);
  for (const [index, line] of said.entries()) if (line.startsWith('say')) expect(said[index - 1]).toBe('hush');

  await window.keyboard.press('Space');
  const timesSaid = async (): Promise<number> => (await notebook()).filter((line) => line === first).length;
  for (const often of ['once', 'twice']) {
    const before = await timesSaid();
    await window.keyboard.press('ArrowLeft'); // the second time, while that very line is being said
    await eventually(`said anew ${often}`, async () => (await timesSaid()) > before);
    await eventually('some way into it', async () => (await elapsedMs(window)) > 600);
  }
}

/** Into the break, as main counts it. */
function elapsedMs(window: Page): Promise<number> {
  return window.evaluate(async () => {
    interface Bridge {
      getSnapshot(): Promise<{ readonly guidedBreak: { readonly elapsedMs: number } | null }>;
    }
    const { guidedBreak } = await (globalThis as unknown as { app: Bridge }).app.getSnapshot();
    return guidedBreak?.elapsedMs ?? 0;
  });
}

/** Runs in the page: each caption from now on, the one that is there included. */
function noteCaptions(): void {
  const captions: string[] = [];
  const note = (): void => {
    const shown = document.querySelector('.caption')?.textContent ?? '';
    if (shown !== captions.at(-1)) captions.push(shown);
  };
  note();
  new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
  Object.assign(globalThis, { captions });
}

/** Runs in the page: the next key that is pressed is let go of after so long, by the page's own clock, which counts how long it is held. */
function letGoOfEscape(afterMs: number): void {
  const letGo = (): boolean => dispatchEvent(new KeyboardEvent('keyup', { key: 'Escape' }));
  addEventListener('keydown', () => setTimeout(letGo, afterMs), { once: true, capture: true });
}

/** In the place of a speech engine, which test machines lack: it has one voice, and notes what it is asked. */
function speakIntoANotebook(): void {
  const notebook: string[] = [];
  const engine = Object.assign(new EventTarget(), {
    getVoices: () => [{ voiceURI: 'test', name: 'Test', lang: 'en', default: true, localService: true }],
    speak: (line: SpeechSynthesisUtterance) => notebook.push(`say ${line.text}`),
    cancel: () => notebook.push('hush'),
  });
  const before = globalThis.speechSynthesis;
  Object.assign(globalThis, { notebook });
  Object.defineProperty(globalThis, 'speechSynthesis', { value: engine, configurable: true });
  before.dispatchEvent(new Event('voiceschanged'));
}

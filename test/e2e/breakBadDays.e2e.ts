/** Bad days of a break: whatever happens to its window, its sound or its display, the break goes on and can be ended. */
import { expect, test, type Page } from '@playwright/test';
import { defaultPreferences, type Preferences } from '../../src/core/preferences.ts';
import { SECOND } from '../../src/core/time.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { rendererPids } from '../support/processes.ts';

test(
  'its window closed by hand: the break goes on, and the tray shows it again in the right place',
  atADesk(async (desk) => {
    const { app, window } = await startBreak(desk);
    await eventually('a few seconds in', async () => (await secondsLeft(window)) < 58);
    await closeByHand(app);
    await eventually('the renderer gone', async () => (await rendererPids(app)).length === 0);
    const item = await desk.tray.item();
    expect(await item.toolTip()).toBe('Unbrace · On a break');
    const back = app.electron.waitForEvent('window');
    await (await item.menu()).click('Show the break');
    const page = await back;
    await expect(page.getByRole('timer')).toBeVisible();
    expect(await secondsLeft(page)).toBeLessThan(58);
  }),
);

test(
  'its renderer killed: the window comes back by itself in the right place, and a page that keeps dying does not forever',
  atADesk(async (desk) => {
    const { app, window } = await startBreak(desk);
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
    const item = await desk.tray.item();
    expect(await item.toolTip()).toBe('Unbrace · On a break');
    const again = app.electron.waitForEvent('window');
    await (await item.menu()).click('Show the break');
    await expect((await again).getByRole('timer')).toBeVisible();
  }),
);

test(
  'no voices and no sound device: captions guide, and nothing fails',
  atADesk(async (desk) => {
    const { window } = await startBreak(desk, { sound: 'voice' });
    const errors: string[] = [];
    window.on('pageerror', (error) => errors.push(error.message));
    expect(await window.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);
    await expect(window.getByText('Hands off the keys.')).toBeVisible();
    await expect(window.getByText('Small breath in.')).toBeVisible({ timeout: 20 * SECOND });
    expect(errors).toEqual([]);
  }),
);

test(
  'with voices each cue is said once, in place of the one before, and a pause ends it',
  atADesk(async (desk) => {
    const { app, window } = await startBreak(desk, { sound: 'both' });
    await app.electron.context().addInitScript(speakIntoANotebook);
    await window.evaluate(speakIntoANotebook);
    await window.keyboard.press('ArrowLeft'); // from the beginning, now with a voice
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
    const [first = '', ...further] = said.filter((line) => line.startsWith('say'));
    // Going back within the first line has said it anew.
    const cues = further[0] === first ? further : [first, ...further];
    expect(new Set(cues).size).toBe(cues.length);
    for (const [index, line] of said.entries()) if (line.startsWith('say')) expect(said[index - 1]).toBe('hush');

    await window.keyboard.press('Space');
    const timesSaid = async (): Promise<number> => (await notebook()).filter((line) => line === first).length;
    for (const often of ['once', 'twice']) {
      const before = await timesSaid();
      await window.keyboard.press('ArrowLeft'); // the second time, while that very line is being said
      await eventually(`said anew ${often}`, async () => (await timesSaid()) > before);
      await eventually('some way into it', async () => (await elapsedMs(window)) > 600);
    }
  }),
);

test(
  'its display gone: the window moves to one that is there',
  atADesk(async (desk) => {
    const { app } = await startBreak(desk);
    await app.electron.evaluate(({ BrowserWindow, screen }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 4_000, y: 200, width: 480, height: 640 });
      screen.emit('display-removed');
    });
    const bounds = await eventually('back on the display', async () => {
      const now = await boundsOf(app);
      return now !== undefined && now.x < 1_280 && now;
    });
    expect(bounds).toEqual({ x: 400, y: 130, width: 480, height: 640 });
  }),
);

test(
  'on every display: one window each, at the same moment; the display gone takes its window with it, the break stays',
  atADesk(async (desk) => {
    const app = await desk.start({
      files: {
        'preferences.json': {
          ...defaultPreferences,
          safetyTextRead: true,
          breaksOnEveryDisplay: true,
          checkInEvery: 1,
        },
      },
    });
    await desk.tray.item();
    await app.electron.evaluate(({ screen }) => {
      // The test display is one; further ones, with a panel at their top, are only ever said to be there.
      const [only] = screen.getAllDisplays();
      if (only === undefined) return;
      const further = [1, 2].map((number) => {
        const area = { x: number * 1_280, y: 0, width: 1_280, height: 900 };
        return { ...only, id: only.id + number, bounds: area, workArea: { ...area, y: 40, height: 860 } };
      });
      const displays = [only, ...further];
      screen.getAllDisplays = () => displays;
      Object.assign(globalThis, { unplug: () => displays.pop() });
    });
    await (await (await desk.tray.item()).menu()).click('Start break', 'Downshift · 60 s');
    const open = (count: number): Promise<readonly Page[]> =>
      // Playwright hears of a closed page a moment after the app has let go of its window.
      eventually(`windows: ${String(count)}`, () => {
        const pages = app.electron.windows();
        return pages.length === count && pages;
      });
    const windows = await open(3);
    for (const window of windows) {
      await expect(window.getByRole('timer')).toBeVisible();
      // The leading window asks; the others only show.
      await expect(window.getByRole('group', { name: 'Tension now?' })).toBeVisible({
        visible: !window.url().includes('companion'),
      });
    }
    const [one = 0, other = 0] = await Promise.all(windows.map(secondsLeft));
    expect(Math.abs(one - other)).toBeLessThanOrEqual(1);
    const unplug = (): Promise<void> =>
      app.electron.evaluate(({ BrowserWindow, screen }) => {
        // At the very top, over the panel, as a window is that fills its display.
        for (const window of BrowserWindow.getAllWindows()) window.setBounds({ y: 0 });
        (globalThis as unknown as { unplug: () => void }).unplug();
        screen.emit('display-removed');
      });
    await unplug();
    await open(2);
    await unplug();
    const [left] = await open(1);
    expect(left?.url()).not.toContain('companion');
    expect(await windowCount(app)).toBe(1);
  }),
);

test(
  'full screen and back, the window is where it was, and so it is in the next break',
  atADesk(async (desk) => {
    const { app, window } = await startBreak(desk);
    const chosen = { x: 620, y: 60, width: 520, height: 700 };
    await app.electron.evaluate(({ BrowserWindow }, bounds) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
    }, chosen);
    await window.keyboard.press('f');
    await expect(window.getByRole('button', { name: 'Leave full screen' })).toBeVisible();
    await window.keyboard.press('Space');
    await expect(window.getByRole('button', { name: 'Continue' })).toBeVisible();
    const tops = await window
      .locator('.controls button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1); // the longer word pushes no button to a second row
    await window.keyboard.press('f');
    await expect(window.getByRole('button', { name: 'Full screen', exact: true })).toBeVisible();
    expect(await boundsOf(app)).toEqual(chosen);
    await (await (await desk.tray.item()).menu()).click('End the break');
    await eventually('no window', async () => (await windowCount(app)) === 0);
    await app.quit();
    const next = await startBreak(desk);
    expect(await boundsOf(next.app)).toEqual(chosen);
  }),
);

for (const state of ['safety text', 'running', 'end question', 'strict question', 'full screen'] as const)
  test(
    `it can always be closed: ${state}`,
    atADesk(async (desk) => {
      const { app, window } = await startBreak(desk, {
        safetyTextRead: state !== 'safety text',
        insistence: state === 'strict question' ? 'strict' : 'gentle',
        breaksFillScreen: state === 'full screen',
      });
      if (state.endsWith('question')) {
        await window.keyboard.press('Escape');
        await expect(window.getByRole('dialog')).toBeVisible();
      }
      await closeByHand(app);
      await eventually('no window', async () => (await windowCount(app)) === 0);
    }),
  );

test(
  'strict: Esc held for three seconds ends the break, and less does not',
  atADesk(async (desk) => {
    const { app, window } = await startBreak(desk, { insistence: 'strict' });
    await window.keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toBeVisible();
    await window.keyboard.down('Escape');
    await window.waitForTimeout(1.5 * SECOND);
    await window.keyboard.up('Escape');
    await window.waitForTimeout(2 * SECOND);
    expect(await windowCount(app)).toBe(1);
    await window.keyboard.down('Escape');
    await eventually('the break ended', async () => (await windowCount(app)) === 0, 5 * SECOND);
  }),
);

test(
  'another routine from the window: the break begins anew with it',
  atADesk(async (desk) => {
    const { window } = await startBreak(desk);
    await window.getByLabel('Routine: choose another').selectOption({ label: 'At the desk · 3 min' });
    await expect(window.getByText('Stand up.')).toBeVisible();
    expect(await secondsLeft(window)).toBeGreaterThan(170);
    await window.keyboard.press('ArrowRight'); // the keys are the break's again
    await eventually('a step further', async () => (await secondsLeft(window)) < 170);
  }),
);

async function startBreak(
  desk: Desk,
  changed: Partial<Preferences> = {},
): Promise<{ readonly app: RunningApp; readonly window: Page }> {
  const preferences = { ...defaultPreferences, safetyTextRead: true, checkInEvery: 0, ...changed };
  const app = await desk.start({ files: { 'preferences.json': preferences } });
  await (await (await desk.tray.item()).menu()).click('Start break', 'Downshift · 60 s');
  const window = await app.window('break');
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  return { app, window };
}

/** As the system's close button does: the window may answer, but here none may refuse. */
async function closeByHand(app: RunningApp): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
}

function windowCount(app: RunningApp): Promise<number> {
  return app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}

function boundsOf(app: RunningApp): Promise<Electron.Rectangle | undefined> {
  return app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
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

async function secondsLeft(window: Page): Promise<number> {
  const shown = (await window.getByRole('timer').textContent()) ?? '';
  const [minutes = 0, seconds = 0] = shown.split(/\D+/).map(Number);
  return minutes * 60 + seconds;
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

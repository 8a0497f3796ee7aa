/** What is sensed of a real desktop, as a person sees it in the preferences: a real notification server, a real sound server. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { expectAccessible } from '../support/accessible.ts';
import { canStart } from '../support/canStart.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { test } from '../support/journey.ts';
import { startSoundServer, type SoundServer } from '../support/soundServer.ts';
import { photographInBothThemes } from '../support/pictures.ts';

const execute = promisify(execFile);
const preferences = { ...defaultPreferences, safetyTextRead: true, holdAfterMs: SECOND, releaseAfterMs: SECOND };

test.setTimeout(2 * MINUTE);

const canCall = canStart('A call in the app', ['pipewire', 'wireplumber', 'pipewire-pulse', 'pw-dump', 'pactl']);

test(
  'what is sensed is told as it is, and holds reminders back',
  atADesk(async (desk) => {
    const sound = canCall ? await startSoundServer() : null;
    try {
      const window = await openSenses(desk, sound);
      await test.step('Do Not Disturb of the notification server is quiet, and says who keeps it', () =>
        doNotDisturb(window));
      if (sound !== null)
        await test.step('a call holds and is told with its program, until that is ignored or the sense is switched off', () =>
          aCall(window, sound));
    } finally {
      await sound?.stop();
    }
  }),
);

async function doNotDisturb(window: Page): Promise<void> {
  const sense = senseIn(window, 'doNotDisturb');
  await expect(sense).toContainText('Nothing since');
  await expect(sense).toContainText('Switch it on in your desktop to see it.');
  await execute('dunstctl', ['set-paused', 'true']);
  await expect(sense).toContainText('dunst holds back notifications since');
  await expect(window.getByText('Quiet while dunst holds back notifications.')).toBeVisible({ timeout: 3 * SECOND });
  await execute('dunstctl', ['set-paused', 'false']);
  await expect(sense).toContainText('Nothing since');
  await expect(window.getByText('Quiet while dunst holds back notifications.')).toBeHidden();
}

async function aCall(window: Page, sound: SoundServer): Promise<void> {
  const sense = senseIn(window, 'meeting');
  const held = window.getByText('Quiet while pw-record uses the microphone.');
  await expect(sense).toContainText('Nothing since');
  await sound.record('pw-record');
  await expect(sense).toContainText('pw-record uses the microphone since');
  await expect(held).toBeVisible({ timeout: 3 * SECOND });
  await expectAccessible(window, 'a call');
  await photographInBothThemes(window, 'senses');

  const calls = window.getByRole('checkbox', { name: 'Calls' });
  await calls.click();
  await expect(held).toBeHidden();
  await expect(sense).not.toContainText('pw-record');
  await calls.click();
  await expect(held).toBeVisible();

  await window.getByRole('button', { name: 'This isn’t a call' }).click();
  await expect(sense).toContainText('Nothing since');
  await expect(held).toBeHidden();
  await window.getByRole('button', { name: 'Remove pw-record' }).click();
  await expect(held).toBeVisible();
  const ignored = window.getByRole('group', { name: 'Programs that aren’t calls' });
  await ignored.getByRole('textbox').fill('PW-Record');
  await ignored.getByRole('textbox').press('Enter');
  await expect(held).toBeHidden();
}

async function openSenses(desk: Desk, sound: SoundServer | null): Promise<Page> {
  const { PIPEWIRE_RUNTIME_DIR = '', PULSE_RUNTIME_PATH = '' } = sound?.env ?? {};
  const env = sound === null ? {} : { PIPEWIRE_RUNTIME_DIR, PULSE_RUNTIME_PATH };
  const app = await desk.start({ files: { 'preferences.json': preferences }, env });
  desk.sit();
  await (await (await desk.tray.item()).menu()).click('Preferences…');
  const window = await app.window('preferences');
  await window.getByRole('link', { name: 'Senses' }).click();
  return window;
}

function senseIn(window: Page, name: string) {
  return window.locator(`[data-setting="${name}"]`);
}

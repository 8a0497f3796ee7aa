/** What is done in a break: body, breath and own routines, set in the window and run in the break. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { askApp } from '../support/askApp.ts';
import { pauseNextBreakAtOnce } from '../support/begunBreak.ts';
import { labelsOf, type MenuEntry } from '../support/dbusMenu.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { pasteIntoFileDialog } from '../support/fileDialog.ts';
import { photographInBothThemes } from '../support/pictures.ts';
import { closeByHand, endBreak } from '../support/startedBreak.ts';
import { expectAccessibleInBothThemes } from '../support/themes.ts';
import type { TrayItem } from '../support/trayItem.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true };
const mine = {
  id: 'mine',
  name: 'My pause',
  setting: 'chair',
  seconds: 20,
  steps: [{ kind: 'breathe', seconds: 20, pose: 'chair_tall', cues: [{ at: 0, say: 'Just sit.' }] }],
};

test(
  'a pace that holds the breath stays shut until its warning is accepted, then leads the break; what no type of break goes through is started from its place in the tray; who cannot stand up is offered chairs, and a standing break is done seated',
  atADesk(async (desk) => {
    const { app, window } = await openPreferences(desk);
    const item = await desk.tray.item();
    await test.step('axe finds nothing in body and breathing, light and dark', async () => {
      await window.getByRole('checkbox', { name: 'Pregnancy or reflux' }).check();
      await window.getByText('More options for this break').first().click();
      await window.getByText('Choose routines').first().click();
      await expectAccessibleInBothThemes(window, 'body and breathing');
      await photographInBothThemes(window, 'preferences-body-breathing', { fullPage: true });
      await window.getByRole('checkbox', { name: 'Pregnancy or reflux' }).uncheck();
    });
    await test.step('a pace that holds the breath', async () => {
      const box = window.getByRole('radio', { name: 'Box: four in, hold, four out, hold' });
      await expect(box).toBeDisabled();
      const refused = await askApp(window, 'setPreferences', { pace: 'box' });
      expect(refused).toMatchObject({ accepted: false, field: 'pace' });

      await window.getByRole('button', { name: 'I have read this, and none of it applies to me' }).click();
      await box.check();
      await eventually('it is saved', () => {
        const saved = JSON.parse(readFileSync(join(desk.userData, 'preferences.json'), 'utf8')) as object;
        return 'pace' in saved && saved.pace === 'box';
      });
      await pauseNextBreakAtOnce(window);
      await (await item.menu()).click('Start break', 'Slow breathing · 60 sec');
      const breakWindow = await app.window('break');
      await expect(breakWindow.getByRole('button', { name: 'Resume' })).toBeVisible();
      // Paused, no step ends by itself meanwhile: the fourth is the long one.
      for (let step = 0; step < 3; step += 1) await breakWindow.keyboard.press('ArrowRight');
      await breakWindow.keyboard.press('Space');
      await expect(breakWindow.locator('main')).toContainText('Hold');
      await endBreak(desk, app);
    });
    await test.step('what no type of break goes through', async () => {
      await (await item.menu()).click('Start break', 'On the floor', 'Lying rest · 5 min');
      const breakWindow = await app.window('break');
      await expect(breakWindow.getByRole('combobox')).toHaveValue('semi_supine_300');
      await endBreak(desk, app);
    });
    await test.step('who cannot stand up', async () => {
      await window.getByRole('checkbox', { name: 'Seated only' }).check();
      await expect(window.getByText('Takes turns: Chair stretch, Seated rock, Sighing')).toBeVisible();
      await eventually('a tray without standing', async () => {
        const labels = await offeredIn(item);
        return labels.length > 0 && !labels.some((label) => label.includes('Standing stretch'));
      });
      await pauseNextBreakAtOnce(window);
      await (await item.menu()).click('Start break', 'Chair stretch · 3 min');
      await expect((await app.window('break')).getByText('Make sure your chair can’t roll.')).toBeVisible();
    });
  }),
);

test(
  'a file is imported through the system’s dialog, a bad one is refused with step and field; a routine is written, looked at, corrected, chosen for a kind, and deleted',
  atADesk(async (desk) => {
    const { window } = await openPreferences(desk);
    await test.step('imported, or refused', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'unbrace-import-'));
      try {
        writeFileSync(join(folder, 'good.json'), JSON.stringify(mine));
        const bad = { ...mine, id: 'bad', steps: [{ ...mine.steps[0], pose: 'headstand' }] };
        writeFileSync(join(folder, 'bad.json'), JSON.stringify(bad));
        await window.getByRole('button', { name: 'Import routine…' }).click();
        await pasteIntoFileDialog('Import routine…', join(folder, 'bad.json'));
        await expect(window.getByText('Step 1, pose: there is no pose called “headstand”.')).toBeVisible();

        await window.getByRole('button', { name: 'Import routine…' }).click();
        await pasteIntoFileDialog('Import routine…', join(folder, 'good.json'));
        await expect(window.getByRole('button', { name: 'Edit My pause' })).toBeVisible();
        expect(JSON.parse(readFileSync(join(desk.userData, 'routines', 'mine.json'), 'utf8'))).toEqual(mine);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
    await test.step('written, chosen and deleted', () => writeAndDelete(window));
    await test.step('axe finds nothing in the editor, light and dark', async () => {
      await window.getByRole('combobox', { name: 'Copy a routine…' }).selectOption('Standing stretch');
      const editor = window.getByRole('dialog', { name: 'Your routine' });
      await editor.getByRole('group', { name: 'Step 3' }).getByLabel('Seconds', { exact: true }).fill('20');
      await editor.getByLabel('Line 1: text').nth(2).fill('');
      await expect(editor.getByText('Step 3, line 1: can’t be empty.').first()).toBeVisible();
      await expectAccessibleInBothThemes(window, 'the editor');
      await photographInBothThemes(window, 'routine-editor');
      await window.setViewportSize({ width: 960, height: 720 });
      await photographInBothThemes(window, 'routine-editor-wide');
    });
  }),
);

test(
  'what was written of a routine is there again when its window was closed, until it is left; a broken file is told of once and kept as it is; the shipped routine runs instead',
  atADesk(async (desk) => {
    const { app, window: first } = await openPreferences(desk);
    const openEditor = async (window: Page): Promise<Locator> => {
      await window.getByRole('button', { name: 'New routine' }).click();
      const editor = window.getByRole('dialog', { name: 'Your routine' });
      await expect(editor).toBeVisible();
      return editor;
    };
    const started = await openEditor(first);
    await started.getByLabel('Name').fill('Tea break');
    await started.getByRole('group', { name: 'Step 2' }).getByLabel('Seconds', { exact: true }).fill('');
    await closeByHand(app);

    await (await (await desk.tray.item()).menu()).click('Preferences…');
    const found = await openEditor(await app.window('preferences'));
    await expect(found.getByLabel('Name')).toHaveValue('Tea break');
    await expect(found.getByRole('group', { name: 'Step 2' }).getByLabel('Seconds', { exact: true })).toHaveValue('');
    await expect(found.getByRole('button', { name: 'Save' })).toBeDisabled();
    await app.quit();

    const broken = { ...mine, id: 'stand_180', steps: [{ ...mine.steps[0], seconds: 'long' }] };
    const { window: last } = await openPreferences(desk, { 'routines/stand_180.json': broken });
    await test.step('a broken file', async () => {
      const told = await desk.dunst.waitFor('Your routine stand_180.json can’t be used');
      expect(told.body).toContain('Step 1, seconds: needs a number.');
      const item = await desk.tray.item();
      await expect.poll(() => offeredIn(item)).toContain('Standing stretch · 3 min');
      expect(JSON.parse(readFileSync(join(desk.userData, 'routines/stand_180.json'), 'utf8'))).toEqual(broken);
    });
    const again = await openEditor(last);
    await expect(again.getByLabel('Name')).toHaveValue('Tea break');
    await again.getByRole('button', { name: 'Cancel' }).click();
    await again.getByRole('button', { name: 'Discard' }).click();
    await expect((await openEditor(last)).getByLabel('Name')).toHaveValue('My routine');
  }),
);

async function writeAndDelete(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'New routine' }).click();
  const editor = window.getByRole('dialog', { name: 'Your routine' });
  await expect(editor.getByLabel('Name')).toBeVisible();
  await window.keyboard.press('Escape'); // nothing was written: nothing to ask
  await expect(window.locator('dialog')).toHaveCount(0);
  await window.getByRole('button', { name: 'New routine' }).click();
  await editor.getByLabel('Name').fill('Tea break');
  const second = editor.getByRole('group', { name: 'Step 2' });
  await second.getByLabel('Seconds', { exact: true }).fill('25');
  await expect(
    second.getByText('Step 2, seconds: use a multiple of 10 seconds (one breath). 25 leaves a breath unfinished.'),
  ).toBeVisible();
  await expect(editor.getByRole('button', { name: 'Save' })).toBeDisabled();
  await second.getByLabel('Seconds', { exact: true }).fill('30');
  await expect(editor.getByText('38 seconds in all')).toBeVisible();

  const question = editor.getByText('Discard your changes?');
  for (const asks of [true, false, true]) {
    await window.keyboard.press('Escape');
    await expect(question).toBeVisible({ visible: asks });
  }
  await editor.getByRole('button', { name: 'Keep editing' }).click();
  await editor.getByRole('button', { name: 'Cancel' }).click();
  await expect(editor.getByRole('button', { name: 'Keep editing' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(editor.getByLabel('Name')).toHaveValue('Tea break');

  // Moved and removed by the keyboard, which stays where somebody works.
  await editor.getByRole('button', { name: 'Move step 2 up' }).press('Enter');
  await expect(editor.getByRole('button', { name: 'Move step 1 down' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(editor.getByRole('button', { name: 'Move step 2 up' })).toBeFocused();
  await editor.getByRole('button', { name: 'Add a step' }).press('Enter');
  await editor.getByRole('button', { name: 'Remove step 3' }).press('Enter');
  await expect(second.getByLabel('Type', { exact: true })).toBeFocused();

  await second.getByLabel('Pose').selectOption('standing tall');
  await expect(editor.getByRole('img', { name: 'Drawing: standing tall' })).toBeVisible();
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(editor).toBeHidden();

  const reset = window.getByRole('group', { name: 'Short break', exact: true });
  const turns = 'Takes turns: Stand and breathe, Slow breathing, Seated rock, Hip circles, Desk bow';
  await reset.getByText('More options for this break').click();
  await reset.getByText('Choose routines').click();
  await reset.getByRole('checkbox', { name: 'Tea break · 38 seconds' }).check();
  await expect(reset.getByText(`${turns}, Tea break`)).toBeVisible();

  await window.getByRole('button', { name: 'Delete Tea break' }).click();
  await window.getByRole('button', { name: 'Delete Tea break for good' }).click();
  await expect(window.getByRole('button', { name: 'New routine' })).toBeFocused();
  await expect(reset.getByText(turns, { exact: true })).toBeVisible();
}

async function openPreferences(
  desk: Desk,
  files: Readonly<Record<string, unknown>> = {},
): Promise<{ app: RunningApp; window: Page }> {
  const app = await desk.start({ files: { 'preferences.json': preferences, ...files } });
  await (await (await desk.tray.item()).menu()).click('Preferences…');
  const window = await app.window('preferences');
  await expect(window.getByRole('heading', { name: 'Breathing' })).toBeVisible();
  return { app, window };
}

/** What can be started from the tray. */
async function offeredIn(item: TrayItem): Promise<readonly string[]> {
  const labelsIn = (entries: readonly MenuEntry[]): readonly string[] => [
    ...labelsOf(entries),
    ...entries.flatMap(({ children }) => labelsIn(children)),
  ];
  const entries = await (await item.menu()).entries();
  return labelsIn(entries.find(({ label }) => label === 'Start break')?.children ?? []);
}

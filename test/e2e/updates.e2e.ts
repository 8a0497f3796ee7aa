/**
 * Newer versions, from a feed on loopback: asked for only where somebody has switched that on, fetched, checked, and put in place at quit.
 * The app is the packaged one, as an AppImage takes itself for one; the file that is replaced is a script that stands for it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { AppBridge } from '../../src/contract.ts';
import { APP_ID } from '../../src/platform/desktopSession.ts';
import type { UpdateState } from '../../src/core/updates/updateState.ts';
import type { Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { processIsAlive } from '../support/processes.ts';
import { atPackagedDesk, ours, type Packaged } from '../support/packagedDesk.ts';
import { cutOff, inTwoParts, releaseOf, withRedirect, withText, type UpdateFeed } from '../support/updateFeed.ts';

const FEED = 'latest-linux.yml';
const FILE = 'Unbrace-x64.AppImage';

interface UpdatingApp {
  readonly feed: UpdateFeed;
  readonly app: RunningApp;
  readonly preferences: Page;
  /** The file that takes itself for the AppImage. */
  readonly image: string;
  readonly cache: string;
  /** What has become of the update, once it is none of these. */
  readonly after: (...passing: readonly UpdateState['type'][]) => Promise<UpdateState>;
  /** Begins to look, and does not wait for what comes of it. */
  readonly begin: () => Promise<void>;
  /** Looks, and gives what has become of it. */
  readonly look: () => Promise<UpdateState>;
}

test(
  'of an AppImage and of a package: what is asked for, fetched and put in place',
  atPackagedDesk(async (desk, packaged) => {
    await test.step('the welcome offers to look for newer versions, switched off', async () => {
      await inWelcome(desk, packaged);
    });
    await test.step('nothing is asked for while it is off; what fails leaves nothing behind; what is sound is put in place at quit', async () => {
      await asAppImage(await startUpdating(desk, { ...packaged, asAppImage: true }));
    });
    await test.step('the button puts it in place and starts it, once the older one has ended', async () => {
      await restarted(await startUpdating(desk, { ...packaged, asAppImage: true }));
    });
    await test.step('a package that others install is told of, and nothing is fetched; nor does a Flatpak offer to start at login', async () => {
      await asPackage(await startUpdating(desk, { ...packaged, asAppImage: false }));
    });
  }),
);

async function inWelcome({ start, userData }: Desk, { feed, folder }: Packaged): Promise<void> {
  const app = await start({ executable: join(folder, 'unbrace'), firstEver: true });
  const welcome = await app.window('welcome');
  for (const step of [1, 2]) {
    await expect(welcome.getByText(`Step ${String(step)} of 3`)).toBeVisible();
    await welcome.getByRole('button', { name: 'Next', exact: true }).click();
  }
  const looks = welcome.getByRole('checkbox', { name: 'Check for new versions' });
  await expect(looks).toBeVisible();
  await expect(looks).not.toBeChecked();
  expect(feed.asked()).toEqual([]);
  await looks.check();
  await expect
    .poll(() => JSON.parse(readFileSync(join(userData, 'preferences.json'), 'utf8')) as unknown)
    .toMatchObject({ looksForUpdates: true });
  await app.quit();
}

async function asAppImage({ feed, app, preferences, image, cache, begin, look, after }: UpdatingApp): Promise<void> {
  const content = newerImage(image);
  const sound = { [FEED]: withText(releaseOf('1.1.0', content)), [FILE]: withText(content) };
  feed.serve(sound);
  await look();
  await preferences.waitForFunction(() => document.fonts.status === 'loaded');
  expect(feed.asked()).toEqual([]);

  await preferences.getByLabel('Check for new versions').check();
  const outcomes: readonly (readonly [string, Parameters<UpdateFeed['serve']>[0], Partial<UpdateState>])[] = [
    ['the same', { [FEED]: withText(releaseOf(ours, content)) }, { type: 'idle' }],
    ['older', { [FEED]: withText(releaseOf('0.9.0', content)) }, { type: 'idle' }],
    ['no feed', {}, { type: 'failed', why: 'unreachable' }],
    ['malformed', { [FEED]: withText('<html>Not found</html>') }, { type: 'failed', why: 'unreadable' }],
    ['withdrawn', { [FEED]: withText(releaseOf('1.1.0', content)) }, { type: 'failed', why: 'unreachable' }],
    [
      'another sum',
      { ...sound, [FEED]: withText(releaseOf('1.1.0', content, { of: 'other' })) },
      { type: 'failed', why: 'notAsAnnounced' },
    ],
    ['cut off', { ...sound, [FILE]: cutOff(content) }, { type: 'failed', why: 'notAsAnnounced' }],
    [
      'not encrypted',
      { [FEED]: withText(releaseOf('1.1.0', content, { url: 'http://unbrace.invalid/x.AppImage' })) },
      { type: 'failed', why: 'unreachable' },
    ],
    [
      'redirected to what is not encrypted',
      { ...sound, [FILE]: withRedirect('http://unbrace.invalid/x.AppImage') },
      { type: 'failed', why: 'unreachable' },
    ],
  ];
  for (const [name, answers, expected] of outcomes) {
    feed.serve(answers);
    expect(await look(), name).toMatchObject(expected);
    expect(feed.asked().length, name).toBeGreaterThan(0);
    expect(filesIn(join(cache, 'unbrace-updater')), name).toEqual([]);
  }

  const slow = inTwoParts(content);
  feed.serve({ ...sound, [FILE]: slow.answer });
  await begin();
  await expect(preferences.getByText('Downloading version 1.1.0')).toBeVisible();
  await eventually('the file asked for', () => feed.asked().some(({ path }) => path === FILE));
  slow.goOn();
  expect(await after('checking', 'downloading', 'failed')).toEqual({
    ...{ type: 'ready', version: '1.1.0', changes: 'A calmer pacer.', from: 'us' },
  });
  await expect(preferences.getByRole('button', { name: 'Restart as version 1.1.0' })).toBeVisible();
  for (const { headers } of feed.asked()) expect(headers).not.toHaveProperty('x-user-staging-id');
  expect(existsSync(join(app.userData, '.updaterId'))).toBe(false);
  expect(readFileSync(image, 'utf8')).not.toBe(content);

  await app.quit();
  expect(readFileSync(image, 'utf8')).toBe(content);
  expect([existsSync(`${image}.installed`), existsSync(`${image}.started`)]).toEqual([true, false]);
}

async function restarted({ feed, app, preferences, image, look }: UpdatingApp): Promise<void> {
  const content = newerImage(image);
  feed.serve({ [FEED]: withText(releaseOf('1.1.0', content)), [FILE]: withText(content) });
  await preferences.getByLabel('Check for new versions').check();
  expect(await look()).toMatchObject({ type: 'ready' });
  await preferences.getByRole('button', { name: 'Restart as version 1.1.0' }).click();
  await eventually('the newer version', () => existsSync(`${image}.started`) && !processIsAlive(app.pid));
  expect(readFileSync(image, 'utf8')).toBe(content);
  expect(readFileSync(`${image}.started`, 'utf8')).toMatch(/--user-data-dir=.* --at-login\n$/);
}

/** A script that stands for an AppImage, and notes whether it was only put in place or started as well, and with which words. */
function newerImage(image: string): string {
  const note = `if [ "$APPIMAGE_EXIT_AFTER_INSTALL" ]; then touch '${image}.installed'; else echo "$@" > '${image}.part'; mv '${image}.part' '${image}.started'; fi`;
  return `#!/bin/sh\n${note}\n${'# more\n'.repeat(2_000)}`;
}

async function asPackage({ feed, preferences, look }: UpdatingApp): Promise<void> {
  feed.serve({ [FEED]: withText(releaseOf('1.1.0', 'x')), [FILE]: withText('x') });
  await preferences.getByLabel('Check for new versions').check();
  expect(await look()).toEqual({ type: 'available', version: '1.1.0', changes: 'A calmer pacer.' });
  expect(feed.asked().map(({ path }) => path)).toEqual([FEED]);
  await preferences.getByText('What’s new').click();
  await expect(preferences.getByText('A calmer pacer.')).toBeVisible();
  await expect(preferences.getByText('A Flatpak can’t set this itself.')).toBeVisible();
  await expect(preferences.getByRole('checkbox', { name: 'Start at login' })).toHaveCount(0);
}

interface Updating extends Packaged {
  readonly asAppImage: boolean;
}

async function startUpdating(desk: Desk, { feed, work, folder, asAppImage }: Updating): Promise<UpdatingApp> {
  const [image, cache] = [join(work, FILE), join(work, 'cache')];
  writeFileSync(image, 'the old one', { mode: 0o755 });
  mkdirSync(cache, { recursive: true });
  const app = await desk.start({
    executable: join(folder, 'unbrace'),
    files: { 'preferences.json': {} },
    env: { XDG_CACHE_HOME: cache, ...(asAppImage ? { APPIMAGE: image, APPDIR: folder } : { FLATPAK_ID: APP_ID }) },
  });
  await (await (await desk.tray.item()).menu()).click('Preferences…');
  const preferences = await app.window('preferences');
  await expect(preferences.getByRole('heading', { name: 'About Unbrace' })).toBeVisible();

  const state = (): Promise<UpdateState> =>
    preferences.evaluate(async () => {
      const { app: bridge } = globalThis as unknown as { app: AppBridge };
      return (await bridge.getSnapshot()).update;
    });
  const after: UpdatingApp['after'] = async (...passing) =>
    eventually('the end of the check', async () => {
      const now = await state();
      return !passing.includes(now.type) && now;
    });
  const begin = (): Promise<void> =>
    preferences.evaluate(() => (globalThis as unknown as { app: AppBridge }).app.lookForUpdate());
  const look = async (): Promise<UpdateState> => {
    await begin();
    return after('checking', 'downloading');
  };
  return { feed, app, preferences, image, cache, begin, look, after };
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

/** What is asked of electron-updater, which is not here; Windows and macOS did not run. */
import { afterEach, expect, test, vi } from 'vitest';
import type { CheckNews } from '../../src/app/updates/updatePorts.ts';
import { startUpdater } from '../../src/electron/updater.ts';
import { silentLog } from '../../src/platform/silentLog.ts';

const { asked, answer } = vi.hoisted(() => {
  const given: unknown[] = [];
  const said: { releaseNotes: unknown } = { releaseNotes: '• A calmer pacer.' };
  return { asked: given, answer: said };
});

vi.mock('../../src/electron/quietUpdaters.ts', () => ({
  quietUpdater: () => ({
    checkForUpdates: () =>
      Promise.resolve({ isUpdateAvailable: true, updateInfo: { version: '2.0.0', releaseNotes: answer.releaseNotes } }),
    downloadUpdate: () => Promise.resolve([]),
    quitAndInstall: (...given: unknown[]) => void asked.push(given),
    on: () => undefined,
    off: () => undefined,
  }),
}));

afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
  answer.releaseNotes = '';
});

/** An updater that has fetched something, and what it said of it. */
async function fetched() {
  const updater = startUpdater('https://releases.example.org/', 'fetches', silentLog);
  let changes = '';
  await new Promise<void>((resolve, reject) => {
    updater.check({
      newer: (_version, said) => {
        changes = said;
        return true;
      },
      fetched: resolve,
      failed: reject,
      nothing: reject,
      progress: () => undefined,
    } satisfies CheckNews);
  });
  return { updater, changes };
}

test.each(['win32', 'darwin'])('%s: the installer starts what it has put in place', async (platform) => {
  const { updater } = await fetched();
  vi.stubGlobal('process', { ...process, platform });
  updater.restart(() => asked.push('started anew'));
  expect(asked).toEqual([[true, true]]);
});

test('linux: the app starts anew when this one has ended, which puts it in place', async () => {
  const { updater } = await fetched();
  vi.stubGlobal('process', { ...process, platform: 'linux' });
  updater.restart(() => asked.push('started anew'));
  expect(asked).toEqual(['started anew']);
});

test('what is new is told whole, where it is text', async () => {
  answer.releaseNotes = '• A calmer pacer.\n'.repeat(1_000);
  expect((await fetched()).changes).toBe(answer.releaseNotes);
  answer.releaseNotes = [{ version: '2.0.0', note: 'A list' }];
  expect((await fetched()).changes).toBe('');
});

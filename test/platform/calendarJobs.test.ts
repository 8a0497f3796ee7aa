import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DAY, HOUR } from '../../src/core/time/time.ts';
import * as written from '../../src/platform/calendarJobs.ts';

const quietLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
const startsAt = Date.UTC(2026, 2, 2, 9);
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'unbrace-calendar-'));
const built = await asBuilt();

afterAll(() => {
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  vi.useFakeTimers({ now: startsAt });
});

afterEach(() => {
  vi.useRealTimers();
});

describe.each([
  ['as written', written],
  ['as the app has them, without cron expressions', built],
])('calendar wake-ups, %s', (_how, { startCalendarJobs }) => {
  test('each moment wakes once, even one further away than a timer reaches', () => {
    const { wakeUps, stop } = startCalendarJobs(quietLog);
    const woken: number[] = [];
    wakeUps.set([startsAt + HOUR, startsAt + 40 * DAY], () => woken.push(Date.now() - startsAt));
    vi.advanceTimersByTime(41 * DAY);
    expect(woken).toEqual([HOUR, 40 * DAY]);
    stop();
  });

  test('a new set replaces the old one', () => {
    const { wakeUps, stop } = startCalendarJobs(quietLog);
    const woken: number[] = [];
    const wake = (): void => void woken.push(Date.now() - startsAt);
    wakeUps.set([startsAt + HOUR, startsAt + 2 * HOUR], wake);
    wakeUps.set([startsAt + 2 * HOUR, startsAt + 3 * HOUR], wake);
    vi.advanceTimersByTime(DAY);
    expect(woken).toEqual([2 * HOUR, 3 * HOUR]);
    stop();
  });

  test('a moment that has passed is no wake-up, and after stop there is none', () => {
    const { wakeUps, stop } = startCalendarJobs(quietLog);
    const woken: number[] = [];
    wakeUps.set([startsAt - HOUR, startsAt + HOUR], () => woken.push(Date.now()));
    stop();
    vi.advanceTimersByTime(DAY);
    expect(woken).toEqual([]);
  });
});

/** By the settings of the main process, which leave parts of node-schedule out. */
async function asBuilt(): Promise<typeof written> {
  await build({
    root,
    configFile: join(root, 'vite.main.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, sourcemap: false, rolldownOptions: { input: { main: 'src/platform/calendarJobs.ts' } } },
  });
  return (await import(pathToFileURL(join(folder, 'main.js')).href)) as typeof written;
}

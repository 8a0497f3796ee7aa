import { expect, test } from 'vitest';
import { english } from '../../support/english.ts';
import { ensureWayIn } from '../../../src/app/tray/noTray.ts';

async function wayIn(hasTray: 'yes' | 'no' | 'unknown', quietly: boolean, firstTime: boolean): Promise<string[]> {
  const events: string[] = [];
  await ensureWayIn(
    {
      hasTray: () => Promise.resolve(hasTray),
      quietly,
      isFirstTime: () => firstTime,
      openWindow: () => events.push('window'),
      tell: (title) => events.push(title),
    },
    english,
  );
  return events;
}

test('a tray: nothing; none: the window, and once ever the reason; started at login: no window jumps up', async () => {
  expect(await wayIn('yes', false, true)).toEqual([]);
  expect(await wayIn('no', false, true)).toEqual(['window', 'No system tray found']);
  expect(await wayIn('no', false, false)).toEqual(['window']);
  expect(await wayIn('unknown', false, false)).toEqual(['window']);
  expect(await wayIn('no', true, true)).toEqual([]);
});

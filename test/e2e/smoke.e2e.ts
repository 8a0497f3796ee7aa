/** The app starts, as built and as packaged, and puts its item into the tray. */
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { folderOutput } from '../../scripts/setup/packaging.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { labelsOf } from '../support/dbusMenu.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';

const packaged = join(import.meta.dirname, '..', '..', folderOutput, 'linux-unpacked', 'unbrace');

for (const [name, options] of [
  ['as built', {}],
  ['as packaged', { executable: packaged }],
] as const) {
  test(
    `starts ${name}, into the tray, without a window`,
    atADesk(async ({ tray, start }) => {
      const app = await start(options);
      const item = await tray.item();
      expect(await item.toolTip()).toContain('Unbrace');
      const [icon] = await item.icons();
      expect(icon?.argb.some((byte) => byte > 0)).toBe(true);
      const menu = await item.menu();
      expect(labelsOf(await menu.entries()).at(-1)).toContain('Quit');
      expect(app.electron.windows()).toEqual([]);
    }),
  );
}

test(
  'what V8 took for the start is given back, and the app quits as ever',
  atADesk(async ({ start }) => {
    const app = await start();
    await eventually('a small nursery', async () => (await nurseryBytes(app)) < MEBIBYTE, 20 * SECOND);
    await app.quit();
  }),
);

const MEBIBYTE = 1_048_576;

/** Bytes of memory that the main process holds for objects that have just been made. */
async function nurseryBytes(app: RunningApp): Promise<number> {
  const spaces = await inMain(app, () => process.getBuiltinModule('node:v8').getHeapSpaceStatistics());
  return spaces.find(({ space_name: name }) => name === 'new_space')?.physical_space_size ?? NaN;
}
